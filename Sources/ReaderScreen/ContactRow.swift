package import PostModel
import TextLayout

/// A contact as a few rows: the person or desk, then phones and e-mails.
package struct ContactRow {
  private let contact: Contact

  package init(_ contact: Contact) { self.contact = contact }

  package var name: [Span] {
    let parts = [contact.name, contact.role, contact.organization].compactMap { $0 }
    guard let first = parts.first else { return [Span("no name given", .unknown)] }
    let rest = parts.dropFirst().map { ", " + $0 }.joined()
    return [Span(SafeText(oneLine: first), .speaker, .bold), Span(SafeText(oneLine: rest))]
  }

  /// All on one row.
  package var reach: [Span] { Self.reach(ways) }

  /// - Parameter limit: how many rows there are, at least 2; a number or address goes to a further one where it would be cut.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    var rows: [SafeText] = []
    for way in contact.phones + contact.emails {
      let next = SafeText(oneLine: way)
      if let last = rows.last, Self.fits(last, next, columns - 2) || rows.count == limit - 1 {
        rows[rows.count - 1] = last + Self.separator + next
      } else {
        rows.append(next)
      }
    }
    return [name] + (rows.isEmpty ? [ways] : rows).map(Self.reach)
  }

  private var ways: SafeText {
    let ways = (contact.phones + contact.emails).map { SafeText(oneLine: $0) }
    guard let first = ways.first else { return "no number or address given" }
    return ways.dropFirst().reduce(first) { $0 + Self.separator + $1 }
  }

  private static func reach(_ ways: SafeText) -> [Span] { [Span("  "), Span(ways, .contact)] }

  private static func fits(_ row: SafeText, _ next: SafeText, _ columns: Int) -> Bool {
    row.columns + separator.columns + next.columns <= columns
  }

  private static let separator: SafeText = " · "
}

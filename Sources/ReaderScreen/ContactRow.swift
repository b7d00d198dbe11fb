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
  package var reach: [Span] { Self.reach(Array(ways.map { [$0] }.joined(separator: [Self.separator]))) }

  /// - Parameter limit: how many rows there are, at least 2; a number or address goes to a further one where it would be cut.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    var rows: [[Span]] = []
    for way in ways {
      if let last = rows.last, Self.fits(last, way, columns - 2) || rows.count == limit - 1 {
        rows[rows.count - 1] = last + [Self.separator, way]
      } else {
        rows.append([way])
      }
    }
    return [name] + (rows.isEmpty ? [[]] : rows).map(Self.reach)
  }

  /// Phones, then e-mails, each a link.
  private var ways: [Span] {
    contact.phones.map { Span(SafeText(oneLine: $0), CellStyle(.contact), link: .phone($0)) }
      + contact.emails.map { Span(SafeText(oneLine: $0), CellStyle(.contact), link: .email($0)) }
  }

  private static func reach(_ ways: [Span]) -> [Span] {
    [Span("  ")] + (ways.isEmpty ? [Span("no number or address given", .contact)] : ways)
  }

  private static func fits(_ row: [Span], _ next: Span, _ columns: Int) -> Bool {
    (row + [separator, next]).reduce(0) { $0 + $1.text.columns } <= columns
  }

  private static let separator = Span(" · ", .contact)
}

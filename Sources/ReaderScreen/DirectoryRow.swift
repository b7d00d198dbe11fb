import PostDirectory
import PostModel
package import ReaderCore
import TextLayout

/// A person or desk of the directory as a row or two: who, at the right when they were last seen, then phones and e-mails.
///
/// One that was seen too long ago is dim and has `~` before its day, and the word where there is room.
package struct DirectoryRow {
  private let contact: ListedContact
  private let isMarked: Bool?

  /// - Parameter isMarked: `nil` where no row of the list is marked, and no room is kept for the sign.
  package init(_ contact: ListedContact, isMarked: Bool? = nil) {
    self.contact = contact
    self.isMarked = isMarked
  }

  /// - Parameter limit: how many rows there are, at least 1.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    let sign = isMarked.map { [Span($0 ? "+ " : "  ", .match, .bold)] } ?? []
    let room = columns - (isMarked == nil ? 0 : 2)
    let who = who(limit)
    let seen = seen(columns: room - who.columns - 1)
    let first = sign + SidedRow(Span(who, .speaker, weight), Span(seen, .date, dim), columns: room).spans
    if limit == 1 { return [first] }
    let posts = entry.posts == 1 ? "1 post" : entry.posts.grouped + " posts"
    let second = SidedRow(Span(ways, .contact, dim), Span(SafeText(posts), .date, dim), columns: room - 2).spans
    return [first, sign.map { _ in Span("  ") } + [Span("  ")] + second]
  }

  private var entry: DirectoryEntry { contact.entry }
  private var dim: CellStyle.Attributes { contact.isStale ? .dim : [] }
  private var weight: CellStyle.Attributes { contact.isStale ? .dim : .bold }

  /// Name, role and whose it is; with one row the first number or address comes before these.
  private func who(_ limit: Int) -> SafeText {
    let way = limit == 1 ? (entry.phones + entry.emails).first?.text : nil
    let owner = entry.name == nil && entry.organization != nil ? entry.organizations.first : entry.owner
    let isSame = owner.map { NameKey($0) == NameKey(entry.title) } ?? false
    let parts = [
      entry.title, way == entry.title ? nil : way, entry.name == nil ? nil : entry.role, isSame ? nil : owner,
    ]
    return SafeText(oneLine: parts.compactMap { $0 }.joined(separator: ", "))
  }

  /// - Parameter columns: the room that there is for the word.
  private func seen(columns: Int) -> SafeText {
    guard let last = entry.lastSeen else { return "no date" }
    let day = SafeText(last.isoDay)
    guard contact.isStale else { return day }
    let long = "stale ~" + day
    return long.columns <= columns ? long : "~" + day
  }

  private var ways: SafeText {
    let ways = (entry.phones + entry.emails).map { SafeText(oneLine: $0.text) }
    guard let first = ways.first else { return "no number or address given" }
    return ways.dropFirst().reduce(first) { $0 + " · " + $1 }
  }
}

import PostModel
import ReaderCore

/// An entry of a list that is not one of posts, in a line.
struct LinearEntry {
  private let entry: ListEntry
  private let list: EntryList

  init(_ entry: ListEntry, in list: EntryList) {
    self.entry = entry
    self.list = list
  }

  var line: SafeText {
    switch entry {
    case .heading(let heading):
      LinearWords.sentences(["Heading: " + [heading.date, heading.text].compactMap { $0 }.joined(separator: ", ")])
    case .quote(let quote): (quote.date.map { SafeText(oneLine: $0 + ", ") } ?? "") + LinearQuote(quote.quote).line
    case .fact, .clip, .speaker, .contact: row
    }
  }

  /// What the row on the screen says, where there is room for all of it.
  private var row: SafeText {
    let rows = EntryRow(entry, in: list).rows(columns: Self.wide, limit: 2)
    return LinearWords.sentences(rows.map { row in row.map(\.text.string).joined() })
  }

  private static let wide = 400
}

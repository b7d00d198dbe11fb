import PostModel
import PostQuery
package import ReaderCore
import TextLayout

/// An entry of a list as a row or two.
package struct EntryRow {
  private let entry: ListEntry
  private let highlighter: Highlighter?
  private let isMarked: Bool
  /// Whether any row of the list is marked.
  private let hasMarks: Bool

  package init(_ entry: ListEntry, in list: EntryList) {
    self.entry = entry
    highlighter = list.highlighter
    isMarked = list.marked.contains(entry.key)
    hasMarks = !list.marked.isEmpty
  }

  /// - Parameter limit: how many rows there are, at least 1; a heading takes one.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    switch entry {
    case .heading(let heading): [HeadingRow(heading).spans(columns: columns)]
    case .fact(let fact): [FactRow(fact).spans(columns: columns)]
    case .quote(let entry): quote(entry, columns: columns, limit: limit)
    case .clip(let entry): ClipRow(entry).rows(columns: columns, limit: limit)
    case .speaker(let speaker): SpeakerRow(speaker.entry).rows(columns: columns, limit: limit)
    case .contact(let contact):
      DirectoryRow(contact, isMarked: hasMarks ? isMarked : nil).rows(columns: columns, limit: limit)
    }
  }

  private func quote(_ entry: QuoteEntry, columns: Int, limit: Int) -> [[Span]] {
    let row = QuoteRow(entry.quote, highlighter: highlighter)
    let date = entry.date.map { [Span(SafeText(oneLine: $0) + " ", .date)] } ?? []
    if limit == 1 { return [date + row.oneRow] }
    let rows = row.rows(columns: columns, limit: limit)
    return [date + rows[0]] + rows.dropFirst()
  }
}

/// A heading between entries: a day, words, and at the right how many entries there are below it.
package struct HeadingRow {
  private let heading: EntryHeading

  package init(_ heading: EntryHeading) { self.heading = heading }

  package func spans(columns: Int) -> [Span] {
    let date = heading.date.map { SafeText(oneLine: $0) + " " } ?? ""
    let count = heading.count.map { SafeText(" " + $0.grouped) } ?? ""
    let room = max(0, columns - date.columns - count.columns)
    let words = SafeText(oneLine: heading.text)
    let text = count.columns == 0 ? words : SafeText(words.padded(to: room).map(\.text).joined())
    return [Span(date, .date, .underline), Span(text, .heading, [.bold, .underline]), Span(count, .date, .underline)]
  }
}

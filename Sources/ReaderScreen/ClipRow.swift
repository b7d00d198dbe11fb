import PostCopying
import PostMarks
import PostModel
import ReaderCore

/// A clip as a row or two: who speaks, what was found when it was verified, and the note; then the words.
struct ClipRow {
  private let entry: ClipEntry

  init(_ entry: ClipEntry) { self.entry = entry }

  /// - Parameter limit: how many rows there are, at least 1.
  func rows(columns: Int, limit: Int) -> [[Span]] {
    switch entry.clip.content {
    case .quote(let quote):
      let row = QuoteRow(quote)
      if limit == 1 { return [check + note + row.oneRow] }
      let rows = row.rows(columns: columns, limit: limit)
      return [check + note + rows[0]] + rows.dropFirst()
    case .contact(let contact, _):
      let row = ContactRow(contact)
      let name = [Span("@ ", .contact)] + row.name
      return limit == 1 ? [check + note + name + row.reach] : [check + note + name, row.reach]
    }
  }

  /// Signs and words, so that no colour is needed.
  private var check: [Span] {
    switch entry.check {
    case nil: []
    case .verbatim, .kept: [Span("= verbatim ", .stated)]
    case .changed: [Span("≠ changed ", .warning, .bold)]
    case .gone: [Span("× gone ", .error, .bold)]
    }
  }

  private var note: [Span] { entry.clip.note.map { [Span("¶ " + SafeText(oneLine: $0) + " · ", .heading)] } ?? [] }
}

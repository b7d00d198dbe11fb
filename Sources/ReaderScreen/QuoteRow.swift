package import PostModel
package import PostQuery

/// A quote as a few rows: who said it, then as many of the words as there is room for.
package struct QuoteRow {
  private let quote: Quote
  private let highlighter: Highlighter?

  /// - Parameter highlighter: marks words of the quote.
  package init(_ quote: Quote, highlighter: Highlighter? = nil) {
    self.quote = quote
    self.highlighter = highlighter
  }

  /// - Parameter limit: how many rows there are, at least 2.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    let words = SetText(words, columns: columns - 3, limit: limit - 1).lines
    return [speaker] + words.map { [Span("  ")] + marked($0) }
  }

  /// The speaker's name and as much of the words as there is room for.
  package var oneRow: [Span] {
    let name = quote.speaker.map { Span(SafeText(oneLine: $0.name), .speaker, .bold) }
    return [sign, name ?? Span("not named", .unknown), Span(" ")] + marked(words)
  }

  /// The sign says how the speaker is known, so that no colour is needed for it: `●` stated, `○` inferred, `?` unknown.
  var speaker: [Span] {
    guard let speaker = quote.speaker else { return [sign, Span("speaker not named", .unknown)] }
    let rest = [speaker.role, speaker.affiliation].compactMap { $0 }.map { ", " + $0 }.joined()
    return [sign, Span(SafeText(oneLine: speaker.name), .speaker, .bold), Span(SafeText(oneLine: rest), .plain)]
  }

  private func marked(_ line: SafeText) -> [Span] {
    let marks = highlighter?.ranges(in: line.string, as: .quote) ?? []
    return MarkedText(line.string, marks: marks).spans(CellStyle(.quote))
  }

  private var words: SafeText {
    SafeText(oneLine: "“" + quote.segments.map(\.text).joined(separator: "” “") + "”")
  }

  private var sign: Span {
    switch quote.attribution {
    case .stated: Span("● ", .stated)
    case .inferred: Span("○ ", .inferred)
    case .unknown: Span("? ", .unknown)
    }
  }
}

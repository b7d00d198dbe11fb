package import PostModel

/// A quote as a few rows: who said it, then as many of the words as there is room for.
package struct QuoteRow {
  private let quote: Quote

  package init(_ quote: Quote) { self.quote = quote }

  /// - Parameter limit: how many rows there are, at least 2.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    let words = SetText(words, columns: columns - 3, limit: limit - 1).lines
    return [speaker] + words.map { [Span("  "), Span($0, .quote)] }
  }

  /// The sign says how the speaker is known, so that no colour is needed for it: `●` stated, `○` inferred, `?` unknown.
  var speaker: [Span] {
    guard let speaker = quote.speaker else { return [sign, Span("speaker not named", .unknown)] }
    let rest = [speaker.role, speaker.affiliation].compactMap { $0 }.map { ", " + $0 }.joined()
    return [sign, Span(SafeText(oneLine: speaker.name), .speaker, .bold), Span(SafeText(oneLine: rest), .plain)]
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

package import PostModel

/// A quote as two rows: who said it, then how it begins.
package struct QuoteRow {
  private let quote: Quote

  package init(_ quote: Quote) { self.quote = quote }

  /// The sign says how the speaker is known, so that no colour is needed for it: `●` stated, `○` inferred, `?` unknown.
  package var speaker: [Span] {
    guard let speaker = quote.speaker else { return [sign, Span("speaker not named", .unknown)] }
    let rest = [speaker.role, speaker.affiliation].compactMap { $0 }.map { ", " + $0 }.joined()
    return [sign, Span(SafeText(oneLine: speaker.name), .speaker, .bold), Span(SafeText(oneLine: rest), .plain)]
  }

  package var words: [Span] {
    let text = quote.segments.map(\.text).joined(separator: "” “")
    return [Span("  “", .quote), Span(SafeText(oneLine: text) + "”", .quote)]
  }

  private var sign: Span {
    switch quote.attribution {
    case .stated: Span("● ", .stated)
    case .inferred: Span("○ ", .inferred)
    case .unknown: Span("? ", .unknown)
    }
  }
}

package import PostModel
package import PostQuery
import TextLayout

/// A quote as a few rows: who said it, then as many of the words as there is room for.
package struct QuoteRow {
  private let quote: Quote
  private let highlighter: Highlighter?
  private let echo: QuoteEcho?

  /// - Parameters:
  ///   - highlighter: marks words of the quote.
  ///   - echo: other posts that have it.
  package init(_ quote: Quote, highlighter: Highlighter? = nil, echo: QuoteEcho? = nil) {
    self.quote = quote
    self.highlighter = highlighter
    self.echo = echo
  }

  /// - Parameter limit: how many rows there are, at least 2.
  package func rows(columns: Int, limit: Int) -> [[Span]] {
    let words = SetText(words, columns: columns - 3, limit: limit - 1).lines
    return [speaker(columns: columns)] + words.map { [Span("  ")] + marked($0) }
  }

  /// The speaker, and behind it where the quote stands besides, in as many words as there is room for; what the speaker is
  /// gives way to it.
  private func speaker(columns: Int) -> [Span] {
    guard let echo else { return speaker }
    let heads = quote.speaker == nil ? [speaker] : [speaker, Array(speaker.prefix(2))]
    for words in EchoText(echo).variants {
      let room = columns - Self.dot.columns - words.columns
      if let head = heads.first(where: { $0.reduce(0) { $0 + $1.text.columns } <= room }) {
        return head + [Span(Self.dot + words, .date)]
      }
    }
    return speaker
  }

  private static let dot: SafeText = " · "

  /// The speaker's name and as much of the words as there is room for.
  package var oneRow: [Span] {
    let name = quote.speaker.map { Span(SafeText(oneLine: $0.name), .speaker, .bold) }
    return [sign, name ?? Span("not named", .unknown), Span(" ")] + marked(words)
  }

  /// Who said it.
  ///
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

package import PostModel

/// What is found in a body, with an editor's corrections applied.
package struct CorrectedFindings: Sendable, Hashable {
  /// Who said that a quote is as it is.
  package enum Origin: String, Sendable, Hashable {
    case frontMatter
    case speakersFile
  }

  package var findings: Findings
  /// For each quote who corrected it, by the lower bound of its first segment.
  package var origins: [Int: Origin] = [:]
  /// Segments that were found and are nobody's words.
  package var removed: Set<Range<Int>> = []
  /// Whether an editor stated the contacts.
  package var hasStatedContacts = false
  /// What does not match the text, in the editor's order.
  package var mismatches: [CorrectionMismatch] = []
}

/// A correction that does not match the text.
package struct CorrectionMismatch: Sendable, Hashable {
  /// Counted from 1 in the post's file; `nil` where it is not known.
  package let line: Int?
  /// One sentence without a full stop: what is wrong, and what to do.
  package let reason: String
}

extension CorrectionMismatch {
  static func nowhere(_ quote: QuoteCorrection) -> Self {
    Self(quote, "stands nowhere in the text: copy the words from the body, or remove the entry")
  }

  static func tooFew(_ quote: QuoteCorrection, count: Int) -> Self {
    let times = count == 1 ? "once" : "\(count) times"
    return Self(quote, "stands \(times) in the text: `occurrence` \(quote.occurrence ?? 1) is too high")
  }

  static func partOfLonger(_ quote: QuoteCorrection) -> Self {
    Self(quote, "is part of a longer quote: give all the words of it that are nobody’s")
  }

  static func nowhere(_ alias: KnownSpeaker.Alias, of speaker: KnownSpeaker) -> Self {
    let whose = "the alias “\(short(alias.text))” of \(short(speaker.name))"
    let reason = "stands nowhere in the text: write it as the text does, or remove it"
    return Self(line: alias.line, reason: "`speakers`: \(whose) \(reason)")
  }

  private init(_ quote: QuoteCorrection, _ reason: String) {
    self.init(line: quote.line, reason: "`quotes`: “\(Self.short(quote.text))” " + reason)
  }

  /// What a person needs to find it, on one line.
  private static func short(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bare = words.drop { "“”\"".contains($0) }
    let inner = bare.last.map { "“”\"".contains($0) } == true ? bare.dropLast() : bare
    return inner.count <= 60 ? String(inner) : inner.prefix(59) + "…"
  }
}

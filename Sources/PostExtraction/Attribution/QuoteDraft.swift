import PostModel

/// A quote while it is being put together.
struct QuoteDraft {
  var segments: [Range<Int>]
  var resolved: Resolved?
  var kind: Quote.Kind
  /// The passage of the last segment.
  var lastPassage: Int
  /// The index behind the last token that belongs to the quote or its attribution.
  var lastToken: Int

  func quote(in source: Source) -> Quote {
    Quote(
      segments: segments.map { Segment(range: $0, text: source.string($0)) }, speaker: resolved?.speaker,
      speakerAsWritten: resolved?.asWritten, attribution: resolved?.attribution ?? .unknown, kind: kind)
  }
}

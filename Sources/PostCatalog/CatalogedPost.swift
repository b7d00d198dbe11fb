package import PostModel

/// A post with its file as it was read.
package struct CatalogedPost: Sendable, Hashable {
  package let summary: PostSummary
  package let file: CatalogedFile
}

/// A post of which the catalog knows where its quotes are.
package struct QuotedPost: Sendable, Hashable {
  package let post: CatalogedPost
  /// In order of their first segment; never empty.
  package let quotes: [QuotePlace]

  /// The quotes with their words, cut from the post's body; `nil` where one is not in it.
  package func quotes(in body: Body) -> [Quote]? {
    let found = quotes.compactMap { $0.quote(in: body) }
    return found.count == quotes.count ? found : nil
  }
}

/// A quote without its words: where they stand, and what is known of their speaker.
package struct QuotePlace: Sendable, Hashable {
  /// UTF-8 offsets into the body, in reading order; never empty.
  package internal(set) var segments: [Range<Int>]
  package let speaker: Speaker?
  package let speakerAsWritten: String?
  package let attribution: Attribution
  package let kind: Quote.Kind

  /// The quote with its words, cut from the body; `nil` where the body is too short to have them.
  package func quote(in body: Body) -> Quote? {
    let length = body.text.utf8.count
    guard !segments.isEmpty, segments.allSatisfy({ 0...length ~= $0.lowerBound && $0.upperBound <= length }) else {
      return nil
    }
    return Quote(
      segments: segments.map { Segment(range: $0, text: String(body.slice($0))) }, speaker: speaker,
      speakerAsWritten: speakerAsWritten, attribution: attribution, kind: kind)
  }
}

/// A post of which the catalog knows that it offers contacts.
package struct ContactedPost: Sendable, Hashable {
  package let post: CatalogedPost
  /// How many; never 0.
  package let contacts: Int
}

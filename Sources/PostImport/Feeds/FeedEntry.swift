package import PostModel

/// What a feed says of itself.
package struct FeedHeader: Sendable, Hashable {
  package var title: String?
  /// Absolute where the feed says so.
  package var link: String?
  package var language: String?
  package var author: String?
  /// Whether any entry has an element for the whole text, so that descriptions are summaries.
  package var hasContent = false

  package init() {}
}

/// One entry of a feed, before it is judged.
package struct FeedEntry: Sendable, Hashable {
  package var title: String?
  /// Absolute where the feed says so.
  package var link: String?
  /// A GUID or Atom id, as written.
  package var identity: String?
  package var published: PostDate?
  package var updated: PostDate?
  package var byline: String?
  package var language: String?
  package var tags: [String] = []
  /// File names of enclosures.
  package var attachments: [String] = []
  package var content: FeedText?
  package var summary: FeedText?
  /// Whether the format calls the summary a summary; RSS's descriptions may be the whole text.
  package var isSummaryMeant = false
  /// The entry written down again; the same for the same entry.
  package var original: [UInt8] = []

  package init() {}

  /// Whether there is anything in it for a reader.
  var isEmpty: Bool { title == nil && link == nil && content == nil && summary == nil }
}

package import PostModel

/// One post as a source has it, ready for a store but for its place there.
package struct IncomingPost: Sendable, Hashable {
  /// Where it is from, with its keys; ``ImportRecord/from`` and the date are left to whoever knows them.
  package var record = ImportRecord()
  /// What it is inside its file: `item 12`, `message 3`; `nil` where the file is the post.
  package var place: String?
  package var head = Head()
  package var text = PostText.markdown("")
  /// ``BodyWords/fingerprint(_:)`` of the body; `nil` where it has no words.
  package var words: UInt64?
  /// What near copies have in common: see ``Shingles/bands``.
  package var bands: [UInt32] = []

  /// What its front matter is to say.
  package struct Head: Sendable, Hashable {
    /// Never empty.
    package var title = ""
    package var subtitle: String?
    /// ISO 8601, as precise as it is known; `nil` where no date was found.
    package var date: String?
    package var updated: String?
    package var byline: String?
    package var organization: String?
    package var dateline: String?
    package var language: String?
    package var tags: [String] = []
    package var embargo: String?
    package var isDraft = false
    package var attachments: [String] = []

    package init() {}
  }

  package init() {}
}

/// The words of a new post's file.
package enum PostText: Sendable, Hashable {
  /// A body without front matter, written as Markdown.
  case markdown(String)
  /// A body that no Markdown has, as plain text.
  case plain(String)
  /// A whole file with front matter of its own, or of Markdown without any, kept as it is.
  case file(String, isHTML: Bool)
}

/// A post's name in its store: the path from the store's root, components separated by `/`.
package struct PostID: RawRepresentable, Sendable, Hashable, Comparable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  package static func < (left: PostID, right: PostID) -> Bool { left.rawValue < right.rawValue }
}

/// One press release, statement or article: what its file says, before anything is found in its words.
package struct Post: Sendable, Hashable {
  package let id: PostID
  package var metadata: Metadata
  package var body: Body
  /// What could not be read as it was written; the body is still what could be.
  package var problems: [Problem]

  package init(id: PostID, metadata: Metadata = Metadata(), body: Body, problems: [Problem] = []) {
    self.id = id
    self.metadata = metadata
    self.body = body
    self.problems = problems
  }
}

/// What a post's front matter (or file name) states.
///
/// `nil` is "not stated", never "empty".
package struct Metadata: Sendable, Hashable {
  package var title: String?
  package var subtitle: String?
  package var date: PostDate?
  package var updated: PostDate?
  /// The address that the post was published at, as written.
  package var source: String?
  package var organization: String?
  package var dateline: String?
  /// A BCP 47 tag.
  package var language: String?
  package var tags: [String] = []
  /// Not to be published before this.
  package var embargo: PostDate?
  package var isDraft = false
  package var extent = Extent.full
  /// The post that this is an older text of.
  package var revisionOf: PostID?
  /// The post of another source that has nearly the same words.
  package var nearCopyOf: PostID?
  /// Where it was imported from; empty for a post that a person wrote.
  package var imported: [ImportRecord] = []
  /// What an editor states of quotes, speakers and contacts; `nil` in nearly every post.
  package var corrections: Corrections?

  package init() {}
}

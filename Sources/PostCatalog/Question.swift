package import PostModel
package import PostQuery

/// A question to the catalog: a query, and what it must be told besides.
package struct Question: Sendable, Hashable {
  package let query: Query
  package var marks: Marks
  /// Embargoes that end later than this still hold.
  package var now: PostDate

  package init(_ query: Query, marks: Marks = Marks(), now: PostDate) {
    self.query = query
    self.marks = marks
    self.now = now
  }

  /// What a person has marked.
  package struct Marks: Sendable, Hashable {
    package var read: Set<PostID>
    package var starred: Set<PostID>
    /// The posts that a person has put each tag on.
    package var tags: [String: Set<PostID>]
    package var notes: [PostID: String]
    /// Knows their numbers from one question to the next; `nil` where they are looked up for each.
    package var numbers: MarkNumbers?

    package init(
      read: Set<PostID> = [], starred: Set<PostID> = [], tags: [String: Set<PostID>] = [:],
      notes: [PostID: String] = [:]
    ) {
      self.read = read
      self.starred = starred
      self.tags = tags
      self.notes = notes
    }
  }
}

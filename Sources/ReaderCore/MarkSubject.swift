import PostModel

/// A post that a mark is put on.
struct MarkSubject: Sendable, Hashable {
  let id: PostID
  let title: String
}

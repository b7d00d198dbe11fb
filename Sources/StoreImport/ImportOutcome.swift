package import PostModel

/// What became of one item of a source.
package enum ImportOutcome: Sendable, Hashable {
  /// `nearCopyOf` is a post of the store that has nearly the same words.
  case imported(PostID, nearCopyOf: PostID?)
  case unchanged(PostID)
  /// The words are new; those before are kept as `previous`.
  case updated(PostID, previous: PostID)
  /// Another source of a post that is there: its name was added.
  case joined(PostID)
  case skipped(String)
  case failed(String)
}

/// An item of a source with what became of it.
package struct ImportedItem: Sendable, Hashable {
  /// The source's path, as it was named or found.
  package let source: String
  /// What it is inside its file; `nil` where the file is the post.
  package let place: String?
  package let outcome: ImportOutcome

  package init(source: String, place: String?, outcome: ImportOutcome) {
    self.source = source
    self.place = place
    self.outcome = outcome
  }

  /// What it came to where the files of some posts were left as they are.
  func left(out posts: Set<PostID>) -> ImportedItem {
    guard let post = outcome.post, posts.contains(post) else { return self }
    let reason = "\(post.rawValue) was changed meanwhile, or is a link, and stays as it is: import again"
    return ImportedItem(source: source, place: place, outcome: .failed(reason))
  }
}

extension ImportOutcome {
  /// The post whose file it has written.
  fileprivate var post: PostID? {
    switch self {
    case .imported(let id, _), .updated(let id, _), .joined(let id): id
    case .unchanged, .skipped, .failed: nil
    }
  }
}

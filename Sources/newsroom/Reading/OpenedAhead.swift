import PostModel
import Synchronization

/// A post that another thread has opened before it was asked for.
final class OpenedAhead: Sendable {
  private let post = Mutex<AnnotatedPost?>(nil)

  func put(_ opened: AnnotatedPost) { post.withLock { $0 = opened } }

  func drop() { post.withLock { $0 = nil } }

  /// The post, if it is this one; it is given once, because the file may change.
  func take(_ id: PostID) -> AnnotatedPost? {
    post.withLock { waiting in
      guard waiting?.post.id == id else { return nil }
      defer { waiting = nil }
      return waiting
    }
  }
}

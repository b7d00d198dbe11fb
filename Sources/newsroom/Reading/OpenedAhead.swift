import PostModel
import Synchronization

/// A post that another thread has opened before it was asked for.
final class OpenedAhead: Sendable {
  private enum State {
    case empty
    case opened(AnnotatedPost)
    /// Nothing is wanted any more: the file may have changed since it was read.
    case closed
  }

  private let state = Mutex(State.empty)

  func put(_ post: AnnotatedPost) {
    state.withLock { state in
      if case .empty = state { state = .opened(post) }
    }
  }

  /// The post, if it is this one; nothing is given after the first call.
  func take(_ id: PostID) -> AnnotatedPost? {
    state.withLock { state in
      defer { state = .closed }
      guard case .opened(let post) = state, post.post.id == id else { return nil }
      return post
    }
  }
}

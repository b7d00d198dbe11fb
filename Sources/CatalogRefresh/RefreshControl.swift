import Synchronization

/// What the outside has to say to a refresh that is under way.
package final class RefreshControl: Sendable {
  private let cancelled = Atomic(false)
  /// Called at the beginning of work on each thread that reads posts.
  let prepareThread: @Sendable () -> Void

  package init(prepareThread: @escaping @Sendable () -> Void = {}) {
    self.prepareThread = prepareThread
  }

  /// Ends the refresh after the posts in hand; what has been written stays, and the next refresh goes on from there.
  package func cancel() { cancelled.store(true, ordering: .relaxed) }

  package var isCancelled: Bool { cancelled.load(ordering: .relaxed) }
}

import CatalogRefresh
import ReaderCore
import Synchronization

/// Tells the reader how a refresh goes on: often at first, then less and less, as each telling has the list asked for anew.
final class RefreshNews: Sendable {
  private struct State {
    var next = ContinuousClock.now
    var pause = Duration.milliseconds(50)
    var isShown = false
  }

  private let start = ContinuousClock.now
  /// What takes no longer is over before it could be read.
  private static let quick = Duration.milliseconds(300)

  private let mailbox: Mailbox
  private let state = Mutex(State())
  private static let longestPause = Duration.seconds(2)

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  func tell(_ step: StoreRefresh.Step) {
    if let progress = RefreshProgress(step) { show(progress) }
    if step == .wrote, isTime() { mailbox.post(.changed) }
  }

  func finish(hasChanged: Bool) {
    if hasChanged { mailbox.post(.changed) }
    if state.withLock(\.isShown) { mailbox.post(.progress(nil)) }
  }

  private func show(_ progress: RefreshProgress) {
    if ContinuousClock.now < start + Self.quick { return }
    state.withLock { $0.isShown = true }
    mailbox.post(.progress(progress))
  }

  private func isTime() -> Bool {
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.next else { return false }
      state.next = now + state.pause
      state.pause = min(Self.longestPause, state.pause * 2)
      return true
    }
  }
}

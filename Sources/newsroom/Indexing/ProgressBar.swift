import CatalogRefresh
import ReaderCore
import Synchronization

/// Shows on standard error how a refresh goes on.
final class ProgressBar: Sendable {
  private let line = TerminalLine()
  private let hasSaidWaiting = Mutex(false)

  func show(_ step: StoreRefresh.Step) {
    if step == .waiting { return sayWaiting() }
    guard let progress = RefreshProgress(step) else { return }
    line.draw { ProgressLine(progress).text(columns: $0) }
  }

  /// Takes the line away.
  func clear() { line.clear() }

  /// Once: another program's refresh may take long.
  private func sayWaiting() {
    let isFirst = hasSaidWaiting.withLock { hasSaid in
      defer { hasSaid = true }
      return !hasSaid
    }
    guard isFirst else { return }
    StandardOutput.complain("another newsroom is bringing the catalog up to date; waiting until it is done")
  }
}

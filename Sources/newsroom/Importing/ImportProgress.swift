import ImportModel
import PostModel
import ReaderCore
import StoreImport

/// Tells on standard error how an import goes on: a line that is drawn anew on a terminal, else a line now and then.
final class ImportProgress {
  private let line = TerminalLine()
  private let start = ContinuousClock.now
  private var lastSaid = ContinuousClock.now
  private var hasSaidWaiting = false
  private var posts = 0

  /// Between two lines where nothing can be drawn anew.
  private static let interval = Duration.seconds(10)

  func show(_ step: ImportRun.Step) {
    switch step {
    case .waiting: sayWaiting()
    case .lookingAtStore(let done, let total):
      draw(RefreshProgress(.reading, done: done, total: total), "the store's own posts")
    case .reading(let source, let done, let total):
      let seconds = max(0.001, (ContinuousClock.now - start) / .seconds(1))
      let left = done > 0 ? seconds / Double(done) * Double(total - done) : nil
      let perSecond = Double(posts) / seconds
      draw(RefreshProgress(.reading, done: done, total: total, perSecond: perSecond, secondsLeft: left), source)
    case .did(let items): posts += items.count
    case .keysNotKept: clear()
    }
  }

  func clear() { line.clear() }

  private func draw(_ progress: RefreshProgress, _ current: String) {
    let text = ProgressLine(progress, current: current)
    if line.isTerminal { return line.draw { text.text(columns: $0) } }
    let now = ContinuousClock.now
    guard now - lastSaid >= Self.interval else { return }
    lastSaid = now
    StandardOutput.say(text.text(columns: 160).string)
  }

  private func sayWaiting() {
    if !hasSaidWaiting {
      StandardOutput.complain("another import is writing into this store; waiting until it is done")
    }
    hasSaidWaiting = true
  }
}

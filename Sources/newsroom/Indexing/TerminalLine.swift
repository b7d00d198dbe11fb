import Glibc
import PostModel
import Synchronization

/// One line of standard error that is drawn anew from time to time; nothing where that is no terminal.
final class TerminalLine: Sendable {
  private struct State {
    /// When it may be drawn next: what is done within a moment is not shown at all.
    var next = ContinuousClock.now + TerminalLine.pause
    var isShown = false
  }

  private let state = Mutex(State())
  let isTerminal = isatty(STDERR_FILENO) == 1

  /// Between two drawings.
  private static let pause = Duration.milliseconds(100)

  /// - Parameter text: The line, no wider than so many columns; asked for only when it is drawn.
  func draw(_ text: (_ columns: Int) -> SafeText) {
    guard isTerminal else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= state.next else { return }
      state.next = now + Self.pause
      state.isShown = true
      // Some terminals go on to the next line when the last column is written to; and Ctrl-C shows as ^C.
      Self.write(text(Self.columns - 3))
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { Self.write("") }
      state.isShown = false
    }
  }

  /// Source: ECMA-48: CR goes to the line's beginning, EL (`CSI K`) empties what is behind.
  private static func write(_ text: SafeText) {
    let bytes = Array("\r".utf8) + Array(text.string.utf8) + Array("\u{1B}[K".utf8)
    // Where standard error fails, nothing can be said.
    try? TextFile.writeAll(bytes, to: STDERR_FILENO, path: "standard error")
  }

  /// Of the terminal, as it is now.
  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

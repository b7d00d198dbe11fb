import CNcursesw
import CTerminalGuard
import Glibc
import ReaderCore

extension CursesTerminal {
  /// Gives the terminal back and stops the process group, as ^Z does; when it is continued, takes the terminal again.
  ///
  /// The next ``show(_:)`` draws everything; ``size`` may have changed. Returns at once where nobody could continue
  /// the group, as in a terminal that runs the reader without a shell.
  package mutating func suspend() {
    give(to: Int32(terminal_guard_given_back))
    terminal_guard_stop()
    takeAgain()
  }

  /// Gives the terminal back while `body` runs, for another program to use it, and takes it again.
  ///
  /// The next ``show(_:)`` draws everything; ``size`` may have changed. ^C and ^\ meanwhile do not end the reader.
  package mutating func lend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    give(to: Int32(terminal_guard_lent))
    defer { takeAgain() }
    return try body()
  }

  private func give(to owner: Int32) {
    endwin()
    terminal.output.send(before: description.leave)
    terminal.use(terminal.found)
    terminal_guard_set_owner(owner)
  }

  /// Takes the terminal after ``give(to:)``; ncurses takes the screen with the next frame.
  private mutating func takeAgain() {
    terminal_guard_set_owner(Int32(terminal_guard_ours))
    terminal.use(terminal.ours)
    _ = terminal_guard_take()
    adoptSize()
    redrawAll()
    prelude = description.enter
    shownTitle = ""
  }

  /// What the signals since the last call ask for.
  mutating func takeSignals() -> [Input] {
    let events = Int(terminal_guard_take())
    if events & terminal_guard_stop_wanted != 0 {
      suspend()
      return [.resized(size)]
    }
    if events & terminal_guard_continued != 0 {
      // Stopped by SIGSTOP: nobody knows what others did meanwhile.
      give(to: Int32(terminal_guard_given_back))
      takeAgain()
      return [.resized(size)]
    }
    return events & terminal_guard_resized != 0 && adoptSize() ? [.resized(size)] : []
  }

  /// Asks the terminal for its size; whether it is another than before.
  @discardableResult
  private mutating func adoptSize() -> Bool {
    var window = winsize()
    guard ioctl(terminal.output.terminal, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
      return false
    }
    let now = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    guard now != size else { return false }
    resize_term(Int32(now.rows), Int32(now.columns))
    size = now
    redrawAll()
    return true
  }
}

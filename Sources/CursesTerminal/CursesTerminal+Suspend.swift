import CNcursesw
import CTerminalGuard
import Glibc
import ReaderCore

extension CursesTerminal {
  /// Gives the terminal back and stops the process group, as ^Z does; when it is continued, takes the terminal again.
  ///
  /// The next ``show(_:)`` draws everything; ``readInput()`` reports the size if it has changed. Returns at once where
  /// nobody could continue the group, as in a terminal that runs the reader without a shell.
  package mutating func suspend() {
    give(to: Int32(terminal_guard_given_back))
    terminal_guard_stop()
    takeAgain()
  }

  /// Gives the terminal back while `body` runs, for another program to use it, and takes it again.
  ///
  /// The next ``show(_:)`` draws everything; ``readInput()`` reports the size if it has changed. ^C and ^\ meanwhile do
  /// not end the reader.
  package mutating func lend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    give(to: Int32(terminal_guard_lent))
    defer { takeAgain() }
    return try body()
  }

  private func give(to owner: Int32) {
    endwin()
    terminal.output.send(before: leaving)
    terminal.use(terminal.found)
    terminal_guard_set_owner(owner)
  }

  /// Takes the terminal after ``give(to:)``; ncurses takes the screen with the next frame.
  private mutating func takeAgain() {
    // First the settings: in the background the program is stopped here, and the terminal is not its own yet.
    terminal.use(terminal.ours)
    terminal_guard_set_owner(Int32(terminal_guard_ours))
    _ = terminal_guard_take()
    adoptSize()
    // For poll(2) to return, and readInput() to report the size.
    if size != reportedSize { terminal_guard_report(UInt32(terminal_guard_resized)) }
    redrawAll()
    prelude = description.enter + (isMouseOn ? description.mouseOn : [])
    shownTitle = ""
  }

  /// What the signals since the last call ask for.
  mutating func takeSignals() -> [Input] {
    let events = Int(terminal_guard_take())
    let isStopWanted = events & terminal_guard_stop_wanted != 0
    let isContinued = !isStopWanted && events & terminal_guard_continued != 0
    if isStopWanted { suspend() }
    if isContinued {
      // Stopped by SIGSTOP: nobody knows what others did meanwhile.
      give(to: Int32(terminal_guard_given_back))
      takeAgain()
    }
    if events & terminal_guard_resized != 0 { adoptSize() }
    guard size != reportedSize || isStopWanted || isContinued else { return [] }
    reportedSize = size
    return [.resized(size)]
  }

  /// Asks the terminal for its size, and takes it over.
  private mutating func adoptSize() {
    var window = winsize()
    guard ioctl(terminal.output.terminal, UInt(TIOCGWINSZ), &window) == 0 else { return }
    let now = Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
    guard now != size, now.columns > 0, now.rows > 0 else { return }
    resize_term(Int32(now.rows), Int32(now.columns))
    size = now
    redrawAll()
  }
}

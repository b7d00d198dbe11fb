import CNcursesw
import CTerminalGuard
import Glibc
import ReaderCore

extension CursesTerminal {
  /// All that has come since the last call: keys, pastes, a changed size; empty if nothing has.
  ///
  /// Returns at once, except after a lone ESC, for which it waits as long as `$ESCDELAY` says (25 ms if it says nothing):
  /// a key that follows within that time is one press with alt. A wish that the program stop (SIGTSTP) is granted here.
  package mutating func readInput() -> [Input] {
    var inputs = takeSignals()
    var isOpen = true
    while isOpen {
      let wait = decoder.awaitsMore ? get_escdelay() : 0
      switch poll(wait) {
      case .nothing where decoder.awaitsMore: inputs += decoder.decodeRest()
      case .nothing: return inputs
      case .bytes(let bytes): inputs += decode(bytes)
      case .end: isOpen = false
      }
    }
    return inputs + [.hungUp]
  }

  private mutating func decode(_ bytes: [UInt8]) -> [Input] {
    let now = ContinuousClock.now
    defer { lastInput = now }
    return decoder.decode(bytes, after: lastInput.duration(to: now))
  }

  private enum Arrival {
    case nothing
    case bytes([UInt8])
    case end
  }

  private func poll(_ milliseconds: Int32) -> Arrival {
    var waiting = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&waiting, 1, milliseconds) > 0 else { return .nothing }
    let capacity = 64 << 10
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      count = read(inputDescriptor, buffer.baseAddress, capacity)
      initialized = max(0, count)
    }
    if count > 0 { return .bytes(bytes) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .end
  }
}

// MARK: Size, stop and continuation

extension CursesTerminal {
  private mutating func takeSignals() -> [Input] {
    let events = Int(terminal_guard_take())
    if events & terminal_guard_stop_wanted != 0 {
      suspend()
      return [.resized(size)]
    }
    if events & terminal_guard_continued != 0 {
      takeAgain()
      return [.resized(size)]
    }
    return events & terminal_guard_resized != 0 && adoptSize() ? [.resized(size)] : []
  }

  /// Gives the terminal back and stops the process group, as ^Z does; when it is continued, takes the terminal again.
  ///
  /// The next ``show(_:)`` draws everything; ``size`` may have changed. Returns at once where nobody could continue
  /// the group, as in a terminal that runs the reader without a shell.
  package mutating func suspend() {
    leave()
    terminal_guard_set_owner(Int32(terminal_guard_given_back))
    terminal_guard_stop()
    takeAgain()
  }

  /// Gives the terminal back while `body` runs, for another program to use it, and takes it again.
  ///
  /// The next ``show(_:)`` draws everything; ``size`` may have changed. ^C and ^\ meanwhile do not end the reader.
  package mutating func lend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    leave()
    terminal_guard_set_owner(Int32(terminal_guard_lent))
    defer { takeAgain() }
    return try body()
  }

  private mutating func takeAgain() {
    terminal_guard_set_owner(Int32(terminal_guard_ours))
    enter()
    _ = terminal_guard_take()
    _ = adoptSize()
  }

  /// Asks the terminal for its size; whether it is another than before.
  private mutating func adoptSize() -> Bool {
    var window = winsize()
    guard ioctl(outputDescriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else {
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

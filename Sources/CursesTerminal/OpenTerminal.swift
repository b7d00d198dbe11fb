import CNcursesw
import CTerminalGuard
import Glibc

/// A terminal that was found and taken by ncurses, before anything is drawn on it.
struct OpenTerminal {
  let input: Int32
  let output: ScreenOutput
  let screen: OpaquePointer
  let hasUnicode: Bool
  /// Its settings as they were found, and as the reader needs them.
  let found: termios
  let ours: termios

  /// Guards the terminal first and takes it then: ncurses leaves handlers of signals alone that it finds.
  init() throws(TerminalError) {
    let descriptors = try Self.descriptors()
    var settings = termios()
    guard tcgetattr(descriptors.output, &settings) == 0 else { throw .noTerminal }
    guard let type = environment("TERM"), !type.isEmpty else { throw .noTerminalType }
    guard let output = ScreenOutput(terminal: descriptors.output) else {
      throw .system(operation: "opening the terminal", errno: errno)
    }
    let code = terminal_guard_install(output.terminal, &settings)
    guard code == 0 else { throw .system(operation: "guarding the terminal", errno: code) }
    hasUnicode = UnicodeLocale.adopt()
    use_env(false)
    use_tioctl(true)
    guard let screen = newterm(nil, output.stream, output.stream) else {
      terminal_guard_remove()
      output.close()
      throw .unknownTerminalType(type)
    }
    found = settings
    ours = Self.prepareKeyboard(descriptors.output, settings)
    input = descriptors.input
    self.output = output
    self.screen = screen
    guard output.startGathering() else {
      let reason = errno
      close()
      throw .system(operation: "memfd_create", errno: reason)
    }
  }

  /// Standard input and output where they are terminals, else the terminal that controls the process.
  private static func descriptors() throws(TerminalError) -> (input: Int32, output: Int32) {
    let input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    let output = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard input >= 0, output >= 0 else { throw .noTerminal }
    return (input, output)
  }

  /// Each key at once, unechoed, ^C, ^S, ^Z and ^M as keys; a frame is drawn whole, even when keys wait.
  private static func prepareKeyboard(_ terminal: Int32, _ found: termios) -> termios {
    raw()
    noecho()
    nonl()
    newsroom_keypad(true)
    typeahead(-1)
    if environment("ESCDELAY") == nil { set_escdelay(25) }
    var settings = found
    tcgetattr(terminal, &settings)
    return settings
  }

  func use(_ settings: termios) {
    var settings = settings
    tcsetattr(output.terminal, TCSADRAIN, &settings)
  }

  /// Ends ncurses; the terminal is as it was found, but for what ``CursesTerminal`` sent itself.
  func close(sending last: [UInt8] = []) {
    endwin()
    output.send(before: last)
    use(found)
    terminal_guard_set_owner(Int32(terminal_guard_given_back))
    terminal_guard_remove()
    delscreen(screen)
    output.close()
  }
}

func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

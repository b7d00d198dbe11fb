import CNcursesw
import CTerminalGuard
import Glibc

/// A terminal that was found and taken by ncurses, before anything is drawn on it.
struct OpenTerminal {
  let input: Int32
  let output: Int32
  let screen: OpaquePointer
  /// What its Erase character is by its settings.
  let eraseCharacter: UInt8

  /// Guards the terminal first and takes it then: ncurses leaves handlers of signals alone that it finds.
  init() throws(TerminalError) {
    (input, output) = try Self.descriptors()
    var found = termios()
    guard tcgetattr(output, &found) == 0 else { throw .noTerminal }
    eraseCharacter = found.c_cc.2
    guard let type = environment("TERM"), !type.isEmpty else { throw .noTerminalType }
    let code = terminal_guard_install(output, &found)
    guard code == 0 else { throw .system(operation: "guarding the terminal", errno: code) }
    UnicodeLocale.adopt()
    use_env(false)
    use_tioctl(true)
    guard let screen = newsroom_newterm(output, input) else {
      terminal_guard_remove()
      throw .unknownTerminalType(type)
    }
    self.screen = screen
  }

  /// Standard input and output where they are terminals, else the terminal that controls the process.
  private static func descriptors() throws(TerminalError) -> (input: Int32, output: Int32) {
    let input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)
    let output = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard input >= 0, output >= 0 else { throw .noTerminal }
    return (input, output)
  }
}

func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// Why the reader has no terminal to draw on.
package enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Neither standard input and output nor /dev/tty is a terminal.
  case noTerminal
  /// The environment does not say what kind of terminal it is.
  case noTerminalType
  /// The machine has no description of this kind of terminal.
  case unknownTerminalType(String)
  /// A terminal on which the cursor cannot be placed, such as `dumb`.
  case cannotPlaceCursor(String)
  /// The system refused something that every terminal needs.
  case system(operation: String, errno: Int32)

  package var description: String {
    switch self {
    case .noTerminal:
      "there is no terminal to draw on: standard input and output are redirected"
    case .noTerminalType:
      "$TERM is not set, so the kind of terminal is not known; try TERM=xterm-256color"
    case .unknownTerminalType(let name):
      "the terminal type “\(name)” ($TERM) is not known here; try TERM=xterm-256color, or install its description "
        + "(Debian: ncurses-term)"
    case .cannotPlaceCursor(let name):
      "a terminal of type “\(name)” ($TERM) cannot place its cursor; if yours can, try TERM=xterm-256color"
    case .system(let operation, let errno):
      "\(operation) failed (errno \(errno))"
    }
  }
}

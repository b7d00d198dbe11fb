package import PostModel

/// Why the reader has no terminal to draw on; the one place for its wording.
package enum TerminalError: Error, Sendable, Hashable {
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
}

extension TerminalError: Told {
  package var complaint: Complaint {
    switch self {
    case .noTerminal:
      Complaint(
        "there is no terminal to draw on, as standard input and output are redirected",
        "`newsroom list` prints posts, `newsroom --linear` reads commands")
    case .noTerminalType:
      Complaint("$TERM is not set, so the kind of terminal is not known", "try TERM=xterm-256color")
    case .unknownTerminalType(let name):
      Complaint(
        "the terminal type “\(name)” ($TERM) is not known here",
        "try TERM=xterm-256color, or install its description (Debian: ncurses-term)")
    case .cannotPlaceCursor(let name):
      Complaint(
        "a terminal of type “\(name)” ($TERM) cannot place its cursor", "if yours can, try TERM=xterm-256color")
    case .system(let operation, let errno):
      Complaint("\(operation) failed (\(SystemFault(errno).words))", "`newsroom doctor` says what this terminal can do")
    }
  }
}

package import ReaderCore

/// What comes from the terminal.
package enum Input: Sendable, Hashable {
  case key(KeyPress)
  /// What a bracketed paste held, its line ends as line feeds. Not to be trusted more than a post: it may hold any
  /// scalar, also control characters. A paste of more than 4 MiB comes in parts.
  case paste(String)
  case mouse(MouseEvent)
  /// The answer to a question for the terminal's background.
  case background(Background)
  /// The terminal has this size now, or has to be drawn anew because others used it.
  case resized(Size)
  /// The user has come back to the terminal's window.
  case focused
  /// The terminal is gone; nothing more will come.
  case hungUp
}

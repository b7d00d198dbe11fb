import CNcursesw

/// What this machine's description of a kind of terminal says (terminfo(5)), read without taking any terminal.
///
/// Not while there is a ``CursesTerminal``: ncurses has one description a process.
package struct TerminalProbe: Sendable, Hashable {
  package let canPlaceCursor: Bool
  /// Colours that can be chosen by number; 0 where there are none.
  package let colors: Int
  package let hasMouse: Bool
  /// Whether it understands the sequences of ECMA-48: a paste then arrives as one.
  package let isANSI: Bool

  package init(canPlaceCursor: Bool, colors: Int, hasMouse: Bool, isANSI: Bool) {
    (self.canPlaceCursor, self.colors, self.hasMouse) = (canPlaceCursor, colors, hasMouse)
    self.isANSI = isANSI
  }

  /// `nil` where the machine has no description of that name.
  package init?(type: String) {
    guard !type.isEmpty, newsroom_describe(type) else { return nil }
    defer { newsroom_forget_description() }
    func text(_ name: String) -> String { newsroom_string(name).map { String(cString: $0) } ?? "" }
    let placing = text("cup")
    self.init(
      canPlaceCursor: !placing.isEmpty, colors: max(0, Int(tigetnum("colors"))), hasMouse: !text("kmous").isEmpty,
      isANSI: placing.hasPrefix("\u{1B}["))
  }
}

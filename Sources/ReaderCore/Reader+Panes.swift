/// How the screen is divided, and the mouse.
extension Reader {
  mutating func changeShares(_ command: Command) -> [Effect] { notYet(command) }
  mutating func toggleMouse() -> [Effect] { notYet(.mouse) }
}

/// How the screen is divided.
extension Reader {
  mutating func changeShares(_ command: Command) -> [Effect] { notYet(command) }
}

/// The tray of clips.
extension Reader {
  mutating func handleClips(_ invocation: Invocation) -> [Effect] { notYet(invocation.command) }
}

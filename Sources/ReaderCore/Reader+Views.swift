import PostModel

/// What the list shows in the place of posts: quotes, speakers, contacts, clips; and the timeline at its head.
extension Reader {
  mutating func showView(_ invocation: Invocation) -> [Effect] { notYet(invocation.command) }
  mutating func changeGrouping(_ name: String?) -> [Effect] { notYet(.grouping) }
  mutating func toggleTimeline() -> [Effect] { notYet(.timeline) }
  mutating func goToFirstSaid() -> [Effect] { notYet(.firstSaid) }

  mutating func notYet(_ command: Command) -> [Effect] {
    notice = Notice(.warning, "Not there yet")
    return []
  }
}

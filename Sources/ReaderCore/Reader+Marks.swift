/// Marks on posts and speakers, and taking them back.
extension Reader {
  mutating func mark(_ invocation: Invocation) -> [Effect] { notYet(invocation.command) }
  mutating func walkToUnread() -> [Effect] { notYet(.nextUnread) }
}

extension Command {
  /// Whether ``again`` runs it once more.
  var canBeRepeated: Bool { self != .again && self != .undo && [.marks, .copying, .clips].contains(group) }
}

/// Marks on posts and speakers, and taking them back.
extension Reader {
  mutating func mark(_ invocation: Invocation) -> [Effect] {
    switch invocation.command {
    case .mark: markRow()
    case .merge: merge(into: invocation.argument ?? "")
    case .unmerge: unmerge()
    default: notYet(invocation.command)
    }
  }
  mutating func walkToUnread() -> [Effect] { notYet(.nextUnread) }
}

extension Command {
  /// Whether ``again`` runs it once more.
  var canBeRepeated: Bool { self != .again && self != .undo && [.marks, .copying, .clips].contains(group) }
}

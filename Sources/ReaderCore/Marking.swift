package import PostMarks
package import PostModel

/// What the user has said of posts, speakers and clips, and how it is taken back.
package struct Marking: Sendable {
  /// All that holds.
  package internal(set) var book = MarkBook() { didSet { tray.update(book) } }
  /// The clips, in their order.
  package private(set) var tray = ClipTray()
  private(set) var undoable: [Undoable] = []
  struct Undoable: Sendable {
    let before: [MarkChange]
    let name: SafeText
  }
  package init() {}
  mutating func say(_ changes: [MarkChange], undoneAs name: SafeText?) {
    if let name { undoable.append(Undoable(before: book.inverse(of: changes), name: name)) }
    for change in changes { book.assume(change) }
  }
  mutating func takeUndoable() -> Undoable? { undoable.popLast() }
}
extension Reader {
  mutating func mark(_ changes: [MarkChange], undoneAs name: SafeText?) -> [Effect] {
    let effective = marks.book.effective(changes)
    if effective.isEmpty { return [] }
    marks.say(effective, undoneAs: name)
    return [.mark(effective)]
  }
}

package import PostMarks
import PostModel

/// What the user has said of posts, speakers and clips, and how it is taken back.
package struct Marking: Sendable {
  /// All that holds.
  package internal(set) var book = MarkBook() { didSet { tray.update(book) } }
  /// The clips that are in the book, in their order.
  package private(set) var tray = ClipTray()
  /// How many posts of a list are not read, as far as that has been counted.
  package internal(set) var unread: UnreadCount?
  /// Whether a post that is opened counts as read.
  let readsOnOpening: Bool
  /// What can be taken back, the last one last.
  private(set) var undoable: [Undoable] = []

  /// Something that was said, and what held before.
  struct Undoable: Sendable {
    let before: [MarkChange]
    /// Such as `star on “Title”`.
    let name: SafeText
  }

  package init(readsOnOpening: Bool = true) { self.readsOnOpening = readsOnOpening }

  /// Takes what is said from now on; `name` is `nil` where it is not to be taken back.
  mutating func say(_ changes: [MarkChange], undoneAs name: SafeText?) {
    if let name {
      undoable.append(Undoable(before: book.inverse(of: changes), name: name))
      undoable = undoable.suffix(Self.mostUndoable)
    }
    for change in changes { book.assume(change) }
  }

  mutating func takeUndoable() -> Undoable? { undoable.popLast() }

  private static let mostUndoable = 200
}

/// How many posts of a list are not read.
package struct UnreadCount: Sendable, Hashable {
  /// The number of the list.
  package let list: Int
  package let count: Int

  package init(list: Int, count: Int) {
    self.list = list
    self.count = count
  }
}

import MarkKeeping
import PostMarks
import PostModel

/// What the reader's loop does about marks: it gives them their moment, and hands them on.
struct MarkingWork {
  let desk: MarkDesk
  let shelf: MarkShelf
  private let writer = Clock.machine

  /// Has changes kept that were made at this moment.
  ///
  /// - Parameter book: What holds now.
  func keep(_ changes: [MarkChange], after book: MarkBook) -> [Mark] {
    let marks = book.stamped(changes, at: Clock.moment(), by: writer)
    desk.keep(marks)
    return marks
  }

  /// Has searches know what holds now of the posts that some marks are about.
  func note(_ marks: [Mark], _ book: MarkBook) {
    shelf.note(marks.compactMap { mark in mark.key.post.map { ($0, book[$0]) } })
  }

  /// Waits until all marks are kept; says where they could not be, and throws then.
  func finish() throws(Failure) {
    guard let (count, failure) = desk.finish() else { return }
    StandardOutput.complain(
      "\(count == 1 ? "1 mark is lost: it" : "\(count) marks are lost: they") could not be kept in \(failure.description)"
    )
    throw .reported
  }
}

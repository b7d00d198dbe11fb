import Dispatch
import Synchronization

/// Hands things from several threads to one, a bounded number under way.
final class Conveyor<Item: Sendable>: Sendable {
  private struct Contents {
    var items: [Item] = []
    var givers: Int
    var isClosed = false
  }

  private let contents: Mutex<Contents>
  private let room: DispatchSemaphore
  private let news = DispatchSemaphore(value: 0)
  private let limit: Int

  /// - Parameters:
  ///   - givers: Threads that give; each says ``finish()`` when it has given everything.
  ///   - limit: Items under way at most; who gives more waits.
  init(givers: Int, limit: Int) {
    contents = Mutex(Contents(givers: givers))
    room = DispatchSemaphore(value: limit)
    self.limit = limit
  }

  /// `false` where nothing more is wanted.
  func give(_ item: Item) -> Bool {
    room.wait()
    let isWanted = contents.withLock { contents in
      if !contents.isClosed { contents.items.append(item) }
      return !contents.isClosed
    }
    // Nothing was put in: the next one who waits is let go, too.
    if !isWanted { room.signal() }
    news.signal()
    return isWanted
  }

  func finish() {
    contents.withLock { $0.givers -= 1 }
    news.signal()
  }

  /// Everything that is there, at least one item; `nil` when all is over.
  func take() -> [Item]? {
    while true {
      let (items, isOver) = contents.withLock { contents in
        defer { contents.items.removeAll() }
        return (contents.items, contents.givers == 0)
      }
      for _ in items { room.signal() }
      if !items.isEmpty { return items }
      if isOver { return nil }
      news.wait()
    }
  }

  /// Says that nothing more is wanted, and lets those go who wait to give.
  func close() {
    contents.withLock { $0.isClosed = true }
    for _ in 0..<limit { room.signal() }
  }
}

import CatalogRefresh
import Dispatch
import ImportModel
import Synchronization

/// Several channels read sources side by side; one thread gets what they find in the sources' order.
///
/// A bounded number of items is under way, however many a source has.
final class OrderedReading: Sendable {
  private struct Queue {
    var items: [ReadItem] = []
    var isDone = false
  }

  private struct State {
    var queues: [Int: Queue] = [:]
    /// The source whose items are handed out.
    var head = 0
    /// The source that the next free channel takes.
    var next = 0
    var isCancelled = false
  }

  private let files: [SourceFile]
  private let threads: Int
  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  /// Sources that may be read ahead of the one that is handed out, and items of one source.
  private static let window = 128
  private static let itemsAhead = 64

  /// - Parameters:
  ///   - threads: Channels at work at once.
  ///   - open: Makes a channel; called on the thread that works with it.
  init(_ files: [SourceFile], threads: Int, open: @escaping @Sendable () -> any SourceChannel) {
    self.files = files
    self.threads = max(1, min(threads, files.count))
    if files.isEmpty { return }
    for _ in 0..<self.threads {
      startThread { [self] in
        let channel = open()
        while let index = takeSource() {
          channel.read(files[index]) { give($0, of: index) }
          finish(index)
        }
      }
    }
  }

  /// Ends the reading soon; nothing is handed out any more.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    for _ in 0..<threads { room.signal() }
    news.signal()
  }

  /// What comes next: some items of a source and whether they are its last; `nil` when all is over.
  func take() -> (source: Int, items: [ReadItem], isLast: Bool)? {
    while true {
      let found = state.withLock { state -> (source: Int, items: [ReadItem], isLast: Bool)? in
        let head = state.head
        guard !state.isCancelled, let queue = state.queues[head], queue.isDone || !queue.items.isEmpty else {
          return nil
        }
        if queue.isDone {
          state.queues[head] = nil
          state.head += 1
        } else {
          state.queues[head]?.items = []
        }
        return (head, queue.items, queue.isDone)
      }
      if let found {
        for _ in 0..<threads { room.signal() }
        return found
      }
      if state.withLock({ $0.isCancelled || $0.head >= files.count }) { return nil }
      news.wait()
    }
  }

  // MARK: On the channels' threads

  private func takeSource() -> Int? {
    while true {
      let (index, isOver) = state.withLock { state -> (Int?, Bool) in
        if state.isCancelled || state.next >= files.count { return (nil, true) }
        guard state.next < state.head + Self.window else { return (nil, false) }
        defer { state.next += 1 }
        state.queues[state.next] = Queue()
        return (state.next, false)
      }
      if index != nil || isOver { return index }
      room.wait()
    }
  }

  private func give(_ item: ReadItem, of index: Int) -> Bool {
    while true {
      let isTaken = state.withLock { state -> Bool? in
        if state.isCancelled { return nil }
        guard (state.queues[index]?.items.count ?? 0) < Self.itemsAhead else { return false }
        state.queues[index]?.items.append(item)
        return true
      }
      guard let isTaken else { return false }
      if isTaken { break }
      room.wait()
    }
    news.signal()
    return true
  }

  private func finish(_ index: Int) {
    state.withLock { $0.queues[index]?.isDone = true }
    news.signal()
  }
}

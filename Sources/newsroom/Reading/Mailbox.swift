import Glibc
import ReaderCore
import Synchronization

/// Messages from other threads to the reader's loop, which polls ``descriptor`` and drains it.
final class Mailbox: Sendable {
  /// Readable while a message waits.
  let descriptor: Int32
  private let bell: Int32
  private let contents = Mutex(Contents())

  private struct Contents {
    var waiting: [(message: Message, load: Int?)] = []
    /// The number of the load whose messages are wanted.
    var load = 0
  }

  /// Throws where the process has no file descriptor left.
  init() throws(FileError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileError(path: "pipe", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    bell = ends[1]
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  /// Puts a message in and wakes the loop; from any thread.
  func post(_ message: Message) { put(message, load: nil) }

  /// Begins a load; messages of the one before it, also those that wait, do not come any more.
  func startLoad() -> Load {
    contents.withLock { contents in
      contents.load += 1
      contents.waiting.removeAll { $0.load != nil }
      return Load(number: contents.load, mailbox: self)
    }
  }

  /// One reading of the store.
  struct Load: Sendable {
    fileprivate let number: Int
    fileprivate let mailbox: Mailbox

    /// Puts a message in, unless a later load has begun.
    func post(_ message: Message) { mailbox.put(message, load: number) }
  }

  /// Takes all messages out, in the order in which they came.
  func drain() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 512)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return contents.withLock { contents in
      defer { contents.waiting.removeAll() }
      return contents.waiting.map(\.message)
    }
  }

  private func put(_ message: Message, load: Int?) {
    let isWanted = contents.withLock { contents in
      guard load == nil || load == contents.load else { return false }
      contents.waiting.append((message, load))
      return true
    }
    guard isWanted else { return }
    var byte: UInt8 = 1
    // A full pipe is as good as one more byte: the loop wakes all the same.
    _ = write(bell, &byte, 1)
  }
}

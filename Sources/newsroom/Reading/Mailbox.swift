import Glibc
import ReaderCore
import Synchronization

/// Messages from other threads to the reader's loop, which polls ``descriptor`` and drains it.
final class Mailbox: Sendable {
  /// Readable while a message waits.
  let descriptor: Int32
  private let bell: Int32
  private let waiting = Mutex<[Message]>([])

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
  func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    var byte: UInt8 = 1
    // A full pipe is as good as one more byte: the loop wakes all the same.
    _ = write(bell, &byte, 1)
  }

  /// Takes all messages out, in the order in which they came.
  func drain() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 512)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return waiting.withLock { messages in
      defer { messages.removeAll() }
      return messages
    }
  }
}

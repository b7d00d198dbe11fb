import ReaderCore
import Synchronization

/// Messages from other threads to the reader's loop, which polls ``descriptor`` and drains it.
final class Mailbox: Sendable {
  private let bell: Bell
  private let waiting = Mutex<[Message]>([])

  /// Throws where the process has no file descriptor left.
  init() throws(FileError) { bell = try Bell() }

  /// Readable while a message waits.
  var descriptor: CInt { bell.descriptor }

  /// Puts a message in and wakes the loop; from any thread.
  func post(_ message: Message) {
    waiting.withLock { $0.append(message) }
    bell.ring()
  }

  /// The messages that wait, in the order in which they came.
  func drain() -> [Message] {
    bell.silence()
    return waiting.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
  }
}

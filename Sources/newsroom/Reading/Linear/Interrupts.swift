import Dispatch
import Glibc
import Synchronization

/// Ctrl-C (SIGINT) as something that a loop polls, as long as this lives, instead of the program's end.
final class Interrupts: Sendable {
  private let bell: Bell
  private let source: any DispatchSourceSignal
  private let hasCome = Mutex(false)

  /// Throws where the process has no file descriptor left.
  init() throws(FileError) {
    bell = try Bell()
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global(qos: .userInitiated))
    source.setEventHandler { [weak self] in self?.note() }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Readable from a Ctrl-C on until ``take()``.
  var descriptor: CInt { bell.descriptor }

  /// Whether there was one since the last call.
  func take() -> Bool {
    bell.silence()
    return hasCome.withLock { hasCome in
      defer { hasCome = false }
      return hasCome
    }
  }

  private func note() {
    hasCome.withLock { $0 = true }
    bell.ring()
  }
}

import Dispatch
import Glibc
import Synchronization

/// Ctrl-C (SIGINT) as something that a loop polls, as long as this lives, instead of the program's end.
struct Interrupts: ~Copyable {
  private let note: Note
  private let source: any DispatchSourceSignal

  /// Throws where the process has no file descriptor left.
  init() throws(FileError) {
    let note = Note(bell: try Bell())
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global(qos: .userInitiated))
    source.setEventHandler { note.take() }
    source.resume()
    self.note = note
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Readable from a Ctrl-C on until ``take()``.
  var descriptor: CInt { note.bell.descriptor }

  /// Whether there was one since the last call.
  func take() -> Bool {
    note.bell.silence()
    return note.hasCome.withLock { hasCome in
      defer { hasCome = false }
      return hasCome
    }
  }

  /// What both threads know.
  private final class Note: Sendable {
    let bell: Bell
    let hasCome = Mutex(false)

    init(bell: Bell) { self.bell = bell }

    func take() {
      hasCome.withLock { $0 = true }
      bell.ring()
    }
  }
}

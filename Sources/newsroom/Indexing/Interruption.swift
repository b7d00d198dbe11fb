import Dispatch
import Glibc

/// Has Ctrl-C (SIGINT) call something instead of ending the program, as long as this lives; a second one ends it.
struct Interruption: ~Copyable {
  private let source: any DispatchSourceSignal

  /// - Parameter handle: Called on a thread of its own, outside of the signal's handler.
  init(_ handle: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global(qos: .userInitiated))
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      handle()
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}

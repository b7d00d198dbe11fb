import Glibc

/// Runs work on a new thread, which ends with it.
///
/// Where the system has no thread left, the work is done at once on the caller's.
package func startThread(_ work: @escaping @Sendable () -> Void) {
  let box = Unmanaged.passRetained(ThreadWork(run: work))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { box in
      // The system hands over what passRetained gave below, which is never nil.
      if let box { Unmanaged<ThreadWork>.fromOpaque(box).takeRetainedValue().run() }
      return nil
    }, box.toOpaque())
  if code == 0 { pthread_detach(thread) } else { box.takeRetainedValue().run() }
}

private final class ThreadWork: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}

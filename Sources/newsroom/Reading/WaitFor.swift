import Dispatch
import Synchronization

/// Runs an asynchronous piece of work to its end while the calling thread sleeps.
///
/// For the reader's loop alone, which owns its thread; never from a task.
func waitFor<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
  let outcome = Outcome<Value>()
  Task.detached(priority: .userInitiated) { outcome.set(await work()) }
  return outcome.wait()
}

/// A value that one thread sets once and another waits for.
private final class Outcome<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isSet = DispatchSemaphore(value: 0)

  func set(_ new: Value) {
    value.withLock { $0 = new }
    isSet.signal()
  }

  func wait() -> Value {
    isSet.wait()
    guard let value = value.withLock(\.self) else { preconditionFailure("An outcome is set before it is signalled.") }
    return value
  }
}

import CNcursesw
import Glibc

extension CursesTerminal {
  /// All that has come since the last call: keys, pastes, a changed size; empty if nothing has.
  ///
  /// Returns at once, except after a lone ESC, for which it waits as long as `$ESCDELAY` says (25 ms if it says nothing):
  /// a key that follows within that time is one press with alt. A wish that the program stop (SIGTSTP) is granted here.
  package mutating func readInput() -> [Input] {
    var inputs = takeSignals()
    var isOpen = true
    while isOpen {
      let wait = decoder.awaitsMore ? get_escdelay() : 0
      switch poll(wait) {
      case .nothing where decoder.awaitsMore: inputs += decoder.decodeRest()
      case .nothing: return inputs
      case .bytes(let bytes): inputs += decode(bytes)
      case .end: isOpen = false
      }
    }
    return inputs + [.hungUp]
  }

  private mutating func decode(_ bytes: [UInt8]) -> [Input] {
    let now = ContinuousClock.now
    defer { lastInput = now }
    return decoder.decode(bytes, after: lastInput.duration(to: now))
  }

  private enum Arrival {
    case nothing
    case bytes([UInt8])
    case end
  }

  private func poll(_ milliseconds: Int32) -> Arrival {
    var waiting = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard Glibc.poll(&waiting, 1, milliseconds) > 0 else { return .nothing }
    let capacity = 64 << 10
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
      count = read(inputDescriptor, buffer.baseAddress, capacity)
      initialized = max(0, count)
    }
    if count > 0 { return .bytes(bytes) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .end
  }
}

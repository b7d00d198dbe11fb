import Glibc
import ImportModel

/// Messages over a socket: four bytes of length, little-endian, then so many bytes; a length of 0 ends an answer.
struct FramePipe {
  /// A stream socket: writing to one whose other side has gone is an error, not a signal.
  let socket: CInt

  enum Failure: Error {
    /// The other side has ended, or does not speak this language.
    case closed
    case late
  }

  /// The longest message, in bytes: a post of 64 MiB whose signs are all escaped, and its head.
  private static let longest = 160 << 20

  func send(_ message: ByteWriter) throws(Failure) { try write(message.bytes) }

  func sendEnd() throws(Failure) { try write([]) }

  /// The next message; `nil` for the end of an answer.
  ///
  /// - Parameter seconds: How long the other side may be silent; negative waits for ever.
  func receive(within seconds: Int = -1) throws(Failure) -> [UInt8]? {
    let head = try read(4, within: seconds)
    let count = head.reversed().reduce(0) { $0 << 8 | Int($1) }
    if count == 0 { return nil }
    guard count <= Self.longest else { throw .closed }
    return try read(count, within: seconds)
  }

  private func write(_ bytes: [UInt8]) throws(Failure) {
    let count = UInt32(bytes.count)
    var rest = (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * UInt32($0))) }[...] + bytes
    while !rest.isEmpty {
      let done = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      if done > 0 { rest = rest.dropFirst(done) } else if done == 0 || errno != EINTR { throw .closed }
    }
  }

  private func read(_ count: Int, within seconds: Int) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      try wait(within: seconds)
      let got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(socket, buffer.baseAddress.map { $0 + filled }, count - filled)
      }
      if got > 0 { filled += got } else if got == 0 || errno != EINTR { throw .closed }
    }
    return bytes
  }

  private func wait(within seconds: Int) throws(Failure) {
    if seconds < 0 { return }
    var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    while true {
      let ready = poll(&descriptor, 1, CInt(seconds * 1000))
      if ready > 0 { return }
      if ready == 0 { throw .late }
      if errno != EINTR { throw .closed }
    }
  }
}

import Glibc

/// The bytes of one source, read once from front to back; its beginning can be looked at before.
package final class ByteSource {
  private let descriptor: Int32
  /// What has been looked at, or was given, and not yet been taken.
  private var waiting: ArraySlice<UInt8>
  private var isAtEnd: Bool
  /// How many bytes have been taken.
  package private(set) var offset = 0
  /// The `errno` of a read that failed; what was read before it is good.
  package private(set) var failure: Int32?

  /// - Parameter descriptor: Open for reading; it stays the caller's to close.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    waiting = []
    isAtEnd = false
  }

  package init(bytes: [UInt8]) {
    descriptor = -1
    waiting = bytes[...]
    isAtEnd = true
  }

  /// The next bytes, at most so many; empty only at the end.
  package func next(upTo most: Int = 65_536) -> [UInt8] {
    if waiting.isEmpty { fill(to: 1) }
    let taken = Array(waiting.prefix(most))
    waiting.removeFirst(taken.count)
    offset += taken.count
    return taken
  }

  /// The next bytes without taking them; fewer than `count` only before the end.
  package func peek(_ count: Int) -> [UInt8] {
    fill(to: count)
    return Array(waiting.prefix(count))
  }

  /// All that is left, where that is no more than `limit` bytes; else `nil`, and the source is spent.
  package func all(upTo limit: Int = ByteSource.limit) -> [UInt8]? {
    fill(to: limit + 1)
    let isWhole = waiting.count <= limit
    defer { waiting = [] }
    offset += waiting.count
    return isWhole ? Array(waiting) : nil
  }

  /// The longest source that is read as a whole, in bytes: as long as the longest post.
  package static let limit = 64 * 1_048_576

  private func fill(to count: Int) {
    if waiting.count >= count || isAtEnd { return }
    var bytes = Array(waiting)
    while bytes.count < count, !isAtEnd {
      let wanted = max(65_536, min(count - bytes.count, 1_048_576))
      var error: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
        if got < 0 { error = errno }
        filled = max(0, got)
      }
      if error == EINTR { continue }
      if error != 0 { failure = error }
      isAtEnd = chunk.isEmpty
      bytes += chunk
    }
    waiting = bytes[...]
  }
}

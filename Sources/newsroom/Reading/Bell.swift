import Glibc

/// Wakes a thread that polls.
final class Bell: Sendable {
  /// Readable from ``ring()`` to ``silence()``.
  let descriptor: CInt
  private let rope: CInt

  /// Throws where the process has no file descriptor left.
  init() throws(FileError) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileError(path: "pipe", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    rope = ends[1]
  }

  deinit {
    close(descriptor)
    close(rope)
  }

  /// From any thread.
  func ring() {
    var byte: UInt8 = 1
    // A full pipe is as good as one more byte: who polls wakes all the same.
    _ = write(rope, &byte, 1)
  }

  func silence() {
    var bytes = [UInt8](repeating: 0, count: 512)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
  }
}

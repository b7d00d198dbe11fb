import CLinux
import Glibc
import ImportModel

/// Standard input, kept in a file without a name: it is read by another process, and looked at before it is read.
final class SpooledInput {
  private let descriptor: CInt

  /// Reads standard input to its end.
  init() throws(FileError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    descriptor = Self.open(in: folder)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return }
      if count > 0 {
        try TextFile.writeAll(Array(buffer[..<count]), to: descriptor, path: folder)
      } else if errno != EINTR {
        throw FileError(path: "standard input", code: errno)
      }
    }
  }

  /// A file that never had a name, where the file system has such.
  private static func open(in folder: String) -> CInt {
    let unnamed = Glibc.open(folder, CInt(newsroom_unnamed_file) | O_RDWR | O_CLOEXEC, 0o600)
    if unnamed >= 0 { return unnamed }
    var template = Array((folder + "/newsroom.XXXXXX").utf8CString)
    let named = mkstemp(&template)
    if named >= 0 {
      unlink(template)
      _ = fcntl(named, F_SETFD, FD_CLOEXEC)
    }
    return named
  }

  deinit { close(descriptor) }

  /// As the reading process finds it, as long as this lives.
  var file: SourceFile {
    SourceFile(path: "/proc/\(getpid())/fd/\(descriptor)", name: "standard input", label: "standard input")
  }
}

import CLinux
import Glibc

/// A file without a name, for another process to read; it is gone with its value, however the program ends.
final class UnnamedFile {
  private let descriptor: CInt
  private let folder: String

  /// Empty, in `$TMPDIR` or `/tmp`.
  init() throws(FileError) {
    folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    descriptor = Self.open(in: folder)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
  }

  convenience init(_ text: String) throws(FileError) {
    try self.init()
    try append(Array(text.utf8))
  }

  func append(_ bytes: [UInt8]) throws(FileError) { try TextFile.writeAll(bytes, to: descriptor, path: folder) }

  /// As another process finds it, as long as this lives.
  var path: String { "/proc/\(getpid())/fd/\(descriptor)" }

  /// A descriptor of its own for a program's input, at the beginning of the file; whoever takes it closes it.
  func inputDescriptor() throws(FileError) -> CInt {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, lseek(copy, 0, SEEK_SET) == 0 else { throw FileError(path: folder, code: errno) }
    return copy
  }

  /// One that never had a name, where the file system has such.
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
}

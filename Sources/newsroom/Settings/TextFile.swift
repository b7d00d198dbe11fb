import Glibc
import PostModel
import PostStore

/// Whole small files of newsroom's own: read at once, written so that a reader sees the old one or the new one.
enum TextFile {
  /// The longest file that is read, in bytes.
  static let limit = 64 << 20

  /// The text of a file, malformed UTF-8 repaired; `nil` where there is none.
  ///
  /// Nothing but a file is read, and none over ``limit``: a FIFO would be waited for, a device never ends.
  static func read(_ path: String) throws(FileError) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError(path: path, code: errno)
    }
    defer { close(file) }
    try check(file, path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw FileError(path: path, code: errno) }
      if bytes.count > limit { throw FileError(path: path, code: FileError.tooLong) }
    }
  }

  /// Throws where what is open is no file, or too long a one.
  private static func check(_ file: CInt, _ path: String) throws(FileError) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path: path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: if status.st_size > limit { throw FileError(path: path, code: FileError.tooLong) }
    case S_IFDIR: throw FileError(path: path, code: EISDIR)
    default: throw FileError(path: path, code: FileError.noFile)
    }
  }

  /// Throws where a path leads to no file, to too long a one, or to one that cannot be read.
  static func checkReadable(_ path: String) throws(FileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    try check(file, path)
  }

  /// Puts a file in its place whole, readable by its owner alone (0600).
  static func write(_ text: SafeText, to name: String, in folder: String) throws(FileError) {
    do throws(StoreWriteError) { try WholeFile.put(Array(text.string.utf8), at: folder + "/" + name) } catch {
      throw FileError(path: error.path, code: error.code)
    }
  }

  /// Writes every byte, in one write(2) unless the system takes fewer.
  static func writeAll(_ bytes: [UInt8], to file: CInt, path: String) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw FileError(path: path, code: errno) }
    }
  }
}

/// A call to the system about a file that failed.
struct FileError: Told, Hashable {
  let path: String
  /// `errno`, or ``noFile``, or ``tooLong``.
  let code: CInt

  /// For a FIFO, a socket or a device: the system has no word for it.
  static let noFile: CInt = -1
  /// Over ``TextFile/limit``.
  static let tooLong: CInt = -2

  var complaint: Complaint {
    if code == Self.noFile {
      return Complaint(path: path, "is a FIFO, a socket or a device, not a file", "put a file in its place")
    }
    if code == Self.tooLong {
      return Complaint(path: path, "is over the limit of \(TextFile.limit >> 20) MiB", "split it")
    }
    let fault = SystemFault(code)
    return Complaint(path: path, fault.isLackOfRoom ? "the disk is full" : fault.words, fault.advice)
  }
}

import Glibc
import PostModel
import PostStore

/// Whole small files of newsroom's own: read at once, written so that a reader sees the old one or the new one.
enum TextFile {
  /// The text of a file, malformed UTF-8 repaired; `nil` where there is none.
  static func read(_ path: String) throws(FileError) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError(path: path, code: errno)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw FileError(path: path, code: errno) }
    }
  }

  /// Throws where a path leads to no file, or to one that cannot be read.
  static func checkReadable(_ path: String) throws(FileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path: path, code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, code: EISDIR) }
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
struct FileError: Error, Hashable {
  let path: String
  /// `errno`.
  let code: CInt

  var reason: String { String(cString: strerror(code)) }
}

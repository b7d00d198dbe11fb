import Glibc
import PostModel
import ReaderCore

/// Files that a person asks for: never one that is there already.
enum NewFile {
  /// Writes a text to a file that is made for it, and tells how that went.
  static func write(_ writing: FileWriting) -> Notice {
    let path = expanded(writing.path, home: getenv("HOME").map { String(cString: $0) })
    let shown = SafeText(oneLine: path)
    // O_EXCL: two programs that write the same name do not both get it.
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else {
      let isThere = errno == EEXIST
      let reason = isThere ? "is there already: another name, please" : String(cString: strerror(errno))
      return Notice(.error, writing.what + ": not written: " + shown + " " + SafeText(oneLine: reason))
    }
    defer { close(file) }
    do throws(FileError) {
      try TextFile.writeAll(Array(writing.text.utf8), to: file, path: path)
      guard fsync(file) == 0 else { throw FileError(path: path, code: errno) }
    } catch {
      unlink(path)
      return Notice(.error, writing.what + ": not written: " + shown + " " + SafeText(oneLine: error.reason))
    }
    let remark: SafeText = writing.remark.map { "; " + $0 } ?? ""
    let bytes = writing.text.utf8.count
    return Notice(
      writing.remark == nil ? .information : .warning, writing.what + ": \(bytes) bytes in " + shown + remark)
  }

  /// `~` alone and `~/` are the home folder; `~ann` is a file's name.
  static func expanded(_ path: String, home: String?) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }
}

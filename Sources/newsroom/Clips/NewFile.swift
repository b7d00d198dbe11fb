import Glibc
import PostModel
import PostStore
import ReaderCore

/// Files that a person asks for: whole or not at all, and never one that is there already.
enum NewFile {
  /// Writes a text to a file that is made for it, and tells how that went.
  static func write(_ writing: FileWriting) -> Notice {
    let path = expanded(writing.path, home: getenv("HOME").map { String(cString: $0) })
    let shown = SafeText(oneLine: path)
    do throws(StoreWriteError) { try WholeFile.make(Array(writing.text.utf8), at: path) } catch {
      let isThere = error.code == EEXIST
      let reason = isThere ? "is there already: another name, please" : String(cString: strerror(error.code))
      return Notice(.error, writing.what + ": not written: " + shown + " " + SafeText(oneLine: reason))
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

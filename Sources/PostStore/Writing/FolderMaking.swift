import Glibc

/// Makes folders.
package enum FolderMaking {
  /// Makes a folder and those above it that are missing; one that is there stays as it is.
  ///
  /// - Parameter mode: Permissions of the new ones, before the process's mask.
  package static func make(_ path: String, mode: UInt32) throws(StoreWriteError) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw StoreWriteError(path: errno == ENOTDIR ? obstacle(to: path) : path, code: errno)
    }
    try make(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw StoreWriteError(path: path, code: errno) }
  }

  /// The file that stands where a folder of the path should be.
  private static func obstacle(to path: String) -> String {
    let code = errno
    defer { errno = code }
    var (path, status) = (path[...], stat())
    while lstat(String(path), &status) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      path = path[..<slash]
    }
    return String(path)
  }
}

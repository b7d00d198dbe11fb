import Glibc

/// Makes folders.
package enum FolderMaking {
  /// Makes a folder and those above it that are missing; one that is there stays as it is.
  ///
  /// - Parameter mode: Permissions of the new ones, before the process's mask.
  package static func make(_ path: String, mode: UInt32) throws(StoreWriteError) {
    if mkdir(path, mode) == 0 { return synchronizeParent(of: path) }
    if errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw StoreWriteError(path: errno == ENOTDIR ? obstacle(to: path) : path, code: errno)
    }
    try make(String(path[..<slash]), mode: mode)
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw StoreWriteError(path: path, code: errno) }
    synchronizeParent(of: path)
  }

  /// Has the name of a folder that was made reach the disk, as far as that can be done.
  private static func synchronizeParent(of path: String) {
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Makes a folder for its owner's eyes alone (0700), and those above it; one that is there and open to others is shut.
  ///
  /// Folders of others are left as they are.
  package static func makePrivate(_ path: String) throws(StoreWriteError) {
    try make(path, mode: 0o700)
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard folder >= 0 else { return }
    defer { close(folder) }
    var status = stat()
    guard fstat(folder, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 != 0 else { return }
    fchmod(folder, status.st_mode & 0o700)
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

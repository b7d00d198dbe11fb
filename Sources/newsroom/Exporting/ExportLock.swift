import PostStore

/// One export at a time writes into a file or a folder.
enum ExportLock {
  /// Locks a file that was opened; where there are no locks, as on some networks, it goes on without.
  ///
  /// - Parameters:
  ///   - path: Where the file is: one that another export has moved meanwhile is that one's.
  ///   - target: What is said to be busy, where that is another path.
  static func take(_ file: CInt, of path: String, isBusy target: String? = nil) throws(Failure) {
    switch FileLock.attempt(file) {
    case .taken, .withoutLocks: break
    case .held: throw .export(.isBusy(target ?? path))
    case .failed(let code): throw .file(FileError(path: path, code: code))
    }
    guard FileLock.isOpen(file, at: path) else { throw .export(.isBusy(target ?? path)) }
  }
}

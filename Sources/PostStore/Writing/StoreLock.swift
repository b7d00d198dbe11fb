import Glibc

/// The right to write into a store, which one program has at a time, and loses when it ends, however it ends.
///
/// It is two locks. A file of whoever imports tells the next start, and `doctor`, of an import that was killed. The store's
/// folder itself is locked besides: that leaves nothing in it, and keeps other people out, whose files are elsewhere.
package struct StoreLock: ~Copyable {
  private let path: String
  private let file: FileLock
  /// `nil` where the folder cannot be opened: nothing can be written there either.
  private let folder: FileLock?

  private init(path: String, file: consuming FileLock, folder: consuming FileLock?) {
    self.path = path
    self.file = file
    self.folder = folder
  }

  /// `nil` where another program has it.
  ///
  /// - Parameters:
  ///   - root: The store's folder.
  ///   - file: The path of the lock's file, which is made where it is not there.
  package static func acquire(root: String, file path: String) throws(FileLock.Failure) -> StoreLock? {
    guard let file = try FileLock.acquire(path) else { return nil }
    switch FileLock.attempt(folder: root) {
    case .taken(let folder): return StoreLock(path: path, file: file, folder: folder)
    case .unreadable: return StoreLock(path: path, file: file, folder: nil)
    case .held:
      file.remove(at: path)
      return nil
    }
  }

  /// Waits for another program to be done; `nil` where that takes longer.
  ///
  /// - Parameter patience: In milliseconds.
  package static func acquire(
    root: String, file path: String, patience: Int
  ) throws(FileLock.Failure) -> StoreLock? {
    var waited = 0
    while true {
      if let lock = try acquire(root: root, file: path) { return lock }
      if waited >= patience { return nil }
      usleep(useconds_t(pause * 1000))
      waited += pause
    }
  }

  /// Whether a program of this person or of another has it now.
  ///
  /// Makes no file.
  package static func isHeld(root: String, file path: String) throws(FileLock.Failure) -> Bool {
    if access(path, F_OK) == 0, try FileLock.acquire(path) == nil { return true }
    if case .held = FileLock.attempt(folder: root) { return true }
    return false
  }

  /// In milliseconds.
  private static let pause = 20

  /// Gives the right back; the lock's file goes with it: one that nobody holds is of a program that was killed.
  package consuming func letGo() { file.remove(at: path) }
}

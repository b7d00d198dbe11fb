import CLinux
import Glibc

/// Names that files have while they are written, where they need one: `.newsroom-N.tmp`, N being any number.
///
/// Who writes such a file has it locked. One that nobody has locked was left by a program that was killed, and whoever
/// comes by next takes it away.
package enum PassingName {
  private static let prefix = ".newsroom-"
  private static let suffix = ".tmp"

  /// One that no file has, in all likelihood.
  static func random() -> String { prefix + String(UInt32.random(in: 0 ... .max)) + suffix }

  /// Makes an empty file, locked.
  ///
  /// - Returns: `nil` with an `errno`.
  static func create(in folder: CInt, mode: UInt32) -> (descriptor: CInt, name: String)? {
    for _ in 0..<16 {
      let name = random()
      let descriptor = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      if descriptor < 0, errno == EEXIST { continue }
      if descriptor < 0 { return nil }
      if lock(descriptor) { return (descriptor, name) }
      // Somebody has taken it for a left one in the moment before it was locked.
      close(descriptor)
      unlinkat(folder, name, 0)
    }
    errno = EEXIST
    return nil
  }

  /// Locks a file that is written, as far as its file system has locks; `false` where somebody is taking its name away.
  static func lock(_ descriptor: CInt) -> Bool {
    if case .held = FileLock.attempt(descriptor) { return false }
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_nlink > 0
  }

  /// Gives a file that has such a name its own one, if nobody has that; 0, or -1 with an `errno`.
  static func settle(_ name: String, in folder: CInt, as target: String, in targetFolder: CInt) -> CInt {
    if linkat(folder, name, targetFolder, target, 0) == 0 {
      unlinkat(folder, name, 0)
      return 0
    }
    // File systems without hard links.
    guard lacksSupport(errno) else { return -1 }
    if renameat2(folder, name, targetFolder, target, newsroom_rename_new) == 0 { return 0 }
    guard lacksSupport(errno) else { return -1 }
    if faccessat(targetFolder, target, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
      errno = EEXIST
      return -1
    }
    return renameat(folder, name, targetFolder, target)
  }

  private static func lacksSupport(_ code: Int32) -> Bool {
    [EPERM, EOPNOTSUPP, ENOSYS, EINVAL, EMLINK].contains(code)
  }

  /// Takes away what killed programs have left in a folder.
  package static func removeLeft(in path: String) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder < 0 { return }
    removeLeft(in: folder)
    close(folder)
  }

  static func removeLeft(in folder: CInt) {
    guard let stream = fdopendir(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = FolderEntry.name(of: entry).text
      if isOne(name) { removeIfLeft(name, in: folder) }
    }
  }

  /// Whether a file of that name is being written, or is what a writer that was killed has left.
  static func isOne(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.hasSuffix(suffix)
      && UInt32(name.dropFirst(prefix.count).dropLast(suffix.count)) != nil
  }

  private static func removeIfLeft(_ name: String, in folder: CInt) {
    let descriptor = openat(folder, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    switch FileLock.attempt(descriptor) {
    case .taken: unlinkat(folder, name, 0)
    case .withoutLocks: if time(nil) - status.st_mtim.tv_sec > longestWriting { unlinkat(folder, name, 0) }
    case .held, .failed: return
    }
  }

  /// Seconds after which nobody is writing a file any more that cannot be locked.
  private static let longestWriting = 3600
}

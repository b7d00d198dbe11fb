import Glibc
import PostModel

/// A right that one program has at a time, and loses when it ends, however it ends: flock(2) on a file of that name.
///
/// Where a file system has no locks, as on some networks, everybody has it: see ``isExclusive``.
package struct FileLock: ~Copyable {
  private let descriptor: CInt
  /// Whether others are kept out.
  package let isExclusive: Bool

  /// Why there is no lock to be had; `code` is an `errno`.
  package struct Failure: Error {
    package let code: Int32
    /// The system's words.
    package var reason: String { SystemFault(code).words }
  }

  /// `nil` where another program has it; the file is made where it is not there.
  package static func acquire(_ path: String) throws(Failure) -> FileLock? {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw Failure(code: errno) }
      switch attempt(descriptor) {
      case .taken:
        let lock = FileLock(descriptor: descriptor, isExclusive: true)
        // Else it was replaced or removed between its opening and its locking.
        if lock.isOfFile(at: path) { return lock }
      case .withoutLocks: return FileLock(descriptor: descriptor, isExclusive: false)
      case .held:
        close(descriptor)
        return nil
      case .failed(let code):
        close(descriptor)
        throw Failure(code: code)
      }
    }
  }

  /// Waits for another program to be done with it; `nil` where that takes longer.
  ///
  /// - Parameter patience: In milliseconds.
  package static func acquire(_ path: String, patience: Int) throws(Failure) -> FileLock? {
    var (waited, pause) = (0, 1)
    while true {
      if let lock = try acquire(path) { return lock }
      if waited >= patience { return nil }
      usleep(useconds_t(pause * 1000))
      waited += pause
      // Short: who takes it again and again leaves only moments between.
      pause = min(2 * pause, 4)
    }
  }

  /// Gives the right back, and takes the file away: where there is one, its holder was killed or is at work.
  package consuming func remove(at path: String) {
    if isOfFile(at: path) { unlink(path) }
  }

  /// Whether the file that is locked is still the one of that name, and no other has taken its place.
  private borrowing func isOfFile(at path: String) -> Bool { Self.isOpen(descriptor, at: path) }

  private init(descriptor: CInt, isExclusive: Bool) {
    (self.descriptor, self.isExclusive) = (descriptor, isExclusive)
  }

  deinit { close(descriptor) }
}

extension FileLock {
  /// What trying to lock an open file came to.
  package enum Attempt {
    case taken
    /// Another program has it.
    case held
    /// The file system has none.
    case withoutLocks
    case failed(Int32)
  }

  /// Whether an open file is the one of that name, and no other has taken its place.
  package static func isOpen(_ descriptor: CInt, at path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  /// Does not wait.
  package static func attempt(_ descriptor: CInt) -> Attempt {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return .taken }
    switch errno {
    case EWOULDBLOCK, EINTR: return .held
    // EBADF: NFS locks what is open for writing, and a folder never is.
    case ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL, EBADF: return .withoutLocks
    case let code: return .failed(code)
    }
  }
}

extension FileLock {
  enum FolderAttempt: ~Copyable {
    case taken(FileLock)
    /// Another program has it.
    case held
    case unreadable
  }

  /// Locks a folder, which leaves nothing in it; does not wait.
  static func attempt(folder path: String) -> FolderAttempt {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return .unreadable }
    switch attempt(descriptor) {
    case .taken: return .taken(FileLock(descriptor: descriptor, isExclusive: true))
    case .withoutLocks, .failed: return .taken(FileLock(descriptor: descriptor, isExclusive: false))
    case .held:
      close(descriptor)
      return .held
    }
  }
}

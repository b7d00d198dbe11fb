import Glibc
import PostModel

/// A right that one program has at a time, and loses when it ends, however it ends: flock(2) on a file of that name.
package struct FileLock: ~Copyable {
  private let descriptor: CInt

  /// Why there is no lock to be had; `code` is an `errno`.
  package struct Failure: Error {
    package let code: Int32
    /// The system's words.
    package var reason: String { SystemFault(code).words }
  }

  /// `nil` where another program has it; the file is made where it is not there.
  package static func acquire(_ path: String) throws(Failure) -> FileLock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return FileLock(descriptor: descriptor) }
    let code = errno
    close(descriptor)
    guard code == EWOULDBLOCK || code == EINTR else { throw Failure(code: code) }
    return nil
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
      pause = min(2 * pause, 20)
    }
  }

  /// Whether the file that is locked is still the one of that name, and no other has taken its place.
  package borrowing func isOfFile(at path: String) -> Bool {
    var (locked, named) = (stat(), stat())
    return fstat(descriptor, &locked) == 0 && stat(path, &named) == 0
      && locked.st_ino == named.st_ino && locked.st_dev == named.st_dev
  }

  private init(descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}

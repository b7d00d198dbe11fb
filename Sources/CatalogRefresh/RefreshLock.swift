import Glibc
import PostCatalog

/// The right to refresh a catalog: one program has it at a time, and loses it when it ends, however it ends.
struct RefreshLock: ~Copyable {
  private let descriptor: CInt

  /// `nil` where another program has it.
  static func acquire(_ place: CatalogPlace) throws(CatalogError) -> RefreshLock? {
    let descriptor = open(place.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: place.folder, reason: String(cString: strerror(errno))) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return RefreshLock(descriptor: descriptor) }
    let code = errno
    close(descriptor)
    guard code == EWOULDBLOCK || code == EINTR else {
      throw .unwritable(path: place.folder, reason: String(cString: strerror(code)))
    }
    return nil
  }

  private init(descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}

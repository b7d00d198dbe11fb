import PostCatalog
import PostStore

/// The right to refresh a catalog: one program has it at a time, and loses it when it ends, however it ends.
struct RefreshLock: ~Copyable {
  private let lock: FileLock

  /// `nil` where another program has it.
  static func acquire(_ place: CatalogPlace) throws(CatalogError) -> RefreshLock? {
    do throws(FileLock.Failure) {
      guard let lock = try FileLock.acquire(place.lock) else { return nil }
      return RefreshLock(lock: lock)
    } catch {
      throw .unwritable(path: place.folder, reason: error.reason)
    }
  }

  private init(lock: consuming FileLock) { self.lock = lock }
}

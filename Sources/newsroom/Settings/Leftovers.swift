import Glibc
import PostCatalog
import PostStore

/// What a newsroom that was killed has left of a store's files, and of newsroom's own.
///
/// Whoever comes next takes it away; what another program is writing just now stays.
struct Leftovers {
  private let store: String
  private let folders: [String]
  /// Where an import that ends takes its lock away, and one that is killed leaves it.
  private let importLock: String

  /// - Parameter store: The store's folder.
  init(of store: String, _ folders: Folders) {
    self.store = store
    let state = StateFolder(store: store, folders: folders).path
    self.folders = [folders.state, state, folders.cache + "/" + StateFolder.storeID(of: store)]
    importLock = state + "/" + StateFolder.importLock
  }

  /// Some ten microseconds where there is nothing.
  func remove() {
    for folder in folders { PassingName.removeLeft(in: folder) }
    guard access(importLock, F_OK) == 0 else { return }
    do throws(FileLock.Failure) {
      guard let lock = try FileLock.acquire(importLock) else { return }
      PassingName.removeLeft(in: store)
      // Where there are no locks, that it could be had says nothing.
      if lock.isExclusive { lock.remove(at: importLock) }
    } catch {
      // The next import says what is wrong there.
    }
  }
}

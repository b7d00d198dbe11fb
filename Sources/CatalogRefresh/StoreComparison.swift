import Dispatch
import PostCatalog
import PostModel
import PostStore
import Synchronization

/// Compares a store's folders with what the catalog knows of them; no file is read.
struct StoreComparison: Sendable {
  let store: Store
  let catalog: Catalog
  /// Nanoseconds since 1970-01-01 00:00 UTC.
  let now: Int
  let control: RefreshControl
  let digests: [ExactPath: Int64?]
  /// When something was last put into each folder or taken out, as it was when the folder was looked at.
  let times: [String: Int]

  init(_ store: Store, _ catalog: Catalog, now: Int, control: RefreshControl) throws(CatalogError) {
    self.store = store
    self.catalog = catalog
    self.now = now
    self.control = control
    digests = try catalog.folderDigests()
    times = try catalog.folderTimes()
  }

  /// Compares everything; where the store itself cannot be opened, nothing has changed.
  func all(_ report: (_ seen: Int) -> Void) throws(CatalogError) -> StoreChanges {
    var (changes, there) = try walk(from: [""], intoKnown: true, report)
    if there.isEmpty { return StoreChanges(problems: changes.problems) }
    changes.removedFolders = digests.keys.filter { !there.contains($0) }.map(\.text)
    return changes
  }

  /// Compares some folders, and those in them that the catalog does not know; what is in folders that are gone is gone.
  func some(_ folders: Set<String>) throws(CatalogError) -> StoreChanges {
    var (changes, there) = try walk(from: folders.sorted(), intoKnown: false) { _ in }
    let gone = Set(folders.map(ExactPath.init)).subtracting(there)
    if !gone.isEmpty { changes.removedFolders = digests.keys.filter { $0.isBelow(oneOf: gone) }.map(\.text) }
    return changes
  }

  /// Folders into which something was put, or out of which something was taken, since they were looked at.
  ///
  /// Those that are gone are among them. A file that was changed in its place does not show.
  func changedFolders() -> Set<String> {
    var changed = Set(times.filter { store.modified($0.key)?.allNanoseconds != $0.value }.keys)
    if times[""] == nil { changed.insert("") }
    return changed
  }

  /// One level of folders after the other, those of a level by all cores.
  private func walk(
    from folders: [String], intoKnown: Bool, _ report: (_ seen: Int) -> Void
  ) throws(CatalogError) -> (StoreChanges, there: Set<ExactPath>) {
    var (changes, there) = (StoreChanges(), Set<ExactPath>())
    var level = folders
    var queued = Set(folders.map(ExactPath.init))
    while !level.isEmpty, !control.isCancelled {
      let compared = try compare(level)
      level = []
      for folder in compared where folder.isThere {
        there.insert(ExactPath(folder.path))
        level += folder.below.filter { path in
          let path = ExactPath(path)
          return (intoKnown || digests[path] == nil) && queued.insert(path).inserted
        }
      }
      for folder in compared { changes.add(folder.changes) }
      report(changes.seen)
    }
    if control.isCancelled { throw .cancelled }
    return (changes, there)
  }

  private func compare(_ folders: [String]) throws(CatalogError) -> [ComparedFolder] {
    let results = Mutex<[Result<ComparedFolder, CatalogError>?]>(Array(repeating: nil, count: folders.count))
    DispatchQueue.concurrentPerform(iterations: folders.count) { index in
      if control.isCancelled { return }
      control.prepareThread()
      let result = Result { () throws(CatalogError) in try compare(folders[index]) }
      results.withLock { $0[index] = result }
    }
    var compared: [ComparedFolder] = []
    for case let result? in results.withLock(\.self) { compared.append(try result.get()) }
    return compared
  }

  private func compare(_ path: String) throws(CatalogError) -> ComparedFolder {
    let place = path.isEmpty ? "" : path + "/"
    let scan = store.scan(place)
    var compared = ComparedFolder(path: path, isThere: scan.isThere, below: scan.folders.map { place + $0 })
    compared.changes.seen = scan.files.count
    compared.changes.problems = scan.problems
    guard scan.isThere else { return compared }
    var digest = FolderDigest()
    for file in scan.files { digest.add(file) }
    let known = digests[ExactPath(path)] ?? nil
    let time = scan.modified.flatMap { $0.isRacy(at: now) ? nil : $0.allNanoseconds } ?? 0
    if known == digest.value, time == 0 || time == times[path] { return compared }
    if known != digest.value {
      if known != nil { compared.changes.unsettled = [path] }
      try lookUp(scan.files, in: path, &compared.changes)
    }
    if !scan.files.contains(where: { $0.modified.isRacy(at: now) }) {
      compared.changes.settled = [SettledFolder(path: path, digest: digest.value, modified: time)]
    }
    return compared
  }

  /// What is new, changed or gone in a folder.
  private func lookUp(_ files: [ScannedFile], in folder: String, _ changes: inout StoreChanges) throws(CatalogError) {
    var known = try catalog.files(in: folder)
    let place = folder.isEmpty ? "" : folder + "/"
    for file in files {
      let before = known.removeValue(forKey: ExactPath(file.name))
      if before?.identity == file.identity { continue }
      let identity = file.modified.isRacy(at: now) ? file.identity.unsettled : file.identity
      changes.files.append(
        FileToRead(
          file: CatalogedFile(folder: folder, name: file.name, identity: identity), knownHash: before?.hash,
          date: file.date(in: place)))
    }
    changes.removed = known.map { CatalogedFile(folder: folder, name: $0.key.text, identity: $0.value.identity) }
  }
}

/// A folder beside what the catalog knows of it.
private struct ComparedFolder: Sendable {
  /// From the store's root; empty for the root.
  let path: String
  let isThere: Bool
  /// Folders in it, by their paths.
  let below: [String]
  var changes = StoreChanges()
}

extension ExactPath {
  /// Whether it is one of some folders, or below one of them.
  fileprivate func isBelow(oneOf folders: Set<ExactPath>) -> Bool {
    var path = text[...]
    while !folders.contains(ExactPath(String(path))) {
      if path.isEmpty { return false }
      path = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }
    return true
  }
}

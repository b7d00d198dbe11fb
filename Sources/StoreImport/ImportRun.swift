import Dispatch
import Glibc
package import ImportModel
package import PostModel
package import PostStore
import Synchronization

/// Imports sources into a store, from beginning to end.
///
/// What has been reported is in the store, and on the disk. However an import ends, the next one of the same sources goes
/// on from there, and the store becomes the same as if it had never ended.
package struct ImportRun: Sendable {
  /// The store's folder; it is made where it is missing, unless this is a dry run.
  package let root: String
  /// Whether nothing is written.
  package let isDryRun: Bool
  /// Of the import, `2026-11-26`.
  package let day: String
  /// A file that whoever writes into this store holds: see ``StoreLock``.
  package let lock: String
  /// A file that the keys of the store's posts are kept in from one import to the next.
  package let cache: String
  /// Sources that are read at once.
  package let threads: Int
  private let open: @Sendable () -> any SourceChannel

  /// - Parameter open: Makes what reads sources; called once for each thread, on that thread.
  package init(
    root: String, isDryRun: Bool, day: String, lock: String, cache: String, threads: Int,
    open: @escaping @Sendable () -> any SourceChannel
  ) {
    (self.root, self.isDryRun, self.day, self.threads) = (root, isDryRun, day, threads)
    (self.lock, self.cache) = (lock, cache)
    self.open = open
  }

  /// How far it is.
  package enum Step: Sendable {
    /// Another import has the store.
    case waiting
    case lookingAtStore(done: Int, total: Int)
    case reading(source: String, done: Int, total: Int)
    /// Is in the store now, or has nothing to be there.
    case did([ImportedItem])
    /// What was imported is in the store, but the next import has to read the store's posts.
    case keysNotKept(StoreWriteError)
  }

  /// Files that are written together.
  private static let batch = 256

  /// - Parameter goesOn: Asked after each post; `false` ends the import cleanly.
  /// - Returns: Whether everything was read.
  package func run(
    _ walk: SourceWalk, goesOn: () -> Bool, report: @escaping (Step) -> Void
  ) throws(ImportError) -> Bool {
    let held = try holdStore(goesOn: goesOn, report)
    let outcome: Result<Bool, ImportError>
    do throws(ImportError) {
      outcome = .success(try importAll(walk, goesOn: goesOn, report: report))
    } catch {
      outcome = .failure(error)
    }
    if let held { held.letGo() }
    return try outcome.get()
  }

  // MARK: Steps

  private func importAll(
    _ walk: SourceWalk, goesOn: () -> Bool, report: @escaping (Step) -> Void
  ) throws(ImportError) -> Bool {
    let store = try openStore()
    let cache = KeyCache(path: cache)
    var importer = try importer(of: store, cache, report)
    let isComplete = try read(walk, with: &importer, goesOn: goesOn, report: report)
    // After a write that failed, what is known of that file need not be true.
    if let store, !isDryRun {
      do throws(StoreWriteError) { try cache.save(importer.keys.all, of: knownFiles(of: store, importer)) } catch {
        report(.keysNotKept(error))
      }
    }
    return isComplete
  }

  /// Files that are as their keys say: those that were written, and those that nobody has changed meanwhile.
  private func knownFiles(of store: Store, _ importer: borrowing Importer) -> [StoredFile] {
    let (written, leftOut) = (importer.written, importer.leftOut)
    let before = Set(importer.listed)
    return store.listing().files.filter { file in
      !leftOut.contains(file.id) && (written.contains(file.id) || before.contains(file))
    }
  }

  private func read(
    _ walk: SourceWalk, with importer: inout Importer, goesOn: () -> Bool, report: (Step) -> Void
  ) throws(ImportError) -> Bool {
    report(.did(walk.skipped.map { ImportedItem(source: $0.path, skipped: $0.skipped) }))
    let reading = OrderedReading(walk.files, threads: threads, open: open)
    defer { reading.cancel() }
    var done: [ImportedItem] = []
    while let part = reading.take() {
      let file = walk.files[part.source]
      report(.reading(source: file.label, done: part.source, total: walk.files.count))
      for item in part.items {
        done.append(try take(item, of: file, &importer, done, report))
        guard goesOn() else {
          try commit(&importer, &done, report)
          return false
        }
        if importer.stagedCount >= Self.batch || done.count >= 4 * Self.batch { try commit(&importer, &done, report) }
      }
      guard goesOn() else {
        try commit(&importer, &done, report)
        return false
      }
    }
    try commit(&importer, &done, report)
    return true
  }

  private func take(
    _ item: ReadItem, of file: SourceFile, _ importer: inout Importer, _ done: [ImportedItem], _ report: (Step) -> Void
  ) throws(ImportError) -> ImportedItem {
    do throws(StoreWriteError) { return try importer.take(item, of: file) } catch {
      if !error.isOfStore { return ImportedItem(source: file.label, skipped: .failed(error.reason)) }
      var written = done
      try? commit(&importer, &written, report)
      throw .store(error)
    }
  }

  private func commit(
    _ importer: inout Importer, _ done: inout [ImportedItem], _ report: (Step) -> Void
  ) throws(ImportError) {
    let leftOut: Set<PostID>
    do throws(StoreWriteError) { leftOut = try importer.commit() } catch { throw .store(error) }
    if !done.isEmpty { report(.did(leftOut.isEmpty ? done : done.map { $0.left(out: leftOut) })) }
    done = []
  }

  private func openStore() throws(ImportError) -> Store? {
    do throws(StoreError) { return try Store(root: root) } catch {
      if isDryRun, case .missing = error { return nil }
      throw .unreadable(error)
    }
  }

  private func importer(
    of store: Store?, _ cache: KeyCache, _ report: @escaping (Step) -> Void
  ) throws(ImportError) -> Importer {
    let files = store?.listing().files ?? []
    let keys = store.map {
      StoreKeys(of: files, in: $0, cache) { report(.lookingAtStore(done: $0, total: files.count)) }
    }
    var writer: StoreWriter?
    if !isDryRun { do throws(StoreWriteError) { writer = try StoreWriter(root: root) } catch { throw .store(error) } }
    return Importer(
      store: store, writer: writer, keys: keys ?? StoreKeys(), listed: files, day: day)
  }

  /// Waits while another import writes into the store; `nil` where nothing is written.
  private func holdStore(goesOn: () -> Bool, _ report: (Step) -> Void) throws(ImportError) -> StoreLock? {
    if isDryRun { return nil }
    do throws(StoreWriteError) { try FolderMaking.make(root, mode: 0o777) } catch { throw .store(error) }
    do throws(FileLock.Failure) {
      repeat {
        if let lock = try StoreLock.acquire(root: root, file: lock) { return lock }
        report(.waiting)
        usleep(100_000)
      } while goesOn()
    } catch {
      throw .lock(path: lock, reason: error.reason)
    }
    throw .interrupted
  }
}

/// Why an import ends before its time.
package enum ImportError: Told, Sendable {
  case unreadable(StoreError)
  case store(StoreWriteError)
  case lock(path: String, reason: String)
  case interrupted

  package var complaint: Complaint {
    switch self {
    case .unreadable(let error): error.complaint
    case .store(let error): error.complaint
    case .lock(let path, let reason):
      Complaint("\(path) cannot be made (\(reason))", "make room, or mend the permissions of its folder")
    case .interrupted:
      Complaint("stopped; what has been imported is in the store, and the same command goes on from there")
    }
  }
}

extension ImportedItem {
  init(source: String, skipped: SkippedSource) {
    let outcome: ImportOutcome = skipped.verdict == .failed ? .failed(skipped.reason) : .skipped(skipped.reason)
    self.init(source: source, place: skipped.place, outcome: outcome)
  }
}

extension StoreKeys {
  /// The keys of a store's posts; those that are not in the cache are read, on all cores.
  init(of files: [StoredFile], in store: Store, _ cache: KeyCache, report: (Int) -> Void) {
    self.init()
    let part = 4096
    for start in stride(from: 0, to: files.count, by: part) {
      report(start)
      let some = Array(files[start..<min(start + part, files.count)])
      for keys in Self.keys(of: some, in: store, cache) { add(keys) }
    }
  }

  /// In the order of the files.
  private static func keys(of files: [StoredFile], in store: Store, _ cache: KeyCache) -> [PostKeys] {
    var keys = files.map { cache.keys(of: $0) }
    let unknown = files.indices.filter { keys[$0] == nil }
    let piece = 64
    let pieces = (unknown.count + piece - 1) / piece
    let read = Mutex([[PostKeys]](repeating: [], count: pieces))
    DispatchQueue.concurrentPerform(iterations: pieces) { index in
      let some = unknown[(index * piece)..<min((index + 1) * piece, unknown.count)]
      let found = some.map { PostKeys(of: store.read(files[$0].id)) }
      read.withLock { $0[index] = found }
    }
    for (index, found) in zip(unknown, read.withLock({ $0 }).joined()) { keys[index] = found }
    return keys.compactMap(\.self)
  }
}

import Glibc
import PostCatalog
import PostModel
import PostStore
import Synchronization

/// Reads changed files on several threads and writes them on the caller's.
struct RefreshPipeline: Sendable {
  let refresh: StoreRefresh
  let changes: StoreChanges
  let control: RefreshControl
  let report: @Sendable (StoreRefresh.Step) -> Void
  private let vocabulary = Vocabulary()
  private let files: [FileToRead]

  init(
    refresh: StoreRefresh, changes: StoreChanges, control: RefreshControl,
    report: @escaping @Sendable (StoreRefresh.Step) -> Void
  ) {
    self.refresh = refresh
    self.changes = changes
    self.control = control
    self.report = report
    files = changes.files.sorted(by: FileToRead.isBefore)
  }

  /// Files that a thread takes at once.
  private static let piece = 32
  /// Files written in the first transaction, for the reader to have a first page soon; each further one is twice as
  /// large, up to ``largestBatch``: the full text is quickest with few and large ones.
  private static let firstBatch = 32
  private static let largestBatch = 4096
  /// As large as transactions become in a temporary catalog.
  private static let quickBatch = 128
  /// Pieces that may wait to be written.
  private static let waiting = 128
  /// How much less the reading threads are given than those that answer keys: see nice(2).
  private static let niceness: CInt = 5

  func run() throws(CatalogError) {
    try writeRemovals()
    let unread = try writeFiles()
    if control.isCancelled { throw .cancelled }
    var last = CatalogBatch()
    last.settled = changes.settled.filter { !unread.contains(ExactPath($0.path)) }
    try refresh.catalog.write(last)
    report(.wrote)
  }

  private func writeRemovals() throws(CatalogError) {
    var batch = CatalogBatch()
    batch.removed = changes.removed
    batch.removedFolders = changes.removedFolders
    batch.unsettled = changes.unsettled
    if batch.isEmpty { return }
    try refresh.catalog.write(batch)
    report(.wrote)
  }

  /// Folders with files that could not be read, and are to be tried again.
  private func writeFiles() throws(CatalogError) -> Set<ExactPath> {
    if files.isEmpty { return [] }
    var unread: Set<ExactPath> = []
    let conveyor = startReading()
    defer { conveyor.close() }
    var meter = RateMeter(total: files.count)
    report(.reading(meter.progress))
    var wanted = Self.firstBatch
    while let results = gather(wanted, from: conveyor) {
      var batch = CatalogBatch()
      for result in results { batch.add(result) }
      for file in batch.posts.map(\.file) + batch.touched where file.identity.modified == 0 {
        unread.insert(ExactPath(file.folder))
      }
      try refresh.catalog.write(batch)
      meter.add(results.count)
      report(.wrote)
      report(.reading(meter.progress))
      // Who reads a temporary catalog waits while a batch is written.
      wanted = min(wanted * 2, refresh.catalog.isTemporary ? Self.quickBatch : Self.largestBatch)
    }
    return unread
  }

  /// At least so many results, or the last; `nil` when there are no more.
  private func gather(_ wanted: Int, from conveyor: Conveyor<[FileResult]>) -> [FileResult]? {
    var gathered: [FileResult] = []
    while gathered.count < wanted, let results = conveyor.take() { gathered += results.joined() }
    return gathered.isEmpty ? nil : gathered
  }

  private func startReading() -> Conveyor<[FileResult]> {
    let pieces = (files.count + Self.piece - 1) / Self.piece
    let threads = min(pieces, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let conveyor = Conveyor<[FileResult]>(givers: threads, limit: Self.waiting)
    let next = SharedCounter()
    for _ in 0..<threads {
      startThread {
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
        control.prepareThread()
        while !control.isCancelled {
          let start = next.take() * Self.piece
          guard start < files.count else { break }
          let results = files[start..<min(start + Self.piece, files.count)].map(read)
          if !conveyor.give(results) { break }
        }
        conveyor.finish()
      }
    }
    return conveyor
  }

  private func read(_ file: FileToRead) -> FileResult {
    switch refresh.store.read(PostID(rawValue: file.file.path), unlessHash: file.knownHash) {
    case .same: .touched(file.file)
    case .page: .page(file.file)
    case .post(let post, hash: 0): unread(post, file)
    case .post(let post, let hash):
      .post(IndexedPost(refresh.annotate(post), file: file.file, hash: hash, vocabulary: vocabulary))
    }
  }
}

extension RefreshPipeline {
  /// A file that could not be read: whether it can now does not show in its identity, so it is tried each time.
  private func unread(_ post: Post, _ file: FileToRead) -> FileResult {
    let reason = ContentHash.hash(Array(post.problems.map(\.reason).joined().utf8))
    let again = CatalogedFile(folder: file.file.folder, name: file.file.name, identity: file.file.identity.unsettled)
    if reason == file.knownHash { return .touched(again) }
    return .post(IndexedPost(refresh.annotate(post), file: again, hash: reason, vocabulary: vocabulary))
  }
}

/// What a file that was read turned out to be.
enum FileResult: Sendable {
  case post(IndexedPost)
  case touched(CatalogedFile)
  case page(CatalogedFile)
}

extension CatalogBatch {
  mutating func add(_ result: FileResult) {
    switch result {
    case .post(let post): posts.append(post)
    case .touched(let file): touched.append(file)
    case .page(let file): pages.append(file)
    }
  }
}

/// Counts from 0, for many threads.
private final class SharedCounter: Sendable {
  private let next = Atomic(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// How many files a second are done.
struct RateMeter {
  private let total: Int
  private let start = ContinuousClock.now
  private var done = 0

  init(total: Int) { self.total = total }

  mutating func add(_ count: Int) { done += count }

  var progress: StoreRefresh.Progress {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return StoreRefresh.Progress(done: done, total: total, perSecond: seconds > 0 ? Double(done) / seconds : 0)
  }
}

import Glibc
package import PostCatalog
package import PostModel
package import PostStore

/// Brings a catalog up to date with the files of its store.
///
/// A file is taken for the one that was read where its name, length, time and inode are the same: a change that leaves
/// all four is not seen. Where the time is so near that another change could leave it, and where the file could not be
/// read, it is read again the next time. What has been written stays, wherever the refresh ends: the next one goes on
/// from there.
package struct StoreRefresh: Sendable {
  let store: Store
  let catalog: Catalog
  let annotate: @Sendable (Post) -> AnnotatedPost
  /// Up to so many files ``Scope/quick`` looks at all: it takes two or three milliseconds.
  var quicklyWalked = 2000

  /// - Parameter annotate: Finds what is in a post; called on several threads.
  package init(store: Store, catalog: Catalog, annotate: @escaping @Sendable (Post) -> AnnotatedPost) {
    self.store = store
    self.catalog = catalog
    self.annotate = annotate
  }

  /// What is looked at.
  package enum Scope: Sendable, Hashable {
    case whole
    /// Everything, after the catalog has been emptied and given this fingerprint.
    case anew(fingerprint: String)
    // The others do not tell folders apart whose names are canonically equivalent.
    /// These folders, by their paths from the store's root (empty for the root), and those in them that are new.
    case folders(Set<String>)
    /// Everything where that is quickly done; in a larger store those folders into which something was put.
    case quick
  }

  /// What is going on.
  package enum Step: Sendable, Hashable {
    /// Another program has the right to write; this one waits.
    case waiting
    /// So many files that are named like posts have been seen.
    case walking(seen: Int)
    case reading(Progress)
    /// The catalog has other content than before.
    case wrote
  }

  /// How far the reading of files has come.
  package struct Progress: Sendable, Hashable {
    package let done: Int
    package let total: Int
    package let perSecond: Double

    /// `nil` before that can be told.
    package var secondsLeft: Double? { perSecond > 0 ? Double(total - done) / perSecond : nil }
  }

  /// What a refresh came to.
  package struct Outcome: Sendable, Hashable {
    /// Files that are named like posts; those of the folders that were looked at.
    package var seen = 0
    /// Files that were read because they are new or changed.
    package var read = 0
    /// Posts and pages whose files are gone; those of folders that are gone are not counted.
    package var removed = 0
    /// What could not be listed, by path.
    package var problems: [Problem] = []
    /// Whether posts may have come, changed or gone.
    package var hasChanged = false
  }

  /// Runs to the end, on this thread and others; for long, if much has changed.
  ///
  /// - Throws: ``CatalogError/cancelled`` where the control is cancelled.
  package func run(
    _ scope: Scope = .whole, control: RefreshControl = RefreshControl(),
    report: @escaping @Sendable (Step) -> Void = { _ in }
  ) throws(CatalogError) -> Outcome {
    let lock = try lock(control, report)
    defer { withExtendedLifetime(lock) {} }
    if case .anew(let fingerprint) = scope { try catalog.removeAll(fingerprint: fingerprint) }
    let comparison = try StoreComparison(store, catalog, now: Self.now(), control: control)
    let changes =
      switch scope {
      case .whole, .anew: try comparison.all { report(.walking(seen: $0)) }
      case .folders(let folders): try comparison.some(folders)
      case .quick:
        try catalog.count() <= quicklyWalked
          ? comparison.all { report(.walking(seen: $0)) } : comparison.some(comparison.changedFolders())
      }
    if !changes.isEmpty {
      let pipeline = RefreshPipeline(refresh: self, changes: changes, control: control, report: report)
      try pipeline.run()
      try catalog.checkpoint()
    }
    return Outcome(
      seen: changes.seen, read: changes.files.count, removed: changes.removed.count,
      problems: changes.problems.sorted { $0.path < $1.path }, hasChanged: changes.touchesPosts)
  }

  /// Waits until no other program refreshes this catalog, telling what that one writes meanwhile.
  private func lock(
    _ control: RefreshControl, _ report: @Sendable (Step) -> Void
  ) throws(CatalogError) -> RefreshLock? {
    if catalog.isTemporary { return nil }
    var posts = try catalog.count()
    while !control.isCancelled {
      if let lock = try RefreshLock.acquire(catalog.place) { return lock }
      report(.waiting)
      usleep(Self.patience)
      let now = try catalog.count()
      if now != posts { report(.wrote) }
      posts = now
    }
    throw .cancelled
  }

  /// Microseconds between two looks whether another program is done.
  private static let patience: useconds_t = 200_000

  /// Nanoseconds since 1970-01-01 00:00 UTC, by the clock that files are dated with.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

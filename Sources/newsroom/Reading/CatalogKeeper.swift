import CatalogRefresh
import CursesTerminal
import Glibc
import PostCatalog
import PostModel
import PostStore
import ReaderCore
import Synchronization

/// Keeps the catalog as the store is, on a thread of its own, and tells the reader what happens.
///
/// It looks at everything once, then at the folders in which something happens; and at everything again where that
/// cannot be told.
final class CatalogKeeper: Sendable {
  private struct State {
    var control: RefreshControl?
    var isWholeWanted = true
    /// Whether the catalog is empty at first, and filled again.
    var isRebuilding = false
    /// Whether not every folder is watched.
    var isBlind = true
    /// The archive with another `speakers.toml`.
    var archive: Archive?
  }

  private let desk: ListDesk
  private let mailbox: Mailbox
  private let place: CatalogPlace
  private let state = Mutex(State())
  private let bell: Bell

  /// - Parameters:
  ///   - desk: Answers from the same catalog; it is told of another one.
  ///   - place: Where it is.
  init(desk: ListDesk, mailbox: Mailbox, place: CatalogPlace) throws(FileError) {
    self.desk = desk
    self.mailbox = mailbox
    self.place = place
    bell = try Bell()
  }

  /// Begins to keep.
  func start(_ catalog: ArchiveCatalog) {
    startThread { [self] in
      CursesTerminal.coverThisThread()
      keep(catalog)
    }
  }

  /// Has everything looked at, soon.
  ///
  /// - Parameter archive: As it is now, with its `speakers.toml`.
  func lookAtAll(_ archive: Archive) {
    state.withLock { state in
      state.isWholeWanted = true
      state.archive = archive
    }
    bell.ring()
  }

  /// Has everything looked at, where the system does not tell what happens in every folder.
  func lookWhereBlind() {
    let isBlind = state.withLock { state in
      if state.isBlind { state.isWholeWanted = true }
      return state.isBlind
    }
    if isBlind { bell.ring() }
  }

  /// Ends the reading of posts that is under way; it goes on when everything is looked at the next time.
  func stopReading() { state.withLock { $0.control?.cancel() } }

  private func keep(_ first: ArchiveCatalog) {
    var catalog = first
    let watch = StoreWatch(root: first.archive.store.root)
    while true {
      if state.withLock({ state in
        defer { state.isWholeWanted = false }
        return state.isWholeWanted
      }) {
        watch?.startOver()
        takeArchive(&catalog)
        refresh(&catalog, .whole, watch)
      }
      state.withLock { $0.isBlind = watch?.isBlind ?? true }
      let changed = wait(watch)
      if !catalog.catalog.isInPlace { reopen(&catalog, "The catalog was removed; it is being built again") }
      if watch?.hasLostEvents == true { state.withLock { $0.isWholeWanted = true } }
      if !changed.isEmpty { refresh(&catalog, .folders(changed), watch) }
    }
  }

  /// Sleeps until something happens in a folder, everything is to be looked at, or it is time to see whether the catalog
  /// is still there; then waits a moment for more.
  private func wait(_ watch: StoreWatch?) -> Set<String> {
    var descriptors = [pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)]
    if let watch { descriptors.append(pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)) }
    _ = poll(&descriptors, nfds_t(descriptors.count), Self.patience)
    bell.silence()
    guard let watch, descriptors[1].revents != 0 else { return [] }
    usleep(Self.settling)
    return watch.changedFolders()
  }

  /// Milliseconds between two looks whether the catalog is there.
  private static let patience: CInt = 2_000
  /// Microseconds in which programs write what belongs together.
  private static let settling: useconds_t = 50_000
}

/// Refreshing.
extension CatalogKeeper {
  private func refresh(_ catalog: inout ArchiveCatalog, _ scope: StoreRefresh.Scope, _ watch: StoreWatch?) {
    var scope = scope
    while true {
      let control = RefreshControl { CursesTerminal.coverThisThread() }
      state.withLock { $0.control = control }
      do throws(CatalogError) {
        if scope == .whole, try catalog.catalog.isWorn() {
          scope = .anew(fingerprint: catalog.archive.speakers.fingerprint)
          beginRebuilding()
        }
        // Before they are looked at, so that nothing happens in between.
        _ = watch?.watch(try catalog.catalog.folderTimes().keys)
        try run(catalog, scope, control)
        if case .anew = scope { desk.forgetNumbers() }
        if scope.isOfAll { endRebuilding() }
        guard let watch else { return }
        let new = watch.watch(try catalog.catalog.folderTimes().keys)
        if new.isEmpty { return }
        // What happened in them before they were watched.
        scope = .folders(new)
      } catch {
        mailbox.post(.progress(nil))
        if case .unwritable = error, !catalog.catalog.isTemporary { return goOnTemporarily(&catalog, after: error) }
        if error.isCuredByRebuilding { return reopen(&catalog, error.fault + "; it is being built again") }
        // One that was begun anew and did not come to its end lacks posts still.
        return tell(error)
      }
    }
  }

  private func run(
    _ catalog: ArchiveCatalog, _ scope: StoreRefresh.Scope, _ control: RefreshControl
  ) throws(CatalogError) {
    let news = RefreshNews(mailbox: mailbox)
    let outcome = try catalog.refresh.run(scope, control: control) { news.tell($0) }
    news.finish(hasChanged: outcome.hasChanged)
    if case .folders = scope { return }
    guard let problem = outcome.problems.first else { return }
    let count = outcome.problems.count
    let heading = count > 1 ? "\(count) files are not in the list (`newsroom check` says why); the first: " : ""
    mailbox.post(.notice(Notice(.warning, SafeText(oneLine: heading + problem.description))))
  }

  private func tell(_ error: CatalogError) {
    if error == .cancelled { return }
    mailbox.post(.notice(Notice(.error, SafeText(oneLine: error.description))))
  }

  /// Where `speakers.toml` is another one, the catalog is to be made anew: what it says is in what was found.
  private func takeArchive(_ catalog: inout ArchiveCatalog) {
    guard
      let archive = state.withLock({ state in
        defer { state.archive = nil }
        return state.archive
      })
    else { return }
    let isOther = archive.speakers.fingerprint != catalog.archive.speakers.fingerprint
    catalog = ArchiveCatalog(archive, catalog: catalog.catalog)
    if isOther { reopen(&catalog, nil) }
  }

  /// Opens the catalog anew, with `speakers.toml` as it is now: two programs with different ones would for ever take the
  /// other's catalog for outdated.
  ///
  /// - Parameter reason: Said to the user; `nil` where it is no news.
  private func reopen(_ catalog: inout ArchiveCatalog, _ reason: String?) {
    do throws(CatalogError) {
      var archive = catalog.archive
      archive.readSpeakersAgain()
      catalog = try ArchiveCatalog(archive, place: place)
      beginAnew(catalog)
      if let reason { mailbox.post(.notice(Notice(.warning, SafeText(oneLine: reason)))) }
    } catch { tell(error) }
  }

  /// Goes on with a catalog that lasts as long as the program: the disk is full, say.
  private func goOnTemporarily(_ catalog: inout ArchiveCatalog, after error: CatalogError) {
    do throws(CatalogError) {
      catalog = try ArchiveCatalog(catalog.archive, place: place, insteadAfter: error)
      beginAnew(catalog)
      if let remark = catalog.remark { mailbox.post(.notice(remark.notice)) }
    } catch { tell(error) }
  }

  /// Says that posts which the catalog lacks are not gone for that.
  private func beginRebuilding() {
    state.withLock { $0.isRebuilding = true }
    mailbox.post(.rebuilding(true))
  }

  private func endRebuilding() {
    let was = state.withLock { state in
      defer { state.isRebuilding = false }
      return state.isRebuilding
    }
    guard was else { return }
    mailbox.post(.rebuilding(false))
    mailbox.post(.changed)
  }

  private func beginAnew(_ catalog: ArchiveCatalog) {
    beginRebuilding()
    desk.replace(catalog: catalog.catalog)
    state.withLock { $0.isWholeWanted = true }
    bell.ring()
  }
}

extension StoreRefresh.Scope {
  fileprivate var isOfAll: Bool {
    switch self {
    case .whole, .anew: true
    case .folders, .quick: false
    }
  }
}

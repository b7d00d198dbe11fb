import PostCatalog
import PostDirectory
import PostMarks
import PostModel
import PostStore
import ReaderCore

/// What the reader has done for it: lists of posts, posts, and a catalog that is kept as the store is.
///
/// What takes long is done on other threads, and the answers come through the mailbox.
struct BackgroundWork {
  private var archive: Archive
  private let place: CatalogPlace
  private let mailbox: Mailbox
  /// After how long a contact is out of date.
  private let staleness: Staleness
  private let shelf: MarkShelf
  private let now: @Sendable () -> PostDate
  /// What the first screen shows, before the catalog is opened for anything else; `nil` where there is no catalog.
  private let firstPage: (posts: [PostSummary], count: Int)?
  /// `nil` until the catalog is opened.
  private var desk: ListDesk?
  private var entryDesk: EntryDesk?
  private var counts: CountDesk?
  private var keeper: CatalogKeeper?
  /// The file of the post that was opened last, as it was then.
  private var openedFile: StoredFile?

  /// A post of so many bytes is opened within a few milliseconds.
  private static let quicklyOpened = 256 << 10

  /// - Parameters:
  ///   - place: Where the archive's catalog is.
  ///   - shelf: What is said of posts.
  ///   - rows: So many posts are read for the first screen.
  ///   - staleness: After how long a contact is out of date.
  init(
    archive: Archive, place: CatalogPlace, mailbox: Mailbox, shelf: MarkShelf, rows: Int, staleness: Staleness,
    now: @escaping @Sendable () -> PostDate
  ) {
    self.archive = archive
    self.place = place
    self.mailbox = mailbox
    self.staleness = staleness
    self.shelf = shelf
    self.now = now
    firstPage = Catalog.firstPage(of: place, count: rows)
  }

  /// Whether there are posts for the first screen, where a list of posts is wanted with one of them selected.
  func hasFirstPage(of kind: ListRequest.Kind, with id: PostID?) -> Bool {
    guard let firstPage, kind.isEverything else { return false }
    return id.map { id in firstPage.posts.contains { $0.id == id } } ?? true
  }

  /// Opens the catalog and begins to keep it as the store is.
  mutating func start() throws {
    let catalog = try ArchiveCatalog(archive, place: place)
    if let remark = catalog.remark { mailbox.post(.notice(remark.notice)) }
    let desk = ListDesk(catalog: catalog.catalog, mailbox: mailbox, shelf: shelf, now: now)
    let keeper = try CatalogKeeper(desk: desk, mailbox: mailbox, place: place)
    keeper.start(catalog)
    self.desk = desk
    entryDesk = EntryDesk(desk: desk, mailbox: mailbox, staleness: staleness)
    counts = CountDesk(desk: desk, mailbox: mailbox)
    self.keeper = keeper
  }
}

/// Lists.
extension BackgroundWork {
  /// The answer, where it is there already.
  func list(_ request: ListRequest) -> Message? {
    if let desk {
      desk.find(request)
      return nil
    }
    guard let firstPage, request.kind.isEverything else { return nil }
    let selected = request.selecting.flatMap { id in firstPage.posts.firstIndex { $0.id == id } }
    return .listed(
      PostListing(
        number: request.number, count: max(firstPage.count, firstPage.posts.count), isComplete: false,
        rows: firstPage.posts, selected: selected))
  }

  func rows(_ rows: Range<Int>, of number: Int) -> Message {
    desk?.rows(rows, of: number) ?? .rows([], from: rows.lowerBound, of: number)
  }

  func walk(_ find: Find) {
    desk?.walk(find) { [archive] id in archive.openWithRelated(id) }
  }

  func entries(_ request: EntryRequest) { entryDesk?.find(request, in: archive) }

  func entryRows(_ rows: Range<Int>, of number: Int) { entryDesk?.read(rows, of: number, in: archive) }

  func stopEntries() { entryDesk?.stop() }

  func echoes(of post: AnnotatedPost, known: [QuoteEcho]) { counts?.findEchoes(of: post, known: known) }

  func timeline(_ request: TimelineRequest) { counts?.countMonths(request) }

  func stopWalk() { desk?.stopWalk() }

  func count(_ queries: [String]) { desk?.count(queries) }

  func countUnread(of number: Int) { desk?.countUnread(of: number) }

  func collectUnread(of number: Int) { desk?.collectUnread(of: number) }
}

/// Posts and the store.
extension BackgroundWork {
  /// A post, or the beginning of a large one: then the whole of it comes when it is read.
  mutating func open(_ id: PostID) -> Message {
    openedFile = archive.store.file(id)
    if openedFile?.bytes ?? 0 <= Self.quicklyOpened { return .opened(archive.openWithRelated(id)) }
    Task.detached(priority: .userInitiated) { [archive, mailbox] in
      mailbox.post(.opened(archive.openWithRelated(id)))
    }
    return .openedBeginning(archive.withRelated(archive.openBeginning(id)))
  }

  /// Two texts of a post, compared; `nil` where they are large: then that comes when it is done.
  func compare(_ old: PostID, _ new: PostID) -> Message? {
    let bytes = [old, new].map { archive.store.file($0)?.bytes ?? 0 }
    if bytes.reduce(0, +) <= Self.quicklyOpened { return .compared(Self.comparison(old, new, archive)) }
    Task.detached(priority: .userInitiated) { [archive, mailbox] in
      mailbox.post(.compared(Self.comparison(old, new, archive)))
    }
    return nil
  }

  private static func comparison(_ old: PostID, _ new: PostID, _ archive: Archive) -> Comparison {
    Comparison(old: archive.open(old), new: archive.open(new))
  }

  /// Holds clips against their posts; the answer comes when that is done.
  func verify(_ clips: [Clip]) {
    Task.detached(priority: .userInitiated) { [archive, mailbox] in
      let checked = await archive.check(clips)
      mailbox.post(.verified(Dictionary(checked.map { ($0.clip.id, $0.check) }) { first, _ in first }))
    }
  }

  /// Whether the file of an open post may be another one than when it was opened, and is still there.
  ///
  /// Of one that a walk through posts has opened nothing is known.
  func hasChanged(_ id: PostID) -> Bool {
    guard let file = archive.store.file(id) else { return false }
    return openedFile != file
  }

  /// Looks at the whole store, and at `speakers.toml`, again.
  mutating func lookAgain() {
    archive.readSpeakersAgain()
    if let problem = archive.speakers.problems.first {
      mailbox.post(.notice(Notice(.error, SafeText(oneLine: problem.description))))
    }
    keeper?.lookAtAll(archive)
  }

  /// Looks at the store again, where its folders cannot be watched.
  func lookWhereBlind() { keeper?.lookWhereBlind() }

  func stopReading() { keeper?.stopReading() }
}

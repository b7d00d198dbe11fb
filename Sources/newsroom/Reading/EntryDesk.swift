import PostCatalog
import PostDirectory
import PostModel
import PostQuery
import ReaderCore
import Synchronization

/// Answers what the reader asks of lists of entries, always on other threads.
final class EntryDesk: Sendable {
  private struct State {
    /// The last list that was given, by the number of its request.
    var list: (number: Int, source: any EntrySource)?
    var search: Task<Void, Never>?
    var reading: Task<Void, Never>?
  }

  private let state = Mutex(State())
  private let desk: ListDesk
  private let mailbox: Mailbox
  private let staleness: Staleness

  /// - Parameters:
  ///   - desk: Has the catalog.
  ///   - staleness: After how long a contact is out of date.
  init(desk: ListDesk, mailbox: Mailbox, staleness: Staleness) {
    self.desk = desk
    self.mailbox = mailbox
    self.staleness = staleness
  }

  /// Finds the entries of a list; the search before it is given up.
  func find(_ request: EntryRequest, in archive: Archive) {
    state.withLock { state in
      state.search?.cancel()
      let search = EntrySearch(
        request: request, desk: desk, catalog: desk.catalog, archive: archive, staleness: staleness)
      state.search = Task.detached(priority: .userInitiated) { [self] in
        do throws(CatalogError) { try await search.run(give: give) } catch { tell(error) }
      }
    }
  }

  /// Reads rows of the list that was found last; what was asked for before them is not wanted any more.
  func read(_ rows: Range<Int>, of number: Int, in archive: Archive) {
    state.withLock { state in
      guard let list = state.list, list.number == number else { return }
      state.reading?.cancel()
      let catalog = desk.catalog
      state.reading = Task.detached(priority: .userInitiated) { [self] in
        var source = list.source
        do throws(CatalogError) {
          let known = rows.clamped(to: 0..<source.count)
          let entries = try await source.read(known, in: catalog, archive)
          if Task.isCancelled { return }
          mailbox.post(.entryRows(entries, from: known.lowerBound, of: number))
        } catch { tell(error) }
      }
    }
  }

  /// Gives up what is under way, and forgets the list.
  func stop() {
    state.withLock { state in
      state.search?.cancel()
      state.reading?.cancel()
      state = State()
    }
  }

  /// Tells what has been found, unless it is only a beginning and the entry that stays selected comes further on.
  private func give(_ found: EntrySearch.Found, to search: EntrySearch) async throws(CatalogError) {
    let request = search.request
    var source = found.source
    var selected: Int?
    if let key = request.selecting { selected = try await source.row(of: key, in: search.catalog) }
    if !found.isComplete, found.maySelectLater, request.selecting != nil, selected == nil { return }
    let page = request.page(around: selected, of: source.count)
    let rows = try await source.read(page, in: search.catalog, search.archive)
    if Task.isCancelled { throw .cancelled }
    state.withLock { $0.list = (request.number, source) }
    mailbox.post(
      .entries(
        EntryListing(
          number: request.number, count: source.count, entries: source.entries, isComplete: found.isComplete,
          first: page.lowerBound, rows: rows, selected: selected, highlighter: found.highlighter,
          names: found.names)))
  }

  private func tell(_ error: CatalogError) {
    if error == .cancelled { return }
    mailbox.post(.notice(Notice(.error, SafeText(oneLine: error.description))))
  }
}

/// The search for the entries of one list.
struct EntrySearch: Sendable {
  let request: EntryRequest
  let desk: ListDesk
  let catalog: Catalog
  let archive: Archive
  /// After how long a contact is out of date.
  let staleness: Staleness

  /// A list, or the beginning of one.
  struct Found: Sendable {
    let source: any EntrySource
    let isComplete: Bool
    var highlighter: Highlighter?
    /// Where this is a beginning: whether the entry that stays selected may come further on.
    var maySelectLater = true
    /// Those of speakers, where these are listed.
    var names: [String] = []
  }

  typealias Give = @Sendable (Found, EntrySearch) async throws(CatalogError) -> Void

  /// - Parameter give: Is told what has been found, perhaps several times, each time more.
  func run(give: Give) async throws(CatalogError) {
    switch request.view {
    case .quotes(let grouping): try await findQuotes(grouping, give: give)
    case .speakers(let order): try await findSpeakers(order, give: give)
    case .speaker(let name): try await findQuotes(of: name, give: give)
    case .contacts(let order): try await findContacts(order, give: give)
    case .posts, .clips:
      try await give(Found(source: EntriesInMemory(all: []), isComplete: true), self)
    }
  }
}

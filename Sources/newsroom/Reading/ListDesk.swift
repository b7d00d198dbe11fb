import PostCatalog
import PostModel
import PostQuery
import ReaderCore
import Synchronization

/// Answers what the reader asks of lists: from the catalog, on other threads where it may take long.
final class ListDesk: Sendable {
  private struct State {
    var catalog: Catalog
    /// The last lists, by the numbers of their requests.
    var lists: [Int: PostSequence] = [:]
    var search: Task<Void, Never>?
    var walk: Task<Void, Never>?
    var count: Task<Void, Never>?
    var unreadCount: Task<Void, Never>?
  }

  private let state: Mutex<State>
  private let mailbox: Mailbox
  private let shelf: MarkShelf
  /// The moment that relative dates and embargoes are measured by.
  private let now: @Sendable () -> PostDate

  init(catalog: Catalog, mailbox: Mailbox, shelf: MarkShelf, now: @escaping @Sendable () -> PostDate) {
    state = Mutex(State(catalog: catalog))
    self.mailbox = mailbox
    self.shelf = shelf
    self.now = now
  }

  var catalog: Catalog { state.withLock(\.catalog) }

  /// Answers from another catalog from now on; the lists that were found are none of its.
  func replace(catalog: Catalog) {
    shelf.forgetNumbers()
    state.withLock { state in
      state.search?.cancel()
      state.catalog = catalog
      state.lists = [:]
    }
  }

  /// The posts of the catalog have other numbers now.
  func forgetNumbers() { shelf.forgetNumbers() }

  /// Finds the posts of a list; the search before it is given up.
  func find(_ request: ListRequest) {
    state.withLock { state in
      state.search?.cancel()
      let catalog = state.catalog
      state.search = Task.detached(priority: .userInitiated) { [self] in
        do throws(CatalogError) {
          try await answer(request, from: catalog)
        } catch {
          if error != .cancelled { tell(error) }
        }
      }
    }
  }

  /// The rows of a list that was found, while the reader's loop waits.
  func rows(_ rows: Range<Int>, of number: Int) -> Message {
    let (catalog, list) = state.withLock { ($0.catalog, $0.lists[number]) }
    guard var list else { return .rows([], from: rows.lowerBound, of: number) }
    let known = rows.clamped(to: 0..<list.count)
    do throws(CatalogError) {
      let posts = try list.rowsNow(known, in: catalog)
      keep(list, number, of: catalog)
      return .rows(posts, from: known.lowerBound, of: number)
    } catch {
      tell(error)
      return .rows([], from: rows.lowerBound, of: number)
    }
  }

  func stopWalk() { state.withLock { $0.walk?.cancel() } }

  /// One that was found in a catalog which is not in use any more has numbers that mean other posts now.
  private func keep(_ list: PostSequence, _ number: Int, of catalog: Catalog) {
    state.withLock { state in
      guard state.catalog === catalog else { return }
      state.lists[number] = list
      for old in state.lists.keys where old < number - 1 { state.lists[old] = nil }
    }
  }

  private func tell(_ error: CatalogError) {
    mailbox.post(.notice(Notice(.error, SafeText(oneLine: error.description))))
  }
}

/// Searches.
extension ListDesk {
  private func answer(_ request: ListRequest, from catalog: Catalog) async throws(CatalogError) {
    let (query, letters): (Query, FuzzyPattern?)
    do throws(QueryError) { (query, letters) = try read(request.kind) } catch {
      return mailbox.post(.refused(number: request.number, error))
    }
    if let letters, !letters.isEmpty { return try await answer(request, letters, among: query, from: catalog) }
    let question = question(query)
    let first = try await catalog.answer(question, enough: 2 * request.height)
    let highlighter = Highlighter(query, forms: first.forms)
    let isSelectedIn = try await isSelectedIn(question, request, of: catalog)
    if try await give(first.posts, to: request, from: catalog, highlighter, isSelectedIn: isSelectedIn) { return }
    for _ in 0..<Self.retries {
      let all = try await catalog.answer(question)
      if try await give(all.posts, to: request, from: catalog, highlighter, isSelectedIn: isSelectedIn) { return }
    }
    _ = try await give(try await catalog.answer(question).posts, to: request, from: catalog, highlighter)
  }

  /// How often a list is found once more, because the post that stays selected was changed meanwhile: it has another number
  /// then, which is not in the list.
  private static let retries = 2

  /// Whether the post that stays selected is in the list; `nil` where that is not asked.
  ///
  /// To ask for one post takes as long as for a first page where beginnings of words are looked for: it is not asked then.
  private func isSelectedIn(
    _ question: Question, _ request: ListRequest, of catalog: Catalog
  ) async throws(CatalogError) -> Bool? {
    guard let id = request.selecting, !question.query.condition.hasBeginnings else { return nil }
    return try await catalog.finds(id, question)
  }

  private func answer(
    _ request: ListRequest, _ letters: FuzzyPattern, among query: Query, from catalog: Catalog
  ) async throws(CatalogError) {
    let question = question(query)
    let first = try await catalog.answer(letters, among: question, enough: 2 * request.height)
    if try await give(first, to: request, from: catalog, nil) { return }
    _ = try await give(try await catalog.answer(letters, among: question), to: request, from: catalog, nil)
  }

  /// A query, as it is asked now.
  func question(_ query: Query) -> Question { Question(query, marks: shelf.marks, now: now()) }

  /// What a list is asked for by: a query, and for a filter the letters that titles must have.
  func read(_ kind: ListRequest.Kind) throws(QueryError) -> (Query, FuzzyPattern?) {
    switch kind {
    case .query(let text): return (try Query(text, today: now()), nil)
    case .typing(let text): return (try Query(typing: text, today: now()), nil)
    case .fuzzyTitle(let text):
      let filter = try TitleFilter(text, today: now())
      return (filter.query, filter.letters)
    }
  }

  /// Tells what has been found, unless it is only a beginning and the post that stays selected comes further on.
  ///
  /// - Parameter isSelectedIn: Whether that post is anywhere in the list, as the catalog is now; `nil` where that is not known.
  /// - Returns: Whether that was all.
  private func give(
    _ posts: PostSequence, to request: ListRequest, from catalog: Catalog, _ highlighter: Highlighter?,
    isSelectedIn: Bool? = nil
  ) async throws(CatalogError) -> Bool {
    var list = posts
    var selected: Int?
    if let id = request.selecting { selected = try await list.row(of: id, in: catalog) }
    if request.selecting != nil, selected == nil, isSelectedIn ?? !list.isComplete { return false }
    let page = request.page(around: selected, of: list.count)
    let rows = try await list.rows(page, in: catalog)
    if Task.isCancelled { throw .cancelled }
    keep(list, request.number, of: catalog)
    mailbox.post(
      .listed(
        PostListing(
          number: request.number, count: list.count, isComplete: list.isComplete, first: page.lowerBound, rows: rows,
          selected: selected, highlighter: highlighter.flatMap { $0.isEmpty ? nil : $0 })))
    return list.isComplete
  }
}

/// Walks and counts.
extension ListDesk {
  /// Looks for the next post of a list that has something, which `open` then opens; the walk before it is given up.
  func walk(_ find: Find, open: @escaping @Sendable (PostID) -> AnnotatedPost) {
    state.withLock { state in
      state.walk?.cancel()
      let (catalog, list) = (state.catalog, state.lists[find.list] ?? .empty)
      state.walk = Task.detached(priority: .userInitiated) { [self] in
        do throws(CatalogError) {
          var list = list
          let row = try await row(by: find, in: list, of: catalog)
          var post: PostSummary?
          if let row { post = try await list.rows(row..<row + 1, in: catalog).first }
          if Task.isCancelled { return }
          mailbox.post(.found(post.map { open($0.id) }, row: row, by: find))
        } catch {
          if error != .cancelled { mailbox.post(.found(nil, row: nil, by: find)) }
        }
      }
    }
  }

  private func row(by find: Find, in list: PostSequence, of catalog: Catalog) async throws(CatalogError) -> Int? {
    let isBackward = find.direction == .backward
    if find.target == .unread {
      return try await list.row(after: find.row, isBackward: isBackward, unreadBy: shelf.marks, in: catalog)
    }
    return try await list.row(after: find.row, isBackward: isBackward, having: find.target.feature, in: catalog)
  }

  /// Counts what each query finds, one after the other.
  func count(_ queries: [String]) {
    state.withLock { state in
      state.count?.cancel()
      let catalog = state.catalog
      state.count = Task.detached(priority: .utility) { [mailbox, now] in
        for text in queries {
          guard let query = try? Query(text, today: now()) else { continue }
          let question = self.question(query)
          guard let count = try? await catalog.count(question), !Task.isCancelled else { return }
          mailbox.post(.counted([text: count]))
        }
      }
    }
  }
}

/// Posts that are not read.
extension ListDesk {
  /// Counts those of a list.
  func countUnread(of number: Int) {
    state.withLock { state in
      state.unreadCount?.cancel()
      guard let list = state.lists[number] else { return }
      let catalog = state.catalog
      state.unreadCount = Task.detached(priority: .utility) { [mailbox, shelf] in
        guard let count = try? await list.countUnread(shelf.marks, in: catalog), !Task.isCancelled else { return }
        mailbox.post(.unread(UnreadCount(list: number, count: count)))
      }
    }
  }

  /// Names those of a list.
  func collectUnread(of number: Int) {
    let (catalog, list) = state.withLock { ($0.catalog, $0.lists[number] ?? .empty) }
    Task.detached(priority: .userInitiated) { [self] in
      do throws(CatalogError) {
        mailbox.post(.unreadPosts(try await list.unread(shelf.marks, in: catalog), of: number))
      } catch { tell(error) }
    }
  }
}

extension Find.Target {
  fileprivate var feature: Condition.Feature? {
    switch self {
    case .quotes: .quotes
    case .contacts: .contacts
    case .match, .unread: nil
    }
  }
}

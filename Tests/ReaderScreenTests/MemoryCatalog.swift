import PostMarks
import PostModel
import PostQuery
import ReaderCore
import TextLayout

/// Posts in memory, found and walked as a catalog would; queries are those of docs/query.md.
struct MemoryCatalog {
  /// In the order of the list of all.
  private(set) var posts: [AnnotatedPost]
  private var list: [AnnotatedPost] = []
  private var number = 0
  private var highlighter: Highlighter?
  private var entries = MemoryEntries()
  /// What the user has said of the posts.
  var marks = MarkBook()

  init(_ posts: [AnnotatedPost]) { self.posts = posts }

  subscript(id: PostID) -> AnnotatedPost? { posts.first { $0.post.id == id } }

  mutating func remove(_ id: PostID) { posts.removeAll { $0.post.id == id } }

  mutating func insert(_ post: AnnotatedPost, at row: Int = 0) { posts.insert(post, at: row) }

  mutating func replace(_ post: AnnotatedPost) {
    posts = posts.map { $0.post.id == post.post.id ? post : $0 }
  }

  mutating func answer(_ request: ListRequest) -> Message {
    do throws(QueryError) {
      (list, highlighter) = try found(by: request.kind)
    } catch {
      return .refused(number: request.number, error)
    }
    number = request.number
    let selected = list.firstIndex { $0.post.id == request.selecting }
    let page = request.page(around: selected, of: list.count)
    return .listed(
      PostListing(
        number: number, count: list.count, first: page.lowerBound, rows: list[page].map(\.summary), selected: selected,
        highlighter: highlighter))
  }

  mutating func answer(_ request: EntryRequest) -> Message {
    let (posts, highlighter) = (try? found(by: request.filter)) ?? ([], nil)
    return entries.answer(request, posts: posts, highlighter)
  }

  func entryRows(_ rows: Range<Int>, of number: Int) -> Message? { entries.rows(rows, of: number) }

  /// Quotes that have the same words, letter for letter.
  func echoes(of post: AnnotatedPost) -> [QuoteEcho] {
    post.findings.quotes.enumerated().compactMap { index, quote in
      let places = posts.reversed().filter { !$0.summary.isRevision }.compactMap { other -> QuoteEcho.Place? in
        let same = other.findings.quotes.firstIndex { $0.segments.map(\.text) == quote.segments.map(\.text) }
        return same.map {
          QuoteEcho.Place(
            post: other.post.id, title: other.summary.title, day: other.summary.date?.isoDay, quote: $0)
        }
      }
      guard let other = places.first(where: { $0.post != post.post.id }) else { return nil }
      let first = places[0].post == post.post.id ? nil : places[0]
      return QuoteEcho(quote: index, posts: places.count, first: first, other: other)
    }
  }

  func timeline(of kind: ListRequest.Kind) -> Timeline {
    var tallies: [CalendarMonth: MonthTally] = [:]
    for post in (try? found(by: kind))?.0 ?? [] {
      guard let date = post.summary.date else { continue }
      let month = CalendarMonth(year: date.year, month: date.month)
      tallies[month, default: MonthTally(month, posts: 0, quotes: 0)].posts += 1
      tallies[month]?.quotes += post.findings.quotes.count
    }
    return Timeline(months: tallies.values.sorted { $0.month < $1.month })
  }

  private func found(by kind: ListRequest.Kind) throws(QueryError) -> ([AnnotatedPost], Highlighter?) {
    let query: Query
    switch kind {
    case .query(let text): query = try Query(text, today: Self.today)
    case .typing(let text): query = try Query(typing: text, today: Self.today)
    case .fuzzyTitle(let text):
      let pattern = FuzzyPattern(text)
      return (posts.filter { pattern.match($0.summary.title) != nil }, nil)
    }
    let meets = MemoryCondition(query.condition, marks)
    let asked = posts.filter { query.condition.namesRevisions || !$0.summary.isRevision }
    return (asked.filter(meets.isMet), Highlighter(query))
  }

  private static let today: PostDate = {
    guard let day = PostDate(year: 2024, month: 6, day: 1) else { preconditionFailure("There is this day.") }
    return day
  }()

  func rows(_ rows: Range<Int>, of number: Int) -> Message? {
    guard number == self.number else { return nil }
    let known = rows.clamped(to: list.indices)
    return .rows(list[known].map(\.summary), from: known.lowerBound, of: number)
  }

  func found(by find: Find) -> Message {
    let rows = find.direction == .forward ? Array(list.indices) : list.indices.reversed()
    let row = rows.first { row in
      (find.direction == .forward ? row > find.row : row < find.row) && has(list[row], find.target)
    }
    return .found(row.map { list[$0] }, row: row, by: find)
  }

  /// The posts of a list that are not read.
  func unread(of number: Int) -> [PostID] {
    number == self.number ? list.map(\.post.id).filter { !marks[$0].isRead } : []
  }

  func counts(of queries: [String]) -> [String: Int] {
    let counted = queries.map { ($0, (try? found(by: .query($0)))?.0.count ?? 0) }
    return Dictionary(counted) { first, _ in first }
  }

  private func has(_ post: AnnotatedPost, _ target: Find.Target) -> Bool {
    switch target {
    case .quotes: !post.findings.quotes.isEmpty
    case .contacts: !post.findings.contacts.isEmpty
    case .unread: !marks[post.post.id].isRead
    case .match: highlighter?.ranges(in: post.post.body.text, as: .body).isEmpty == false
    }
  }
}

/// A condition that posts in memory are held against, as far as the tests use it.
struct MemoryCondition {
  private let condition: Condition
  private let parts: [MemoryCondition]
  private let highlighter: Highlighter?
  private let marks: MarkBook

  init(_ condition: Condition, _ marks: MarkBook) {
    self.condition = condition
    self.marks = marks
    switch condition {
    case .all(let parts), .any(let parts): self.parts = parts.map { MemoryCondition($0, marks) }
    case .not(let part): parts = [MemoryCondition(part, marks)]
    default: parts = []
    }
    let isText = if case .text = condition { true } else { false }
    highlighter = isText ? Highlighter(Query(typed: "", condition: condition)) : nil
  }

  func isMet(by post: AnnotatedPost) -> Bool {
    switch condition {
    case .all: parts.allSatisfy { $0.isMet(by: post) }
    case .any: parts.contains { $0.isMet(by: post) }
    case .not: !parts.contains { $0.isMet(by: post) }
    case .text:
      highlighter?.ranges(in: post.post.body.text, as: .body).isEmpty == false
        || highlighter?.ranges(in: post.summary.title, as: .title).isEmpty == false
    case .state(.unread): !marks[post.post.id].isRead
    case .state(.read): marks[post.post.id].isRead
    case .state(.starred): marks[post.post.id].isStarred
    case .state(.revision): post.summary.isRevision
    case .feature(.quotes): !post.findings.quotes.isEmpty
    case .feature, .dates, .language, .state: true
    }
  }
}

import PostModel
import PostQuery
import ReaderCore
import TextLayout

/// Posts in memory, found and walked as a catalog would; a query is words that a post has one after another.
struct MemoryCatalog {
  /// In the order of the list of all.
  private(set) var posts: [AnnotatedPost]
  private var list: [AnnotatedPost] = []
  private var number = 0
  private var highlighter: Highlighter?

  init(_ posts: [AnnotatedPost]) { self.posts = posts }

  subscript(id: PostID) -> AnnotatedPost? { posts.first { $0.post.id == id } }

  mutating func remove(_ id: PostID) { posts.removeAll { $0.post.id == id } }

  mutating func insert(_ post: AnnotatedPost, at row: Int = 0) { posts.insert(post, at: row) }

  mutating func replace(_ post: AnnotatedPost) {
    posts = posts.map { $0.post.id == post.post.id ? post : $0 }
  }

  mutating func answer(_ request: ListRequest) -> Message {
    let text = request.kind.text
    if let column = text.firstIndex(of: "(").map({ text.distance(from: text.startIndex, to: $0) + 1 }) {
      return .refused(number: request.number, QueryError(column: column, reason: "a parenthesis is not closed"))
    }
    list = posts.filter { Self.post($0, fits: request.kind) }
    number = request.number
    let words = text.split(separator: " ").map { String($0).lowercased() }
    let isWords = if case .fuzzyTitle = request.kind { false } else { !words.isEmpty }
    highlighter = isWords ? Highlighter(Query(typed: text, condition: .text(Term(words), in: .anywhere))) : nil
    let selected = list.firstIndex { $0.post.id == request.selecting }
    let page = request.page(around: selected, of: list.count)
    return .listed(
      PostListing(
        number: number, count: list.count, first: page.lowerBound, rows: list[page].map(\.summary), selected: selected,
        highlighter: highlighter))
  }

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

  func counts(of queries: [String]) -> [String: Int] {
    let counted = queries.map { query in (query, posts.count { Self.post($0, fits: .query(query)) }) }
    return Dictionary(counted) { first, _ in first }
  }

  private func has(_ post: AnnotatedPost, _ target: Find.Target) -> Bool {
    switch target {
    case .quotes: !post.findings.quotes.isEmpty
    case .contacts: !post.findings.contacts.isEmpty
    case .match: highlighter?.ranges(in: post.post.body.text, as: .body).isEmpty == false
    }
  }

  private static func post(_ post: AnnotatedPost, fits kind: ListRequest.Kind) -> Bool {
    let title = post.summary.title
    if case .fuzzyTitle(let letters) = kind {
      var rest = letters.lowercased()[...]
      for letter in title.lowercased() where letter == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
    let pattern = FoldedPattern(kind.text)
    return SearchFold.contains(post.post.body.text, pattern) || SearchFold.contains(title, pattern)
  }
}

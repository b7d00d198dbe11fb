import PostCatalog
import PostDirectory
import PostModel
import PostQuery
import ReaderCore

/// The quotes of posts, their words cut from the files for the rows that are shown.
struct QuoteEntries: EntrySource {
  var quotes: QuoteSequence
  /// What quotes stand below: where it is a speaker, each has its day beside it.
  let grouping: ListView.QuoteGrouping

  var count: Int { quotes.count }
  var entries: Int { quotes.quotes }

  mutating func row(of key: EntryKey, in catalog: Catalog) async throws(CatalogError) -> Int? {
    guard case .quote(let place) = key, case .quote(let index) = place.spot else { return nil }
    return try await quotes.row(of: place.post, quote: index, in: catalog)
  }

  mutating func read(
    _ rows: Range<Int>, in catalog: Catalog, _ archive: Archive
  ) async throws(CatalogError) -> [ListEntry] {
    let found = try await quotes.rows(rows, in: catalog)
    let words = await Self.words(of: found, archive)
    return found.map { entry($0, words) }
  }

  /// The quotes of each post that is among the rows; each file is read once.
  private static func words(of rows: [QuoteSequence.Row], _ archive: Archive) async -> [PostID: [Quote]] {
    var posts: [PostID: QuotedPost] = [:]
    for case .quote(let post, _, _) in rows { posts[post.post.summary.id] = post }
    let read = await parallelMap(Array(posts.values)) { archive.quotes(of: $0) }
    return Dictionary(read.map { ($0.summary.id, $0.items) }) { first, _ in first }
  }

  private func entry(_ row: QuoteSequence.Row, _ words: [PostID: [Quote]]) -> ListEntry {
    switch row {
    case .post(let post): return .heading(EntryHeading(date: post.date?.isoDay, post.title))
    case .speaker(let name, let quotes): return .heading(EntryHeading(name ?? "Speaker not named", count: quotes))
    case .gone: return .heading(EntryHeading("Its file is gone"))
    case .quote(let post, let index, let number):
      let summary = post.post.summary
      guard let quotes = words[summary.id], index < quotes.count else {
        return .heading(EntryHeading("Its file has changed"))
      }
      let date = grouping == .speaker ? summary.date?.isoDay : nil
      return .quote(QuoteEntry(summary.id, index, quotes[index], date: date, number: number))
    }
  }
}

/// The search for quotes.
extension EntrySearch {
  /// Below their posts the first of them are given before all are found; below speakers all must be known.
  func findQuotes(_ grouping: ListView.QuoteGrouping, give: Give) async throws(CatalogError) {
    // A filter that cannot be read is told of by the list of posts.
    guard let (query, letters) = try? desk.read(request.filter) else { return }
    let question = desk.question(query).having(.quotes)
    if grouping == .date {
      let first = try await posts(question, letters, enough: 2 * request.height)
      if try await show(first, grouping, isSelectedIn: try await isSelectedIn(question), give) { return }
    }
    let all = try await posts(question, letters, enough: nil)
    _ = try await show(all, grouping, isSelectedIn: true, give)
  }

  /// Posts with quotes, and what a query means of these and marks in them.
  private struct Asked {
    let posts: PostSequence
    let test: QuoteTest?
    let highlighter: Highlighter?
  }

  private func posts(_ question: Question, _ letters: FuzzyPattern?, enough: Int?) async throws(CatalogError) -> Asked {
    if let letters, !letters.isEmpty {
      return Asked(
        posts: try await catalog.answer(letters, among: question, enough: enough), test: nil, highlighter: nil)
    }
    let answer = try await catalog.answer(question, enough: enough)
    return Asked(
      posts: answer.posts, test: QuoteTest(question.query, forms: answer.forms),
      highlighter: Highlighter(question.query, forms: answer.forms))
  }

  private func isSelectedIn(_ question: Question) async throws(CatalogError) -> Bool {
    guard case .quote(let place)? = request.selecting, !question.query.condition.hasBeginnings else { return true }
    return try await catalog.finds(place.post, question)
  }

  /// - Returns: Whether that was all.
  private func show(
    _ asked: Asked, _ grouping: ListView.QuoteGrouping, isSelectedIn: Bool, _ give: Give
  ) async throws(CatalogError) -> Bool {
    var quotes = try await QuoteSequence.all(of: asked.posts, meaning: asked.test, in: catalog)
    func found(_ quotes: QuoteSequence) -> Found {
      Found(
        source: QuoteEntries(quotes: quotes, grouping: grouping), isComplete: quotes.isComplete,
        highlighter: asked.highlighter, maySelectLater: isSelectedIn)
    }
    if let test = asked.test, test.readsWords {
      quotes = try await meant(quotes, test) { some throws(CatalogError) in
        if grouping == .date { try await give(found(some), self) }
      }
    }
    if grouping == .speaker {
      quotes = try await quotes.bySpeaker(
        in: catalog, canonical: { [aliases = request.aliases] in aliases.name(of: $0) })
    }
    if quotes.isComplete || quotes.quotes >= request.height { try await give(found(quotes), self) }
    return quotes.isComplete
  }

  /// Those of the quotes whose words are meant: the files of their posts are read.
  ///
  /// - Parameter tell: Is told of those that have been found, the less often the longer it takes.
  private func meant(
    _ quotes: QuoteSequence, _ test: QuoteTest, tell: (QuoteSequence) async throws(CatalogError) -> Void
  ) async throws(CatalogError) -> QuoteSequence {
    var kept = quotes.emptied()
    var (group, next) = (0, 2 * request.height)
    while group < quotes.groups {
      if Task.isCancelled { throw .cancelled }
      let some = group..<min(quotes.groups, group + Self.postsAtOnce)
      kept.add(
        try await quotes.kept(some, in: catalog) { [archive] posts in
          await parallelMap(posts) { post in
            archive.quotes(of: post).items.enumerated().filter { _, quote in
              test.means(speaker: quote.speaker?.name, words: quote.segments.map(\.text))
            }.map(\.offset)
          }
        })
      group = some.upperBound
      if kept.quotes >= next, group < quotes.groups {
        try await tell(kept)
        next = kept.quotes * 4
      }
    }
    kept.isComplete = quotes.isComplete
    return kept
  }

  /// Files that are read between two looks whether the search is still wanted.
  private static let postsAtOnce = 64
}

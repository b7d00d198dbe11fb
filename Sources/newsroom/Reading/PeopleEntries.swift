import PostCatalog
import PostDirectory
import PostModel
import PostQuery
import ReaderCore

/// Speakers of a list; the posts that they spoke in last are named for the rows that are shown.
struct SpeakerEntries: EntrySource {
  let all: [SpeakerEntry]

  var count: Int { all.count }
  var entries: Int { all.count }

  func row(of key: EntryKey, in _: Catalog) -> Int? {
    guard case .speaker(let id) = key else { return nil }
    return all.firstIndex { $0.id == id }
  }

  func read(_ rows: Range<Int>, in catalog: Catalog, _: Archive) async throws(CatalogError) -> [ListEntry] {
    let shown = all[rows.clamped(to: all.indices)]
    let posts = try await catalog.posts(numbered: Set(shown.map(\.newest.post)))
    return shown.map { entry in
      .speaker(ListedSpeaker(entry, at: posts[entry.newest.post].map { EntryPlace($0.id, .quote(entry.newest.quote)) }))
    }
  }
}

/// Contacts of the directory; the newest post of each is named for the rows that are shown.
struct DirectoryEntries: EntrySource {
  let all: [DirectoryEntry]
  let staleness: Staleness
  let now: PostDate

  var count: Int { all.count }
  var entries: Int { all.count }

  func row(of key: EntryKey, in _: Catalog) -> Int? {
    guard case .contact(let id) = key else { return nil }
    return all.firstIndex { $0.id == id }
  }

  func read(_ rows: Range<Int>, in catalog: Catalog, _: Archive) async throws(CatalogError) -> [ListEntry] {
    let shown = all[rows.clamped(to: all.indices)]
    let posts = try await catalog.posts(numbered: Set(shown.map(\.newest.post)))
    return shown.map { entry in
      .contact(
        ListedContact(
          entry, at: posts[entry.newest.post].map { EntryPlace($0.id, .contact(entry.newest.contact)) },
          isStale: staleness.isStale(entry.lastSeen, now: now)))
    }
  }
}

/// A list with lines at its head.
struct HeadedEntries: EntrySource {
  let head: [EntryFact]
  var rest: any EntrySource

  var count: Int { head.count + rest.count }
  var entries: Int { rest.entries }

  mutating func row(of key: EntryKey, in catalog: Catalog) async throws(CatalogError) -> Int? {
    try await rest.row(of: key, in: catalog).map { $0 + head.count }
  }

  mutating func read(
    _ rows: Range<Int>, in catalog: Catalog, _ archive: Archive
  ) async throws(CatalogError) -> [ListEntry] {
    let top = rows.clamped(to: 0..<head.count)
    let below = rows.clamped(to: head.count..<count)
    let facts = head[top].map(ListEntry.fact)
    if below.isEmpty { return facts }
    return facts
      + (try await rest.read(below.lowerBound - head.count..<below.upperBound - head.count, in: catalog, archive))
  }
}

/// The search for speakers and contacts.
extension EntrySearch {
  /// Everyone quoted in the posts.
  func findSpeakers(_ order: SpeakerEntry.Order, give: Give) async throws(CatalogError) {
    guard let posts = try await posts(having: .quotes)?.posts else { return }
    let all = try await catalog.speakers(in: posts, aliases: request.aliases).entries(by: order)
    let names = Self.mostNamed < all.count ? SpeakerEntry.sorted(all, by: .count).prefix(Self.mostNamed) : all[...]
    try await give(Found(source: SpeakerEntries(all: all), isComplete: true, names: names.map(\.name)), self)
  }

  /// So many names can be completed.
  private static let mostNamed = 20_000

  /// The people and desks that the posts offer.
  func findContacts(_ order: DirectoryEntry.Order, give: Give) async throws(CatalogError) {
    guard let posts = try await posts(having: .contacts)?.posts else { return }
    let directory = try await catalog.contacts(in: posts)
    guard let all = try? directory.entries(by: order) else { throw .cancelled }
    try await give(
      Found(
        source: DirectoryEntries(all: all, staleness: staleness, now: desk.question(.everything).now), isComplete: true),
      self)
  }

  /// All that one person said, below the posts, and at the head who that is.
  func findQuotes(of name: String, give: Give) async throws(CatalogError) {
    let names = request.aliases.keys(of: name)
    let terms = names.map {
      Condition.text(Term($0.text.split(separator: " ").map(String.init), isExact: true), in: .speaker)
    }
    guard let asked = try await posts(having: .quotes, and: .any(terms)) else { return }
    let directory = try await catalog.speakers(in: asked.posts, aliases: request.aliases)
    let id = NameKey(request.aliases.name(of: name))
    let head = directory.entries().first { $0.id == id }.map { EntryFact.about($0, most: max(2, request.height / 2)) }
    let quotes = try await QuoteSequence.all(of: asked.posts, by: names, in: catalog)
    let source = HeadedEntries(head: head ?? [], rest: QuoteEntries(quotes: quotes, grouping: .date))
    try await give(Found(source: source, isComplete: true, highlighter: asked.highlighter), self)
  }

  /// The posts of the list that have something, and what marks the words that it was asked for by; `nil` where that cannot
  /// be read, which the list of posts tells.
  private func posts(
    having feature: Condition.Feature, and condition: Condition = .all([])
  ) async throws(CatalogError) -> (posts: PostSequence, highlighter: Highlighter?)? {
    guard let (query, letters) = try? desk.read(request.filter) else { return nil }
    let whole = Query(typed: query.typed, condition: .all([query.condition, condition]), order: query.order)
    let question = desk.question(whole).having(feature)
    if let letters, !letters.isEmpty { return (try await catalog.answer(letters, among: question, enough: nil), nil) }
    let answer = try await catalog.answer(question)
    return (answer.posts, Highlighter(query, forms: answer.forms))
  }
}

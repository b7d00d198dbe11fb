import CatalogHarness
import PostCatalog
import PostModel
import PostQuery
import SeededRandom
import Testing

@Suite("Answers of the catalog")
struct AnswerTests {
  @Test("Are those of a reference that looks at every post", arguments: 1...5 as ClosedRange<UInt64>)
  func reference(seed: UInt64) throws {
    let archive = try RandomArchive(seed: seed)
    var queries = RandomQueries(numbers: SeededNumbers(seed: seed &+ 100))
    var (asked, found) = (0, 0)
    while asked < 100 {
      // Few are no queries: a bare `or`.
      guard let question = try? Question(typed: queries.query(), marks: archive.marks) else { continue }
      let expected = archive.reference.answer(question)
      try expect(question, archive, expected)
      asked += 1
      found += expected.isEmpty ? 0 : 1
    }
    #expect(found > 50, "Most queries find something.")
  }

  @Test("Are those of the reference while a query is being typed", arguments: [6] as [UInt64])
  func typing(seed: UInt64) throws {
    let archive = try RandomArchive(seed: seed)
    var queries = RandomQueries(numbers: SeededNumbers(seed: seed))
    let today = try #require(testDay)
    for _ in 0..<20 {
      let whole = queries.query()
      for end in whole.indices.filter({ _ in queries.numbers.oneIn(4) }) {
        guard let query = try? Query(typing: String(whole[..<end]), today: today) else { continue }
        let question = Question(query, marks: archive.marks, now: today)
        try expect(question, archive, archive.reference.answer(question))
      }
    }
  }

  private func expect(
    _ question: Question, _ archive: RandomArchive, _ expected: [PostSummary]
  ) throws {
    let typed = question.query.typed
    let rows = try archive.catalog.rows(question)
    let first = try archive.catalog.rows(question, enough: 5)
    if [.date, nil].contains(question.query.order) {
      #expect(rows.map(\.id) == expected.map(\.id), "\(typed)")
      #expect(rows == expected, "\(typed)")
      #expect(expected.starts(with: first) && first.count >= min(5, expected.count), "first page of \(typed)")
    } else {
      #expect(rows.map(\.id).sorted() == expected.map(\.id).sorted(), "\(typed)")
      #expect(rows.starts(with: first) && first.count >= min(5, expected.count), "first page of \(typed)")
      expectOrder(of: rows, question.query.order, archive, typed)
    }
  }

  private func expectOrder(
    of rows: [PostSummary], _ order: Query.Order?, _ archive: RandomArchive, _ typed: String
  ) {
    let keys: [String]
    switch order {
    case .title: keys = rows.map { Self.folded($0.title) }
    case .speaker:
      let posts = Dictionary(uniqueKeysWithValues: archive.posts.map { ($0.post.id, $0) })
      // Whoever speaks first; posts in which nobody does come last.
      keys = rows.map { row in
        let speaker = posts[row.id]?.findings.quotes.lazy.compactMap { $0.speaker?.name }.first
        return speaker.map(Self.folded) ?? "\u{10FFFF}"
      }
    case .date, .rank, nil: keys = []
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.utf8.lexicographicallyPrecedes($0.utf8) }, "\(typed)")
  }

  /// Capitals of ASCII make no difference.
  private static func folded(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

@Suite("Whether one post is in an answer")
struct OnePostTests {
  @Test(
    "Is what the answer says",
    arguments: ["rent", "-rent", "re*", "has:quotes", "date:2013..", "title:a* sort:rank", ""])
  func finds(typed: String) async throws {
    let archive = try RandomArchive(seed: 8)
    let question = try Question(typed: typed)
    let found = Set(try archive.catalog.rows(question).map(\.id))
    let all = try archive.catalog.rows(try Question(typed: ""))
    for post in all { #expect(try await archive.catalog.finds(post.id, question) == found.contains(post.id)) }
    #expect(!(try await archive.catalog.finds(PostID(rawValue: "nowhere.md"), question)))
  }
}

@Suite("Titles by some of their letters")
struct TitleAnswerTests {
  @Test("Among the posts of a query are those that are found without it and are in its answer")
  func among() async throws {
    let archive = try RandomArchive(seed: 7)
    let query = try Question(typed: "date:..2015")
    let wanted = Set(try archive.catalog.rows(query).map(\.id))
    let letters = FuzzyPattern("e")
    var all = try await archive.catalog.answer(letters)
    var some = try await archive.catalog.answer(letters, among: query)
    let found = try await all.rows(0..<all.count, in: archive.catalog).map(\.id)
    #expect(try await some.rows(0..<some.count, in: archive.catalog).map(\.id) == found.filter(wanted.contains))
    #expect(some.count > 0 && some.count < all.count)
  }
}

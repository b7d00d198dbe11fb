import CatalogHarness
import PostCatalog
import PostModel
import PostQuery
import Testing

@Suite("Lists of posts")
struct PostSequenceTests {
  private let archive: RandomArchive
  private let everything: Question
  private let expected: [PostSummary]

  init() throws {
    archive = try RandomArchive(seed: 9)
    everything = try Question(typed: "")
    expected = archive.reference.answer(everything)
  }

  @Test("Within a day posts stand by title, then by path, from wherever a list is looked at", arguments: [1, 3, 7, 40])
  func windows(_ height: Int) throws {
    for start in stride(from: expected.count - 1, through: 0, by: -height) {
      var posts = try archive.catalog.answerNow(everything).posts
      let rows = try posts.rowsNow(start..<start + height, in: archive.catalog)
      #expect(rows == Array(expected[start..<min(start + height, expected.count)]))
    }
  }

  @Test("Rows outside of a list are none", arguments: [-5..<0, 1000..<1001, 3..<3])
  func outside(_ rows: Range<Int>) throws {
    var posts = try archive.catalog.answerNow(everything).posts
    #expect(try posts.rowsNow(rows, in: archive.catalog).isEmpty)
    var none = PostSequence.empty
    #expect(try none.rowsNow(0..<5, in: archive.catalog).isEmpty && none.count == 0)
  }

  /// A task that kept its thread while it waits for a connection would wait for ever: those who have one wait for a thread.
  @Test(
    "More tasks than there are threads and connections read at a time, and all come to an end", .timeLimit(.minutes(1)))
  func crowd() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<300 {
        group.addTask { [archive, everything, expected] in
          var posts = try await archive.catalog.answer(everything).posts
          let rows = try await posts.rows(0..<5, in: archive.catalog)
          return try await posts.row(of: rows[4].id, in: archive.catalog) == 4 && rows == Array(expected.prefix(5))
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test("Each post is in its row, and one that is not in the list in none", arguments: ["", "rent", "sort:title rent"])
  func row(_ typed: String) async throws {
    let question = try Question(typed: typed)
    let rows = try archive.catalog.rows(question)
    var fresh = try await archive.catalog.answer(question).posts
    for (row, post) in rows.enumerated() {
      var posts = try await archive.catalog.answer(question).posts
      #expect(try await posts.row(of: post.id, in: archive.catalog) == row)
      #expect(try await fresh.row(of: post.id, in: archive.catalog) == row)
    }
    for other in expected where !rows.contains(where: { $0.id == other.id }) {
      #expect(try await fresh.row(of: other.id, in: archive.catalog) == nil)
    }
    #expect(try await fresh.row(of: PostID(rawValue: "none/at/all.md"), in: archive.catalog) == nil)
  }

  @Test("Posts that are removed while a list is shown are left out of its rows, in whatever order days are made")
  func removed() async throws {
    var posts = try await archive.catalog.answer(everything).posts
    let first = try await posts.rows(0..<4, in: archive.catalog)
    #expect(first == Array(expected.prefix(4)))
    let gone = Set(expected.enumerated().filter { $0.offset % 3 == 0 }.map(\.element.id))
    var removal = CatalogBatch()
    removal.removed = gone.map { .named($0.rawValue) }
    try archive.catalog.write(removal)
    let left = try await posts.rows(0..<posts.count, in: archive.catalog)
    #expect(left == expected.filter { !gone.contains($0.id) })
    #expect(posts.count == expected.count)
    #expect(try await posts.row(of: expected[0].id, in: archive.catalog) == nil)
  }

  @Test(
    "The next post that has something is found in both directions",
    arguments: [nil, .quotes, .contacts, .epigraph] as [Condition.Feature?])
  func walk(_ feature: Condition.Feature?) async throws {
    let having = try Question(typed: feature.map { "has:\($0.rawValue)" } ?? "")
    let wanted = Set(archive.reference.answer(having).map(\.id))
    let rows = expected.indices.filter { wanted.contains(expected[$0].id) }
    let posts = try await archive.catalog.answer(everything).posts
    for row in -1...expected.count {
      let next = try await posts.row(after: row, isBackward: false, having: feature, in: archive.catalog)
      let before = try await posts.row(after: row, isBackward: true, having: feature, in: archive.catalog)
      #expect(next == rows.first { $0 > row } && before == rows.last { $0 < row })
    }
  }

  @Test("A day with more posts than are put in order has each post once", .timeLimit(.minutes(1)))
  func longDay() async throws {
    let scratch = try ScratchFolder()
    let catalog = try Catalog.ofTest("/store", in: scratch.path)
    var metadata = Metadata()
    metadata.date = PostDate(year: 2013, month: 6, day: 1)
    metadata.title = "T"
    let names = (0..<4200).map { "\($0)" }
    try catalog.write(
      .of(
        names.map {
          AnnotatedPost(post: Post(id: PostID(rawValue: $0), metadata: metadata, body: .empty), findings: Findings())
        }))
    let first = try await catalog.answer(everything, enough: 10).posts
    #expect(!first.isComplete && first.count == 10 + 4096)
    let all = try catalog.rows(everything)
    #expect(Set(all.map(\.id.rawValue)) == Set(names))
    #expect(Array(try catalog.rows(everything, enough: 10).prefix(50)) == Array(all.prefix(50)))
  }
}

@Suite("Titles by some of their letters")
struct FuzzyAnswerTests {
  @Test(
    "Titles with the words, or words that begin so, come first, newest first; then the others by how well they match",
    arguments: ["rent", "rnt", "evict hou", "hou evict", "nunez", "é", "wellbeing", "ti", "xqz", "", "住"])
  func order(_ typed: String) async throws {
    let archive = try RandomArchive(seed: 10)
    let pattern = FuzzyPattern(typed)
    let wanted = WordFold.words(of: typed).map(\.text)
    var found = try await archive.catalog.answer(pattern)
    let rows = try await found.rows(0..<found.count, in: archive.catalog)
    let listed = archive.posts.map(\.summary).filter { !$0.isRevision }
    let begun = listed.filter { post in
      let words = [post.title, post.subtitle ?? ""].map(ReferenceText.init).flatMap { $0.words + $0.compounds }
      return !wanted.isEmpty && wanted.allSatisfy { start in words.contains { $0.utf8.starts(with: start.utf8) } }
    }
    let scattered = listed.filter { post in
      !begun.contains { $0.id == post.id } && pattern.match(post.title) != nil
    }
    #expect(Set(rows.prefix(begun.count).map(\.id)) == Set(begun.map(\.id)))
    #expect(Set(rows.dropFirst(begun.count).map(\.id)) == Set(scattered.map(\.id)) && found.isComplete)
    let days = rows.prefix(begun.count).map { $0.date?.dayNumber ?? 0 }
    #expect(days == days.sorted(by: >))
    let scores = rows.dropFirst(begun.count).compactMap { pattern.match($0.title)?.score }
    #expect(scores == scores.sorted(by: >))
    var first = try await archive.catalog.answer(pattern, enough: 2)
    #expect(rows.starts(with: try await first.rows(0..<2, in: archive.catalog)))
  }
}

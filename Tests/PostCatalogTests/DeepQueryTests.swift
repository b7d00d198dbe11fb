import CatalogHarness
import PostCatalog
import PostModel
import PostQuery
import Testing

@Suite("Queries that are deep, wide or withdrawn")
struct DeepQueryTests {
  private let archive: RandomArchive

  init() throws { archive = try RandomArchive(seed: 7, count: 24) }

  /// `rent or (evict -(house or (…)))`, so deep.
  private static func nested(_ depth: Int, _ words: [String], isStarred: Bool) -> String {
    let last = isStarred ? "(is:starred or rent)" : "house"
    return (0..<depth - 1).reduce(last) { inner, level in
      let word = words[level % words.count]
      return switch level % 3 {
      case 0: "(\(word) or \(inner))"
      case 1: "(-\(word) \(inner))"
      default: "-(\(word) \(inner))"
      }
    }
  }

  @Test(
    "Parentheses may stand as deep as the language lets them", arguments: [8, 9, 17, 64, 98], [false, true])
  func deep(_ depth: Int, _ isStarred: Bool) throws {
    let typed = Self.nested(
      depth, ["rent", "evict", "ho*", "date:2013", "\"well being\"", "has:quotes"], isStarred: isStarred)
    let question = try Question(typed: typed, marks: archive.marks)
    #expect(try archive.catalog.rows(question).map(\.id) == archive.reference.answer(question).map(\.id))
  }

  @Test(
    "Many words are one question",
    arguments: [
      String(repeating: "rent ", count: 600), String(repeating: "absent or ", count: 600) + "rent",
      "rent" + String(repeating: " -absent", count: 400), String(repeating: "-absent ", count: 400) + "-rent",
      String(repeating: "a* ", count: 300) + "r*",
    ])
  func wide(_ typed: String) throws {
    let question = try Question(typed: typed, marks: archive.marks)
    #expect(try archive.catalog.rows(question).map(\.id) == archive.reference.answer(question).map(\.id))
  }

  @Test("One that is too wide is refused in words, and the catalog is left alone")
  func tooWide() throws {
    let question = try Question(
      typed: (0..<3000).map { "-(date:2013 -is:starred -absent\($0))" }.joined(separator: " "))
    let error = #expect(throws: CatalogError.self) { try archive.catalog.answerNow(question) }
    #expect(error?.isCuredByRebuilding == false)
    #expect(archive.catalog.isInPlace)
  }

  @Test("A task that is cancelled ends with that")
  func cancelled() async throws {
    let question = try Question(typed: "rent")
    let catalog = archive.catalog
    let everything = try await catalog.answer(Question(typed: "")).posts
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      await #expect(throws: CatalogError.cancelled) { try await catalog.answer(question) }
      await #expect(throws: CatalogError.cancelled) { try await catalog.answer(FuzzyPattern("rnt")) }
      await #expect(throws: CatalogError.cancelled) {
        try await everything.row(after: -1, isBackward: false, having: .epigraph, in: catalog)
      }
    }
    await task.value
    #expect(try await catalog.answer(question).posts.count == archive.reference.answer(question).count)
    #expect(try await catalog.count(question) == archive.reference.answer(question).count)
  }
}

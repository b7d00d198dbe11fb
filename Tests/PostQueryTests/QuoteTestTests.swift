import PostModel
import PostQuery
import Testing

@Suite("Which quotes a query means")
struct QuoteTestTests {
  private static let day = PostDate(year: 2024, month: 6, day: 1)

  private func test(_ typed: String) throws -> QuoteTest? {
    QuoteTest(try Query(typed, today: try #require(Self.day)))
  }

  @Test(
    "A query that says nothing of single quotes means all of them",
    arguments: ["", "rent", "-speaker:lee", "rent OR speaker:lee"])
  func all(_ typed: String) throws {
    #expect(try test(typed) == nil)
  }

  @Test(
    "A speaker is asked by name, words by the quote's own",
    arguments: [
      ("speaker:lee rent", "Ann Lee", "No words", true), ("speaker:lee", "Bo Park", "Lee said so", false),
      ("speaker:lee", nil, "Lee", false), ("quote:heat", "Ann Lee", "The heat is off", true),
      ("quote:heat", "Heat Lee", "No words", false), ("speaker:lee quote:heat", "Ann Lee", "The heat", true),
      ("speaker:lee quote:heat", "Bo Park", "The heat", false), ("speaker:lee OR quote:heat", "Bo Park", "Heat", true),
      ("speaker:lee OR quote:heat", "Bo Park", "Cold", false),
    ] as [(String, String?, String, Bool)])
  func single(_ typed: String, _ speaker: String?, _ words: String, _ isMeant: Bool) throws {
    let test = try #require(try test(typed))
    #expect(test.means(speaker: speaker, words: [words]) == isMeant)
    #expect(test.readsWords == typed.contains("quote:"))
  }
}

import PostModel
import Testing

@testable import PostQuery

@Suite("Conditions that are given by themselves")
struct ConditionOptionsTests {
  @Test(
    "A speaker's name is its words, whatever signs of the query language are in it",
    arguments: [
      ("Ann Lee", ["ann", "lee"]), ("\"lee\" or is:draft", ["lee", "or", "is", "draft"]), ("-Núñez*", ["nunez"]),
      ("(speaker:x)", ["speaker", "x"]),
    ])
  func speaker(name: String, words: [String]) {
    #expect(Condition.speaker(named: name) == .text(Term(words, isExact: true), in: .speaker))
  }

  @Test("A name without a word is none", arguments: ["", " ", "*", "\"\""])
  func noSpeaker(name: String) {
    #expect(Condition.speaker(named: name) == nil)
  }

  @Test("Conditions are joined to all that a query says, and its order stays")
  func joined() throws {
    let today = try #require(PostDate(year: 2024, month: 5, day: 2))
    let query = try Query("rent or heat sort:title", today: today)
    let since = try Condition.since("2013", today: today)
    #expect(since == .dates(from: PostDate(year: 2013, month: 1), through: nil))
    let joined = query.and([since])
    #expect(joined.order == .title)
    #expect(joined.condition == .all([query.condition, since]))
    #expect(Query.everything.and([since]).condition == since)
    #expect(query.and([]) == query)
    #expect(
      try Condition.until("2013-02", today: today)
        == .dates(from: nil, through: PostDate(year: 2013, month: 2, day: 28)))
  }
}

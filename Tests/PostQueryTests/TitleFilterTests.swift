import PostModel
import PostQuery
import Testing

@Suite("What is typed behind f: letters of titles, and fields")
struct TitleFilterTests {
  private static let today = PostDate(year: 2026, month: 11, day: 26)

  @Test(
    "Fields are the query's, all other words are letters",
    arguments: [
      ("rnt ctl", "rnt ctl", ""), ("rnt tag:housing ctl", "rnt             ctl", "tag:housing"),
      ("-tag:housing rnt", "             rnt", "-tag:housing"),
      ("speaker:\"Ann Lee\" rent", "                  rent", "speaker:\"Ann Lee\""),
      ("10:30", "10:30", ""), ("titel:x", "titel:x", ""),
    ])
  func parts(typed: String, letters: String, fields: String) throws {
    let today = try #require(Self.today)
    let filter = try TitleFilter(typed, today: today)
    #expect(filter.letters == FuzzyPattern(letters))
    #expect(filter.query.condition == (try Query(typing: fields + " ", today: today)).condition)
    #expect(TitleFilter.letters(of: typed) == filter.letters)
  }

  @Test("The column of a fault counts in what was typed")
  func column() throws {
    let today = try #require(Self.today)
    let error = try #require(throws: QueryError.self) { try TitleFilter("rnt is:bad ctl", today: today) }
    #expect(error.column == 8)
  }
}

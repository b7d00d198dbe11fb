import PostQuery
import Testing

@Suite("Queries that are being typed")
struct TypingTests {
  @Test(
    "The word at the end may go on, what is open is closed, and what says nothing yet is left out",
    arguments: [
      ("", "(all)"), ("ren", "ren*"), ("ren ", "ren"), ("rent con", "(all rent con*)"), ("ren*", "ren*"),
      ("rent.", "rent"),
      ("well-be", "well+be*"), ("title:ren", "title:ren*"), ("\"rent con\"", "\"rent+con\""),
      ("\"rent con", "\"rent+con\"*"),
      ("\"rent ", "\"rent\""), ("\"", "(all)"), ("rent \"", "rent"), ("a (b or c", "(all a (any b c*))"), ("a (", "a"),
      ("title:(", "(all)"), ("title:(a b", "(all title:a title:b*)"), ("a title:", "a"), ("a title: ", "a"),
      ("a title:\"", "a"),
      ("a or", "a"), ("a or ", "a"), ("a |", "a"), ("or", "(all)"), ("a -", "a"), ("a - ", "a"), ("a or -", "a"),
      ("a -b", "(all a (not b))"),
      ("a -\"b c", "(all a (not \"b+c\"))"), ("a -title:b", "(all a (not title:b))"), ("a -title:", "a"), ("a …", "a"),
      ("is:unr", "(all)"),
      ("is:unread", "is:unread"), ("date:201", "(all)"), ("date:2013-", "(all)"), ("date:2013..", "2013-01.."),
      ("sort:ra", "(all)"),
      ("lang:e", "(all)"), ("(a) b", "(all a b*)"), ("(a)", "a"),
    ])
  func typing(typed: String, expected: String) throws {
    let query = try Query(typing: typed, today: someDay)
    #expect(query.condition.sketch == expected)
    #expect(query.typed == typed)
  }

  @Test(
    "What cannot become right by typing on is an error at once",
    arguments: [
      ("titel:a", 1), ("a )", 3), ("re*nt", 1), ("or or a", 1), ("is:red a", 4), ("date:june a", 6), ("a () b", 3),
      ("title: a", 1), ("- a", 1),
    ])
  func wrong(typed: String, column: Int) {
    let error = #expect(throws: QueryError.self) { try Query(typing: typed, today: someDay) }
    #expect(error?.column == column)
  }

  @Test(
    "Each beginning of a right query can be read while it is typed",
    arguments: [
      "rent or (evict* -\"rent control\") title:(a or b) sort:rank",
      "speaker:nuñez date:2013-06..2013-08 is:unread -lang:es has:quotes",
      "-(a \"b c\"*) | from:last-week",
    ])
  func beginnings(typed: String) {
    for length in 0...typed.count {
      #expect(throws: Never.self, "\(typed.prefix(length))") {
        try Query(typing: String(typed.prefix(length)), today: someDay)
      }
    }
  }

  @Test("An order is known once its word is whole")
  func order() throws {
    #expect(try Query(typing: "a sort:ran", today: someDay).order == nil)
    #expect(try Query(typing: "a sort:rank", today: someDay).order == .rank)
  }
}

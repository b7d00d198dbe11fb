import CatalogHarness
import GRDB
import PostModel
import PostQuery
import Testing

@testable import PostCatalog

@Suite("Numbers of posts")
struct PostNumberTests {
  private static func date(_ year: Int, _ month: Int, _ day: Int? = nil) throws -> PostDate {
    try #require(PostDate(year: year, month: month, day: day))
  }

  @Test("Days run with the order of lists; posts without a date come after all others, by title")
  func order() throws {
    let days = try [
      Self.date(9999, 12, 31), Self.date(2013, 7, 1), Self.date(2013, 6, 30), Self.date(2013, 6, 1), Self.date(2013, 6),
      Self.date(2013, 5, 31), Self.date(1, 1),
    ].map { PostNumber.day(of: $0, title: "") }
    let titles = ["", "A", "Aa", "B", "a", "e", "f", "\u{7F}", "e\u{301}", "住"].map {
      PostNumber.day(of: nil, title: $0)
    }
    #expect((days + titles) == (days + titles).sorted(by: >))
    #expect(Set(days + titles).count == days.count + titles.count)
  }

  @Test("Older texts have a calendar of their own behind all other numbers, in the same order")
  func revisions() throws {
    let dates = try [Self.date(9999, 12, 31), Self.date(2013, 6, 1), Self.date(1, 1), nil]
    let days = dates.map { PostNumber.day(of: $0, title: "\u{10FFFF}\u{10FFFF}") }
    let older = dates.map { PostNumber.day(of: $0, title: "\u{10FFFF}\u{10FFFF}", isRevision: true) }
    #expect(days + older == (days + older).sorted(by: >))
    for (day, other) in zip(days, older) {
      let (numbers, others) = (PostNumber.numbers(of: day), PostNumber.numbers(of: other))
      #expect(PostNumber.listed.contains(numbers.lowerBound) && PostNumber.listed.contains(numbers.upperBound))
      #expect(PostNumber.revisions.contains(others.lowerBound) && PostNumber.revisions.contains(others.upperBound))
    }
    for (from, through) in [(dates[1], dates[0]), (dates[1], nil), (nil, dates[1]), (dates[0], dates[1])] {
      let span = PostNumber.revisions(PostNumber.span(from: from, through: through))
      #expect(PostNumber.revisions.contains(span.lowerBound) && PostNumber.revisions.contains(span.upperBound))
      let isIn = older.map { span.contains(PostNumber.numbers(of: $0).lowerBound) }
      let listed = PostNumber.span(from: from, through: through)
      #expect(isIn == days.map { listed.contains(PostNumber.numbers(of: $0).lowerBound) })
    }
  }

  @Test("Titles that strings take for equal are of one day", arguments: [("é", "e\u{301}"), ("가", "\u{1100}\u{1161}")])
  func composition(_ composed: String, _ apart: String) {
    #expect(PostNumber.day(of: nil, title: composed) == PostNumber.day(of: nil, title: apart))
  }

  @Test(
    "A span as the parser gives it has the days that it says",
    arguments: [
      ("date:2013-06", "2013-06 2013-06-01 2013-06-30"),
      ("date:2013", "2013-01-01 2013-06 2013-06-01 2013-06-30 2013-12-31"),
      ("date:2013-06-01", "2013-06-01"), ("from:2013-06-30", "2013-06-30 2013-12-31 2014-01"),
      ("to:2013-06", "2012-12-31 2013-01-01 2013-06 2013-06-01 2013-06-30"),
      ("to:2013-01-01 from:2012-12-31", "2012-12-31 2013-01-01"), ("date:2014-01", "2014-01"), ("date:2015", ""),
      ("date:2013-06 date:2013-12", ""),
    ])
  func span(_ typed: String, _ expected: String) throws {
    let all = ["2012-12-31", "2013-01-01", "2013-06", "2013-06-01", "2013-06-30", "2013-12-31", "2014-01"]
    let scratch = try ScratchFolder()
    let catalog = try Catalog.ofTest("/store", in: scratch.path)
    try catalog.write(
      .of(
        (all + ["none"]).map { name in
          let parts = name.split(separator: "-").compactMap { Int($0) }
          var metadata = Metadata()
          metadata.date =
            parts.isEmpty ? nil : PostDate(year: parts[0], month: parts[1], day: parts.count > 2 ? parts[2] : nil)
          return AnnotatedPost(
            post: Post(id: PostID(rawValue: name), metadata: metadata, body: .empty), findings: Findings())
        }))
    #expect(try catalog.rows(Question(typed: typed)).reversed().map(\.id.rawValue).joined(separator: " ") == expected)
  }

  @Test("A day that is full goes on in the one before, and no number is used twice")
  func fullDay() throws {
    let scratch = try ScratchFolder()
    let catalog = try Catalog.ofTest("/store", in: scratch.path)
    let day = try Self.date(2013, 6, 1)
    let numbers = PostNumber.numbers(of: Int64(day.dayNumber))
    #expect(numbers.count == 1 << PostNumber.dayBits)
    var metadata = Metadata()
    metadata.date = day
    func post(_ name: String) -> AnnotatedPost {
      AnnotatedPost(post: Post(id: PostID(rawValue: name), metadata: metadata, body: .empty), findings: Findings())
    }
    try catalog.database.write { db in
      try db.execute(sql: "INSERT INTO dead VALUES (?)", arguments: [numbers.upperBound - 1])
    }
    try catalog.write(.of(["a", "b", "c"].map(post)))
    try catalog.write(.of(["c", "d"].map(post)))
    let used = try catalog.database.read { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM posts UNION ALL SELECT id FROM dead ORDER BY 1")
    }
    #expect(Set(used).count == 6 && used.filter(numbers.contains).count == 2)
    #expect(try catalog.rows(Question(typed: "")).map(\.id.rawValue).sorted() == ["a", "b", "c", "d"])
  }
}

@Suite("Packed lists")
struct PackedListTests {
  @Test("Come back as they were", arguments: [[], [""], ["", ""], ["a"], ["a", "", "é\n\t\"|,"], ["\u{1E}", "🏳️‍🌈"]])
  func roundTrip(_ items: [String]) {
    #expect(PackedList.unpack(PackedList.pack(items)) == items)
    #expect((PackedList.pack(unlessEmpty: items) == nil) == items.isEmpty)
  }

  @Test("Have no separator in an item")
  func separator() {
    #expect(PackedList.unpack(PackedList.pack(["a\u{1F}b", "c"])) == ["ab", "c"])
  }

  @Test("Problems come back with their lines")
  func problems() throws {
    let problems = [Problem(path: "a", line: 3, reason: "x"), Problem(path: "a", reason: "y\u{1F}")]
    let packed = try #require(PackedList.pack(problems: problems))
    #expect(PackedList.unpack(problems: packed, path: "b").map(\.description) == ["b:3: x", "b: y"].map(\.description))
    #expect(PackedList.pack(problems: []) == nil)
  }
}

import PostModel
import Testing

@Suite("Names of older texts")
struct RelatedPostsTests {
  @Test(
    "The number stands before the ending",
    arguments: [("2024/05/a.md", 1, "2024/05/a.1.md"), ("a.b.html", 12, "a.b.12.html"), ("plain", 2, "plain.2")])
  func olderText(_ id: String, _ number: Int, _ expected: String) {
    #expect(PostID(rawValue: id).olderText(number).rawValue == expected)
  }

  @Test(
    "A name tells whose older text it may be",
    arguments: [
      ("2024/05/a.1.md", "2024/05/a.md"), ("a.b.12.html", "a.b.html"), ("a.md", nil), ("a.0.md", nil), ("a.-1.md", nil),
      ("a.x.md", nil), ("1.md", nil),
    ])
  func newerText(_ id: String, _ expected: String?) {
    #expect(PostID(rawValue: id).newerText?.rawValue == expected)
  }

  @Test("A text's day is that of its last import, else of its last change, else its date")
  func textDay() {
    var metadata = Metadata()
    #expect(metadata.textDay == nil)
    metadata.date = PostDate(year: 2024, month: 5, day: 2)
    #expect(metadata.textDay == "2024-05-02")
    metadata.updated = PostDate(year: 2024, month: 5, day: 3)
    #expect(metadata.textDay == "2024-05-03")
    metadata.imported = ["2024-05-06", nil, "2024-05-04"].map { day in
      var record = ImportRecord()
      record.date = day
      return record
    }
    #expect(metadata.textDay == "2024-05-06")
  }

  @Test(
    "A source's short form has its kind, and its link without what all links have",
    arguments: [
      ("feed", "https://www.example.org/a/", "feed, example.org/a"), ("mail", nil, "mail"),
      (
        "page", "https://example.org/" + String(repeating: "x", count: 60),
        "page, example.org/" + String(repeating: "x", count: 35) + "…"
      ),
    ])
  func shortForm(_ kind: String, _ link: String?, _ expected: String) {
    var record = ImportRecord()
    (record.kind, record.link) = (kind, link)
    #expect(record.shortForm == expected)
  }
}

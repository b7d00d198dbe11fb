import ImportModel
import PostImport
import PostModel
import Testing

/// Pages made to take long, or much memory.
struct PageHostileTests {
  private static let lead = "<p>The county opens two shelters on Sunday at noon, as the storm is near.</p>"

  private static func repeated(_ piece: String, _ count: Int = 10_000) -> String {
    String(repeating: piece, count: count)
  }

  @Test(
    "However deep its elements are nested, a page's text is found",
    arguments: ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<article>", "<h2>", "<span>", "<font>"])
  func nested(tag: String) throws {
    #expect(try pageDraft(Self.repeated(tag) + Self.lead).body.text.contains("two shelters"))
  }

  @Test(
    "Whatever there is thousands of, a page's text is found",
    arguments: [
      "<h2>Related news</h2>", "<h3>A heading</h3>", "<p>", "<br>",
      "<div class=comment>x</div>", "<meta name=keywords content=a>", "<time datetime=2014-05-01>", "<h1>Head</h1>",
      "<div class=byline>x</div>", "<script type=application/ld+json>[[[[</script>", "<base href=x>", "\0", "&amp;",
      "<!--",
      "<div class=\"a a a a a a a a\" id=b>", "<svg>", "<form><input>", "<![CDATA[",
    ])
  func many(piece: String) throws {
    #expect(
      try pageDraft("<body>" + Self.lead + "<div>" + Self.repeated(piece, 2000)).body.text.contains("two shelters"))
  }

  @Test("A tag of hundreds of thousands of attributes is read without them")
  func attributes() throws {
    let attributes = (0..<600_000).map { " a\($0)=b" }.joined()
    #expect(try pageDraft("<div\(attributes)>\(Self.lead)</div>").body.text.contains("two shelters"))
  }

  @Test("JSON that is nested too deep counts as none")
  func json() throws {
    let json =
      "<script type=application/ld+json>" + Self.repeated("[", 100_000) + Self.repeated("]", 100_000) + "</script>"
    #expect(try pageDraft(json + Self.lead).metadata.title == nil)
  }

  @Test("A page that is too long, or has too many tags, is refused with the reason")
  func tooMuch() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: SavedPage.limit + 1)
    #expect(
      SavedPage.read(long)
        == .skipped(.failed("is longer than 8 MiB, and no page is: import its text alone")))
    let tags = Array(Self.repeated("<b>", SavedPage.tagLimit + 1).utf8)
    #expect(SavedPage.read(tags) == .skipped(.failed("has more than 150000 tags: import its text alone")))
  }
}

import ImportModel
import PostImport
import PostModel
import Testing

@Suite("How much of a release a feed has")
struct FeedExtentTests {
  private static let paragraphs = (1...4).map {
    "<p>Paragraph \($0): " + String(repeating: "words and words ", count: 30) + "end.</p>"
  }
  .joined()
  private static var escaped: String { "<![CDATA[\(paragraphs)]]>" }

  @Test("A short description is a summary, and a long one with paragraphs may be all")
  func descriptions() {
    #expect(Reading(feed: rss("<description>One sentence.</description>")).posts.map(\.extent) == [.summary])
    #expect(Reading(feed: rss("<description>\(Self.escaped)</description>")).posts.map(\.extent) == [.full])
  }

  @Test("Where any item has a content element, descriptions are summaries")
  func contentElsewhere() {
    let reading = Reading(
      feed: """
        <rss \(contentDeclaration)><channel><item><description>\(Self.escaped)</description></item>
        <item><description>Short.</description><content:encoded>Whole text.</content:encoded></item></channel></rss>
        """)
    #expect(reading.posts.map(\.extent) == [.summary, .full])
    #expect(reading.posts.last?.body.text == "Whole text.")
  }

  @Test("Atom's summary is one, whatever its length")
  func atomSummary() {
    #expect(Reading(feed: atom("<summary type=\"html\">\(Self.escaped)</summary>")).posts.map(\.extent) == [.summary])
    #expect(Reading(feed: atom("<content type=\"html\">\(Self.escaped)</content>")).posts.map(\.extent) == [.full])
    #expect(
      Reading(feed: atom("<content src=\"http://example.org/1\"/><title>t</title>")).posts.map(\.extent) == [.link])
  }

  @Test(
    "A text that ends like a teaser is a summary",
    arguments: [
      "<p>It began [&hellip;]</p>", "<p>It began [...]</p>", "<p>It began…</p>", "<p>It began.</p><a>Read more</a>",
      "<p>It began.</p><a>Continue reading “A long day” →</a>",
      "<p>It began [&#8230;]</p><p>The post <a>A day</a> appeared first on <a>News</a>.</p>",
    ])
  func teasers(html: String) {
    let item = "<content:encoded><![CDATA[\(html)]]></content:encoded>"
    #expect(Reading(feed: rss(item, declarations: contentDeclaration)).posts.map(\.extent) == [.summary])
  }

  @Test("Links alone, where they are asked for")
  func links() {
    var options = ImportOptions()
    options.linksOnly = true
    let reading = Reading(feed: rss("<title>t</title><description>\(Self.escaped)</description>"), options: options)
    #expect(reading.posts.map(\.extent) == [.link])
    #expect(reading.posts.map(\.body.text) == [""])
  }

  @Test("HTML that is escaped once too often is still HTML")
  func escapedTwice() {
    let item = "<description>&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two&amp;lt;/p&amp;gt;</description>"
    #expect(Reading(feed: rss(item)).posts.first?.body.blocks.count == 2)
  }

  @Test("An embed that is not closed does not hide what follows")
  func openEmbed() {
    let item = "<description>&lt;iframe src='x'> One &lt;b>two&lt;/b></description>"
    #expect(Reading(feed: rss(item)).posts.first?.body.text == "One two")
  }
}

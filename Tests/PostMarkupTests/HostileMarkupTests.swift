import PostMarkup
import PostModel
import SeededRandom
import Testing

@Suite("Hostile markup")
struct HostileMarkupTests {
  private static let pieces = [
    "<p>", "</p>", "<div", ">", "</div>", "<b>", "</i>", "<a href=\"", "\">", "<table><tr><td>", "</td>", "<td>",
    "<th>",
    "</table>", "<li>", "<ul>", "</ol>", "<ol start=-9223372036854775808>", "<br>", "<pre>\n", "</pre>", "<blockquote>",
    "<q>", "<sup id=fnref>", "<img alt=\"x\u{301}\">", "<script>", "</script>", "<h1>", "</h6>", "<hr>", "<!--", "-->",
    "&amp;", "&#x1F4E3;", "&nbsp;", "\0", "\u{1B}]52;c;", "\u{202E}", "\u{FEFF}", "é", "👩‍👩‍👧", " ", "\n", "\n\n", "\t",
    "    ", "words", "# ", "> ", "- ", "1. ", "9999999999) ", "* * *", "**", "_", "~~", "`", "```\n", "|a|b|\n|-|-|\n",
    "|",
    "[", "](", ")", "![", "[^1]", "[^1]: ", "https://example.org", "<https:", "\\", "{{<", ">}}", "{%", "%}", "{:", "}",
  ]

  @Test("Whatever is written, the body is sound", arguments: 0..<300)
  func generated(_ seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let text = (0..<Int.random(in: 1...60, using: &numbers))
      .map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
    expectSound(HTML.body(of: text))
    expectSound(Markdown.body(of: text))
    expectSound(Markdown.body(of: TemplateTags.removed(fromMarkdown: text)))
  }

  @Test("Elements nested deeper than a page ever is are flattened, their words kept")
  func flattened() {
    let deep = String(repeating: "<div>", count: 100_000) + "Words" + String(repeating: "</div>", count: 100_000)
    let body = HTML.body(of: "<h2>Head</h2>" + deep + "<ul><li>Item</li></ul><p>Out")
    #expect(BodySketch(body) == BodySketch("H2 Head\nP Words\n• Item\nP Out"))
  }

  @Test("A tag that never ends is words, and one that is longer than a tag ever is goes")
  func endlessTags() {
    #expect(HTML.body(of: "<p>Five <a six words").text == "Five <a six words")
    let attributes = (0..<100_000).map { " a\($0)" }.joined()
    #expect(HTML.body(of: "<p>One <b\(attributes)>two</b>").text == "One two")
    #expect(HTML.body(of: "<p>One <b\(attributes)").text.utf8.count > attributes.utf8.count)
  }

  @Test("Text made to choke the Markdown parser is read as plain text", arguments: ["![[]()", "a@b."])
  func knots(_ knot: String) {
    let text = String(repeating: knot, count: 100_000)
    #expect(Markdown.body(of: text).text == text)
  }

  @Test(
    "Nesting ten thousand deep does no harm",
    arguments: ["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<q>", "<a href=x>", "<font>"])
  func deepHTML(_ tag: String) {
    let body = HTML.body(of: String(repeating: tag, count: 10_000) + "Words")
    #expect(body.text.contains("Words"))
    expectSound(body)
  }

  @Test(
    "Markdown nested ten thousand deep does no harm",
    arguments: [">", "- ", "[", "![", "*a **b ", "`a ", "<div>\n\n", "\\", "|", "1. ", "~~a "])
  func deepMarkdown(_ mark: String) {
    let body = Markdown.body(of: String(repeating: mark, count: 10_000) + "Words")
    #expect(body.text.contains("Words"))
    expectSound(body)
  }

  @Test(
    "Tags that never close cost no more than their length",
    arguments: ["{{", "{%", "{{<", "{{%", "{:", "## {#", "{% comment %}", "{{ }", "{{</* ", "<a ", "</a "])
  func openTags(_ tag: String) {
    let text = String(repeating: tag + "a", count: 20_000)
    #expect(TemplateTags.removed(fromMarkdown: text).utf8.count <= text.utf8.count)
    expectSound(HTML.body(of: text))
  }

  @Test("A line of a million characters is one paragraph")
  func longLine() {
    let line = String(repeating: "word ", count: 200_000)
    #expect(Markdown.body(of: line).blocks.count == 1)
    #expect(HTML.body(of: line).text.utf8.count == line.utf8.count - 1)
  }
}

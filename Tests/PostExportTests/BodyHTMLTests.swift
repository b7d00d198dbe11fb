import PostMarkup
import PostModel
import Testing

@testable import PostExport

@Suite struct BodyHTMLTests {
  @Test(
    "Blocks and styles are HTML, and words are text",
    arguments: [
      ("Tom & \\<Ann> said \"x\"", "<p>Tom &amp; &lt;Ann&gt; said &quot;x&quot;</p>\n"),
      ("# One\n\n###### Six", "<h2>One</h2>\n<h6>Six</h6>\n"),
      ("a *b **c*** `d`", "<p>a <em>b </em><strong><em>c</em></strong> <code>d</code></p>\n"),
      ("a\\\nb", "<p>a<br>\nb</p>\n"),
      ("- a\n- b\n  - c\n- d", "<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ul>\n"),
      ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      ("- a\n\n  more\n\nend", "<ul>\n<li>a<p>more</p></li>\n</ul>\n<p>end</p>\n"),
      (
        "> a\n>\n> > b\n\nc", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n<p>c</p>\n"
      ),
      (
        "| a | b |\n| - | - |\n| 1 | < |\n\nx",
        "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>&lt;</td></tr>\n</table>\n<p>x</p>\n"
      ),
      ("```\na <b>\n  c\n```", "<pre>\na &lt;b&gt;\n  c</pre>\n"),
      ("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    ])
  func blocks(markdown: String, html: String) {
    #expect(BodyHTML(Markdown.body(of: markdown), headingShift: 1).html() == html)
  }

  @Test(
    "Only links that may be opened are links",
    arguments: [
      ("https://e.org/?a=1&b=\"", "<p><a href=\"https://e.org/?a=1&amp;b=&quot;\">x</a></p>\n"),
      ("mailto:a@e.org", "<p><a href=\"mailto:a@e.org\">x</a></p>\n"), ("javascript:alert(1)", "<p>x</p>\n"),
      ("JaVaScRiPt:1", "<p>x</p>\n"), ("data:text/html,x", "<p>x</p>\n"), ("//e.org", "<p>x</p>\n"),
      ("file:///etc/passwd", "<p>x</p>\n"), ("https://e.org/\u{202E}x", "<p>x</p>\n"),
    ])
  func links(target: String, html: String) {
    let body = Body(
      text: "x", blocks: [Block(.paragraph, range: 0..<1)],
      runs: [StyledRun(range: 0..<1, styles: [], target: target)])
    #expect(BodyHTML(body, headingShift: 0).html() == html)
  }

  @Test("Places have names, also inside of styles, and hostile scalars are made visible")
  func anchors() {
    let body = Body(
      text: "a\u{1B}bcd", blocks: [Block(.paragraph, range: 0..<5)],
      runs: [StyledRun(range: 0..<5, styles: .strong, target: nil)])
    let html = BodyHTML(body, headingShift: 0, anchors: [3: "quote-1"]).html()
    #expect(html == "<p><strong>a␛b</strong><span id=\"quote-1\"></span><strong>cd</strong></p>\n")
  }

  @Test(
    "A language is an attribute only where it is a tag",
    arguments: [("en", " lang=\"en\""), ("es-MX", " lang=\"es-MX\""), ("\"><x", ""), ("english", ""), ("", "")])
  func language(tag: String, attribute: String) {
    #expect(MarkupText.language(tag) == attribute)
  }
}

import CGumbo
import PostMarkup
import PostModel
import Testing

@Suite("Parsed pages")
struct HTMLDocumentTests {
  @Test("Nodes stand in reading order, each before what is in it")
  func order() throws {
    let document = HTMLDocument("<title>T</title><div id=a>One <b>two</b></div><p>Three")
    let tags = document.nodes.filter { !$0.isText }.map(\.tag)
    #expect(
      tags == [
        GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_BODY, GUMBO_TAG_DIV, GUMBO_TAG_B, GUMBO_TAG_P,
      ])
    let div = try #require(document.nodes.firstIndex { $0.tag == GUMBO_TAG_DIV })
    #expect(document.attribute("id", of: div) == "a")
    #expect(document.words(of: div) == "One two")
    #expect(document.nodes[document.nodes[div].end].tag == GUMBO_TAG_P)
    #expect(document.nodes[document.nodes[div].parent].tag == GUMBO_TAG_BODY)
  }

  @Test("Chosen elements become a body, without those that are left out")
  func chosen() {
    let document = HTMLDocument("<p>One</p><div>Two <i>three</i><ul><li>Four</ul></div><p>Five <a href=x>six</a></p>")
    func index(_ tag: GumboTag) -> [Int] { document.nodes.indices.filter { document.nodes[$0].tag == tag } }
    let body = document.body(
      of: index(GUMBO_TAG_DIV) + index(GUMBO_TAG_P).suffix(1), leavingOut: Set(index(GUMBO_TAG_I))
    ) {
      "https://example.org/" + $0
    }
    #expect(body.text == "Two\n\nFour\n\nFive six")
    #expect(body.runs.map(\.target) == ["https://example.org/x"])
  }

  @Test("An empty page has an empty body", arguments: ["", "<!-- -->", "\0"])
  func empty(html: String) {
    let document = HTMLDocument(html)
    #expect(document.body(of: Array(document.nodes.indices.prefix(1))).text.trimmingPrefix("\u{FFFD}").isEmpty)
  }

  @Test(
    "Protected addresses are read, also beside a link to the decoder",
    arguments: [
      (
        "<span class=\"__cf_email__\" data-cfemail=\"422b2c242d022127276c2d3025\">[email protected]</span>",
        "info@cee.org", nil
      ),
      (
        "<a href=\"/cdn-cgi/l/email-protection#422b2c242d022127276c2d3025\">Write us</a>", "Write us",
        "mailto:info@cee.org"
      ),
      (
        "<a href=\"/cdn-cgi/l/email-protection\" data-cfemail=\"422b2c242d022127276c2d3025\">x</a>", "info@cee.org",
        "mailto:info@cee.org"
      ),
      ("<a data-cfemail=\"422b2c242d022127276c2d3025\">x</a>", "info@cee.org", nil),
      ("<a data-cfemail=\"42zz\">x</a>", "x", nil),
      ("<span data-cfemail=\"4242424242\">x</span>", "x", nil),
      ("<a href=\"/cdn-cgi/l/email-protection#4\">x</a>", "x", "/cdn-cgi/l/email-protection#4"),
    ] as [(String, String, String?)])
  func protected(html: String, text: String, target: String?) {
    let body = HTML.body(of: html)
    #expect(body.text == text)
    #expect(body.runs.first?.target == target)
  }

  @Test(
    "What only looks like tags does not count as nesting",
    arguments: [
      "<script>for (i=0;i<a;i++) if (x<b) y<i>z</script>", "<!-- <b> <i> -->", "<textarea><b></textarea>",
      "<p title='a > <b'></p>", "<style>a<b</style>",
    ])
  func falseTags(markup: String) {
    let html = String(repeating: markup, count: 40) + "<p>One <b>two</b> three"
    #expect(HTML.body(of: html).runs.last?.styles == .strong)
  }

  @Test("A tag that is too long loses its attributes, and its end tag ends it")
  func longTag() {
    let html = "<ul><li>One<div data-x='\(String(repeating: "x>", count: 9000))'>two</div>three</ul><p>Four"
    let body = HTML.body(of: html)
    #expect(body.text == "One\ntwo\nthree\n\nFour")
    #expect(body.blocks.last?.kind == .paragraph)
  }

  @Test("Marks of style that are never closed are read until they cost too much; the words stay")
  func endlessStyles() {
    let html =
      String(repeating: "<p><b a='\(String(repeating: "x", count: 2000))'>", count: 20)
      + String(repeating: "<p>x", count: 4000)
    let body = HTML.body(of: html)
    #expect(body.blocks.count == 4000)
    #expect(body.runs.count < 4000)
  }
}

import PostModel
import Testing

@Suite struct LinkTests {
  @Test(
    "Only addresses of the web, mail and telephones are links",
    arguments: [
      "http://example.org", "https://news.example.org/2013/06/act?a=1#b", "HTTPS://EXAMPLE.ORG",
      "mailto:press@example.org",
      "tel:+1-555-0147", "https://example.org/ñandú/漢字",
    ])
  func taken(target: String) throws {
    #expect(try #require(Link(target)).address.string == target)
  }

  @Test(
    "Whatever else is written as a target is no link",
    arguments: [
      "", ":", "http", "http:", "https:", "mailto:", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
      "ftp://example.org",
      "//example.org", "/about", "about.html", "#top", "-https://example.org", " https://example.org",
      "https://example.org/a b",
      "https://example.org/\u{1B}]52", "https://example.org/\n", "https://example.org/\u{202E}gpj",
      "https://example.org/\u{A0}",
      "https://example.org/\u{200B}", "https://example.org/\u{AD}", "https\u{301}://example.org",
      "http\u{0}s://example.org",
    ])
  func refused(target: String) {
    #expect(Link(target) == nil)
  }
}

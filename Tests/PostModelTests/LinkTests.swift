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

@Suite("Links of contacts")
struct ContactLinkTests {
  @Test(
    "A phone is a number to call, without what is written for the eye",
    arguments: [
      ("(959) 555-0137", "tel:9595550137"), ("+1 959.555.0137", "tel:+19595550137"),
      ("(+44) 20 7946 0137", "tel:+442079460137"),
      ("959-555-0137 ext. 12", "tel:9595550137;ext=12"), ("555-0137 x9", "tel:5550137;ext=9"), ("555-RENT", nil),
      ("no number", nil), ("12", nil),
    ])
  func phones(_ written: String, address: String?) {
    #expect(Link.phone(written)?.address.string == address)
  }

  @Test(
    "An e-mail address is written to as it stands, and can add no header",
    arguments: [
      ("press@nurses.example.org", "mailto:press@nurses.example.org"),
      ("a+b@example.org", "mailto:a+b@example.org"),
      ("x@example.org?bcc=y@example.org", "mailto:x@example.org%3Fbcc%3Dy@example.org"),
      ("j\u{F6}@example.org", "mailto:j%C3%B6@example.org"), ("not one", nil),
    ])
  func emails(_ written: String, address: String?) {
    #expect(Link.email(written)?.address.string == address)
  }
}

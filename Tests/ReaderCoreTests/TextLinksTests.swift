import PostModel
import Testing

@testable import ReaderCore

@Suite("Addresses in plain text")
struct TextLinksTests {
  @Test(
    "What is in guillemets is found, and leads where the arrow says",
    arguments: [
      ("See «https://union.example.org/rent».", "https://union.example.org/rent"),
      ("(more at «http://example.org/a_(b)»)", "http://example.org/a_(b)"),
      ("“«https://example.org/x»”", "https://example.org/x"),
      ("<«https://example.org/?a=1&b=2»>", "https://example.org/?a=1&b=2"),
      ("«HTTPS://EXAMPLE.ORG/X», she said", "HTTPS://EXAMPLE.ORG/X"),
      ("Ann Lee, «ann.lee@union.example.org».", "mailto:ann.lee@union.example.org"),
      ("«press-desk+night@example.org»", "mailto:press-desk+night@example.org"),
    ])
  func found(marked: String, address: String) {
    let text = marked.filter { $0 != "«" && $0 != "»" }
    let start = marked.prefix { $0 != "«" }.utf8.count
    let words = marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }
    let found = TextLinks.find(in: body(text), 0..<text.utf8.count)
    #expect(found.map(\.range) == [start..<start + words.utf8.count])
    #expect(found.map(\.link.address.string) == [address])
  }

  @Test(
    "What only looks like one is none",
    arguments: [
      "http://", "https:// example.org", "xhttp://example.org", "@union", "ann@", "ann@localhost", "a @ b.org",
    ])
  func none(text: String) {
    #expect(TextLinks.find(in: body(text), 0..<text.utf8.count).isEmpty)
  }

  @Test("A very long run of letters takes no time that grows with its square")
  func long() {
    let text = String(repeating: "a.", count: 200_000) + "@"
    #expect(TextLinks.find(in: body(text), 0..<text.utf8.count).isEmpty)
  }

  private func body(_ text: String) -> Body {
    Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])
  }
}

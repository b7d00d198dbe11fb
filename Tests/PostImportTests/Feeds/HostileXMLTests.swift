import ImportModel
import PostImport
import PostModel
import Testing

@Suite("XML that is made to do harm")
struct HostileXMLTests {
  private static func reasons(_ text: String) -> [String] { Reading(feed: text).reasons }

  @Test("Entities of entities are refused")
  func billionLaughs() {
    let levels = (1...9).map { "<!ENTITY l\($0) \"" + String(repeating: "&l\($0 - 1);", count: 10) + "\">" }.joined()
    let bomb = "<!DOCTYPE rss [<!ENTITY l0 \"ha\">\(levels)]>" + rss("<title>&l9;</title>")
    #expect(Reading(feed: bomb).posts.isEmpty)
    #expect(Self.reasons(bomb).count == 1 && Self.reasons(bomb)[0].contains("&l9;"))
  }

  @Test("A long entity that is used often is refused, and a short one after so many bytes")
  func quadratic() {
    let long = "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "a", count: 1_000))\">]>" + rss("<title>&a;&a;</title>")
    #expect(Self.reasons(long).count == 1 && Self.reasons(long)[0].contains("&a;"))
    let short =
      "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "a", count: 200))\">]>"
      + rss("<title>\(String(repeating: "&a;", count: 1_000))</title>")
    #expect(Self.reasons(short).count == 1 && Self.reasons(short)[0].contains("&a;"))
  }

  @Test(
    "Nothing of another file is read",
    arguments: ["SYSTEM \"file:///etc/passwd\"", "PUBLIC \"x\" \"http://example.org/x\""])
  func external(entity: String) {
    let reading = Reading(feed: "<!DOCTYPE rss [<!ENTITY x \(entity)>]>" + rss("<title>&x;</title>"))
    #expect(reading.posts.isEmpty)
    #expect(reading.reasons.count == 1)
    let parameter = Reading(feed: "<!DOCTYPE rss [<!ENTITY % p \(entity)> %p;]>" + rss("<title>One</title>"))
    #expect(parameter.posts.map(\.metadata.title) == ["One"])
  }

  @Test("10,000 elements in elements", arguments: ["", "</a>"])
  func deep(end: String) {
    let nest = String(repeating: "<a>", count: 10_000) + String(repeating: end, count: 10_000)
    #expect(Self.reasons(rss("<title>\(nest)</title>")).map { $0.contains("512 elements") } == [true])
    #expect(Self.reasons(nest + rss("<title>One</title>")).count == 1)
  }

  @Test("10,000 lists in lists of JSON")
  func deepJSON() {
    let start = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":["
    #expect(Self.reasons(start + String(repeating: "[", count: 10_000)).count == 1)
  }

  @Test("An attribute of 9 MiB is refused")
  func hugeAttribute() {
    let text = rss("<title a=\"\(String(repeating: "a", count: 9 * 1_048_576))\">One</title>")
    #expect(Self.reasons(text).map { $0.contains("a tag of more than 8 MiB") } == [true])
  }

  @Test("A line of 2 MiB is read")
  func longLine() {
    let words = String(repeating: "word ", count: 2 * 1_048_576 / 5)
    #expect(
      Reading(feed: rss("<description>\(words)</description>")).posts.first?.body.text.utf8.count == words.utf8.count
        - 1)
  }

  @Test("A tag with more attributes than any has is refused")
  func manyAttributes() {
    let attributes = (0..<1_000).map { " a\($0)=\"\"" }.joined()
    #expect(Self.reasons(rss("<title\(attributes)>One</title>")).map { $0.contains("512 attributes") } == [true])
  }

  @Test("More names than any feed has are refused")
  func manyNames() {
    let elements = (0..<9_000).map { "<a\($0)/>" }.joined()
    #expect(Self.reasons(rss("<title>\(elements)</title>")).map { $0.contains("8192 names") } == [true])
  }

  @Test("An item that is too long is told, and those behind it are read")
  func longItem() {
    let words = String(repeating: "word ", count: 900_000)
    let reading = Reading(feed: rss("<description>\(words)</description></item><item><title>Two</title>"))
    #expect(reading.posts.map(\.place) == ["item 2"])
    #expect(reading.reasons == ["item 1: failed: has more than 4 MiB: save its text by itself and import that"])
  }

  @Test("Entries beyond those that any feed has are not read")
  func manyEntries() {
    let items = String(repeating: "<item/>", count: FeedReader.entryLimit + 1)
    let reading = Reading(feed: "<rss><channel>\(items)</channel></rss>")
    #expect(reading.skipped.count == FeedReader.entryLimit + 1)
    #expect(reading.skipped.last?.verdict == .failed)
  }

  @Test("A feed that is too long is refused")
  func tooLong() {
    let bytes = Array("<rss>".utf8) + [UInt8](repeating: 0x20, count: FeedReader.limit)
    #expect(Reading(feed: bytes).reasons.map { $0.contains("more than 32 MiB") } == [true])
  }

  @Test(
    "Beginnings of anything end somewhere",
    arguments: [
      "<", "</", "<!", "<![CDATA[", "<!--", "<!DOCTYPE x [", "<?", "&", "&#", "&#x110000;", "<a b=\"", "]]>", "\u{0}",
      "<a/", "<:", "</a<b",
    ])
  func beginnings(mark: String) {
    for text in ["<rss><channel><item><title>One" + mark, "<rss>" + String(repeating: mark, count: 2_000), mark] {
      #expect(Reading(feed: text).posts.count <= 1)
    }
    #expect(Reading(feed: rss("<title>One</title>") + mark).posts.count == 1)
  }
}

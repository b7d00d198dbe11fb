import ImportModel
import PostImport
import PostModel
import Testing

@Suite("Feeds that are not well formed")
struct BrokenFeedTests {
  @Test(
    "What is broken is mended",
    arguments: [
      (" \n<?xml version=\"1.0\"?><rss><channel><item><title>One</title></item></channel></rss>", "One"),
      ("<rss><channel><item><title>One</title></item></channel></rss><script>x</script> & junk", "One"),
      ("<rss><channel><item><title>One</title></item></channel></rss", "One"),
      ("<rss><channel><item><title>Caf&eacute; &ndash; &nosuch; &</title></item></channel></rss>", "Café – &nosuch; &"),
      ("<rss><channel><item><dc:title>One</dc:title></item></channel></rss>", "One"),
      ("<rss><channel><item><title>One <br> two</title></item></channel></rss>", "One two"),
      ("<rss><channel><item><title>One</b></title><p></item></channel></rss>", "One"),
      ("<rss><channel><item><title>a\u{1}b &#7; &#150; c</title></item></channel></rss>", "a b \u{FFFD} – c"),
      ("<rss><channel><item><title>3 < 4</title></item></channel></rss>", "3 < 4"),
      ("<rss><channel><item><title><?php x ?>One<!-- no --></title></item></channel></rss>", "One"),
      (
        "<!DOCTYPE rss [<!ENTITY co \"Port & Co\"><!ENTITY n \"News\">]><rss><channel><item><title>&n;</title></item></channel></rss>",
        "News"
      ),
      ("<rss><channel><item><title a=\"<\">One</title></item></channel></rss>", "One"),
    ])
  func mended(text: String, title: String) {
    let reading = Reading(feed: text)
    #expect(reading.posts.map(\.metadata.title) == [title])
    #expect(reading.skipped.isEmpty)
  }

  @Test(
    "Charsets that are declared wrongly, or not at all",
    arguments: [
      ("utf-8", [0x63, 0x61, 0x66, 0xE9] as [UInt8], "café"), (nil, [0x93, 0x61, 0x94], "“a”"),
      ("iso-8859-1", [0x93, 0x61, 0x94], "“a”"), ("iso-8859-1", Array("café".utf8), "café"),
      ("utf-8", Array("Łódź ".utf8) + [0x96], "Łódź –"), ("windows-1250", [0xA3, 0xF3, 0x64, 0x9F], "Łódź"),
    ])
  func charsets(declared: String?, title: [UInt8], expected: String) {
    let declaration = declared.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    let bytes =
      Array((declaration + "<rss><channel><item><title>").utf8) + title
      + Array("</title></item></channel></rss>".utf8)
    #expect(Reading(feed: bytes).posts.map(\.metadata.title) == [expected])
  }

  @Test("UTF-32 with a mark")
  func utf32() {
    let bytes = ("\u{FEFF}" + rss("<title>One</title>")).unicodeScalars.flatMap { scalar -> [UInt8] in
      [UInt8(scalar.value & 0xFF), UInt8(scalar.value >> 8 & 0xFF), UInt8(scalar.value >> 16), 0]
    }
    #expect(Reading(feed: bytes).posts.map(\.metadata.title) == ["One"])
  }

  @Test("Of a feed that is cut off, what is whole is read, and the end is told")
  func cutOff() {
    let reading = Reading(feed: "<rss><channel><item><title>One</title></item><item><title>Two</title><desc")
    #expect(reading.posts.map(\.metadata.title) == ["One"])
    #expect(reading.reasons == ["file: failed: the feed ends in the middle, after item 1: get it again"])
  }

  @Test("Of JSON that is cut off, what is whole is read, and the end is told")
  func cutOffJSON() {
    let start =
      "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"ti"
    let reading = Reading(feed: start)
    #expect(reading.posts.map(\.metadata.title) == ["One"])
    #expect(reading.reasons == ["file: failed: the JSON of the feed breaks off after item 1: get it again"])
  }

  @Test("What is no feed is told")
  func others() {
    #expect(
      Reading(feed: "<html><body>Hello</body></html>").reasons.map { $0.hasPrefix("file: failed: is no feed") }
        == [true])
    let export =
      "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>Secret</title></item></channel></rss>"
    #expect(Reading(feed: export).posts.isEmpty)
  }
}

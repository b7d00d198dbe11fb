import PostImport
import Testing

@Suite("Telling a feed by its beginning")
struct FeedKindTests {
  @Test(
    "Feeds in every format, with what stands before them",
    arguments: [
      ("<rss version=\"0.91\"><channel>", FeedKind.rss), ("\n \n<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", .rss),
      ("\u{FEFF}<?xml version=\"1.0\"?><!-- made by hand --><?xml-stylesheet href=\"a.xsl\"?><rss>", .rss),
      ("<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://example.org/rss.dtd\">\n<rss>", .rss),
      ("<br />\n<b>Warning</b>: no such file\n<?xml version=\"1.0\"?><rss version=\"2.0\">", .rss),
      ("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", .rdf),
      ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", .atom),
      ("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">", .atom),
      ("<CHANNEL HREF=\"http://example.org/\">", .cdf),
      ("{\n \"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"News\"", .json),
      ("{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\"", .json),
      ("<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\">", .wordpress),
    ])
  func feeds(text: String, kind: FeedKind) {
    #expect(FeedKind.tell(Array(text.utf8)) == kind)
  }

  @Test(
    "Pages and other texts are no feeds",
    arguments: [
      "", "<", "FOR IMMEDIATE RELEASE", "<!DOCTYPE html><html><head><title>rss</title>", "<html><body><rss>",
      "<?xml version=\"1.0\"?><opml version=\"2.0\"><head>", "{\"name\": \"value\"}", "<!-- <rss> -->",
    ])
  func others(text: String) {
    #expect(FeedKind.tell(Array(text.utf8)) == nil)
  }

  @Test("Charsets of more than one byte a character", arguments: [false, true])
  func wide(hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
    for isBig in [true, false] {
      let bytes = text.utf16.flatMap {
        isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
      }
      #expect(FeedKind.tell(bytes) == .rss)
    }
  }
}

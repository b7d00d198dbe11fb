import Foundation
import PostModel
import TerminalHarness
import Testing

/// Words with line ends, fences and formulas, in places where lines and cells mean something.
@Suite("Words stay in their fields")
struct InjectionTests {
  @Test(
    "An import writes a front matter of its own entries alone, whatever a source's title, author and link are",
    arguments: ["mail.eml", "feed.xml", "page.html", "export.xml"])
  func frontMatter(source: String) throws {
    let folder = try TemporaryFolder()
    let program = BuiltProgram(folder: folder)
    try folder.write(try #require(Self.sources[source]), to: "in/" + source)
    let run = try program.run(["import", "in", "--store", "store"])
    #expect(run.outputText.hasPrefix("1 imported"), "\(run.outputText)\(run.complaintText)")
    let list = try program.run(["list", "--store", "store", "--format", "jsonl"]).output
    let post = try #require(try JSONSerialization.jsonObject(with: list) as? [String: Any])
    #expect(post["tags"] as? [String] == [])
    #expect(post["draft"] as? Bool == false)
    #expect((post["title"] as? String)?.contains("Heat") == true)
    #expect((post["date"] as? String)?.hasPrefix("2024-05-02") == true)
    let file = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/store").first { $0.hasSuffix(".md") })
    let lines = try folder.text(of: "store/" + file).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "---")
    let head = lines.dropFirst().prefix { $0 != "---" }
    #expect(head.allSatisfy { $0.hasPrefix(" ") || $0.contains(/^[a-z-]+: ?/) }, "\(head)")
    #expect(!head.contains { $0.hasPrefix("tags:") || $0.hasPrefix("draft:") || $0.hasPrefix("embargo:") }, "\(head)")
    #expect(try program.run(["check", "--store", "store"]).status == 0)
  }

  private static let sources = [
    "mail.eml": """
    From: =?utf-8?Q?Ann=0D=0Atags=3A_=5Bx=5D?= <ann@example.org>
    Subject: =?utf-8?Q?Heat=0A---=0Atags=3A_=5Bevil=5D=0Adraft=3A_true=0D=0Aembargo=3A_2099-01-01?=
    Date: Thu, 02 May 2024 09:00:00 -0400
    Message-ID: <1@example.org>

    “We won,” said Ann Lee.
    """,
    "feed.xml": """
    <rss version="2.0"><channel><title>a</title><item><title>Heat&#10;---&#10;tags: [evil]&#13;&#10;draft: true</title>
    <link>https://example.org/a"&#10;tags: [evil]</link><guid>"&#10;draft: true</guid><author>"&#10;draft: true</author>
    <pubDate>Thu, 02 May 2024 09:00:00 -0400</pubDate><description>“We won,” said Ann Lee.</description></item></channel></rss>
    """,
    "page.html": """
    <html lang='en"&#10;draft: true'><head><title>Heat&#10;---&#10;draft: true</title>
    <meta name="author" content='Ann"&#10;tags: [evil]'><meta property="article:published_time" content="2024-05-02">
    <meta property="og:title" content='Heat"&#10;---&#10;tags: [evil]&#10;draft: true'></head><body><article>
    <h1>Heat</h1><p>“Nobody should sleep in a coat,” said Ann Lee, president of the Lantern Street Tenants, on Monday.</p>
    <p>“The rule is plain, and it is cheap, and it has taken us four winters to get it,” said Jo Roe, a nurse.</p></article></body></html>
    """,
    "export.xml": """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Heat&#10;---&#10;tags: [evil]&#10;draft: true</title>
    <content:encoded><![CDATA[---
    draft: true
    ---
    “We won,” said Ann Lee.]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2024-05-02 09:00:00</wp:post_date>
    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
    """,
  ]

  /// A contact whose every word is an attack, as an editor of a shared store could write it.
  private static let contact = """
    ---
    title: "Heat\\r\\nBCC:spy@evil.example"
    date: 2024-05-02
    contacts:
      - name: "=HYPERLINK(\\"https://evil.example\\")\\r\\nEND:VCARD\\nBEGIN:VCARD"
        role: "@SUM(1)\\nTEL:911"
        organization: "-1+2\\u2028ORG:x"
        phones: ["+1 347 555 0137\\nTEL:911"]
        emails: ["ann@example.org\\r\\nBcc: spy@evil.example"]
    ---
    “We won,” said Ann Lee.
    """

  @Test("A vCard that is copied has each field once, and no line but its own")
  func card() throws {
    let reader = try ReaderSession(["a.md": Self.contact])
    try reader.wait(untilShown: "We won")
    try reader.press("yv", untilShown: "vCard")
    let copy = try reader.lastCopy()
    let lines = copy.replacing("\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
    let names = lines.map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    #expect(names == ["BEGIN", "VERSION", "KIND", "UID", "FN", "ORG", "TITLE", "TEL", "EMAIL", "NOTE", "REV", "END"])
    #expect(!lines.joined().contains { $0.isNewline })
  }

  @Test("A row that is copied is one row, and no cell of it is a formula")
  func row() throws {
    let reader = try ReaderSession(["a.md": Self.contact])
    try reader.wait(untilShown: "We won")
    try reader.press("yr", untilShown: "row")
    let copy = try reader.lastCopy()
    #expect(!copy.contains { $0.isNewline })
    #expect(copy.hasPrefix("\"'=HYPERLINK") && copy.contains(",'@SUM(1) TEL:911,") && copy.contains(",'-1+2"))
  }

  @Test("An address line is refused where the address is more than one")
  func address() throws {
    let reader = try ReaderSession(["a.md": Self.contact])
    try reader.wait(untilShown: "We won")
    try reader.press("yn", untilShown: "none that mail programs take")
  }
}

import ImportModel
import PostModel
import Testing

@testable import PostImport

@Suite("Plain text")
struct PlainSourceTests {
  private func posts(_ text: String) -> [IncomingPost] {
    var posts: [IncomingPost] = []
    SourceReader(ImportOptions()).read(ByteSource(bytes: Array(text.utf8)), named: "in/a.txt") { item in
      if case .post(let post) = item { posts.append(post) }
      return true
    }
    return posts
  }

  private func words(_ post: IncomingPost) -> String {
    switch post.text {
    case .markdown(let text), .plain(let text), .file(let text, _): text
    }
  }

  @Test("What belongs to the page goes, the title stays once, everything else stays")
  func chrome() throws {
    let posts = posts(
      """
      Skip to content
      Tenants on Elm Street Win Back Their Heat
      Print this page
      Tenants on Elm Street Win Back Their Heat

      Posted 6/3/13 · Filed in News
      6 min read
      Tenants on Elm Street Win Back Their Heat

      HARTFORD, June 3, 2013 – “We slept in our coats for two winters,” said Ann Lee, who leads the tenants.

      Contact: Jo Roe, (218) 555-0142

      Back to top
      """)
    let post = try #require(posts.first)
    #expect(post.head.title == "Tenants on Elm Street Win Back Their Heat")
    #expect(post.head.date == "2013-06-03")
    #expect(post.head.dateline == "HARTFORD")
    let words = words(post)
    #expect(words.ranges(of: "Tenants on Elm Street").count == 1)
    for gone in ["Skip to", "Print this", "min read", "Back to top"] { #expect(!words.contains(gone)) }
    for kept in ["We slept in our coats", "Filed in News", "Jo Roe, (218) 555-0142"] { #expect(words.contains(kept)) }
  }

  @Test(
    "What stands twice and is no title stays",
    arguments: [
      "Sen. Jo Roe", "(218) 555-0142", "Phone: (218) 555-0142", "  \"What do you mean?\" a second trader asks.",
      "  Washington, D.C. 20510", "Member of Congress", "“We slept in our coats,” said Ann Lee",
    ])
  func repeated(line: String) throws {
    let text = """
      Tenants on Elm Street Win Back Their Heat
      The tenants of Elm Street have won back their heat after two winters in court.
      Two offices tell more about it:
      \(line)
      130 West Front Street
      And this is the other one:
      \(line)
      """
    #expect(words(try #require(posts(text).first)).ranges(of: line.trimmingASCIISpace).count == 2)
  }

  @Test("The headers of a forwarded mail are its title, its date and its sender")
  func forwarded() throws {
    let posts = posts(
      """
      FYI

      -----Original Message-----
      From: "Jo Roe" <press@pier.example.org>
      Sent: Thursday, May 2, 2024 9:00 AM
      To: newsroom@paper.example.org
      Subject: FW: Council keeps the pier open

      The council voted last night to keep the pier open in every season, Rosa Quill said.
      """)
    let post = try #require(posts.first)
    #expect(post.head.title == "Council keeps the pier open")
    #expect(post.head.date == "2024-05-02T09:00:00")
    #expect(post.head.byline == "Jo Roe")
    #expect(!words(post).contains("Original Message"))
  }

  @Test("So are those of mail programs in other languages")
  func forwardedElsewhere() throws {
    let text =
      "Von: Jo Roe <presse@steg.example.org>\nGesendet: Donnerstag, 2. Mai 2024 09:00\nAn: Redaktion\n"
      + "Betreff: WG: Der Steg bleibt offen\n\nDer Rat hat gestern beschlossen, dass der Steg offen bleibt.\n"
    let post = try #require(posts(text).first)
    #expect(post.head.title == "Der Steg bleibt offen")
    #expect(post.head.date == "2024-05-02T09:00:00")
    #expect(post.head.byline == "Jo Roe")
    #expect(!words(post).contains("Gesendet"))
  }

  private func release(_ title: String, _ word: String) -> String {
    """
    FOR IMMEDIATE RELEASE
    May 2, 2024

    \(title)

    HALLAM – The \(word) was the matter of a long night in the council's chamber, and nobody who had come to speak of the
    \(word) went home before the vote was counted. “The \(word) is ours,” said Ann Lee, who has led the tenants of Elm
    Street for three winters, and who means to go on until the landlord has signed what he said he would sign.

    ###

    """
  }

  @Test("A file is parted where each release has its own label and headline")
  func several() {
    let text = release("Tenants Win Back Their Heat", "heat") + "\n" + release("Council Keeps the Pier Open", "pier")
    let found = posts(text)
    #expect(found.map(\.head.title) == ["Tenants Win Back Their Heat", "Council Keeps the Pier Open"])
    #expect(found.map(\.place) == ["release 1", "release 2"])
    #expect(Set(found.map(\.record.sha256)).count == 2)
  }

  @Test("A label that is only mentioned parts nothing")
  func mentioned() {
    let text =
      release("Tenants Win Back Their Heat", "heat") + "\nFOR IMMEDIATE RELEASE was on every page that they gave out.\n"
    #expect(posts(text).count == 1)
  }

  @Test(
    "What is no text is skipped with what it is",
    arguments: [
      (Array("%PDF-1.4 x".utf8), "a PDF document; save it as text or HTML and import that"),
      ([0x50, 0x4B, 0x03, 0x04, 0], "a ZIP archive"),
      ([0x61, 0x00, 0x62], "a file without text, not a post"), (Array(" \n\t".utf8), "is empty"), ([], "is empty"),
      (Array("{\"a\": [1]}".utf8), "is JSON"),
    ])
  func skipped(bytes: [UInt8], reason: String) throws {
    var items: [ReadItem] = []
    SourceReader(ImportOptions()).read(ByteSource(bytes: bytes), named: "a") { item in
      items.append(item)
      return true
    }
    guard case .skipped(let skipped) = try #require(items.first) else { return #expect(Bool(false), "not skipped") }
    #expect(skipped.verdict == .skipped)
    #expect(skipped.reason.contains(reason))
  }

  @Test("A file with front matter is kept as it is")
  func markdown() throws {
    let text = "---\ntitle: Heat\nodd: 1\n---\n\n*Words* {{< figure >}}\n"
    let post = try #require(posts(text).first)
    #expect(post.text == .file(text, isHTML: false))
    #expect(post.record.kind == "markdown")
  }

  @Test("Links alone are taken where that is asked for")
  func linksOnly() throws {
    var options = ImportOptions()
    options.linksOnly = true
    var items: [ReadItem] = []
    for text in ["---\ntitle: Heat\nsource: https://t.example.org/heat\n---\nWords.\n", "Heat\n\nWords alone.\n"] {
      SourceReader(options).read(ByteSource(bytes: Array(text.utf8)), named: "a.md") { item in
        items.append(item)
        return true
      }
    }
    guard case .post(let post) = items[0] else { return #expect(Bool(false), "no post") }
    #expect(post.text == .markdown(""))
    #expect(post.record.extent == .link)
    guard case .skipped = items[1] else { return #expect(Bool(false), "not skipped") }
  }
}

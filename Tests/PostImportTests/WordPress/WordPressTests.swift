import ImportModel
import PostImport
import PostModel
import Testing

@Suite("WordPress's exports")
struct WordPressTests {
  @Test("A post has what its item states", arguments: ["1.0", "1.1", "1.2"])
  func post(version: String) throws {
    let more = """
      <excerpt:encoded><![CDATA[What the vote means]]></excerpt:encoded>
      <wp:post_date>2013-06-03 21:15:00</wp:post_date><wp:post_date_gmt>2013-06-04 01:15:00</wp:post_date_gmt>
      <wp:post_modified>2013-06-05 09:00:00</wp:post_modified><wp:post_modified_gmt>2013-06-05 13:00:00</wp:post_modified_gmt>
      <category domain="category" nicename="news"><![CDATA[News]]></category><category><![CDATA[News]]></category>
      <category domain="post_tag" nicename="p"><![CDATA[Ports &amp; Docks]]></category>
      <category domain="post_format" nicename="x">Aside</category>
      <category domain="category" nicename="uncategorized">Uncategorized</category>
      <wp:comment><wp:comment_author_email>bo@example.org</wp:comment_author_email></wp:comment>
      """
    let reading = Reading(
      export: export(
        item(7, "Dockers &amp; clerks", content: "See <a href=\"/x\">it</a>.", more: more), version: version))
    let post = try #require(reading.posts.first)
    #expect(reading.skipped.isEmpty && reading.posts.count == 1)
    #expect(post.kind == .wordpress && post.place == "post 7" && post.extent == .full)
    #expect(post.identity == "http://union.example.org/?p=7")
    #expect(post.metadata.title == "Dockers & clerks" && post.metadata.subtitle == "What the vote means")
    #expect(post.metadata.source == "http://union.example.org/7")
    #expect(post.metadata.date?.iso8601 == "2013-06-03T21:15:00-04:00")
    #expect(post.metadata.updated?.iso8601 == "2013-06-05T09:00:00-04:00")
    #expect(post.metadata.tags == ["News", "Ports & Docks"] && !post.metadata.isDraft)
    #expect(post.byline == "Ann Lee" && post.metadata.organization == "Port Workers’ Union")
    #expect(post.body.runs.map(\.target) == ["http://union.example.org/x"])
    let original = String(decoding: try #require(post.original), as: UTF8.self)
    #expect(original.contains("See &lt;a") && !original.contains("bo@example.org"))
  }

  @Test("Only posts, and pages where they are asked for")
  func types() {
    let all = export(
      item(1), item(2, type: "page"), item(3, type: "attachment"), item(4, type: "nav_menu_item"),
      item(5, type: "feedback"), item(6, type: "revision", status: "inherit"), item(7, type: "custom_css"))
    let reading = Reading(export: all)
    #expect(reading.posts.map(\.place) == ["post 1"])
    #expect(reading.skipped.map(\.place) == (2...7).map { "post \($0)" })
    #expect(reading.skipped.allSatisfy { $0.verdict == .skipped })
    var options = ImportOptions()
    (options.includesPages, options.includesDrafts) = (true, true)
    #expect(Reading(export: all, options: options).posts.map(\.place) == ["post 1", "post 2"])
  }

  @Test("What an export says of an item's type is shown only where it is a plain word")
  func strangeTypes() {
    let reading = Reading(export: export(item(1, type: "book"), item(2, type: "\u{202E}x y"), item(3, status: "a\nb")))
    #expect(
      reading.reasons == [
        "post 1: skipped: is of type “book”, not a post", "post 2: skipped: is of type unknown, not a post",
        "post 3: skipped: is not published, status unknown; --drafts takes it too",
      ])
  }

  @Test("What is not published, only where it is asked for, and what is in the trash never")
  func drafts() {
    let locked = "<wp:post_password>secret</wp:post_password>"
    let all = export(
      item(1, status: "draft"), item(2, status: "pending"), item(3, status: "private"), item(4, status: "future"),
      item(5, status: "trash"), item(6, more: locked), item(7, status: "auto-draft"))
    #expect(Reading(export: all).posts.isEmpty)
    #expect(Reading(export: all).skipped.count == 7)
    var options = ImportOptions()
    options.includesDrafts = true
    let asked = Reading(export: all, options: options)
    #expect(asked.posts.map(\.place) == ["post 1", "post 2", "post 3", "post 4", "post 6"])
    #expect(asked.posts.allSatisfy { $0.metadata.isDraft })
  }

  @Test(
    "Dates as far as there are any",
    arguments: [
      (
        "Mon, 30 Nov -0001 00:00:00 +0000", "2014-01-02 03:04:05", "0000-00-00 00:00:00",
        "2014-01-02T03:04:05" as String?
      ),
      ("Thu, 02 Jan 2014 03:04:05 +0000", "0000-00-00 00:00:00", "0000-00-00 00:00:00", "2014-01-02T03:04:05Z"),
      ("Mon, 30 Nov -0001 00:00:00 +0000", "2014-03-01 01:00:00", "2014-02-28 19:30:00", "2014-03-01T01:00:00+05:30"),
      ("", "2014-01-02 03:04:05", "2013-01-02 03:04:05", "2014-01-02T03:04:05"),
      ("Mon, 30 Nov -0001 00:00:00 +0000", "0000-00-00 00:00:00", "", nil),
    ])
  func dates(published: String, local: String, gmt: String, expected: String?) {
    let dates = "<wp:post_date>\(local)</wp:post_date><wp:post_date_gmt>\(gmt)</wp:post_date_gmt>"
    let text = export(item(1, more: dates)).replacing("Tue, 04 Jun 2013 01:15:00 +0000", with: published)
    #expect(Reading(export: text).posts.map(\.metadata.date?.iso8601) == [expected])
  }

  @Test("Two items with one GUID have two identities, the same each time")
  func sameGUID() {
    let text = export(item(1, guid: "g"), item(2, guid: "g"), item(3, guid: "h"))
    #expect(Reading(export: text).posts.map(\.identity) == ["g", "g#2", "h"])
  }

  @Test(
    "An excerpt is a subtitle where it is one line, and not the text's beginning",
    arguments: [
      ("One line", "One line" as String?), ("Two\n\nparagraphs", "Two paragraphs"), ("<p>Two</p><p>blocks</p>", nil),
      ("Words", nil), ("Words […]", nil), ("", nil),
    ])
  func excerpts(excerpt: String, subtitle: String?) {
    let more = "<excerpt:encoded><![CDATA[\(excerpt)]]></excerpt:encoded>"
    #expect(Reading(export: export(item(1, more: more))).posts.map(\.metadata.subtitle) == [subtitle])
  }

  @Test("The mark of CDATA's end in a text, as WordPress writes it")
  func markInText() {
    let content = "if a[b[0]]]]><![CDATA[> 1 then"
    #expect(Reading(export: export(item(1, content: content))).posts.map(\.body.text) == ["if a[b[0]]> 1 then"])
  }

  @Test("What XML forbids, and bytes that are not UTF-8")
  func damage() {
    let bytes = export(item(1, content: "one\u{C}two ~~~")).utf8.map { $0 == UInt8(ascii: "~") ? 0x96 : $0 }
    let reading = Reading(export: bytes)
    #expect(reading.posts.map(\.body.text) == ["one two –––"])
  }

  @Test("Of an export that is cut off, what is whole is read, and the end is told")
  func cutOff() {
    let text = export(item(1), item(2))
    let reading = Reading(export: String(text.prefix(text.count - 60)))
    #expect(reading.posts.map(\.place) == ["post 1"])
    #expect(reading.reasons == ["file: failed: the export ends in the middle, after item 1: export it again"])
  }

  @Test("An item that is too long is told, and those behind it are read")
  func tooLong() {
    let text = export(item(1), item(2, content: String(repeating: "word ", count: 300_000)), item(3))
    let reading = Reading(export: Array(text.utf8), itemLimit: 1_048_576)
    #expect(reading.posts.map(\.place) == ["post 1", "post 3"])
    #expect(reading.reasons == ["item 2: failed: has more than 1 MiB"])
  }

  @Test("Characters that fall between two pieces of the file stay whole")
  func pieces() {
    let content = String(repeating: "é€😀", count: 20_000)
    #expect(Reading(export: export(item(1, content: content))).posts.map(\.body.text) == [content])
  }
}

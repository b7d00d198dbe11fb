import PostModel
import Testing

@Suite("Reading posts")
struct PostReadingTests {
  @Test(
    "The extension says what the body is",
    arguments: [
      ("a.md", "*Words* &amp; {{< x >}}more", "Words & more"), ("a.markdown", "# Words", "Words"),
      ("a.html", "---\n---\n<p>Words {% x %}&amp; more</p>", "Words & more"),
      ("a.txt", "*Words* &amp; {{ x }}", "*Words* &amp; {{ x }}"),
      ("a", "*Words*", "*Words*"), ("a.md", "<p>Words</p>\n<p>More</p>", "Words\n\nMore"), ("a.md", "", ""),
      ("a.md", "---\ntitle: A\n---", ""), ("a.html", "---\ntitle: A\n---\n", ""), ("a.txt", "\n\n", ""),
    ])
  func formats(_ name: String, _ text: String, _ body: String) throws {
    let post = try post(text, name: name)
    #expect(post.body.text.drop { $0 == "\n" } == body)
    #expect(post.problems.isEmpty)
  }

  @Test("Control characters in a plain post stay in its body")
  func controls() throws {
    let post = try post("a\u{1B}[31m\0\u{202E}b", name: "a.txt")
    #expect(post.body.text == "a\u{1B}[31m\0\u{202E}b")
  }

  @Test("A Jekyll press release in HTML keeps its words, its breaks and its links")
  func jekyll() throws {
    let post = try post(
      """
      ---
      layout: blog-post
      title: 'Tenants on Elm Street win – “at last”'
      date: 2024-05-02 19:51:00 GMT
      ---
      <p>FOR IMMEDIATE RELEASE: May 2, 2024<br/>
      Contact: Ann Lee, 555-0101, <a href="mailto:press@example.org">press@example.org</a></p>
      <p>&ldquo;We won,&rdquo; said <b>Ann Lee</b>.<br /><br />More&nbsp;follows.</p>
      """, name: "2024-05-02-tenants.html")
    #expect(
      post.body.text
        == "FOR IMMEDIATE RELEASE: May 2, 2024\nContact: Ann Lee, 555-0101, press@example.org\n\n“We won,” said Ann Lee.\n\nMore\u{A0}follows."
    )
    #expect(post.body.runs.map(\.target) == ["mailto:press@example.org", nil])
    #expect(post.metadata.date?.iso8601 == "2024-05-02T19:51:00Z")
  }

  @Test("A damaged file is read all the same, with its problem")
  func damaged() throws {
    let fixture = try Fixture()
    try fixture.write([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0x0A, 0x93, 0x62], to: "a.txt")
    let post = try fixture.read("a.txt")
    #expect(post.body.text == "a\n\n\u{FFFD}b")
    #expect(post.problems.map(\.line) == [3])
  }
}

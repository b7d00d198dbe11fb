import PostModel
import ReaderCore
import ReaderScreen
import Testing
import TextLayout

@Suite("Comparing a post with its older texts")
struct ComparisonTests {
  /// At the post with two older texts.
  private func journey(columns: Int = 120, rows: Int = 40) -> Journey {
    Journey(SomeTexts.posts, columns: columns, rows: rows).press("J J")
  }

  private func removed(_ journey: Journey) -> [String] {
    guard let comparison = journey.reader.article?.comparison else { return [] }
    return comparison.removed.spans.map { String(comparison.view.text.body.slice($0)) }
  }

  @Test("Its head says that it has changed, and which key shows how")
  func head() {
    #expect(journey().screen.contains("Changed since 2024-05-03 · D compares"))
    #expect(journey().screen.contains("Sources: feed, board.example.org/night-ferry · mail"))
  }

  @Test("D shows the last change, then the one before, then a release with the same quote, then the text again")
  func cycle() {
    let journey = journey()
    journey.press("D")
    #expect(journey.screen.contains("said Rosa {+Marlow+} Quill"))
    #expect(journey.status.contains("2 of 2 older texts · 2024-05-03 to 2024-05-06"))
    journey.press("D")
    #expect(
      removed(journey) == [
        "[−five−]", "[−two−]", "[−Thursday−]", "[−another year−]", "[−stay as they are−]",
        "Tom Ridley voted against it.",
      ])
    #expect(journey.status.contains("1 of 2 older texts · 2024-05-02 to 2024-05-03"))
    journey.press("D")
    #expect(journey.status.contains("another release with this quote"))
    journey.press("D")
    #expect(journey.reader.article?.comparison == nil)
    #expect(!journey.screen.contains("{+"))
  }

  @Test("Esc and q go back to the text, and only then further", arguments: ["Esc", "2 q"])
  func back(keys: String) {
    let journey = journey()
    journey.press("/ f e r r y Enter D").press(keys)
    #expect(journey.reader.article?.comparison == nil)
    #expect(journey.reader.posts.kind == .query("ferry"))
  }

  @Test("n and N go from change to change; past the last one they say so")
  func changes() throws {
    let journey = journey()
    journey.press("D D n n")
    #expect(journey.reader.article?.comparison?.change == 1)
    journey.press("N")
    #expect(journey.reader.article?.comparison?.change == 0)
    journey.press("N")
    #expect(journey.status.contains("No earlier change between these texts"))
    let count = try #require(journey.reader.article?.comparison?.changes.count)
    for _ in 0...count { journey.press("n") }
    #expect(journey.status.contains("No later change between these texts"))
  }

  @Test("A quote is shown in the text, and copied from it")
  func quotes() {
    let journey = journey()
    journey.press("D y q")
    #expect(journey.copies.last?.text.string == "“Nobody should have to swim home,”")
    #expect(journey.reader.article?.comparison != nil)
    journey.press("]")
    #expect(journey.reader.article?.comparison == nil)
    #expect(journey.reader.article?.highlight == .quote(0))
  }

  @Test("Another post is shown as it is, and an answer that comes late is not shown in its place")
  func movingOn() {
    let journey = journey()
    journey.press("D K")
    #expect(journey.opened == "2024/05/fares.md")
    #expect(journey.reader.article?.comparison == nil)
    journey.press("J").hold().press("D Esc").answer()
    #expect(journey.reader.article?.comparison == nil)
    journey.hold().press("D D")
    #expect(journey.screen.contains("comparing…"))
    journey.answer()
    #expect(journey.reader.article?.comparison?.old == SomeTexts.ferry.olderText(1))
  }

  @Test("It scrolls, and stays where it is when the terminal changes its size")
  func resizing() throws {
    let journey = journey(columns: 50, rows: 12)
    journey.press("D D 2 z j j j j j j")
    #expect(journey.reader.article?.shownView.top == 6)
    let offset = try #require(journey.reader.article?.shownView.topOffset)
    journey.send(.resized(Size(columns: 44, rows: 11)))
    let view = try #require(journey.reader.article?.shownView)
    #expect(view.columns < 44 && view.topOffset <= offset && view.top > 0)
    #expect(journey.reader.article?.view.top == 0)
  }

  @Test("A post that is read again stays compared, unless it has changed")
  func reading() throws {
    let journey = journey()
    journey.press("D")
    let post = try #require(journey.catalog[SomeTexts.ferry])
    journey.send(.opened(post))
    #expect(journey.reader.article?.comparison != nil)
    var changed = post.post
    changed.metadata.title = "Another title"
    journey.send(.opened(AnnotatedPost(post: changed, findings: post.findings, related: post.related)))
    #expect(journey.reader.article?.comparison == nil)
  }

  @Test("A post without older texts says so")
  func none() {
    let journey = Journey(.fourPosts)
    journey.press("D")
    #expect(journey.status.contains("This post has no older text"))
    journey.press("g r")
    #expect(journey.status.contains("no older text and no near copy"))
  }

  @Test("What has gone and come is told by signs and attributes, without colours")
  func attributes() throws {
    let journey = journey()
    journey.press("D D")
    let frame = Screen(of: journey.reader).frame()
    let rows = 0..<frame.size.rows
    func attributes(of sign: String) -> Set<UInt8> {
      let cells = rows.flatMap { row in (0..<frame.size.columns).map { frame[row, $0] } }
      return Set(
        cells.filter { $0.text == sign && [.removed, .added].contains($0.style.role) }.map(\.style.attributes.rawValue))
    }
    #expect(attributes(of: "{") == [CellStyle.Attributes([.bold, .underline]).rawValue])
    #expect(attributes(of: "[") == [CellStyle.Attributes.dim.rawValue])
    let column = try #require(journey.reader.layout[.body]?.column)
    let signs = rows.map { frame[$0, column].text }.filter { ["~", "−", "+"].contains($0) }
    #expect(Set(signs) == ["~", "−", "+"])
  }

  @Test("Screens", arguments: [(60, 20), (80, 24), (120, 40)])
  func screens(columns: Int, rows: Int) throws {
    let journey = journey(columns: columns, rows: rows)
    journey.press("D D n 2")
    try Golden.compare(journey.screen, with: "compare-\(columns)x\(rows)")
  }
}

@Suite("What an import says of posts, in the reader")
struct ImportedPostTests {
  @Test("Older texts are not in the list; asked for, they say what they are and lead to the post")
  func olderTexts() {
    let journey = Journey(SomeTexts.posts)
    #expect(journey.reader.posts.count == 3)
    journey.press("/").type("is:revision").press("Enter")
    #expect(journey.reader.posts.count == 2)
    #expect(journey.screen.contains("2024-05-02 • older Night ferry stays"))
    #expect(journey.screen.contains("Older text of: Night ferry stays (2024/05/ferry.md) · gr opens it"))
    journey.press("D")
    #expect(journey.status.contains("another release with this quote"))
    journey.press("g r")
    #expect(journey.opened == "2024/05/ferry.md" && journey.selected == "2024/05/ferry.md")
    #expect(journey.reader.posts.kind == .everything)
  }

  @Test("A near copy says what it is a copy of, and leads there")
  func nearCopy() {
    let journey = Journey(SomeTexts.posts)
    #expect(journey.screen.contains("Nearly the same as: Night ferry stays (2024/05/ferry.md)"))
    journey.press("g r")
    #expect(journey.opened == "2024/05/ferry.md")
  }

  @Test("A summary is not to be taken for the release, neither in the list nor when it is open")
  func summary() {
    let journey = Journey(SomeTexts.posts)
    journey.press("J")
    #expect(journey.screen.contains("2024-05-03 • summary Ferry fares rise in July"))
    #expect(journey.screen.contains("Summary only; the release is at https://board.example.org/fares"))
    #expect(Journey(SomeTexts.posts, columns: 80, rows: 24).screen.contains("2024-05 • … Ferry fares"))
  }
}

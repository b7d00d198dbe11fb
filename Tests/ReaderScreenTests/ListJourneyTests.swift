import PostModel
import ReaderCore
import Testing
import TextLayout

@Suite("Journeys through long and changing lists")
struct ListJourneyTests {
  private static let newer = MarkedPost(
    "2025/new.md", title: "Newer", date: PostDate(year: 2025, month: 1, day: 1), "Text."
  ).annotated

  @Test("Of a list of 100,000 posts the reader asks for the rows around the window alone")
  func farEnd() throws {
    let journey = Journey(.manyPosts(100_000))
    let height = journey.reader.posts.cursor.height
    #expect(journey.screen.contains("1/100000"))
    let effects = journey.effects { $0.press("G") }
    let rows = 100_000 - 2 * height..<100_000
    #expect(effects == [.rows(rows, of: 1), .open(PostID(rawValue: "99999.md"))])
    #expect(journey.selected == "99999.md" && journey.opened == "99999.md")
    #expect(journey.effects { $0.press("g g") }.first == .rows(0..<2 * height, of: 1))
    #expect(journey.opened == "0.md")
  }

  @Test("Going down row by row asks for the next rows once a page, and every row shows its post")
  func steps() {
    let journey = Journey(.manyPosts(1_000))
    var asked = 0
    for row in 1..<300 {
      asked += journey.effects { $0.press("j") }.count { if case .rows = $0 { true } else { false } }
      #expect(journey.selected == "\(row).md")
    }
    #expect(asked <= 300 / journey.reader.posts.cursor.height + 1)
  }

  @Test("Rows that are not there yet are blank, and their post opens when they come")
  func blankRows() {
    let journey = Journey(.manyPosts(1_000))
    journey.hold().press("G")
    #expect(!journey.screen.contains("Post 999") && journey.screen.contains("1000/1000"))
    #expect(journey.opened == "0.md")
    journey.answer()
    #expect(journey.screen.contains("Post 999") && journey.opened == "999.md")
  }

  @Test("Rows of a list that is not shown any more are dropped")
  func lateRows() {
    let journey = Journey(.manyPosts(1_000))
    journey.press("/").type("post 99").press("Enter")
    let other = MarkedPost.numbered(5).summary
    journey.send(.rows([other], from: 0, of: 1))
    #expect(journey.selected == "99.md")
  }

  @Test("A count that is not final yet has a plus")
  func countSoFar() {
    let journey = Journey([AnnotatedPost].manyPosts(300), starts: false)
    journey.hold().send(.started)
    let rows = (0..<100).map { MarkedPost.numbered($0).summary }
    journey.send(.listed(PostListing(number: 1, count: 200, isComplete: false, rows: rows)))
    #expect(journey.screen.contains("1/200+"))
    journey.press("j j")
    journey.send(.listed(PostListing(number: 1, count: 300, rows: [])))
    #expect(journey.screen.contains("3/300 "))
  }

  @Test("G goes to the end also where it is not known yet where that is")
  func openEnd() {
    let journey = Journey([AnnotatedPost].manyPosts(300), starts: false)
    journey.hold().send(.started)
    let rows = (0..<100).map { MarkedPost.numbered($0).summary }
    journey.send(.listed(PostListing(number: 1, count: 200, isComplete: false, rows: rows)))
    journey.press("G")
    #expect(journey.screen.contains("200/200+"))
    journey.send(.listed(PostListing(number: 1, count: 300, rows: [])))
    #expect(journey.screen.contains("300/300 "))
    journey.press("k")
    journey.send(.listed(PostListing(number: 1, count: 300, rows: [])))
    #expect(journey.screen.contains("299/300 "))
  }

  @Test("Posts that come in while one reads leave the selection on its post")
  func changed() {
    let journey = Journey(.fourPosts)
    journey.press("j j")
    journey.catalog.insert(Self.newer)
    journey.hold().send(.changed)
    #expect(journey.screen.contains("3/4"))
    journey.answer()
    #expect(journey.selected == "2023/11/tenants.md" && journey.screen.contains("4/5"))
    #expect(journey.opened == "2023/11/tenants.md")
  }

  @Test("Before any key is pressed the newest post is the one that is open")
  func untouched() {
    let journey = Journey(.fourPosts)
    journey.catalog.insert(Self.newer)
    journey.send(.changed)
    #expect(journey.opened == "2025/new.md")
  }

  @Test("What moves while a list is on its way wins over it")
  func movedMeanwhile() {
    let journey = Journey(.fourPosts)
    journey.press("j")
    journey.catalog.insert(Self.newer)
    journey.hold().send(.changed)
    journey.press("j")
    journey.answer()
    #expect(journey.selected == "2023/11/tenants.md" && journey.screen.contains("4/5"))
  }

  @Test("A post whose file is gone says so, and its neighbour is selected")
  func gone() {
    let journey = Journey(.fourPosts)
    journey.press("j")
    journey.catalog.remove(PostID(rawValue: "2024/04/notice.txt"))
    journey.send(.changed)
    #expect(journey.status.contains("This post's file is gone"))
    #expect(journey.opened == "2023/11/tenants.md")
    journey.press("G")
    journey.catalog.remove(PostID(rawValue: "2022/report.md"))
    journey.send(.changed)
    #expect(journey.opened == "2023/11/tenants.md")
  }

  @Test("While the catalog is being built anew a post that it lacks is not said to be gone, and stays selected")
  func rebuilding() throws {
    let journey = Journey(.fourPosts)
    journey.press("j")
    let notice = PostID(rawValue: "2024/04/notice.txt")
    let post = try #require(journey.catalog[notice])
    journey.send(.rebuilding(true))
    journey.catalog.remove(notice)
    journey.send(.changed)
    #expect(!journey.status.contains("gone") && journey.selected == notice.rawValue && journey.screen.contains("2/4"))
    journey.catalog.insert(post, at: 1)
    journey.send(.rebuilding(false))
    journey.send(.changed)
    #expect(journey.selected == notice.rawValue && journey.screen.contains("2/4"))

    journey.send(.rebuilding(true))
    journey.catalog.remove(notice)
    journey.send(.changed)
    journey.send(.rebuilding(false))
    journey.send(.changed)
    #expect(journey.status.contains("This post's file is gone") && journey.screen.contains("2/3"))
  }

  @Test("Who moves while the catalog is being built anew sees it as far as it has come")
  func movedWhileRebuilding() {
    let journey = Journey(.fourPosts)
    journey.press("j")
    journey.send(.rebuilding(true))
    journey.catalog.remove(PostID(rawValue: "2024/04/notice.txt"))
    journey.hold().send(.changed)
    journey.press("j")
    journey.answer()
    #expect(journey.selected == "2023/11/tenants.md" && journey.screen.contains("2/3"))
  }

  @Test("The open post, read anew, keeps its place and its quote")
  func openedAnew() throws {
    let journey = Journey(.fourPosts)
    journey.press("G Enter C-d C-d")
    let top = try #require(journey.reader.article?.view.top)
    let report = try #require(journey.catalog[PostID(rawValue: "2022/report.md")])
    journey.send(.opened(report))
    #expect(journey.reader.article?.view.top == top)
    journey.press("1 g g ] ]")
    let budget = try #require(journey.catalog[PostID(rawValue: "2024/05/budget.md")])
    journey.send(.opened(budget))
    #expect(journey.reader.article?.highlight == .quote(1))
  }

  @Test("A very long post is laid out as far as one has gone in it")
  func longPost() throws {
    let words = (1...20_000).map { "Paragraph \($0) of the report speaks of the river and of the air above it." }
    let day = PostDate(year: 2024, month: 5, day: 2)
    let journey = Journey([MarkedPost("long.md", title: "Long", date: day, words.joined(separator: "\n\n"))])
    let isComplete = { journey.reader.article?.view.text.isComplete == true }
    #expect(!isComplete() && journey.screen.contains("Body  top"))
    journey.press("2").press(Array(repeating: "Space", count: 200).joined(separator: " "))
    #expect(!isComplete())
    let (screen, top) = (journey.screen, try #require(journey.reader.article?.view.top))
    journey.press("G")
    #expect(isComplete() && journey.screen.contains("Paragraph 20000 of") && journey.screen.contains("Body  end"))
    let percent = top * 100 / (try #require(journey.reader.article?.view.estimatedCount))
    #expect((percent - 1...percent + 1).contains { screen.contains("Body  \($0)% ") })
  }

  @Test("R looks for changes, and the list and the open post stay meanwhile")
  func reload() {
    let journey = Journey(.fourPosts)
    journey.press("j j")
    #expect(journey.hold().effects { $0.press("R") } == [.reload])
    #expect(journey.opened == "2023/11/tenants.md")
    journey.answer()
    #expect(journey.opened == "2023/11/tenants.md")
  }
}

extension MarkedPost {
  /// Post 7 has `Post 7` as its title and its text.
  static func numbered(_ number: Int) -> AnnotatedPost {
    var metadata = Metadata()
    metadata.title = "Post \(number)"
    let body = Body(text: "Post \(number)", blocks: [Block(.paragraph, range: 0..<5)])
    return AnnotatedPost(
      post: Post(id: PostID(rawValue: "\(number).md"), metadata: metadata, body: body), findings: Findings())
  }
}

extension [AnnotatedPost] {
  static func manyPosts(_ count: Int) -> [AnnotatedPost] { (0..<count).map(MarkedPost.numbered) }
}

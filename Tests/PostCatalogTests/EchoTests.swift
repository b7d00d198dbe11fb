import CatalogHarness
import PostCatalog
import PostModel
import PostQuery
import Testing

@Suite("Quotes that are said again, and months")
struct EchoTests {
  private let scratch: ScratchFolder
  private let catalog: Catalog

  init() throws {
    scratch = try ScratchFolder()
    catalog = try Catalog.ofTest("/store", in: scratch.path + "/catalog")
  }

  private static let words = "We asked for heat and we got a blanket."

  private func post(_ path: String, _ day: Int?, _ quotes: String..., revisionOf newer: String? = nil) -> AnnotatedPost
  {
    var metadata = Metadata()
    metadata.title = path
    metadata.date = day.flatMap { PostDate(year: 2013, month: 5, day: $0) }
    metadata.revisionOf = newer.map { PostID(rawValue: $0) }
    let text = quotes.map { "“\($0)” said Ann Lee." }.joined(separator: "\n")
    let body = Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])
    return PlainAnnotator.annotate(Post(id: PostID(rawValue: path), metadata: metadata, body: body))
  }

  private func write(_ posts: AnnotatedPost...) throws { try catalog.write(.of(posts)) }

  @Test("The same words, however they are written, are one quote; the first post is told, and one besides")
  func first() async throws {
    let asked = post("c.md", 9, "Other words of no weight at all here.", "we asked for HEAT — and we got a blanket")
    try write(post("a.md", 1, Self.words), post("b.md", 5, Self.words, "Something else."), asked)
    let echo = try #require(try await catalog.echoes(of: asked).first)
    #expect(echo.quote == 1 && echo.posts == 3)
    #expect(echo.first == QuoteEcho.Place(post: PostID(rawValue: "a.md"), title: "a.md", day: "2013-05-01", quote: 0))
    #expect(echo.other == echo.first)
    let earliest = try #require(try await catalog.echoes(of: post("a.md", 1, Self.words)).first)
    #expect(earliest.first == nil && earliest.other.post.rawValue == "b.md")
  }

  @Test("Few words are no echo, and neither is an older text of the post, or a post that is gone")
  func none() async throws {
    let asked = post("a.md", 9, "We will win.", Self.words)
    try write(
      asked, post("b.md", 1, "We will win."), post("a.1.md", 1, Self.words, revisionOf: "a.md"),
      post("c.md", 2, Self.words))
    #expect(try await catalog.echoes(of: asked).map(\.other.post.rawValue) == ["c.md"])
    var removal = CatalogBatch()
    removal.removed = [.named("c.md")]
    try catalog.write(removal)
    #expect(try await catalog.echoes(of: asked).isEmpty)
  }

  @Test("A post without a date is not the first, but one of the posts")
  func undated() async throws {
    let asked = post("b.md", 9, Self.words)
    try write(asked, post("a.md", nil, Self.words))
    let echo = try #require(try await catalog.echoes(of: asked).first)
    #expect(echo.first == nil && echo.other.post.rawValue == "a.md" && echo.posts == 2)
  }

  @Test(
    "Months are counted as the posts of a list are",
    arguments: ["", "rent", "speaker:lee", "has:quotes", "to:2013"])
  func months(_ typed: String) async throws {
    let archive = try RandomArchive(seed: 5)
    let question = try Question(typed: typed)
    let byID = Dictionary(archive.posts.map { ($0.post.id, $0) }) { first, _ in first }
    let posts = archive.reference.answer(question).compactMap { byID[$0.id] }
    var tallies: [CalendarMonth: (posts: Int, quotes: Int)] = [:]
    for post in posts {
      guard let date = post.summary.date else { continue }
      let quotes = post.findings.quotes.count { typed != "speaker:lee" || $0.speaker?.name.contains("Lee") == true }
      let month = CalendarMonth(year: date.year, month: date.month)
      tallies[month, default: (0, 0)].posts += 1
      tallies[month, default: (0, 0)].quotes += quotes
    }
    let timeline = try await archive.catalog.timeline(question)
    #expect(timeline.months.map(\.month) == tallies.keys.sorted())
    #expect(timeline.months.map(\.posts) == tallies.sorted { $0.key < $1.key }.map(\.value.posts))
    #expect(timeline.months.map(\.quotes) == tallies.sorted { $0.key < $1.key }.map(\.value.quotes))
    #expect(timeline.undated == posts.count { $0.summary.date == nil })
  }
}

import CatalogHarness
import PostCatalog
import PostDirectory
import PostModel
import PostQuery
import Testing

@Suite("Older texts in the catalog")
struct RevisionTests {
  private let scratch: ScratchFolder
  private let catalog: Catalog

  init() throws {
    scratch = try ScratchFolder()
    catalog = try Catalog.ofTest("/store", in: scratch.path)
    try catalog.write(.of([Self.post("a.md"), Self.post("a.1.md", revisionOf: "a.md"), Self.post("b.md", .summary)]))
  }

  private static func post(_ name: String, _ extent: Extent = .full, revisionOf newer: String? = nil) -> AnnotatedPost {
    var metadata = Metadata()
    metadata.title = "Rent \(name)"
    metadata.date = PostDate(year: 2013, month: 6, day: 1)
    metadata.extent = extent
    metadata.revisionOf = newer.map(PostID.init)
    let text = "“Rent” said Ann Lee."
    let body = Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])
    return PlainAnnotator.annotate(Post(id: PostID(rawValue: name), metadata: metadata, body: body))
  }

  @Test(
    "Are in no answer that does not ask for them",
    arguments: [
      ("", "a.md b.md"), ("rent", "a.md b.md"), ("re*", "a.md b.md"), ("speaker:lee", "a.md b.md"),
      ("has:quotes", "a.md b.md"), ("date:2013", "a.md b.md"), ("-absent", "a.md b.md"), ("sort:title", "a.md b.md"),
      ("is:summary", "b.md"), ("-is:summary", "a.md"), ("is:revision", "a.1.md"), ("-is:revision", "a.md b.md"),
      ("is:revision date:2013-06", "a.1.md"), ("is:revision date:2014", ""), ("is:revision to:2014", "a.1.md"),
      ("is:revision or is:summary", "b.md a.1.md"), ("rent (is:revision or -is:revision)", "a.md b.md a.1.md"),
    ])
  func answers(_ typed: String, _ expected: String) async throws {
    let question = try Question(typed: typed)
    #expect(try catalog.rows(question).map(\.id.rawValue).joined(separator: " ") == expected)
    #expect(try await catalog.count(question) == expected.split(separator: " ").count)
    for id in ["a.md", "a.1.md", "b.md"] {
      let finds = try await catalog.finds(PostID(rawValue: id), question)
      #expect(finds == expected.split(separator: " ").contains(Substring(id)), "\(id)")
    }
  }

  @Test("Are not in the newest page, nor counted, nor found by letters of their titles")
  func pages() async throws {
    #expect(try catalog.newest(nil).map(\.id.rawValue) == ["a.md", "b.md"])
    #expect(Catalog.firstPage(of: catalog.place, count: 10)?.posts.map(\.id.rawValue) == ["a.md", "b.md"])
    #expect(try catalog.count() == 2)
    for letters in ["rent", "rnt"] {
      #expect(try await catalog.answer(FuzzyPattern(letters)).count == 2)
      #expect(try await catalog.answer(FuzzyPattern(letters), among: Question(typed: "is:revision")).count == 1)
    }
  }

  @Test("Quotes in them are not counted twice")
  func quotes() throws {
    let speakers = try catalog.speakersNow(of: Question(typed: "has:quotes")).entries()
    #expect(speakers.map(\.quotes) == [2])
    let older = try catalog.speakersNow(of: Question(typed: "is:revision")).entries()
    #expect(older.map(\.span.last) == [PostDate(year: 2013, month: 6, day: 1)])
  }

  @Test("A post that becomes one leaves the lists, and comes back when it is none any more")
  func change() throws {
    try catalog.write(.of([Self.post("b.md", revisionOf: "a.md")]))
    #expect(try catalog.newest(nil).map(\.id.rawValue) == ["a.md"])
    #expect(try catalog.count() == 1)
    try catalog.write(.of([Self.post("b.md", .link)]))
    #expect(try catalog.newest(nil).map(\.extent) == [.full, .link])
    #expect(try catalog.count() == 2)
  }
}

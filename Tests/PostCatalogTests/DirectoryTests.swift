import CatalogHarness
import PostCatalog
import PostDirectory
import PostModel
import PostQuery
import Testing

@Suite("Speakers and contacts of the catalog's posts")
struct DirectoryTests {
  /// Questions that many and few posts answer.
  static let queries = ["", "has:quotes", "date:2013", "speaker:lee", "is:revision", "nothing-has-this"]

  @Test("Are those of the posts that a question finds", arguments: 1...3 as ClosedRange<UInt64>, queries)
  func reference(seed: UInt64, typed: String) async throws {
    let archive = try RandomArchive(seed: seed, count: 200)
    let question = try Question(typed: typed, marks: archive.marks)
    let found = Set(archive.reference.answer(question).map(\.id))
    let expected = archive.posts.filter { found.contains($0.post.id) }
    let speakers = try await archive.catalog.speakers(in: posts(question, archive.catalog)).entries().map(Self.told)
    #expect(speakers.sorted() == Self.speakers(expected).map(Self.told).sorted())
    let contacts = try await archive.catalog.contacts(in: posts(question, archive.catalog)).entries().map(Self.told)
    #expect(contacts.sorted() == (try Self.contacts(expected)).map(Self.told).sorted())
  }

  private func posts(_ question: Question, _ catalog: Catalog) throws -> PostSequence {
    try catalog.answerNow(question).posts
  }

  private static func days(_ span: DaySpan) -> String {
    "\(span.first?.isoDay ?? "?")–\(span.last?.isoDay ?? "?")"
  }

  private static func told(_ entry: SpeakerEntry) -> String {
    "\(entry.id) \(entry.quotes) \(entry.posts) \(days(entry.span)) \(entry.roles)"
  }

  private static func told(_ entry: DirectoryEntry) -> String {
    "\(entry.id) \(entry.posts) \(days(entry.span)) \(entry.phones.map(\.text).sorted()) \(entry.organizations.sorted())"
  }

  private static func speakers(_ posts: [AnnotatedPost]) -> [SpeakerEntry] {
    var directory = SpeakerDirectory()
    for (number, post) in posts.enumerated() {
      for (index, quote) in post.findings.quotes.enumerated() {
        guard let speaker = quote.speaker.map({ directory.number(of: $0) }) else { continue }
        directory.add(speaker, at: QuoteNumber(post: Int64(number), quote: index), on: post.summary.date)
      }
    }
    return directory.entries()
  }

  private static func contacts(_ posts: [AnnotatedPost]) throws -> [DirectoryEntry] {
    var directory = ContactDirectory()
    for (number, post) in posts.enumerated() {
      for (index, contact) in post.findings.contacts.enumerated() {
        let statement = ContactStatement(contact, postOrganization: post.summary.organization)
        directory.add(statement, number: index, in: Int64(number), on: post.summary.date)
      }
    }
    return try directory.entries()
  }

  private func catalog(_ posts: [(name: String, day: Int, text: String)]) throws -> (Catalog, ScratchFolder) {
    let scratch = try ScratchFolder()
    let catalog = try Catalog.ofTest("/store", in: scratch.path)
    try catalog.write(
      .of(
        posts.map { name, day, text in
          var metadata = Metadata()
          metadata.title = name
          metadata.date = PostDate(year: 2013, month: 6, day: day)
          metadata.organization = "Lantern Street Tenants"
          let body = Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])
          return PlainAnnotator.annotate(Post(id: PostID(rawValue: name + ".md"), metadata: metadata, body: body))
        }))
    return (catalog, scratch)
  }

  @Test("Name the newest post at which they stand, and the place there")
  func newest() async throws {
    let (catalog, scratch) = try catalog([
      ("late", 9, "“No” said Bo Roe.\n“Rent” said Ann Lee.\n“Rent” said Ann Lee."),
      ("early", 2, "“Heat” said Ann Lee.\nContact: Jo Roe | Desk | 347-555-0137"),
      ("middle", 5, "Contact: Sam Poe | Desk | 347-555-0150\nContact: Jo Roe | Desk | 347-555-0137"),
    ])
    defer { withExtendedLifetime(scratch) {} }
    let question = try Question(typed: "")
    let ann = try #require(try await catalog.speakers(in: posts(question, catalog)).entries().first)
    #expect(try await catalog.posts(numbered: [ann.newest.post]).values.map(\.title) == ["late"])
    #expect(ann.newest.quote == 1)
    let jo = try #require(try await catalog.contacts(in: posts(question, catalog)).entries().first)
    #expect(jo.name == "Jo Roe")
    #expect(try await catalog.posts(numbered: [jo.newest.post]).values.map(\.title) == ["middle"])
    #expect(jo.newest.contact == 1)
    #expect(jo.organizations == ["Desk", "Lantern Street Tenants"])
    #expect(try await catalog.posts(numbered: [1]).isEmpty)
  }

  @Test("Merged names are counted as one over the posts")
  func merged() throws {
    let (catalog, scratch) = try catalog([
      ("a", 2, "“Rent” said Ann Lee.\n“Heat” said Ann Bo Lee."), ("b", 3, "“Heat” said Ann Bo Lee."),
    ])
    defer { withExtendedLifetime(scratch) {} }
    let aliases = SpeakerAliases(["Ann Bo Lee": "Ann Lee"])
    let entries = try catalog.speakersNow(of: Question(typed: ""), aliases: aliases).entries()
    #expect(entries.map(\.names) == [["Ann Lee", "Ann Bo Lee"]])
    #expect(entries.map(\.quotes) == [3] && entries.map(\.posts) == [2])
  }

  @Test("A task that is cancelled gives up")
  func cancelled() async throws {
    let archive = try RandomArchive(seed: 9)
    let posts = try posts(Question(typed: ""), archive.catalog)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await archive.catalog.contacts(in: posts)
    }
    await #expect(throws: CatalogError.cancelled) { try await task.value }
  }
}

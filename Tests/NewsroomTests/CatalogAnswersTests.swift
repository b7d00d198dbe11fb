import CatalogRefresh
import Foundation
import PostCatalog
import PostDirectory
import PostMarks
import PostModel
import Testing

@testable import newsroom

/// What verbs answer from the catalog, beside what is in the files.
@Suite struct CatalogAnswersTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Samples").standardized.path

  private func opened(_ store: String, cache: TemporaryFolder) throws -> ArchiveCatalog {
    let speakers = SpeakersFile(folder: cache.path + "/configuration")
    let archive = try Archive(place: StorePlace(folder: store), speakers: speakers)
    let place = CatalogPlace(folder: cache.path + "/catalog", store: store)
    let catalog = try ArchiveCatalog(archive, place: place)
    _ = try catalog.refresh.run(.whole)
    return catalog
  }

  private func printed(_ answer: Answer, _ format: RecordFormat) -> String {
    let printer = format.printer(answer.columns, for: answer.records)
    let lines = answer.records.map { printer.text(of: $0).string }
    return printer.opening.string + lines.joined()
  }

  @Test(
    "The samples' quotes, contacts, speakers and list are those of reading every file",
    arguments: RecordFormat.allCases)
  func sameAsFiles(format: RecordFormat) async throws {
    let cache = try TemporaryFolder()
    let catalog = try opened(Self.samples, cache: cache)
    let archive = catalog.archive
    let all = try archive.find(all: [])

    let posts = await archive.summaries().map { ListCommand.record($0, PostMarks()) }
    #expect(posts.count > 20)
    #expect(try catalog.posts(nil, .whole).map { ListCommand.record($0, PostMarks()) } == posts)
    #expect(try catalog.posts(.everything(), .whole).map { ListCommand.record($0, PostMarks()) } == posts)

    let quotes = printed(QuotesCommand.answer(await archive.quotes(of: all)), format)
    #expect(quotes.utf8.count > 1000)
    #expect(printed(QuotesCommand.answer(try await catalog.quotes(of: .everything(), .whole)), format) == quotes)

    let contacts = printed(ContactsCommand.answer(await archive.contacts(of: all)), format)
    #expect(contacts.utf8.count > 1000)
    #expect(printed(ContactsCommand.answer(try await catalog.contacts(of: .everything(), .whole)), format) == contacts)

    var directory = SpeakerDirectory()
    for (number, post) in (await archive.mapOpened(all) { $0 }).reversed().enumerated() {
      for (index, quote) in post.findings.quotes.enumerated() {
        guard let speaker = quote.speaker.map({ directory.number(of: $0) }) else { continue }
        directory.add(speaker, at: QuoteNumber(post: Int64(number), quote: index), on: post.summary.date)
      }
    }
    let speakers = printed(SpeakersCommand.answer(directory.entries()), format)
    #expect(printed(SpeakersCommand.answer(try catalog.speakers(of: .everything())), format) == speakers)
  }

  @Test("Pages of quotes, put behind each other, are all of them", arguments: [1, 3, 7])
  func pages(length: Int) async throws {
    let cache = try TemporaryFolder()
    let catalog = try opened(Self.samples, cache: cache)
    let all = try await catalog.quotes(of: .everything(), .whole).flatMap(\.items)
    var found: [Quote] = []
    while true {
      let page = Page(offset: found.count, limit: length)
      let some = try await catalog.quotes(of: .everything(), page).flatMap(\.items)
      #expect(some.count <= length)
      if some.isEmpty { break }
      found += some
    }
    #expect(found == all)
  }

  @Test("The words are the file's: one that was changed since it was cataloged is read anew")
  func changedFile() async throws {
    let (store, cache) = (try TemporaryFolder(), try TemporaryFolder())
    let (a, b) = ("---\ntitle: A\n---\n", "---\ntitle: B\n---\n")
    try store.write(a + "“We will build,” said Ann Lee.\n\n“Not now,” said Bo Roe.\n", to: "a.md")
    try store.write(b + "“It rains,” said Cy Poe.\n\nContact: Jo Roe, (347) 555-0137\n", to: "b.md")
    for name in ["a.md", "b.md"] { try store.setModified(Date(timeIntervalSince1970: 1_400_000_000), of: name) }
    let catalog = try opened(store.path, cache: cache)

    try store.write(a + "“We build,” said Ann Lee.\n", to: "a.md")
    #expect(try await texts(catalog, .whole) == ["We build,", "It rains,"])
    #expect(try await texts(catalog, Page(offset: 1, limit: 5)) == ["It rains,"])

    try store.write(b + "Nobody says anything.\n\nContact: Al Fox, (347) 555-0199\n", to: "b.md")
    #expect(try await texts(catalog, Page(offset: 0, limit: 9)) == ["We build,"])
    #expect(try await catalog.contacts(of: .everything(), .whole).flatMap(\.items).map(\.name) == ["Al Fox"])

    try FileManager.default.removeItem(atPath: store.path + "/a.md")
    #expect(try await texts(catalog, .whole) == [])
  }

  private func texts(_ catalog: ArchiveCatalog, _ page: Page) async throws -> [String] {
    try await catalog.quotes(of: .everything(), page).flatMap(\.items).flatMap(\.segments).map(\.text)
  }
}

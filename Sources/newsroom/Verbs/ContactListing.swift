import PostCopying
import PostDirectory
import PostMarks
import PostModel
import ReaderCore

/// The directory of contacts as it is printed.
struct ContactListing {
  private let entries: [DirectoryEntry]
  /// By the numbers that the entries' places have.
  private let newest: [Int64: PostSummary]
  private let staleness: Staleness
  private let now: PostDate

  init(entries: [DirectoryEntry], newest: [Int64: PostSummary], staleness: Staleness, now: PostDate) {
    self.entries = entries
    self.newest = newest
    self.staleness = staleness
    self.now = now
  }

  /// - Parameter posts: newest first.
  init(_ posts: [FoundInPost<Contact>], staleness: Staleness, now: PostDate) {
    var directory = ContactDirectory()
    var newest: [Int64: PostSummary] = [:]
    for (number, post) in posts.reversed().enumerated() {
      newest[Int64(number)] = post.summary
      for (index, contact) in post.items.enumerated() {
        let statement = ContactStatement(contact, postOrganization: post.summary.organization)
        directory.add(statement, number: index, in: Int64(number), on: post.summary.date)
      }
    }
    // A verb is not cancelled but with its process.
    self.init(entries: (try? directory.entries()) ?? [], newest: newest, staleness: staleness, now: now)
  }

  /// Those alone who were last seen too long ago.
  var onlyStale: ContactListing {
    ContactListing(
      entries: entries.filter { staleness.isStale($0.lastSeen, now: now) }, newest: newest, staleness: staleness,
      now: now)
  }

  func answer(_ page: Page, as format: ContactsCommand.Formats?) -> Answer {
    let shown = page.cut(entries)
    if let format { return Answer(exported: format.text(of: shown.map(ContactFacts.init(named:))).string) }
    return Answer(columns: Self.columns, records: shown.map(record))
  }

  static let columns = [
    "name", "role", "organization", "organizations", "phones", "emails", "first", "last", "posts", "stale", "newest",
    "id",
  ]

  private func record(_ entry: DirectoryEntry) -> Record {
    let isStale = staleness.isStale(entry.lastSeen, now: now)
    return Record(
      fields: [
        .init("name", .text(entry.name)), .init("role", .text(entry.role)),
        .init("organization", .text(entry.organization)), .init("organizations", .texts(entry.organizations)),
        .init("phones", .texts(entry.phones.map(\.text))), .init("emails", .texts(entry.emails.map(\.text))),
        .init("first", .text(entry.span.first?.isoDay)), .init("last", .text(entry.span.last?.isoDay)),
        .init("posts", .number(entry.posts)), .init("stale", .flag(isStale)),
        .init("newest", .text(newest[entry.newest.post]?.id.rawValue)),
        .init("id", .text(StableName.digits(of: [entry.id]))),
      ], text: .lines(text(entry, isStale)))
  }

  /// Who, a line for each phone and e-mail address, then when and where they were seen.
  private func text(_ entry: DirectoryEntry, _ isStale: Bool) -> String {
    let who = [entry.name, entry.role, entry.organization].compactMap { $0 }.map(PostText.oneLine)
    let ways = (entry.phones + entry.emails).map { "    " + PostText.oneLine($0.text) + "\n" }.joined()
    let posts = entry.posts == 1 ? "1 post" : "\(entry.posts) posts"
    let seen = entry.lastSeen.map { ["last seen " + $0.isoDay + (isStale ? ", stale" : "")] } ?? []
    let facts = seen + [posts] + entry.organizations.map(PostText.oneLine)
    let name = who.isEmpty ? "(no name)" : who.joined(separator: ", ")
    return name + "\n" + ways + "    " + facts.joined(separator: " · ") + "\n"
  }
}

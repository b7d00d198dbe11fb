import PostDirectory
import PostModel
import ReaderCore

/// Speakers and contacts of posts in memory, listed as a catalog would.
struct MemoryPeople {
  /// Newest first; a post's number is its place from the end.
  private let posts: [AnnotatedPost]
  private let aliases: SpeakerAliases

  init(_ posts: [AnnotatedPost], _ aliases: SpeakerAliases) {
    self.posts = posts
    self.aliases = aliases
  }

  func list(_ view: ListView, _ height: Int) -> [ListEntry] {
    switch view {
    case .speakers(let order): speakers(order).map { .speaker(ListedSpeaker($0, at: place($0.newest))) }
    case .speaker(let name): page(of: name, height)
    case .contacts(let order): contacts(order)
    default: []
    }
  }

  private func post(_ number: Int64) -> AnnotatedPost { posts[posts.count - 1 - Int(number)] }

  private func place(_ newest: QuoteNumber) -> EntryPlace {
    EntryPlace(post(newest.post).post.id, .quote(newest.quote))
  }

  private func speakers(_ order: SpeakerEntry.Order) -> [SpeakerEntry] {
    var directory = SpeakerDirectory(aliases: aliases)
    for (number, post) in posts.reversed().enumerated() {
      for (index, quote) in post.findings.quotes.enumerated() {
        guard let speaker = quote.speaker.map({ directory.number(of: $0) }) else { continue }
        directory.add(speaker, at: QuoteNumber(post: Int64(number), quote: index), on: post.summary.date)
      }
    }
    return directory.entries(by: order)
  }

  private func page(of name: String, _ height: Int) -> [ListEntry] {
    let id = NameKey(aliases.name(of: name))
    guard let entry = speakers(.count).first(where: { $0.id == id }) else { return [] }
    var list = EntryFact.about(entry, most: max(2, height / 2)).map(ListEntry.fact)
    var number = 0
    for post in posts {
      let quotes = post.findings.quotes.enumerated().filter { _, quote in
        quote.speaker.map { NameKey(aliases.name(of: $0.name)) == id } ?? false
      }
      if quotes.isEmpty { continue }
      list.append(.heading(EntryHeading(date: post.summary.date?.isoDay, post.summary.title)))
      for (index, quote) in quotes {
        number += 1
        list.append(.quote(QuoteEntry(post.post.id, index, quote, number: number)))
      }
    }
    return list
  }

  private func contacts(_ order: DirectoryEntry.Order) -> [ListEntry] {
    var directory = ContactDirectory()
    for (number, post) in posts.reversed().enumerated() {
      for (index, contact) in post.findings.contacts.enumerated() {
        let statement = ContactStatement(contact, postOrganization: post.summary.organization)
        directory.add(statement, number: index, in: Int64(number), on: post.summary.date)
      }
    }
    guard let entries = try? directory.entries(by: order), let today = PostDate(year: 2024, month: 6, day: 1) else {
      return []
    }
    return entries.map { entry in
      let place = EntryPlace(post(entry.newest.post).post.id, .contact(entry.newest.contact))
      return .contact(
        ListedContact(entry, at: place, isStale: Staleness.standard.isStale(entry.lastSeen, now: today)))
    }
  }
}

import ArgumentParser
import PostModel

/// `newsroom speakers`: everybody who is quoted, the most quoted first.
struct SpeakersCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "speakers", abstract: "Print everybody who is quoted, the most quoted first.")

  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try source.marked(query.question() ?? .everything())
    return Self.answer(page.page.cut(try source.catalog().speakers(of: question)))
  }

  static func answer(_ speakers: some Sequence<SpeakerTally>) -> Answer {
    Answer(columns: ["name", "quotes", "posts", "roles", "affiliations"], records: speakers.map(record))
  }

  private static func record(_ tally: SpeakerTally) -> Record {
    Record(
      fields: [
        .init("name", .text(tally.name)), .init("quotes", .number(tally.quotes)), .init("posts", .number(tally.posts)),
        .init("roles", .texts(tally.roles)), .init("affiliations", .texts(tally.affiliations)),
      ],
      text: .row([String(tally.quotes), tally.name, (tally.roles + tally.affiliations).joined(separator: ", ")]))
  }
}

/// How often one name is quoted in a store, and as what.
struct SpeakerTally: Sendable, Hashable {
  let name: String
  private(set) var quotes = 0
  private(set) var posts = 0
  /// In the order of their first mention.
  private(set) var roles: [String] = []
  private(set) var affiliations: [String] = []

  private init(name: String) { self.name = name }

  /// - Parameter posts: The speakers of each post's quotes, one for each quote.
  static func count(_ posts: [[Speaker]]) -> [SpeakerTally] {
    var tallies: [String: SpeakerTally] = [:]
    for speakers in posts {
      for speaker in speakers { tallies[speaker.name, default: SpeakerTally(name: speaker.name)].add(speaker) }
      for name in Set(speakers.map(\.name)) { tallies[name]?.posts += 1 }
    }
    return tallies.values.sorted { ($1.quotes, $0.name) < ($0.quotes, $1.name) }
  }

  private mutating func add(_ speaker: Speaker) {
    quotes += 1
    if let role = speaker.role, !roles.contains(role) { roles.append(role) }
    if let affiliation = speaker.affiliation, !affiliations.contains(affiliation) { affiliations.append(affiliation) }
  }
}

import ArgumentParser
import PostCatalog
import PostDirectory
import PostMarks
import PostModel
import ReaderCore

/// `newsroom contacts`: whom the posts offer to the press and the public.
struct ContactsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "Print the contacts of posts: whom to call.")

  /// The formats of address books and spreadsheets.
  enum Formats: String, OwnFormats {
    /// vCard 4.0.
    case vcard
    case csv

    func text(of contacts: [ContactFacts]) -> SafeText {
      switch self {
      case .vcard: VCard.text(of: contacts)
      case .csv: ContactTable.text(of: contacts, withHeader: true) + SafeText("\n").withCRLF
      }
    }
  }

  @Flag(help: "Each person and desk once, whatever number of posts they are in.") var merged = false
  @Option(
    help: ArgumentHelp(
      "Only those who were last seen longer ago, each once: 90d, 6m, 1y, or \"18 months\".", valueName: "time"))
  var stale: Staleness?
  @Argument(help: PostArgument.help, completion: PostArgument.completion) var posts: [String] = []
  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: VerbOptions<Formats>

  static let columns = PostFields.placeColumns + PostFields.identifiedContactColumns
  var columns: [String] { isDirectory ? ContactListing.columns : Self.columns }

  private var isDirectory: Bool { merged || stale != nil }

  func validate() throws { try PostArgument.validate(posts, query) }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try source.marked(query.question() ?? .everything())
    if isDirectory {
      return try await directory(from: source, question).answer(page.page, as: options.format.own)
    }
    let found =
      if posts.isEmpty {
        try await source.catalog().contacts(of: question, page.page)
      } else {
        page.page.cut(await source.archive.contacts(of: try source.archive.find(all: posts)))
      }
    guard let format = options.format.own else { return Self.answer(found) }
    let facts = found.flatMap { post in post.items.map { ContactFacts(named: $0, in: post.summary) } }
    return Answer(exported: format.text(of: facts).string)
  }

  private func directory(from source: AnswerSource, _ question: Question) async throws(Failure) -> ContactListing {
    let (now, staleness) = (Clock.now(), stale ?? source.staleness)
    let all: ContactListing
    if posts.isEmpty {
      let (entries, newest) = try source.catalog().directory(of: question)
      all = ContactListing(entries: entries, newest: newest, staleness: staleness, now: now)
    } else {
      let found = await source.archive.contacts(of: try source.archive.find(all: posts))
      all = ContactListing(found, staleness: staleness, now: now)
    }
    return stale == nil ? all : all.onlyStale
  }

  static func answer(_ found: [FoundInPost<Contact>]) -> Answer {
    Answer(columns: columns, records: found.flatMap(records))
  }

  private static func records(_ post: FoundInPost<Contact>) -> [Record] {
    post.items.enumerated().map { index, contact in
      Record(
        fields: PostFields.place(post.summary) + PostFields.identifiedContact(contact, in: post.summary.id),
        text: index == 0 ? .lines(PostText.section(post.summary, post.items.map(PostText.contact))) : nil)
    }
  }
}

extension Staleness: ExpressibleByArgument {
  /// As in the configuration, or short: `90d`, `6w`, `18m`, `1y`.
  package init?(argument: String) {
    let units = ["d": "days", "w": "weeks", "m": "months", "y": "years"]
    let unit = argument.last.flatMap { units[$0.lowercased()] }
    let isShort = argument.dropLast().allSatisfy(\.isNumber)
    self.init(isShort ? argument.dropLast() + " " + (unit ?? "") : argument)
  }
}

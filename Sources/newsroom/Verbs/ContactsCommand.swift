import ArgumentParser
import PostCatalog
import PostDirectory
import PostModel

/// `newsroom contacts`: whom the posts offer to the press and the public.
struct ContactsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "Print the contacts of posts: whom to call.")

  @Flag(help: "Each person and desk once, whatever number of posts they are in.") var merged = false
  @Argument(help: PostArgument.help, completion: PostArgument.completion) var posts: [String] = []
  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: ContactOptions

  func validate() throws { try PostArgument.validate(posts, query) }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try source.marked(query.question() ?? .everything())
    if merged { return try await directory(from: source, question).answer(page.page, as: options.shape) }
    let found =
      if posts.isEmpty {
        try await source.catalog().contacts(of: question, page.page)
      } else {
        page.page.cut(await source.archive.contacts(of: try source.archive.find(all: posts)))
      }
    guard let table = options.shape.table else { return Self.answer(found) }
    return Answer(table(found.flatMap { post in post.items.map { ContactFacts($0, in: post.summary) } }))
  }

  private func directory(from source: AnswerSource, _ question: Question) async throws(Failure) -> ContactListing {
    let now = Clock.now()
    if posts.isEmpty {
      let (entries, newest) = try source.catalog().directory(of: question)
      return ContactListing(entries: entries, newest: newest, staleness: source.staleness, now: now)
    }
    let found = await source.archive.contacts(of: try source.archive.find(all: posts))
    return ContactListing(found, staleness: source.staleness, now: now)
  }

  static func answer(_ found: [FoundInPost<Contact>]) -> Answer {
    Answer(
      columns: PostFields.placeColumns + PostFields.contactColumns + PostFields.spanColumns,
      records: found.flatMap(records))
  }

  private static func records(_ post: FoundInPost<Contact>) -> [Record] {
    let place = PostFields.place(post.summary)
    return post.items.enumerated().map { index, contact in
      Record(
        fields: place + PostFields.contact(contact) + PostFields.span(contact.range),
        text: index == 0 ? .lines(PostText.section(post.summary, post.items.map(PostText.contact))) : nil)
    }
  }
}

/// `--store` and `--format` of contacts, which address books and spreadsheets take, too.
struct ContactOptions: ParsableArguments, VerbOptions {
  enum Shape: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, json, tsv
    /// vCard 4.0.
    case vcard
    case csv

    /// What makes the whole of the output; `nil` where that is records.
    var table: (([ContactFacts]) -> SafeText)? {
      switch self {
      case .text, .json, .tsv: nil
      case .vcard: VCard.text
      case .csv: { ContactTable.text(of: $0, withHeader: true) + SafeText("\n").withCRLF }
      }
    }
  }

  @OptionGroup var place: StorePlaceOptions
  var store: String? { place.store }

  @Option(name: .customLong("format"), help: "How to print.")
  var shape = Shape.text

  var format: OutputFormat { OutputFormat(rawValue: shape.rawValue) ?? .text }
}

import ArgumentParser
import PostDirectory
import PostMarks
import PostModel

/// `newsroom speakers`: everybody who is quoted, the most quoted first.
struct SpeakersCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "speakers", abstract: "Print everybody who is quoted, the most quoted first.")

  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  static let columns = [
    "name", "quotes", "posts", "roles", "affiliations", "first", "last", "tenures", "id", "otherNames",
  ]
  var columns: [String] { Self.columns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try source.marked(query.question() ?? .everything())
    return Self.answer(page.page.cut(try source.catalog().speakers(of: question, try source.speakerAliases())))
  }

  static func answer(_ speakers: some Sequence<SpeakerEntry>) -> Answer {
    Answer(columns: columns, records: speakers.map(record))
  }

  private static func record(_ entry: SpeakerEntry) -> Record {
    Record(
      fields: [
        .init("name", .text(entry.name)), .init("quotes", .number(entry.quotes)), .init("posts", .number(entry.posts)),
        .init("roles", .texts(entry.roles)), .init("affiliations", .texts(entry.organizations)),
        .init("first", .text(entry.span.first?.isoDay)), .init("last", .text(entry.span.last?.isoDay)),
        .init("tenures", .list(entry.tenures.map { .object(fields(of: $0)) })),
        .init("id", .text(entry.id.text)), .init("otherNames", .texts(entry.otherNames)),
      ],
      text: .row([
        String(entry.quotes), entry.name, entry.span.years ?? "",
        (entry.roles + entry.organizations).joined(separator: ", "),
      ]))
  }

  private static func fields(of tenure: Tenure) -> [Record.Field] {
    [
      .init("role", .text(tenure.role)), .init("affiliation", .text(tenure.organization)),
      .init("first", .text(tenure.span.first?.isoDay)), .init("last", .text(tenure.span.last?.isoDay)),
      .init("quotes", .number(tenure.quotes)),
    ]
  }
}

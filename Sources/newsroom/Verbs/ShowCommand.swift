import ArgumentParser
import PostDirectory
import PostMarks
import PostModel

/// `newsroom show`: one post, whole.
struct ShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a post: its head and its words.",
    discussion: "JSON and TSV have the body's text too, which the offsets of quotes and contacts count in.")

  @Argument(help: PostArgument.help, completion: PostArgument.completion) var post: String
  @OptionGroup var options: StoreOptions

  var columns: [String] {
    PostFields.summaryColumns + ["body", "quotes", "contacts"] + PostFields.importedColumns
  }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let post = source.archive.openWithRelated(try source.archive.find(self.post))
    let needsPeople = options.format.records != .text || options.output.fields != nil
    let aliases = needsPeople ? try source.speakerAliases() : SpeakerAliases()
    let record = Record(fields: Self.fields(post, aliases), text: .lines(PostText.whole(post)))
    return Answer(columns: columns, records: [record])
  }

  private static func fields(_ post: AnnotatedPost, _ aliases: SpeakerAliases) -> [Record.Field] {
    let id = post.post.id
    let segments = post.findings.quotes.enumerated().flatMap { number, quote in
      quote.segments.map {
        JSONValue.object(PostFields.identifiedSegment($0, of: quote, group: number + 1, in: id, aliases))
      }
    }
    return PostFields.summary(post.summary) + [
      .init("body", .text(post.post.body.text)), .init("quotes", .list(segments)),
      .init("contacts", .list(post.findings.contacts.map { .object(PostFields.identifiedContact($0, in: id)) })),
    ] + PostFields.imported(post.post.metadata)
  }
}

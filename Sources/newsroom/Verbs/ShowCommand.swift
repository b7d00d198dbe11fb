import ArgumentParser
import PostModel

/// `newsroom show`: one post, whole.
struct ShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a post: its head and its words.",
    discussion: "JSON and TSV have the body's text too, which the offsets of quotes and contacts count in.")

  @Argument(help: PostArgument.help, completion: PostArgument.completion) var post: String
  @OptionGroup var options: StoreOptions

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let post = source.archive.openWithRelated(try source.archive.find(self.post))
    let record = Record(fields: Self.fields(post), text: .lines(PostText.whole(post)))
    return Answer(columns: record.fields.map(\.name), records: [record])
  }

  private static func fields(_ post: AnnotatedPost) -> [Record.Field] {
    PostFields.summary(post.summary) + [
      .init("body", .text(post.post.body.text)),
      .init("quotes", .list(PostFields.segments(post.findings.quotes).map { .record($0) })),
      .init(
        "contacts",
        .list(post.findings.contacts.map { .record(PostFields.contact($0) + PostFields.span($0.range)) })),
    ] + PostFields.imported(post.post.metadata)
  }
}

import ArgumentParser
import PostModel

/// `newsroom quotes`: the quotes of all posts, or of those that are named or asked for.
struct QuotesCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Print the quotes of posts, with who said each.",
    discussion: "JSON and TSV have one line for each segment; \"start\" and \"end\" are UTF-8 offsets into the body.")

  @Argument(help: PostArgument.help, completion: PostArgument.completion) var posts: [String] = []
  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  func validate() throws { try PostArgument.validate(posts, query) }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try source.marked(query.question() ?? .everything())
    let found =
      if posts.isEmpty {
        try await source.catalog().quotes(of: question, page.page)
      } else {
        page.page.cut(await source.archive.quotes(of: try source.archive.find(all: posts)))
      }
    return Self.answer(found)
  }

  static func answer(_ found: [FoundInPost<Quote>]) -> Answer {
    Answer(columns: PostFields.placeColumns + PostFields.segmentColumns, records: found.flatMap(records))
  }

  private static func records(_ post: FoundInPost<Quote>) -> [Record] {
    let place = PostFields.place(post.summary)
    return PostFields.segments(post.items, after: post.first).enumerated().map { index, fields in
      Record(
        fields: place + fields,
        text: index == 0 ? .lines(PostText.section(post.summary, post.items.map(PostText.quote))) : nil)
    }
  }
}

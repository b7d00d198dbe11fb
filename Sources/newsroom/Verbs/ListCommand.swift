import ArgumentParser
import PostCatalog
import PostModel

/// `newsroom list`: a line for every post, newest first.
struct ListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print a line for every post, newest first: date, organisation, title.")

  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    try Self.answer(from: source, to: try query.question(), page.page)
  }

  /// The posts of a page of the answer to a question; of all posts where there is none.
  static func answer(from source: AnswerSource, to question: Question?, _ page: Page) throws(Failure) -> Answer {
    let catalog = try source.catalog()
    let posts = try catalog.posts(question, page)
    return Answer(columns: PostFields.summaryColumns, records: posts.map(record))
  }

  static func record(_ post: PostSummary) -> Record {
    Record(
      fields: PostFields.summary(post),
      text: .row([post.date?.isoDay ?? "", post.organization ?? "", post.title]))
  }
}

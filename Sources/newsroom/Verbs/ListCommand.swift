import ArgumentParser
import PostCatalog
import PostMarks
import PostModel

/// `newsroom list`: a line for every post, newest first.
struct ListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print a line for every post, newest first: date, organisation, title.")

  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: StoreOptions

  static let columns = PostFields.summaryColumns + PostFields.markColumns
  var columns: [String] { Self.columns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    try Self.answer(from: source, to: try query.question(), page.page, options.output)
  }

  /// The posts of a page of the answer to a question; of all posts where there is none.
  static func answer(
    from source: AnswerSource, to question: Question?, _ page: Page, _ options: OutputOptions<NoOwnFormats>
  ) throws(Failure) -> Answer {
    let question = try question.map { question throws(Failure) in try source.marked(question) }
    let posts = try source.catalog().posts(question, page)
    // Text does not tell of marks.
    let marks = options.format.records == .text && options.fields == nil ? MarkBook() : try source.marks()
    return Answer(
      columns: columns, records: posts.map { record($0, marks[$0.id]) })
  }

  static func record(_ post: PostSummary, _ marks: PostMarks) -> Record {
    Record(
      fields: PostFields.summary(post) + PostFields.marks(marks),
      text: .row([post.date?.isoDay ?? "", post.organization ?? "", post.title]))
  }
}

import ArgumentParser
import PostModel

/// `newsroom quotes`: the quotes of all posts, or of those that are named.
struct QuotesCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Print the quotes of posts, with who said each.",
    discussion: "JSON and TSV have one line for each segment; \"start\" and \"end\" are UTF-8 offsets into the body.")

  @Argument(help: PostArgument.help) var posts: [String] = []
  @OptionGroup var options: StoreOptions

  func answer(from archive: Archive) async throws(Failure) -> Answer {
    let records = await archive.mapOpened(try archive.find(all: posts), Self.records)
    return Answer(columns: PostFields.placeColumns + PostFields.segmentColumns, records: records.flatMap { $0 })
  }

  private static func records(_ post: AnnotatedPost) -> [Record] {
    let place = PostFields.place(post.summary)
    return PostFields.segments(post.findings.quotes).enumerated().map { index, fields in
      Record(fields: place + fields, text: index == 0 ? .lines(text(post)) : nil)
    }
  }

  private static func text(_ post: AnnotatedPost) -> String {
    PostText.section(post.summary, post.findings.quotes.map(PostText.quote))
  }
}

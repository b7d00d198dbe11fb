import ArgumentParser
import PostCopying
import PostDirectory
import PostMarks
import PostModel
import PostQuery

/// `newsroom quotes`: the quotes of all posts, or of those that are named or asked for.
struct QuotesCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "quotes", abstract: "Print the quotes of posts, with who said each.",
    discussion: """
      JSON and TSV have one record for each segment; "start" and "end" are UTF-8 offsets into the body. Of a query that \
      names speakers or words of quotes those quotes alone are printed.
      """)

  /// The format of reference managers.
  enum Formats: String, OwnFormats {
    case cslJSON = "csl-json"
  }

  @Argument(help: PostArgument.help, completion: PostArgument.completion) var posts: [String] = []
  @OptionGroup var query: QueryOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var options: VerbOptions<Formats>

  static let columns = PostFields.placeColumns + PostFields.identifiedSegmentColumns
  var columns: [String] { Self.columns }

  func validate() throws { try PostArgument.validate(posts, query) }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = try source.marked(query.question() ?? .everything())
    let found =
      if posts.isEmpty {
        try await source.catalog().quotes(of: question, page.page)
      } else {
        page.page.cut(await source.archive.quotes(of: try source.archive.find(all: posts)))
      }
    if options.format.own == .cslJSON {
      return Answer(exported: ReferenceList.text(of: await source.archive.clips(of: found)))
    }
    let needsPeople = options.format.records != .text || options.output.fields != nil
    return Self.answer(found, needsPeople ? try source.speakerAliases() : SpeakerAliases())
  }

  /// - Parameter aliases: Which speakers are one; text does not tell.
  static func answer(_ found: [FoundInPost<Quote>], _ aliases: SpeakerAliases = SpeakerAliases()) -> Answer {
    Answer(columns: columns, records: found.flatMap { records($0, aliases) })
  }

  private static func records(_ post: FoundInPost<Quote>, _ aliases: SpeakerAliases) -> [Record] {
    let segments = zip(post.numbers, post.items).flatMap { number, quote in
      quote.segments.map { (segment: $0, quote: quote, group: number + 1) }
    }
    return segments.enumerated().map { index, found in
      Record(
        fields: PostFields.place(post.summary)
          + PostFields.identifiedSegment(
            found.segment, of: found.quote, group: found.group, in: post.summary.id, aliases),
        text: index == 0 ? .lines(PostText.section(post.summary, post.items.map(PostText.quote))) : nil)
    }
  }
}

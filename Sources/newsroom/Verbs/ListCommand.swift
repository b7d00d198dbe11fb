import ArgumentParser
import PostModel

/// `newsroom list`: a line for every post, newest first.
struct ListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print a line for every post, newest first: date, organisation, title.")

  @OptionGroup var options: StoreOptions

  func answer(from archive: Archive) async throws(Failure) -> Answer {
    await Self.answer(from: archive)
  }

  static func answer(from archive: Archive) async -> Answer {
    let posts = await archive.summaries()
    return Answer(columns: PostFields.summaryColumns, records: posts.map(record))
  }

  private static func record(_ post: PostSummary) -> Record {
    Record(
      fields: PostFields.summary(post),
      text: .row([post.date?.isoDay ?? "", post.organization ?? "", post.title]))
  }
}

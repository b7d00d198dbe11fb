import ArgumentParser
import CatalogRefresh
import PostCatalog
import PostMarks
import PostModel
import ReaderCore

/// `newsroom index`: brings the catalog up to date.
struct IndexCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the catalog up to date, which lists and searches answer from.",
    discussion: """
      Every file is looked at, and those that are new or changed are read. Ctrl-C ends it; what has been read stays, and \
      the next call goes on from there.
      """)

  @Flag(help: "Build the catalog anew.") var rebuild = false
  @OptionGroup var options: StoreOptions

  var columns: [String] { ["posts", "read", "gone", "problems", "milliseconds"] }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let start = ContinuousClock.now
    let (catalog, outcome) = try source.updated { catalog throws(CatalogError) in
      let isWorn = try catalog.isWorn()
      return rebuild || isWorn ? .anew(fingerprint: source.archive.speakers.fingerprint) : .whole
    }
    let time = ContinuousClock.now - start
    for problem in outcome.problems { StandardOutput.complain(problem.description) }
    let record = Self.record(outcome, posts: try catalog.count(), time: time)
    return Answer(
      columns: columns, records: [record], status: outcome.problems.isEmpty ? .good : .failed)
  }

  private static func record(_ outcome: StoreRefresh.Outcome, posts: Int, time: Duration) -> Record {
    Record(
      fields: [
        .init("posts", .number(posts)), .init("read", .number(outcome.read)), .init("gone", .number(outcome.removed)),
        .init("problems", .number(outcome.problems.count)),
        .init("milliseconds", .number(Int(time / .milliseconds(1)))),
      ], text: .lines(text(outcome, posts: posts, time: time)))
  }

  private static func text(_ outcome: StoreRefresh.Outcome, posts: Int, time: Duration) -> String {
    let tenths = Int((time / .milliseconds(100)).rounded())
    let count = posts.grouped + (posts == 1 ? " post" : " posts")
    return "\(count): \(outcome.read.grouped) read, \(outcome.removed.grouped) gone, \(tenths / 10).\(tenths % 10) s\n"
  }
}

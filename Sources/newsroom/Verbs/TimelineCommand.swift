import ArgumentParser
import PostCatalog
import PostMarks
import PostModel
import PostQuery

/// `newsroom timeline`: how many posts and quotes each month has.
struct TimelineCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Print how many posts and quotes each month has.",
    discussion: """
      The query is all the words that are no options, as in search. Months without posts are left out; posts without a \
      date come last. Of a query that names speakers (speaker:westby) their quotes alone are counted.
      """)

  @Argument(help: ArgumentHelp("Of which posts; without it, of all.", valueName: "query")) var words: [String] = []
  @OptionGroup var options: StoreOptions

  static let columns = ["month", "posts", "quotes"]
  var columns: [String] { Self.columns }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let question = words.isEmpty ? .everything() : try QueryOptions.question(words.joined(separator: " "))
    let marked = try source.marked(question)
    let catalog = try source.catalog().catalog
    do throws(CatalogError) { return Self.answer(try await catalog.timeline(marked)) } catch {
      throw .catalog(error)
    }
  }

  static func answer(_ timeline: Timeline) -> Answer {
    let most = timeline.months.map(\.posts).max() ?? 0
    let months = timeline.months.map { record($0.month.iso8601, $0.posts, $0.quotes, most) }
    let undated = timeline.undated == 0 ? [] : [record(nil, timeline.undated, timeline.undatedQuotes, most)]
    return Answer(columns: columns, records: months + undated)
  }

  private static func record(_ month: String?, _ posts: Int, _ quotes: Int, _ most: Int) -> Record {
    Record(
      fields: [.init("month", .text(month)), .init("posts", .number(posts)), .init("quotes", .number(quotes))],
      text: .row([month ?? "no date", String(posts), String(quotes), bar(posts, most)]))
  }

  /// A bar for the posts; the longest month has one of forty columns.
  private static func bar(_ posts: Int, _ most: Int) -> String {
    String(repeating: "█", count: most == 0 ? 0 : max(1, min(posts, most) * 40 / most))
  }
}

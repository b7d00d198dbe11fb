import ArgumentParser
import Measuring
import TerminalHarness

/// Measures, in one run, what a user waits for, each figure beside what the same machine does without newsroom.
@main
struct NewsroomBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsroom-bench",
    abstract: "Measure newsroom on stores of growing size, each figure beside a reference of the same run.",
    discussion: "docs/performance.md says what each figure and each reference is.")

  @Option(help: "The folder that has the stores, each named by how many posts it has.")
  var folder = ".bench"

  @Option(help: "Which stores, smallest first: 1000,10000.")
  var stores = SizeList(sizes: [1000])

  @Option(help: "Which figures: \(Topic.names) (default: all but others).")
  var only = TopicList(topics: Topic.allCases.filter { $0 != .others })

  @Option(help: "How often each program is run from its start to its end; its median counts.")
  var rounds = 11

  @Option(help: "How often each key is pressed.")
  var presses = 200

  @Option(help: "The program to compare with (default: bare-screen, built beside this one).")
  var bare: String?

  @Option(help: "The reader (default: newsroom, built beside this one).")
  var reader: String?

  @Option(help: "The terminal's columns.")
  var columns = 120

  @Option(help: "The terminal's rows.")
  var rows = 40

  func validate() throws {
    guard rounds > 0, presses > 0 else { throw ValidationError("--rounds and --presses must be 1 or more") }
  }

  func run() throws {
    let bare = try bare ?? BuiltProducts.path(of: "bare-screen")
    let reader = try reader ?? BuiltProducts.path(of: "newsroom")
    let output = TableOutput()
    output.begin("terminal of \(columns) columns and \(rows) rows; medians of \(rounds) rounds, \(presses) presses")
    for size in stores.sizes {
      let subject = try Subject(
        folder: folder, name: "\(size)", newsroom: reader, bare: bare, terminal: (columns: columns, rows: rows),
        rounds: rounds, presses: presses)
      let topics = only.topics.filter { size == stores.sizes.first || !$0.isOfNoStore }
      measure(subject, topics, output)
    }
    guard output.finish() else { throw ExitCode.failure }
  }

  /// A topic that cannot be measured says so, and the others are.
  private func measure(_ subject: Subject, _ topics: [Topic], _ output: TableOutput) {
    // The index is made from nothing first.
    if !topics.contains(.index) { subject.prepareCatalog(output) }
    for topic in Topic.allCases where topics.contains(topic) {
      do {
        try topic.measure(subject, output)
      } catch {
        output.fail("\(topic.rawValue), \(subject.posts) posts: \(error)")
      }
    }
  }
}

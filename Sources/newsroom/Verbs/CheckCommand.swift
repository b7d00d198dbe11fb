import ArgumentParser
import PostMarks
import PostModel

/// `newsroom check`: what could not be read as it was written.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Print every problem as path:line: reason; exit with 1 if there is any.")

  @OptionGroup var options: StoreOptions

  var columns: [String] { ["path", "line", "reason"] }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    let problems = await source.archive.problems()
    return Answer(
      columns: columns, records: problems.map(Self.record),
      status: problems.isEmpty ? .good : .failed)
  }

  private static func record(_ problem: Problem) -> Record {
    Record(
      fields: [
        .init("path", .text(problem.path)), .init("line", problem.line.map { .number($0) } ?? .null),
        .init("reason", .text(problem.reason)),
      ],
      text: .row([problem.description]))
  }
}

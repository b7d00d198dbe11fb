import ArgumentParser
import PostMarks
import PostModel

/// `newsroom check`: what could not be read as it was written, and mending what can be.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Print every problem as path:line: reason; exit with 1 if there is any.",
    discussion: """
      With --fix, what is plainly meant is mended in the front matter of posts: each change is shown first, and made when \
      you say y; --yes makes them without asking, --dry-run only shows them. Bodies are never touched.
      """)

  @Flag(help: "Mend what is plainly meant, in front matter alone.") var fix = false
  @Flag(help: "With --fix: show the changes, and make none.") var dryRun = false
  @Flag(help: "With --fix: make the changes without asking.") var yes = false
  @OptionGroup var options: StoreOptions

  func validate() throws {
    if !fix, dryRun || yes { throw ValidationError("--dry-run and --yes go with --fix.") }
    if dryRun, yes { throw ValidationError("--dry-run makes no changes, --yes makes them: name one.") }
  }

  var columns: [String] { fix ? MendingReport.columns : ["path", "line", "reason"] }

  func answer(from source: AnswerSource) async throws(Failure) -> Answer {
    if fix { return try await mend(source) }
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

  private func mend(_ source: AnswerSource) async throws(Failure) -> Answer {
    let work = MendingWork(archive: source.archive, state: StateFolder(path: source.state))
    var report = await work.plan()
    guard !report.mendings.isEmpty, !dryRun else { return report.answer }
    if !yes {
      guard options.format.records == .text, let consent = Consent() else {
        StandardOutput.complain("nothing is changed, as nobody can be asked here: add --yes to make the changes")
        return report.answer
      }
      try await report.answer.print(options.output)
      guard consent.isGiven(to: report.question) else { throw .reported }
    }
    try work.write(&report)
    return yes ? report.answer : report.outcome
  }
}

import Measuring
import TerminalHarness

/// From a key to its answer on the screen.
struct KeyFigures {
  let subject: Subject

  private static let runs: [(name: String, run: KeyRun)] = [
    ("line down", KeyRun(key: .text("j"), start: KeyRun.top, row: 10)),
    ("page down", KeyRun(key: .special(.pageDown), start: KeyRun.top, row: 10)),
    ("open the next post", KeyRun(key: .text("J"), start: KeyRun.top, row: 10)),
    ("next quote", KeyRun(key: .text("]"), start: KeyRun.top, row: 10)),
    ("End", KeyRun(key: .special(.end), start: KeyRun.top, row: 1)),
  ]

  func measure(_ output: TableOutput) throws {
    let session = try subject.reader.startAndSettle()
    for (name, run) in Self.runs {
      let presses = run.presses(of: subject.presses, in: session)
      output.add(
        "\(name), median", subject.posts, presses.times.median, .milliseconds, limits: Limits(beyond: .times(1.5)))
      output.add(
        "\(name), p99", subject.posts, presses.times.percentile(99), .milliseconds,
        limits: Limits(.atMost(5), beyond: .times(1.5)))
      let limit: [Limit] = name == "line down" ? [.atMost(4096)] : []
      output.add(
        "\(name), written", subject.posts, presses.bytes.median, .bytes,
        limits: Limits(limit, beyond: .limits(limit)))
    }
  }
}

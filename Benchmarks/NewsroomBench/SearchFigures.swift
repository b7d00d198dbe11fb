import Measuring
import TerminalHarness

/// Search: in the reader, and as a verb beside grep and the sqlite3 shell.
struct SearchFigures {
  let subject: Subject

  /// Posts of the largest store that grep is sent through.
  private static let grepLimit = 72_000
  /// For an answer to be whole; longer than a reader may wait for the next key before it searches.
  static let quiet = Duration.milliseconds(100)

  func measure(_ output: TableOutput) throws {
    let session = try subject.reader.startAndSettle()
    let kinds = SearchKind.all(try SearchWords(subject.files))
    for kind in kinds { measureReader(kind, session, output) }
    for kind in kinds { try measureVerb(kind, output) }
  }

  /// The words come with the Enter after them, as a fast typist's or a paste's do: nothing is searched before.
  private func measureReader(_ kind: SearchKind, _ session: TerminalSession, _ output: TableOutput) {
    var presses = Presses()
    for _ in 0..<subject.rounds {
      session.send("/")
      session.settle(Self.quiet)
      presses.add(Press(toPageOfList: .text(kind.query + "\r"), in: session, quiet: Self.quiet))
      Self.leave(session)
    }
    output.add(
      "/ \(kind.name): \(kind.query)", subject.posts, presses.times.median, .milliseconds,
      limits: Limits(.atMost(10), beyond: .times(5)))
  }

  /// Takes the search away, and goes to the head of the list.
  static func leave(_ session: TerminalSession) {
    for _ in 0..<3 {
      session.press(.escape)
      session.settle(.milliseconds(60))
    }
    for typed in KeyRun.top {
      session.send(typed.bytes(session))
      session.settle(.milliseconds(60))
    }
  }

  private func measureVerb(_ kind: SearchKind, _ output: TableOutput) throws {
    guard let catalog = subject.catalog else { throw BenchError("there is no catalog") }
    let verb = subject.process("search", kind.query, "--limit", "50", "--store", subject.store)
    let shell = WholeProcess(["sqlite3", catalog, kind.sql])
    let grep = WholeProcess(["grep"] + kind.grep + [subject.store])
    let grepRounds = subject.posts > Self.grepLimit ? 0 : 2
    var times = (verb: Samples(), shell: Samples(), grep: Samples())
    for turn in 0...subject.rounds {
      let (verbTime, shellTime) = (try verb.run(), try shell.run())
      if turn < grepRounds { times.grep.add(try grep.run()) }
      guard turn > 0 else { continue }
      times.verb.add(verbTime)
      times.shell.add(shellTime)
    }
    let name = "newsroom search, \(kind.name)"
    for (program, samples) in [("sqlite3", times.shell), ("grep -rl", times.grep)] {
      guard let reference = samples.median else { continue }
      output.add(name, subject.posts, times.verb.median, .milliseconds, reference: .init(program, reference))
    }
  }
}

import Measuring
import TerminalHarness

/// Search as it is typed, letter by letter.
struct TypingFigures {
  let subject: Subject

  func measure(_ output: TableOutput) throws {
    let words = try SearchWords(subject.files)
    let session = try subject.reader.startAndSettle()
    var presses = Presses()
    for _ in 0..<subject.presses where presses.count < subject.presses {
      for word in [words.common, words.rare, words.phrase, words.speaker.lowercased()] {
        session.send("/")
        session.settle(SearchFigures.quiet)
        for letter in word {
          presses.add(Press(toPageOfList: .text(String(letter)), in: session, quiet: SearchFigures.quiet))
        }
        SearchFigures.leave(session)
      }
    }
    let growth = Growth.times(5)
    output.add(
      "as you type, median", subject.posts, presses.times.median, .milliseconds, limits: Limits(beyond: growth))
    output.add(
      "as you type, p99", subject.posts, presses.times.percentile(99), .milliseconds,
      limits: Limits(.atMost(16), beyond: growth))
  }
}

import Measuring
import TerminalHarness

/// newsroom beside the readers that its people come from, with the same posts on the same terminal.
///
/// They are Debian's newsboat, neomutt and sfeed_curses; each starts with its list as it keeps one, nothing to be fetched.
struct OtherReaderFigures {
  let subject: Subject

  func measure(_ output: TableOutput) throws {
    let readers = try OtherReader.all(of: subject)
    let word = try SearchWords(subject.files).rare
    let ours = OtherReader(
      name: "newsroom", launch: subject.reader, marker: try subject.reader.firstRow(), toList: [],
      search: { .init(opening: "/", query: $0 + "\r") })
    let bases = try OtherReaderTimes(of: ours, rounds: subject.rounds, presses: subject.presses, word: word)
    for reader in readers {
      do {
        let times = try OtherReaderTimes(
          of: reader, rounds: subject.rounds, presses: subject.presses, word: word)
        for (name, time) in times.medians {
          guard let time, let base = bases.medians[name] ?? nil else { continue }
          output.add(
            "newsroom, \(name)", subject.posts, base, .milliseconds, reference: .init(reader.name, time))
        }
      } catch {
        output.fail("\(reader.name): \(error)")
      }
    }
  }
}

/// What a reader was measured to take, in milliseconds.
private struct OtherReaderTimes {
  /// By what was done; `nil` where the reader cannot do it.
  let medians: KeyValuePairs<String, Double?>

  init(of reader: OtherReader, rounds: Int, presses: Int, word: String) throws {
    var starts = Samples()
    for _ in 0..<rounds { starts.add(try reader.launch.firstPaint(reader.marker)) }
    let session = try reader.launch.startAndSettle()
    for typed in reader.toList {
      session.send(typed.bytes(session))
      session.settle(.milliseconds(300))
    }
    let moves = KeyRun(key: .text("j"), start: [], row: presses).presses(of: min(presses, 100), in: session)
    medians = [
      "first screen": starts.median, "line down in the list": moves.times.median,
      "search of all text": reader.search.flatMap { Self.searches($0(word), rounds, session).times.median },
    ]
  }

  private static func searches(_ search: OtherReader.Search, _ rounds: Int, _ session: TerminalSession) -> Presses {
    var presses = Presses()
    for _ in 0..<rounds {
      session.send(search.opening)
      session.settle(.milliseconds(200))
      presses.add(Press(.text(search.query), in: session, patience: .seconds(20), quiet: .milliseconds(400)))
      session.send(search.closing)
      session.settle(.milliseconds(300))
    }
    return presses
  }
}

extension KeyValuePairs where Key == String {
  fileprivate subscript(name: String) -> Value? { first { $0.key == name }?.value }
}

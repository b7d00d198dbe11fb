import ArgumentParser
import TerminalHarness

/// A program that is started on a terminal, and how its first screen is known.
struct Launch {
  let program: String
  var arguments: [String] = []
  let marker: String
  let size: (columns: Int, rows: Int)

  func start() throws -> TerminalSession {
    try TerminalSession(program: program, arguments: arguments, size: size)
  }

  /// From the start of the program to the arrival of the last byte of the first screen that has the marker, and to the
  /// last byte before the program rests.
  ///
  /// The bytes are shown to the terminal only after they have all come, so that looking costs no time.
  func firstPaint() throws -> (shown: Duration, rest: Duration) {
    let session = try start()
    let arrivals = session.arrivals(patience: .seconds(10), quiet: .milliseconds(150))
    for arrival in arrivals {
      session.show(arrival)
      if session.screen.text.contains(marker) {
        let last = arrivals.last ?? arrival
        return (session.started.duration(to: arrival.time), session.started.duration(to: last.time))
      }
    }
    throw ValidationError("\(program): no screen with “\(marker)”, but\n\(session.screen.text)")
  }
}

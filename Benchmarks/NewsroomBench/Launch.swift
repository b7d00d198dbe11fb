import TerminalHarness

/// A program that is started on a terminal.
struct Launch {
  let program: String
  var arguments: [String] = []
  var environment: [String: String] = [:]
  let size: (columns: Int, rows: Int)

  /// Long enough for a reader that has no catalog yet.
  private static let patience = Duration.seconds(120)

  func start() throws -> TerminalSession {
    try TerminalSession(program: program, arguments: arguments, environment: environment, size: size)
  }

  /// Starts the program and waits until its first screen is there and nothing more comes.
  func startAndSettle() throws -> TerminalSession {
    let session = try start()
    try session.wait(for: Self.patience) { !$0.text.isEmpty }
    session.settle(.milliseconds(500))
    return session
  }

  /// From the start of the program to the arrival of the last byte of the first screen that has the marker.
  ///
  /// The bytes are shown to the terminal only after they have all come, so that looking costs no time.
  func firstPaint(_ marker: String) throws -> Duration {
    let session = try start()
    let arrivals = session.arrivals(patience: Self.patience, quiet: .milliseconds(150))
    for arrival in arrivals {
      session.show(arrival)
      if session.screen.text.contains(marker) { return session.started.duration(to: arrival.time) }
    }
    throw BenchError("\(program): no screen with “\(marker)”, but\n\(session.screen.text)")
  }

  /// The first row of the list as it stands when all has been read: its date and the beginning of its title.
  func firstRow() throws -> String {
    let row = try startAndSettle().screen.row(1)
    let text = row.dropFirst().prefix { $0 != "│" && $0 != "…" }.prefix(30)
    let words = text.split(separator: " ").joined(separator: " ")
    guard !words.isEmpty else { throw BenchError("\(program): no first row in the list") }
    return words
  }
}

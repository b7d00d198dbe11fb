import TerminalHarness

/// What is typed.
enum TypedKey {
  case text(String)
  case special(TerminalKey)
}

/// Presses one key again and again in the reader.
struct KeyRun {
  let launch: Launch
  let key: TypedKey
  /// Presses in a row before the reader goes back to the first post, for there to be something that changes.
  private static let row = 10

  /// From each press to the arrival of the last byte of its answer; presses that change nothing are not counted.
  func times(of runs: Int) throws -> Times {
    let session = try launch.start()
    try session.wait(untilShown: launch.marker)
    session.settle(.milliseconds(300))
    var times = Times()
    for _ in 0..<runs where times.count < runs {
      goToStart(session)
      for _ in 0..<Self.row {
        guard let time = press(session) else { break }
        times.add(time)
      }
    }
    return times
  }

  private func goToStart(_ session: TerminalSession) {
    for keys in ["1", "g", "g"] {
      session.send(keys)
      session.settle(.milliseconds(30))
    }
  }

  private func press(_ session: TerminalSession) -> Duration? {
    let bytes = bytes(session)
    let start = ContinuousClock.now
    session.send(bytes)
    let arrivals = session.arrivals(patience: .milliseconds(300), quiet: .milliseconds(10))
    arrivals.forEach(session.show)
    return arrivals.last.map { start.duration(to: $0.time) }
  }

  private func bytes(_ session: TerminalSession) -> [UInt8] {
    switch key {
    case .text(let text): Array(text.utf8)
    case .special(let key): session.bytes(of: key)
    }
  }
}

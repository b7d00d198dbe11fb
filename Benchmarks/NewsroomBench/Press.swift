import Measuring
import TerminalHarness

/// What is typed at once.
enum Typed {
  case text(String)
  case special(TerminalKey)

  func bytes(_ session: TerminalSession) -> [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .special(let key): session.bytes(of: key)
    }
  }
}

/// From a press to the arrival of the last byte of its answer, and how many bytes that is.
struct Press {
  let time: Duration
  let bytes: Int

  /// Longer than anything that is waited for should take.
  private static let patience = Duration.milliseconds(1500)

  /// `nil` where nothing is answered.
  ///
  /// - Parameter quiet: how long nothing may come for the answer to be whole.
  init?(_ typed: Typed, in session: TerminalSession, patience: Duration = Self.patience, quiet: Duration) {
    let keys = typed.bytes(session)
    let start = ContinuousClock.now
    session.send(keys)
    let arrivals = session.arrivals(patience: patience, quiet: quiet)
    arrivals.forEach(session.show)
    guard let last = arrivals.last else { return nil }
    time = start.duration(to: last.time)
    bytes = arrivals.reduce(0) { $0 + $1.bytes.count }
  }
}

/// What presses of one kind took.
struct Presses {
  private(set) var times = Samples()
  private(set) var bytes = Samples()

  mutating func add(_ press: Press?) {
    guard let press else { return }
    times.add(press.time)
    bytes.add(Double(press.bytes))
  }

  var count: Int { times.count }
}

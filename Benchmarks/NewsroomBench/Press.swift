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

/// From a press to the arrival of its answer, and how many bytes came in all.
struct Press {
  let time: Duration
  let bytes: Int

  /// Longer than anything that is waited for should take.
  static let patience = Duration.milliseconds(1500)

  /// To the last byte; `nil` where nothing is answered.
  ///
  /// - Parameter quiet: how long nothing may come for the answer to be whole.
  init?(_ typed: Typed, in session: TerminalSession, patience: Duration = Self.patience, quiet: Duration) {
    let (start, arrivals) = Self.answer(to: typed, in: session, patience: patience, quiet: quiet)
    arrivals.forEach(session.show)
    guard let last = arrivals.last else { return nil }
    self.init(start.duration(to: last.time), arrivals)
  }

  /// To the first page of the list as it stays; what comes after (the text of the first post, a count) has no part in
  /// the time.
  init?(toPageOfList typed: Typed, in session: TerminalSession, quiet: Duration) {
    let (start, arrivals) = Self.answer(to: typed, in: session, patience: Self.patience, quiet: quiet)
    let pages = arrivals.map { arrival in
      session.show(arrival)
      return Self.pageOfList(session.screen)
    }
    guard let shown = pages.firstIndex(where: { $0 == pages.last }) else { return nil }
    self.init(start.duration(to: arrivals[shown].time), arrivals)
  }

  private init(_ time: Duration, _ arrivals: [TerminalSession.Arrival]) {
    self.time = time
    bytes = arrivals.reduce(0) { $0 + $1.bytes.count }
  }

  private static func answer(
    to typed: Typed, in session: TerminalSession, patience: Duration, quiet: Duration
  ) -> (start: ContinuousClock.Instant, arrivals: [TerminalSession.Arrival]) {
    let keys = typed.bytes(session)
    let start = ContinuousClock.now
    session.send(keys)
    return (start, session.arrivals(patience: patience, quiet: quiet))
  }

  /// The rows of the list without its head, as far as the border on its right and the pane below it.
  private static func pageOfList(_ screen: TerminalScreen) -> [Substring] {
    screen.rows.indices.dropFirst().map { screen.row($0) }.prefix { !$0.contains("┤") }
      .map { $0.prefix { $0 != "│" } }
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

import Foundation
import TerminalHarness

/// A reader on a terminal that is started again whenever it has quit.
struct SoakedReader {
  private let program: String
  private let place: SoakFolder
  private let number: Int
  private var terminal: TerminalSession
  /// Key presses, pastes and clicks sent so far.
  private(set) var keys = 0
  /// How often the reader was started.
  private(set) var sessions = 1
  /// The last steps before now, newest last, to tell of where one has failed.
  private var recent: [RandomInput.Step] = []
  private static let remembered = 60

  init(program: String, place: SoakFolder, number: Int) throws {
    (self.program, self.place, self.number) = (program, place, number)
    terminal = try Self.start(program, place)
    try waitForScreen()
  }

  private static func start(_ program: String, _ place: SoakFolder) throws -> TerminalSession {
    try TerminalSession(
      program: program, arguments: [place.store], environment: place.environment, folder: place.path + "/work",
      size: (columns: 100, rows: 30))
  }

  /// Bytes of memory that the reader has now (proc_pid_statm(5)); `nil` where it has just ended.
  var residentBytes: Int? {
    let fields = (try? String(contentsOfFile: "/proc/\(terminal.process)/statm", encoding: .utf8))?.split(
      separator: " ")
    return fields.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }

  /// Seconds that the reader has had a processor: few of them in a hang are of one that waits for ever, or is kept waiting by
  /// other programs (proc_pid_stat(5)).
  private var processorTime: Double {
    let stat = (try? String(contentsOfFile: "/proc/\(terminal.process)/stat", encoding: .utf8)) ?? ""
    let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
    return fields.dropFirst(12).prefix(2).compactMap { Double($0) }.reduce(0, +) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Does what a person or the terminal does, and reads what the reader answers at once.
  mutating func step(_ step: RandomInput.Step) throws {
    recent = recent.suffix(Self.remembered - 1) + [step]
    keys += 1
    switch step {
    case .type(let text): terminal.send(text)
    case .bytes(let bytes): terminal.send(bytes)
    case .press(let key, let modifiers): terminal.press(key, modifiers)
    case .paste(let text): terminal.paste(text)
    case .resize(let columns, let rows): terminal.resize(columns: columns, rows: rows)
    case .suspend:
      terminal.send([0x1A])
      terminal.settle(.milliseconds(20))
      terminal.signal(SIGCONT)
    }
    terminal.settle(.milliseconds(2))
    terminal.forgetOutput()
    if terminal.isEnded { try startAgain() }
  }

  /// Throws where the reader does not draw its screen anew when it is told to.
  mutating func proveAlive() throws {
    terminal.resize(columns: 100, rows: 30)
    // Out of whatever has taken the keyboard; more than one press, as boxes lie on each other.
    for _ in 0..<8 {
      terminal.press(.escape)
      terminal.settle(.milliseconds(30))
    }
    terminal.forgetOutput()
    terminal.send([0x0C])
    do { try waitForScreen() } catch {
      if terminal.isEnded { return try startAgain() }
      throw SoakFailure(what: "reader \(number) hangs: \(error)\nits screen:\n\(terminal.screen.text)\nafter \(recent)")
    }
  }

  /// Ends the reader as closing its window would.
  mutating func end() throws {
    try proveAlive()
    terminal.signal(SIGTERM)
    let status = try terminal.waitForExit(for: .seconds(60))
    guard status == .signaled(SIGTERM) || status == .exited(0) else {
      throw SoakFailure(what: "reader \(number) ended with \(status) when it was told to end")
    }
  }

  private func waitForScreen() throws {
    let deadline = ContinuousClock.now + .seconds(120)
    let before = processorTime
    while terminal.bytes.isEmpty, !terminal.isEnded {
      guard ContinuousClock.now < deadline else {
        throw SoakFailure(
          what: "nothing is drawn any more; in 120 s the reader had the processor for \(processorTime - before) s")
      }
      terminal.receive(within: .seconds(1))
    }
    terminal.settle(.milliseconds(50))
  }

  private mutating func startAgain() throws {
    let status = try terminal.waitForExit(for: .seconds(60))
    guard status == .exited(0) else {
      try place.failOnReports()
      throw SoakFailure(
        what: "reader \(number) ended with \(status) after \(recent); its last words:\n\(terminal.screen.text)")
    }
    sessions += 1
    terminal = try Self.start(program, place)
    try waitForScreen()
  }
}

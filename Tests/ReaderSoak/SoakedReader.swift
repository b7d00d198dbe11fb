import Foundation
import Glibc
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

  /// Seconds that the reader has had a processor (proc_pid_stat(5)).
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
      throw SoakFailure(
        what: "reader \(number) hangs: \(error)\nits screen:\n\(terminal.screen.text)\nafter \(recent)\n\(lastWords())")
    }
  }

  /// What each thread of a reader that hangs is doing (proc_pid_stat(5)), and where its first one is: a sanitizer writes a
  /// report of a signal like SIGABRT, with the stack.
  private func lastWords() -> String {
    let threads = "/proc/\(terminal.process)/task"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []
    let states = names.map { name in
      ["stat", "wchan"].map { (try? String(contentsOfFile: "\(threads)/\(name)/\($0)", encoding: .utf8)) ?? "gone" }
        .joined(separator: " ")
    }
    terminal.signal(SIGABRT)
    _ = try? terminal.waitForExit(for: .seconds(60))
    do { try place.failOnReports() } catch { return states.joined(separator: "\n") + "\n\(error)" }
    return states.joined(separator: "\n")
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

  /// Throws where the reader works for minutes, or does nothing for minutes.
  ///
  /// How long it takes by the clock says nothing: other programs may keep it from working.
  private func waitForScreen() throws {
    let start = processorTime
    var (deadline, before) = (ContinuousClock.now + Self.patience, start)
    while terminal.bytes.isEmpty, !terminal.isEnded {
      let now = processorTime
      guard now - start < 120 else { throw SoakFailure(what: "nothing is drawn in 120 s of processor time") }
      if ContinuousClock.now > deadline {
        guard now - before > 0.5 else {
          throw SoakFailure(what: "nothing is drawn in \(Self.patience), and hardly anything done")
        }
        (deadline, before) = (ContinuousClock.now + Self.patience, now)
      }
      terminal.receive(within: .seconds(1))
    }
    terminal.settle(.milliseconds(50))
  }

  private static let patience = Duration.seconds(180)

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

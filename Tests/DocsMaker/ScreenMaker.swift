import ReaderCore
import TerminalHarness

/// Puts screens of the program on `Samples` into pages.
struct ScreenMaker {
  let program: String
  /// The project's.
  let folder: String
  /// `$XDG_CONFIG_HOME` of the program.
  let configuration: String

  /// The page with what its screens show now.
  func pageWithScreens(_ page: String, path: String) throws -> String {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var made: [Substring] = []
    var session: TerminalSession?
    while let line = lines.popFirst() {
      made.append(line)
      guard let directive = try ScreenDirective(line) else { continue }
      let current = try self.session(for: directive, before: session)
      session = current
      for input in directive.inputs { try current.press(input) }
      made += ["```text"] + current.screen.text.split(separator: "\n", omittingEmptySubsequences: false) + ["```"]
      if lines.first?.hasPrefix("```") == true {
        lines = lines.dropFirst().drop { $0 != "```" }.dropFirst()
      }
    }
    return made.joined(separator: "\n")
  }

  private func session(for directive: ScreenDirective, before: TerminalSession?) throws -> TerminalSession {
    guard let size = directive.size else {
      guard let before else { throw ScreenDirective.Fault(description: "there is no screen that could go on") }
      return before
    }
    let session = try TerminalSession(
      program: program, arguments: ["Samples"],
      environment: ["SWIFT_BACKTRACE": "enable=no", "TZ": "UTC", "XDG_CONFIG_HOME": configuration],
      folder: folder,
      size: (columns: size.columns, rows: size.rows))
    try session.wait { !$0.row(size.rows - 1).isEmpty }
    try session.standStill()
    return session
  }
}

extension TerminalSession {
  /// Presses a key or types a text, and waits until the program has nothing more to do.
  fileprivate func press(_ input: ScreenDirective.Input) throws {
    switch input {
    case .key(let key): send(bytes(of: key))
    case .text(let text): send(text)
    }
    try standStill()
  }

  /// Reads until nothing has been written for a while during which the program did nothing at all.
  ///
  /// However slow the machine is: a program that has still something to do is running, or is ready to.
  fileprivate func standStill() throws {
    let deadline = ContinuousClock.now + .seconds(60)
    var quiet = 0
    var activity = ProcessActivity(of: process)
    while quiet < Self.quietRounds {
      guard ContinuousClock.now < deadline else { throw TerminalSessionError.late(screen: screen.text) }
      let hasWritten = receive(within: .milliseconds(20))
      let now = ProcessActivity(of: process)
      quiet = hasWritten || !now.isAsleep || now != activity || !children.isEmpty ? 0 : quiet + 1
      activity = now
    }
  }

  private static let quietRounds = 10

  private func bytes(of key: KeyPress) -> [UInt8] {
    let alt: [UInt8] = key.modifiers.contains(.alt) ? [0x1B] : []
    if case .character(let character) = key.code {
      guard key.modifiers.contains(.control), let ascii = character.asciiValue else {
        return alt + Array(String(character).utf8)
      }
      return alt + [ascii & 0x1F]
    }
    return alt + bytes(of: key.code.terminalKey, key.code == .backTab ? .shift : [])
  }
}

extension KeyPress.Code {
  fileprivate var terminalKey: TerminalKey {
    switch self {
    case .enter: .enter
    case .tab, .backTab: .tab
    case .backspace: .backspace
    case .delete: .delete
    case .insert: .insert
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .home: .home
    case .end: .end
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .function(let number): .function(number)
    case .escape, .character: .escape
    }
  }
}

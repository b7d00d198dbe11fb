import Foundation
import Glibc
import PostModel
import TerminalHarness
import Testing

@Suite("The reader leaves the terminal as it found it, and no post steers it")
struct ReaderSafetyTests {
  @Test("Killed by any of these, it gives the terminal back", arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGINT])
  func killed(signal: Int32) throws {
    let reader = try ReaderSession(ReaderSession.release)
    let before = reader.terminal.settings
    try reader.wait(untilShown: "Gus Pell")
    #expect(reader.terminal.settings != before)
    reader.terminal.signal(signal)
    #expect(try reader.terminal.waitForExit() == .signaled(signal))
    expectGivenBack(reader, before)
  }

  @Test("Left with q, it gives the terminal back")
  func quit() throws {
    let reader = try ReaderSession(ReaderSession.release)
    let before = reader.terminal.settings
    try reader.wait(untilShown: "Gus Pell")
    reader.terminal.send("q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
    expectGivenBack(reader, before)
  }

  /// A shell with job control is between the terminal and the reader, as in life.
  @Test("Stopped by ^Z it gives the terminal back, and continued it draws everything anew")
  func stopped() throws {
    let store = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try store.write(text, to: name) }
    let program = try BuiltProducts.path(of: "newsroom")
    let terminal = try TerminalSession(
      program: "/bin/bash", arguments: ["--norc", "--noprofile", "-i"], environment: ["PS1": "ready "], size: (100, 30))
    try terminal.wait(untilShown: "ready")
    let before = terminal.settings
    terminal.send("\(program) \(store.path)\n")
    try terminal.wait(untilShown: "Gus Pell")
    terminal.send("\u{1A}")
    try terminal.wait { !$0.isAlternate && $0.text.contains("Stopped") }
    terminal.settle()
    #expect(terminal.settings.isCanonical == before.isCanonical)
    #expect(terminal.screen.cursor.isVisible && !terminal.screen.reportsMouse)
    terminal.resize(columns: 90, rows: 26)
    terminal.send("fg\n")
    try terminal.wait { $0.isAlternate && $0.text.contains("Gus Pell") && $0.row(25).contains("quote") }
    terminal.send("q")
    try terminal.wait { !$0.isAlternate }
  }

  @Test("A post full of control sequences is harmless in every pane, in the title, and when it is copied")
  func hostile() throws {
    let poison = "\u{1B}]52;c;SEFDS0VE\u{07}\u{1B}[2J\u{1B}]0;HACKED\u{07}\u{9B}31m\u{202E}\u{2066}\u{E0041}\u{08}"
    let long = String(repeating: "x", count: 10_000) + String(repeating: "\u{202E}\u{1B}[31m wide 東", count: 500)
    let post = """
      FOR IMMEDIATE RELEASE

      Headline \(poison) of the day

      “We \(poison) will build the houses,” said Ann \(poison) Lee, president of Local 12.

      \(long)

      Contact: Ann Lee, (347) 555-0137, ann@example.org \(poison)
      """
    let reader = try ReaderSession([
      "a\u{1B}[31m\u{202E}.txt": post, "b.md": "---\ntitle: \"\\e]0;HACKED\\a\"\n---\n\(poison)",
    ])
    try reader.wait(untilShown: "Headline")
    for keys in ["]", "}", "yy", "ya", "yc", "?", "\u{1B}", "G", "2", "G", "z", "z", "/wide\r", "fHead", "\r"] {
      reader.terminal.send(keys)
      reader.terminal.settle(.milliseconds(120))
      expectHarmless(reader)
    }
    #expect(try !reader.lastCopy().unicodeScalars.contains(where: SafeText.isHostile))
  }

  @Test("Pasted text is not run as keys")
  func paste() throws {
    let reader = try ReaderSession(ReaderSession.release)
    try reader.wait(untilShown: "Gus Pell")
    reader.terminal.paste("qqQ")
    try reader.wait(untilShown: "Pasted text is taken only where something is typed")
  }

  /// Nothing was done to the terminal that the reader does not do itself, and no hostile scalar is in a cell.
  private func expectHarmless(_ reader: ReaderSession) {
    let screen = reader.screen
    #expect(screen.isAlternate)
    #expect(screen.title != "HACKED" && screen.title.hasSuffix("newsroom"))
    #expect(!reader.terminal.output.contains("SEFDS0VE\u{07}"))
    #expect(reader.clipboard() != "HACKED")
    for row in screen.rows {
      #expect(!row.contains { $0.text.unicodeScalars.contains(where: SafeText.isHostile) })
    }
  }

  private func expectGivenBack(_ reader: ReaderSession, _ before: TerminalSettings) {
    #expect(reader.terminal.settings == before)
    #expect(!reader.screen.isAlternate)
    #expect(reader.screen.cursor.isVisible)
    #expect(!reader.screen.marksPastes && !reader.screen.reportsMouse)
  }
}

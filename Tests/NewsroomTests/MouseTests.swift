import Glibc
import TerminalHarness
import Testing

@Suite("The mouse on a real terminal")
struct MouseTests {
  private func press(_ words: String, in reader: ConfiguredReader) throws {
    let place = try reader.place(of: words)
    reader.terminal.send(
      "\u{1B}[<0;\(place.column + 1);\(place.row + 1)M\u{1B}[<0;\(place.column + 1);\(place.row + 1)m")
  }

  @Test("It selects, scrolls, opens and drags the line; M takes it on and off")
  func journey() throws {
    let reader = try ConfiguredReader().start()
    #expect(!reader.screen.reportsMouse)
    reader.terminal.send("M")
    try reader.terminal.wait { $0.reportsMouse && $0.row(39).contains("Shift selects text") }
    #expect(reader.output.contains("\u{1B}[?1002;1006h"))
    try press("Office closed", in: reader)
    try reader.terminal.wait(untilShown: "The office is closed on Monday.")
    try press("Council passes", in: reader)
    try reader.terminal.wait(untilShown: "Gus Pell")
    try press("Ben Marrow, engineer", in: reader)
    try reader.terminal.wait(untilShown: "Quotes  2/6")
    // A second press on another row of the same quote opens it: the body has the focus.
    try press("  “The rule is plain", in: reader)
    try reader.terminal.wait { screen in
      screen.rows[0].contains { $0.isReverse && $0.text == "B" }
    }
    let line = try #require(reader.screen.rows[5].indices.first { "│".contains(reader.screen.rows[5][$0].text) })
    reader.terminal.send("\u{1B}[<0;\(line + 1);6M\u{1B}[<32;\(line + 9);8M\u{1B}[<0;\(line + 9);8m")
    try reader.terminal.wait { "│┤".contains($0.rows[5][line + 8].text) }
    reader.terminal.send("M")
    try reader.terminal.wait { !$0.reportsMouse && $0.row(39).contains("Mouse off") }
  }

  @Test("Left with q or killed, it is off again", arguments: [0, SIGTERM, SIGSEGV])
  func left(signal: Int32) throws {
    let reader = try ConfiguredReader(configuration: "mouse = true").start()
    try reader.terminal.wait { $0.reportsMouse }
    if signal == 0 { reader.terminal.send("q") } else { reader.terminal.signal(signal) }
    _ = try reader.terminal.waitForExit()
    #expect(!reader.screen.reportsMouse && !reader.screen.isAlternate && !reader.screen.marksPastes)
  }

  @Test("Suspended it is off, and continued on")
  func suspended() throws {
    let reader = try ConfiguredReader(configuration: "mouse = true", underShell: true).start()
    try reader.terminal.wait { $0.reportsMouse }
    reader.terminal.send("\u{1A}")
    try reader.terminal.wait { !$0.isAlternate && $0.text.contains("Stopped") }
    reader.terminal.settle()
    #expect(!reader.screen.reportsMouse)
    reader.terminal.send("fg\n")
    try reader.terminal.wait { $0.isAlternate && $0.reportsMouse && $0.text.contains("Gus Pell") }
    reader.terminal.send("Q")
    try reader.terminal.wait { !$0.isAlternate && !$0.reportsMouse }
  }

  @Test("A terminal without one refuses")
  func none() throws {
    let reader = try ConfiguredReader(configuration: "mouse = true", environment: ["TERM": "vt100"], size: (80, 24))
      .start()
    reader.terminal.send("M")
    try reader.terminal.wait(untilShown: "This terminal reports no mouse")
    #expect(!reader.screen.reportsMouse)
  }
}

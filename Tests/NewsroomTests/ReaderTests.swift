import Foundation
import Glibc
import TerminalHarness
import Testing

@Suite("The reader on a real terminal")
struct ReaderTests {
  @Test("At 120×40 list, body, quotes and contact are on the screen together")
  func allPanes() throws {
    let reader = try ReaderSession(ReaderSession.release)
    try reader.wait(untilShown: "Gus Pell")
    for words in [
      "Office closed", "“Nobody should sleep in a coat,”", "Ada Quill, chair", "(959) 555-0137", "Contacts",
    ] {
      #expect(reader.screen.text.contains(words))
    }
    #expect(reader.screen.isAlternate)
    #expect(!reader.screen.cursor.isVisible)
    try reader.terminal.wait { $0.title.contains("Council passes the warm homes rule") }
  }

  @Test("D compares a post with the text that an import has put aside, and back")
  func compare() throws {
    let reader = try ReaderSession([
      "ferry.md": "---\ntitle: Ferry stays\ndate: 2024-05-02\n---\nThe board kept the ferry for two more years.\n",
      "ferry.1.md":
        "---\ntitle: Ferry stays\ndate: 2024-05-02\nrevision-of: ferry.md\n---\nThe board kept the ferry for a year.\n",
    ])
    try reader.wait(untilShown: "Changed since 2024-05-02 · D compares")
    #expect(reader.screen.text.contains("Posts  1/1"))
    try reader.press("D", untilShown: "for [−a year−]{+two more years+}.")
    #expect(reader.screen.text.contains("1 of 1 older text · 2024-05-02 to 2024-05-02"))
    try reader.press("D", untilShown: "for two more years.")
  }

  @Test("] passes every speaker, and each quote is marked in the body")
  func walkQuotes() throws {
    let reader = try ReaderSession(ReaderSession.release)
    try reader.wait(untilShown: "Gus Pell")
    let voices = ["Ada Quill", "Ben Marrow", "Cleo Vance", "Dina Roe", "Egon Falk", "Flora Mint"]
    for (index, voice) in voices.enumerated() {
      reader.terminal.send("]")
      try reader.terminal.wait { screen in
        screen.text.contains("Quotes  \(index + 1)/6")
          && (0..<39).contains { screen.cell(row: $0, column: 49).text == "▌" }
      }
      let marked = (0..<39).filter { reader.screen.cell(row: $0, column: 0).text == "▌" }.map { reader.screen.row($0) }
      #expect(marked.contains { $0.contains(voice) })
    }
  }

  @Test("Three keys put the contact's phone on the clipboard as OSC 52, and into last-copy.txt")
  func copyPhone() throws {
    let reader = try ReaderSession(ReaderSession.release)
    try reader.wait(untilShown: "Gus Pell")
    try reader.press("yp", untilShown: "OSC 52")
    #expect(reader.clipboard() == "(959) 555-0137")
    #expect(try reader.lastCopy() == "(959) 555-0137")
  }

  @Test("A quote is copied whole from the body, however narrow the pane is")
  func copyQuote() throws {
    let reader = try ReaderSession(ReaderSession.release, size: (40, 10))
    try reader.wait(untilShown: "Council passes")
    try reader.press("3", untilShown: "Ada Quill")
    try reader.press("yy", untilShown: "quote by Ada Quill: Sent")
    #expect(
      reader.clipboard() == """
        “Nobody should sleep in a coat,”
        — Ada Quill, chair, Lantern Street Tenants
        Lantern Street Tenants, Council passes the warm homes rule, 2024-05-02, https://tenants.example.org/heat
        """)
  }

  @Test("The screen follows the terminal's size, down to a line that says it is too small")
  func resize() throws {
    let reader = try ReaderSession(ReaderSession.release)
    try reader.wait(untilShown: "Gus Pell")
    reader.terminal.resize(columns: 60, rows: 20)
    try reader.terminal.wait { $0.row(19).contains("quote") && $0.text.contains("Gus Pell") }
    reader.terminal.resize(columns: 30, rows: 8)
    try reader.wait(untilShown: "newsroom needs 40×10")
    reader.terminal.resize(columns: 80, rows: 24)
    try reader.wait(untilShown: "Gus Pell")
  }

  @Test("Search, filter, help and quit work as they do in a terminal")
  func journey() throws {
    let reader = try ReaderSession(ReaderSession.release)
    try reader.wait(untilShown: "Gus Pell")
    try reader.press("/closed\r", untilShown: "The office is closed on Monday.")
    reader.terminal.press(.escape)
    try reader.terminal.wait { !$0.text.contains("/closed") }
    try reader.press("fwarm", untilShown: "filter: warm")
    try reader.press("\r", untilShown: "Gus Pell")
    try reader.press("?", untilShown: "Keys in Posts")
    reader.terminal.press(.escape)
    try reader.terminal.wait { !$0.text.contains("Keys in Posts") }
    reader.terminal.send("q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
    #expect(!reader.screen.isAlternate)
  }

  @Test("Text with marks of styles is shown in bold and italics, links underlined")
  func styles() throws {
    let post = "---\ntitle: T\n---\nPlain **strong** and *emphatic*, a [link](https://example.org/).\n"
    let reader = try ReaderSession(["a.md": post], size: (80, 24))
    try reader.wait(untilShown: "Plain strong and emphatic, a link")
    #expect(try cell("strong", of: reader).isBold)
    #expect(try cell("emphatic", of: reader).isItalic)
    #expect(try cell("link", of: reader).isUnderlined)
    #expect(try !cell("Plain", of: reader).isBold)
  }

  @Test("Quotes have a colour of their own in the text, and a speaker another")
  func colors() throws {
    let reader = try ReaderSession(ReaderSession.release, size: (120, 40))
    try reader.wait(untilShown: "Gus Pell")
    let quote = try cell("“The rule is plain", of: reader, offset: 1)
    let plain = try cell("said Ben Marrow", of: reader)
    let speaker = try cell("Ben Marrow, engineer", of: reader)
    #expect(Set([quote.foreground, plain.foreground, speaker.foreground]).count == 3)
    #expect(speaker.isBold && !plain.isBold)
  }

  @Test("The cursor shows where one types, and nowhere else")
  func cursor() throws {
    let reader = try ReaderSession(ReaderSession.release, size: (80, 24))
    try reader.wait(untilShown: "Gus Pell")
    #expect(!reader.screen.cursor.isVisible)
    try reader.press("/coat", untilShown: "/coat")
    let cursor = reader.screen.cursor
    #expect(cursor.isVisible && cursor.row == 23 && cursor.column == 6)
    reader.terminal.press(.escape)
    try reader.terminal.wait { !$0.cursor.isVisible }
  }

  /// The cell where a text begins, or some columns after that.
  private func cell(_ words: String, of reader: ReaderSession, offset: Int = 0) throws -> TerminalScreen.Cell {
    let rows = reader.screen.rows
    for row in rows {
      let text = row.map { $0.text.isEmpty ? " " : $0.text }.joined()
      if let place = text.range(of: words)?.lowerBound {
        return row[text.distance(from: text.startIndex, to: place) + offset]
      }
    }
    Issue.record("\(words) is not on the screen:\n\(reader.screen.text)")
    return rows[0][0]
  }

  @Test("NO_COLOR shows no colour, and the selection by reverse all the same")
  func noColor() throws {
    let reader = try ReaderSession(ReaderSession.release, size: (80, 24), environment: ["NO_COLOR": "1"])
    try reader.wait(untilShown: "Gus Pell")
    let colors = Set((0..<24).flatMap { row in (0..<80).map { reader.screen.cell(row: row, column: $0).foreground } })
    #expect(colors.count == 1)
    #expect((0..<24).contains { reader.screen.cell(row: $0, column: 5).isReverse })
  }

  @Test("Wide characters leave the line between the panes straight")
  func wide() throws {
    let text = String(repeating: "東京の借家人組合が声明を発表した。", count: 40)
    let reader = try ReaderSession(["a.txt": text, "b.md": "---\ntitle: \(text)\n---\n\(text)"], size: (81, 24))
    try reader.wait(untilShown: "東京")
    reader.terminal.settle()
    for row in 0..<23 {
      #expect("│┤┬".contains(reader.screen.cell(row: row, column: 34).text), "row \(row)")
    }
  }

  @Test("A line of the keys file that is wrong is said, and the others hold")
  func keysFile() throws {
    let reader = try ReaderSession(ReaderSession.release, keys: "x = quit\nj = line-dwon\n")
    try reader.wait(untilShown: "did you mean `line-down`?")
    reader.terminal.send("x")
    #expect(try reader.terminal.waitForExit() == .exited(0))
  }

  @Test("A store that is not there: status 3, and what to do")
  func missing() throws {
    let terminal = try TerminalSession(
      program: try BuiltProducts.path(of: "newsroom"), arguments: ["/nowhere/at/all"], size: (120, 40))
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(terminal.screen.text.contains("/nowhere/at/all"))
    #expect(!terminal.output.contains("\u{1B}[?1049h") || !terminal.screen.isAlternate)
  }
}

import TerminalHarness
import Testing

@Suite("A frame on a terminal")
struct ShowTests {
  @Test("Roles have their colours, and the terminal's own background")
  func colors() throws {
    let screen = try DemoSession.start("styles").screen
    let looks = ["quote": 2, "speaker": 5, "date": 6, "link": 12, "error": 1]
    for row in 1...17 {
      let cell = screen.cell(row: row, column: 0)
      if let color = looks[screen.row(row).split(separator: " ").first.map(String.init) ?? ""] {
        #expect(cell.foreground == .indexed(color), "\(screen.row(row))")
      }
      #expect(cell.background == (screen.row(row) == "match" ? .indexed(3) : .standard), "\(screen.row(row))")
    }
    #expect(screen.row(1).hasPrefix("plain"))
    #expect(screen.cell(row: 1, column: 0).foreground == .standard)
  }

  @Test("Attributes are bold, italic, underlined, and reverse")
  func attributes() throws {
    let screen = try DemoSession.start("styles").screen
    #expect(screen.cell(row: 1, column: 40).isBold)
    #expect(screen.cell(row: 2, column: 40).isItalic)
    #expect(screen.cell(row: 3, column: 40).isUnderlined)
    #expect(screen.cell(row: 4, column: 40).isReverse)
    #expect(!screen.cell(row: 5, column: 40).isBold)
  }

  @Test("NO_COLOR leaves attributes alone, and says with them what a colour said")
  func noColors() throws {
    let screen = try DemoSession.start("styles", environment: ["NO_COLOR": "1"]).screen
    let cells = screen.rows.flatMap { $0 }
    #expect(cells.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    #expect(cells.contains { $0.isBold } && cells.contains { $0.isUnderlined } && cells.contains { $0.isReverse })
    let match = try #require(screen.rows.indices.first { screen.row($0) == "match" })
    #expect(screen.cell(row: match, column: 0).isUnderlined)
  }

  @Test("A terminal with eight colours gets plain ones for bright ones, one with none gets none")
  func fewColors() throws {
    let eight = try DemoSession.start("styles", environment: ["TERM": "xterm"]).screen
    let link = try #require(eight.rows.indices.first { eight.row($0) == "link" })
    #expect(eight.cell(row: link, column: 0).foreground == .indexed(4))
    let none = try DemoSession.start("styles", environment: ["TERM": "vt220"]).screen
    #expect(none.rows.flatMap { $0 }.allSatisfy { $0.foreground == .standard })
    #expect(none.cell(row: 1, column: 40).isBold)
    // No italics either: underlined instead.
    #expect(none.cell(row: 2, column: 40).isUnderlined)
  }

  @Test(
    "Columns do not drift, whatever characters stand before them",
    arguments: [
      "plain", "日本語テキスト", "e\u{301}a\u{308}o\u{302}\u{323}", "한국어 신문", "עברית", "“quoted” – x", "ﬁ½…", "a日b本c",
      "👩‍👩‍👧 family", "🇬🇧 flag", "q\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1B}[31mred", "tab\there", "\u{202E}rtl",
    ])
  func columns(_ line: String) throws {
    let screen = try DemoSession.start("text", line, "after").screen
    #expect(screen.cell(row: 1, column: 20).text == "│")
    #expect(screen.cell(row: 2, column: 20).text == "│")
    #expect(screen.row(2).hasPrefix("after"))
    #expect(screen.cell(row: 1, column: 0).foreground == .standard)
  }

  @Test("Wide characters are whole or absent: at the right edge, and where another row covers them")
  func edges() throws {
    let screen = try DemoSession.start("text", "日本語日本語日本語日本語日本語", size: (39, 12)).screen
    for row in screen.rows {
      for (column, cell) in row.enumerated() where cell.width == 2 { #expect(column < 38) }
    }
    // The bar stands where the right half of a character was: its left half is blank.
    #expect(
      screen.row(1) == "日本語日本語日本語日│日本語日本語日本語"
        || screen.row(1).hasPrefix("日本語日本語日本語日│"))
  }

  @Test("Combining marks stay with their base")
  func marks() throws {
    let screen = try DemoSession.start("text", "e\u{301}x").screen
    #expect(screen.cell(row: 1, column: 0).text == "e\u{301}")
    #expect(screen.cell(row: 1, column: 1).text == "x")
  }

  @Test("The cursor is hidden, or stands where the frame says")
  func cursor() throws {
    let session = try DemoSession.start("styles")
    #expect(!session.screen.cursor.isVisible)
    session.send("c")
    try session.wait { $0.cursor.isVisible }
    #expect(session.screen.cursor.row == 2 && session.screen.cursor.column == 5)
    session.send("c")
    try session.wait { !$0.cursor.isVisible }
  }

  @Test("A frame that is shown already sends nothing, one that differs little sends little")
  func economy() throws {
    let session = try DemoSession.start("styles")
    for _ in 1...6 { session.send("x") }
    try session.wait(untilShown: "6: key x")
    session.settle()
    let before = session.bytes.count
    session.resize(columns: 80, rows: 24)
    session.settle()
    #expect(session.bytes.count == before)
    session.send("n")
    try session.wait(untilShown: "step 1")
    session.settle()
    #expect((1...300).contains(session.bytes.count - before))
  }

  @Test("^L draws everything anew")
  func redraws() throws {
    let session = try DemoSession.start("styles")
    session.settle()
    let before = session.bytes.count
    session.send("\u{0C}")
    try session.wait(untilShown: "key control-l")
    session.settle()
    let sent = String(decoding: session.bytes[before...], as: UTF8.self)
    #expect(sent.contains("demo 80x24") && sent.contains("heading"))
  }

  @Test("A new size is told once, and drawn to its edges", arguments: [(120, 40), (40, 10), (1, 1), (300, 100)])
  func resizes(columns: Int, rows: Int) throws {
    let session = try DemoSession.start("styles")
    session.resize(columns: 100, rows: 30)
    session.resize(columns: columns, rows: rows)
    // The frame's first row says its size, as far as there is room.
    let firstRow = String("demo \(columns)x\(rows) step 0".prefix(columns))
    try session.wait { $0.row(0) == firstRow }
    session.send("x")
    if rows > 1 { try session.wait { $0.row(rows - 1).contains("key x") } }
  }

  @Test(
    "The title is set, and is again what it was afterwards",
    arguments: ["xterm-256color", "xterm", "tmux-256color"])
  func title(on type: String) throws {
    let session = try TerminalSession(
      program: "/bin/sh",
      arguments: [
        "-c", #"printf '\033]2;before\007'; "$0" styles; read x"#, try BuiltProducts.path(of: "terminal-demo"),
      ],
      environment: ["DEMO_TITLE": "Posts – 35 hours", "TERM": type])
    try session.wait { $0.title == "Posts – 35 hours" }
    session.send("q")
    try session.wait { !$0.isAlternate }
    #expect(session.screen.title == "before")
  }

  @Test("A terminal without titles gets none", arguments: ["linux", "vt220"])
  func noTitle(on type: String) throws {
    let session = try DemoSession.start("styles", environment: ["TERM": type])
    #expect(!session.output.contains("\u{1B}]") && session.screen.title.isEmpty)
  }

  @Test("A title cannot carry a sequence, or a second line")
  func hostileTitle() throws {
    let session = try DemoSession.start(
      "styles", environment: ["DEMO_TITLE": "a\u{07}\u{1B}]52;c;aGk=\u{07}\nb\u{9B}31m"])
    try session.wait { $0.title.hasPrefix("a␇␛]52;c;aGk=␇ b") }
    #expect(!session.output.contains("\u{1B}]52"))
  }

  @Test(
    "A locale without Unicode does not turn text into question marks",
    arguments: ["C", "POSIX", "de_DE.ISO-8859-1", ""])
  func locale(_ name: String) throws {
    let screen = try DemoSession.start("text", "日本 é", environment: ["LANG": name]).screen
    #expect(screen.row(1).hasPrefix("日本 é"))
  }
}

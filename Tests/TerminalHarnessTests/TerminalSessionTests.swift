import Glibc
import TerminalHarness
import Testing

@Suite("A session runs a program on a terminal of its own")
struct TerminalSessionTests {
  private static func shell(_ script: String, size: (columns: Int, rows: Int) = (80, 24)) throws -> TerminalSession {
    try TerminalSession(program: "/bin/sh", arguments: ["-c", script], size: size)
  }

  @Test("What the program prints is on the screen and in the bytes")
  func prints() throws {
    let session = try Self.shell("printf 'one\\ntwo\\n'; printf '\\033]52;c;aGk=\\007'")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.text == "one\ntwo")
    #expect(session.screen.row(1) == "two")
    #expect(session.output.contains("\u{1B}]52;c;aGk=\u{07}"))
  }

  @Test("What is typed reaches the program, echoed once by the terminal and once by cat")
  func types() throws {
    let session = try TerminalSession(program: "/bin/cat")
    session.send("hello\n")
    try session.wait { $0.text == "hello\nhello" }
    session.send([4])
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test("More than the terminal holds, typed at once, neither hangs nor is lost")
  func typesMuch() throws {
    let session = try Self.shell("stty raw -echo; echo ready; head -c 300000 | cksum | tr ' ' _; stty sane")
    try session.wait(untilShown: "ready")
    session.send([UInt8](repeating: UInt8(ascii: "x"), count: 300_000))
    try session.wait(untilShown: "_300000")
  }

  @Test("The environment is clean, and the home folder is the session's own")
  func environment() throws {
    let session = try TerminalSession(program: "/usr/bin/env", environment: ["MINE": "1", "LANG": ""])
    #expect(try session.waitForExit() == .exited(0))
    let names = Set(session.screen.text.split(separator: "\n").map { String($0.prefix { $0 != "=" }) })
    #expect(names == ["HOME", "MINE", "PATH", "TERM"])
    #expect(session.output.contains("HOME=\(session.home)"))
  }

  @Test("The terminal controls the program: it has the size that was asked for, and is told of a new one")
  func resizes() throws {
    let session = try Self.shell(
      "trap 'stty size; exit' WINCH; stty size </dev/tty; while :; do sleep 0.05; done", size: (120, 40))
    try session.wait(untilShown: "40 120")
    session.resize(columns: 33, rows: 11)
    try session.wait(untilShown: "11 33")
    #expect(session.screen.rows.count == 11)
    #expect(session.screen.rows[0].count == 33)
  }

  @Test("A program's end is told: by its status, or by the signal")
  func ends() throws {
    #expect(try Self.shell("exit 3").waitForExit() == .exited(3))
    let session = try TerminalSession(program: "/bin/cat")
    session.signal(SIGTERM)
    #expect(try session.waitForExit() == .signaled(SIGTERM))
  }

  @Test("A program that goes on, or ends too early, makes an error that shows the screen")
  func complains() throws {
    let session = try TerminalSession(program: "/bin/cat")
    session.send("still here")
    let late = #expect(throws: TerminalSessionError.self) {
      try session.wait(for: .milliseconds(300), untilShown: "never")
    }
    #expect(late.map { "\($0)".contains("still here") } == true)
    let ended = #expect(throws: TerminalSessionError.self) { try Self.shell("echo gone").wait(untilShown: "never") }
    #expect(ended.map { "\($0)".contains("gone") } == true)
    #expect(throws: TerminalSessionError.self) { try session.waitForExit(for: .milliseconds(100)) }
  }

  @Test("A program that does not exist is an error")
  func absent() {
    #expect(throws: TerminalSessionError.self) { try TerminalSession(program: "/nonexistent") }
  }

  @Test("An executable that was not built is an error that names it")
  func notBuilt() throws {
    let error = #expect(throws: TerminalSessionError.self) { try BuiltProducts.path(of: "no-such-product") }
    #expect(error.map { "\($0)".contains("no-such-product") } == true)
  }

  @Test("A session that is let go takes its program and the home folder with it")
  func reaps() throws {
    var session: TerminalSession? = try Self.shell("mkdir -p ~/a/b; echo x >~/a/b/c; echo made; cat")
    try session?.wait(untilShown: "made")
    let process = try #require(session?.process)
    let home = try #require(session?.home)
    #expect(kill(process, 0) == 0 && access(home, F_OK) == 0)
    session = nil
    #expect(kill(process, 0) == -1 && access(home, F_OK) == -1)
  }

  @Test("The settings of the terminal are those that the program made")
  func settings() throws {
    let session = try Self.shell("read x; stty -echo raw; echo ready; cat")
    let found = session.settings
    #expect(found.echoes && found.isCanonical)
    session.send("\n")
    try session.wait(untilShown: "ready")
    #expect(!session.settings.echoes && !session.settings.isCanonical)
    #expect(session.settings != found)
  }
}

@Suite("A session's terminal understands what programs write")
struct VirtualTerminalTests {
  private static func screen(_ bytes: String) throws -> TerminalScreen {
    let session = try TerminalSession(program: "/usr/bin/printf", arguments: ["%b", bytes])
    #expect(try session.waitForExit() == .exited(0))
    return session.screen
  }

  @Test("Colours and attributes are told cell by cell")
  func attributes() throws {
    let screen = try Self.screen(#"\033[1;3;4;7;31;42mA\033[0mB\033[38;5;200mC\033[38;2;1;2;3mD"#)
    let styled = screen.cell(row: 0, column: 0)
    #expect(styled.text == "A" && styled.foreground == .indexed(1) && styled.background == .indexed(2))
    #expect(styled.isBold && styled.isItalic && styled.isUnderlined && styled.isReverse)
    let plain = screen.cell(row: 0, column: 1)
    #expect(plain.foreground == .standard && plain.background == .standard)
    #expect(!plain.isBold && !plain.isItalic && !plain.isUnderlined && !plain.isReverse)
    #expect(screen.cell(row: 0, column: 2).foreground == .indexed(200))
    #expect(screen.cell(row: 0, column: 3).foreground == .direct)
  }

  @Test("Wide and combining characters keep to their cells")
  func widths() throws {
    let screen = try Self.screen("日e\u{301}x")
    #expect(screen.cell(row: 0, column: 0).text == "日" && screen.cell(row: 0, column: 0).width == 2)
    #expect(screen.cell(row: 0, column: 1).text == "" && screen.cell(row: 0, column: 1).width == 0)
    #expect(screen.rows.allSatisfy { $0.reduce(0) { $0 + $1.width } == 80 })
    #expect(screen.cell(row: 0, column: 2).text == "e\u{301}")
    #expect(screen.cell(row: 0, column: 3).text == "x")
    #expect(screen.row(0) == "日e\u{301}x")
  }

  @Test("The other screen, the cursor, the mouse, and the marking of pastes are told")
  func modes() throws {
    let off = try Self.screen("")
    #expect(
      !off.sendsApplicationKeys && !off.isAlternate && off.cursor.isVisible && !off.marksPastes && !off.reportsMouse)
    let on = try Self.screen(#"\033[?1049h\033[?25l\033[?2004h\033[?1000h\033[?1h\033[5;7H"#)
    #expect(on.sendsApplicationKeys && on.isAlternate && on.marksPastes && on.reportsMouse)
    #expect(on.cursor.row == 4 && on.cursor.column == 6 && !on.cursor.isVisible)
  }

  @Test("Titles are set, saved, and restored")
  func titles() throws {
    #expect(try Self.screen(#"\033]2;first\007"#).title == "first")
    #expect(try Self.screen(#"\033]2;first\007\033[22;2t\033]2;second\007"#).title == "second")
    #expect(try Self.screen(#"\033]2;first\007\033[22;2t\033]2;second\007\033[23;2t"#).title == "first")
  }

  @Test("Keys send what the program's modes ask for")
  func keys() throws {
    let session = try TerminalSession(program: "/bin/cat", arguments: ["-v"])
    session.press(.up)
    session.press(.function(5))
    session.send("\n")
    try session.wait { $0.text.contains("^[[A^[[15~") }
  }
}

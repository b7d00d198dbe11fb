import Glibc
import TerminalHarness
import Testing

@Suite("The terminal is given back as it was found")
struct GivenBackTests {
  /// What a terminal looks like that nobody uses.
  private static func expectFound(_ session: TerminalSession, _ found: TerminalSettings) {
    #expect(session.settings == found)
    let screen = session.screen
    #expect(!screen.isAlternate && screen.cursor.isVisible && !screen.marksPastes && !screen.reportsMouse)
    #expect(!screen.sendsApplicationKeys && screen.title == "found")
  }

  /// A shell that keeps the terminal open after the demo; the demo is its child, so that its end is seen.
  private static func start(_ keys: String = "") throws -> (session: TerminalSession, found: TerminalSettings) {
    let session = try TerminalSession(
      program: "/bin/sh",
      arguments: [
        "-c", #"trap : INT; printf '\033]2;found\007shell '; read go; "$0" styles; echo "status $?"; read x"#,
        try BuiltProducts.path(of: "terminal-demo"),
      ],
      environment: ["SWIFT_BACKTRACE": "enable=no"])
    try session.wait(untilShown: "shell")
    let found = session.settings
    session.send("\n")
    try session.wait { $0.isAlternate && $0.text.contains("step 0") }
    #expect(session.settings != found)
    session.send(keys)
    return (session, found)
  }

  @Test("After it is left by a key")
  func quits() throws {
    let (session, found) = try Self.start("q")
    try session.wait(untilShown: "status 0")
    Self.expectFound(session, found)
  }

  @Test(
    "After a signal has ended the program, whose status says so",
    arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGINT, SIGQUIT, SIGPIPE, SIGUSR1])
  func killed(by signal: Int32) throws {
    let (session, found) = try Self.start()
    kill(try #require(session.children.first), signal)
    try session.wait(untilShown: "status \(128 + signal)")
    Self.expectFound(session, found)
  }

  @Test(
    "After a crash: a trap, an abort, an overflow of the stack, one of another thread's",
    arguments: [("!", [SIGILL, SIGTRAP]), ("\u{01}", [SIGABRT]), ("\u{0F}", [SIGSEGV]), ("\u{14}", [SIGSEGV])])
  func crashes(_ key: String, signals: [Int32]) throws {
    let (session, found) = try Self.start(key)
    try session.wait { screen in signals.contains { screen.text.hasSuffix("status \(128 + $0)") } }
    Self.expectFound(session, found)
  }

  @Test("While it is suspended by ^Z, and taken again afterwards")
  func suspends() throws {
    try Self.stopAndContinue { session, _ in session.send("\u{1A}") }
  }

  @Test("While it is stopped by a SIGTSTP from elsewhere, and taken again afterwards")
  func stops() throws {
    try Self.stopAndContinue { _, process in kill(process, SIGTSTP) }
  }

  private static func stopAndContinue(_ stop: (TerminalSession, Int32) -> Void) throws {
    let session = try TerminalSession(
      program: "/bin/bash", arguments: ["--norc", "--noediting", "-i"],
      environment: ["PS1": #"\[\033]2;found\007\]ready> "#, "DEMO": try BuiltProducts.path(of: "terminal-demo")])
    try session.wait(untilShown: "ready>")
    session.send("$DEMO styles\n")
    try session.wait { $0.isAlternate && $0.text.contains("step 0") }
    let ours = session.settings
    for _ in 1...2 {
      session.resize(columns: 100, rows: 24)
      try session.wait(untilShown: "demo 100x24")
      stop(session, try #require(session.children.first))
      try session.wait { !$0.isAlternate && $0.text.contains("Stopped") && $0.text.hasSuffix("ready>") }
      #expect(session.settings.echoes && session.settings.isCanonical)
      #expect(session.screen.cursor.isVisible && !session.screen.marksPastes)
      #expect(session.screen.title == "found")
      // In the background it may not draw: it waits there for the foreground.
      session.send("bg; clear\n")
      try session.wait { $0.text.contains("ready>") && !$0.text.contains("bg") }
      session.settle()
      #expect(!session.screen.isAlternate && session.settings.echoes)
      session.resize(columns: 90, rows: 20)
      session.send("clear; fg\n")
      try session.wait { screen in
        screen.isAlternate && screen.text.contains("demo 90x20") && screen.text.contains("heading")
          && screen.text.contains("resized 90x20")
      }
      #expect(session.settings == ours)
      #expect(!session.screen.cursor.isVisible && session.screen.marksPastes)
      #expect(session.screen.title == "demo")
    }
    session.send("q")
    try session.wait { !$0.isAlternate && $0.text.hasSuffix("ready>") }
    #expect(session.screen.title == "found")
  }

  @Test("^Z where nobody could continue the program does not stop it")
  func orphan() throws {
    let session = try DemoSession.start("styles")
    session.send("\u{1A}")
    try session.wait { $0.isAlternate && $0.text.contains("key control-z") }
    session.send("x")
    try session.wait(untilShown: "key x")
  }

  @Test("After SIGSTOP and SIGCONT it is taken again, whatever was done to it")
  func continues() throws {
    let session = try DemoSession.start("styles")
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    try session.wait(untilShown: "resized 80x24")
    session.send("x")
    try session.wait { $0.isAlternate && $0.marksPastes && $0.text.contains("key x") }
  }

  @Test("While another program uses it, which may be interrupted alone")
  func lends() throws {
    let (session, found) = try Self.start("s")
    try session.wait { !$0.isAlternate && $0.text.contains("lent") }
    #expect(session.settings == found)
    #expect(!session.screen.marksPastes && session.screen.cursor.isVisible && session.screen.title == "found")
    session.send("\u{03}")
    try session.wait { $0.isAlternate && $0.text.contains("key s") }
    session.send("q")
    try session.wait(untilShown: "status 0")
    Self.expectFound(session, found)
  }

  @Test(
    "A terminal that cannot be used is refused with a sentence, and left alone",
    arguments: [("", "$TERM is not set"), ("nonsense-term", "“nonsense-term”"), ("dumb", "cannot place its cursor")])
  func refuses(_ type: String, words: String) throws {
    // The settings are looked at before the program has a chance to change them.
    let session = try TerminalSession(
      program: "/bin/sh",
      arguments: ["-c", #"printf shell; read go; exec "$0" styles"#, try BuiltProducts.path(of: "terminal-demo")],
      environment: ["TERM": type], size: (200, 24))
    try session.wait(untilShown: "shell")
    let found = session.settings
    session.send("\n")
    #expect(try session.waitForExit() == .exited(1))
    #expect(session.screen.text.contains("\nterminal-demo: ") && session.screen.text.contains(words))
    #expect(session.settings == found && !session.screen.isAlternate)
  }

  @Test("Without any terminal it is refused with a sentence")
  func noTerminal() throws {
    let session = try TerminalSession(
      program: "/usr/bin/setsid",
      arguments: [
        "--wait", "/bin/sh", "-c", #"exec "$0" styles </dev/null 2>&1 | cat"#,
        try BuiltProducts.path(of: "terminal-demo"),
      ], size: (200, 24))
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("there is no terminal to draw on"))
  }

  @Test(
    "With input or output redirected, the terminal is used all the same",
    arguments: [#"echo text | "$0" styles"#, #""$0" styles | cat"#, #""$0" styles >/dev/tty"#, #""$0" styles <&1 >&0"#])
  func redirected(_ command: String) throws {
    let session = try TerminalSession(
      program: "/bin/sh",
      arguments: ["-c", "printf shell; read go; " + command, try BuiltProducts.path(of: "terminal-demo")])
    try session.wait(untilShown: "shell")
    let found = session.settings
    session.send("\n")
    try session.wait(untilShown: "step 0")
    session.send("x")
    try session.wait(untilShown: "key x")
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.settings == found && !session.screen.isAlternate)
  }
}

import TerminalHarness
import Testing

@Suite("Keys and pastes on a terminal")
struct KeyboardTests {
  @Test(
    "Each key arrives under its name",
    arguments: [
      ("j", "key j"), ("G", "key G"), ("é", "key é"), ("日", "key 日"), ("]", "key ]"), (" ", "key "),
      ("\t", "key tab"), ("\r", "key enter"), ("\u{7F}", "key backspace"), ("\u{02}", "key control-b"),
      ("\u{03}", "key control-c"), ("\u{04}", "key control-d"), ("\u{13}", "key control-s"),
      ("\u{1C}", #"key control-\"#),
      ("\u{00}", "key control- "), ("\u{1B}", "key escape"), ("\u{1B}x", "key alt-x"), ("\u{1B}\r", "key alt-enter"),
      ("\u{1B}é", "key alt-é"), ("\u{1B}[Z", "key backTab"), ("\u{1B}[1;5C", "key control-right"),
      ("\u{1B}[1;2A", "key shift-up"), ("\u{1B}[3;3~", "key alt-delete"), ("\u{1B}\u{1B}[A", "key alt-up"),
      ("\u{FFFD}", "key \u{FFFD}"),
    ])
  func keys(_ typed: String, name: String) throws {
    let session = try DemoSession.start("text")
    session.send(typed)
    try session.wait { $0.row(23).hasPrefix("1: \(name)".trimmingSpaces) }
    #expect(session.screen.row(23) == "1: \(name)".trimmingSpaces)
  }

  @Test("Special keys arrive as the terminal sends them in the mode that it was put into")
  func special() throws {
    let session = try DemoSession.start("text")
    let keys: [(TerminalKey, String)] = [
      (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"), (.home, "home"), (.end, "end"),
      (.pageUp, "pageUp"), (.pageDown, "pageDown"), (.insert, "insert"), (.delete, "delete"), (.enter, "enter"),
      (.tab, "tab"), (.backspace, "backspace"), (.function(1), "function(1)"), (.function(12), "function(12)"),
    ]
    for (key, name) in keys {
      session.press(key)
      try session.wait { $0.row(23).hasSuffix("key \(name)") }
    }
  }

  @Test("A paste is one text, never keys")
  func paste() throws {
    let session = try DemoSession.start("text")
    #expect(session.screen.marksPastes)
    session.paste("quit q now\nand \u{1B}[A")
    try session.wait { $0.row(23).hasPrefix("1: paste 18 quit q now") }
    session.send("x")
    try session.wait { $0.row(23) == "2: key x" }
  }

  @Test("A huge paste arrives whole, in parts of at most some megabytes")
  func hugePaste() throws {
    let session = try DemoSession.start("text")
    session.paste(String(repeating: "q", count: 1_000_000))
    try session.wait { $0.row(23).hasPrefix("1: paste 1000000 qqqq") }
  }

  @Test("A paste that is never ended holds the keys back for no more than its silence")
  func openPaste() throws {
    let session = try DemoSession.start("text")
    session.send("\u{1B}[200~half")
    // More than the second that it is, for a program that is itself waited for.
    session.settle(.milliseconds(3000))
    session.send("x")
    try session.wait { $0.row(22).hasPrefix("1: paste 4 half") && $0.row(23) == "2: key x" }
  }

  @Test("Bytes that are no text, and sequences of no key, do no harm")
  func garbage() throws {
    let session = try DemoSession.start("text")
    session.send([0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF8, 0x9B, 0x31])
    session.send("\u{1B}[?62;c\u{1B}[<0;3;4M\u{1B}[999999999999999999999999;7X\u{1B}[I")
    session.send("z")
    try session.wait { $0.row(23).hasSuffix("key z") }
  }

  @Test("A terminal that hangs up ends the program, also where SIGHUP is ignored")
  func hangUp() throws {
    let session = try TerminalSession(
      program: "/bin/sh",
      arguments: ["-c", #"trap '' HUP; exec "$0" text"#, try BuiltProducts.path(of: "terminal-demo")])
    try session.wait(untilShown: "step 0")
    session.hangUp()
    #expect(try session.waitForExit() == .exited(0))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

import Foundation
import TerminalHarness
import Testing

/// A link's words and letters may look like another place: whoever opens it sees first where it leads.
@Suite("Links show where they lead")
struct DeceptiveLinkTests {
  private static let post = """
    ---
    title: Links that deceive
    date: 2024-05-02
    source: https://\u{430}pple.example/own
    ---
    Log in at [https://bank.example/login](https://evil.example/x), or [here](https://bank.example@evil.example/name).

    Write [to us](mailto:press@example.org?bcc=spy@evil.example&subject=a%0ABcc:%20spy@evil.example), \
    or read https://\u{440}\u{430}\u{443}.example/plain. See [the report](https://example.org/report).

    Contact: Hal Reed, hal@example.org
    """

  @Test("The letters of links stand beside true addresses: hosts in ASCII, what the words say where it is not so")
  func letters() throws {
    let reader = try ConfiguredReader(["a.md": Self.post])
    try reader.terminal.wait(untilShown: "Hal Reed")
    reader.terminal.send("O")
    try reader.terminal.wait(untilShown: "Letters open")
    for words in [
      "! not bank.example: https://evil.example/x", "https://evil.example/name", "https://xn--80a0ai.example/plain",
      "https://xn--pple-43d.example/own", "https://example.org/report", "mailto:press@example.org ",
    ] { #expect(reader.screen.text.contains(words), "\(words): \(reader.screen.text)") }
    #expect(!reader.screen.text.contains("https://bank.example@") && !reader.screen.text.contains("bcc=spy"))
  }

  @Test("The terminal is told no address behind words that name another place")
  func osc8() throws {
    let reader = try ConfiguredReader(["a.md": Self.post], configuration: "links = 'always'")
    try reader.terminal.wait(untilShown: "Hal Reed")
    reader.terminal.settle()
    #expect(reader.output.contains(";https://example.org/report\u{1B}\\"))
    #expect(reader.output.contains(";https://xn--pple-43d.example/own\u{1B}\\"))
    #expect(!reader.output.contains("evil.example/x\u{1B}"))
    #expect(!reader.output.contains("bcc=") && !reader.output.contains("bank.example@evil"))
  }

  @Test("Opening and copying take the address that was shown")
  func opened() throws {
    let reader = try ConfiguredReader(["a.md": Self.post], environment: ["PATH": "/nowhere", "BROWSER": ""])
    try reader.terminal.wait(untilShown: "Hal Reed")
    reader.terminal.send("o")
    try reader.terminal.wait(untilShown: "install xdg-open; https://xn--pple-43d.example/own")
  }

  @Test("In a narrow terminal the end of a host stays, for it says whose the place is")
  func narrow() throws {
    let host = "www.bank.example." + (1...12).map { "label\($0)." }.joined() + "evil.example"
    let post = "---\ntitle: Narrow\n---\nSee [this](https://\(host)/path).\n"
    let reader = try ConfiguredReader(["a.md": post], size: (40, 10))
    try reader.terminal.wait(untilShown: "Narrow")
    reader.terminal.send("\r")
    try reader.terminal.wait(untilShown: "See this")
    reader.terminal.send("O")
    try reader.terminal.wait(untilShown: "evil.example")
    #expect(!reader.screen.text.contains("bank.example"))
  }

  @Test("Line by line, links are listed with the same words")
  func linear() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.post, to: "posts/a.md")
    let run = try BuiltProgram(folder: folder).run(["--linear", "posts"], input: "1\nO\n")
    #expect(run.outputText.contains("! not bank.example: https://evil.example/x"), "\(run.outputText)")
  }
}

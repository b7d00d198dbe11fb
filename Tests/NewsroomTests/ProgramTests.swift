import Foundation
import PostModel
import ReaderCore
import Testing

@testable import newsroom

@Suite("Which programs are started, and how")
struct ProgramTests {
  private let link = Link("https://example.org/a?b=$(x)&c=%s")

  @Test(
    "$BROWSER is a list; the link takes the place of %s, or comes last",
    arguments: [
      (nil, ["/bin/xdg-open", "LINK"]), ("firefox", ["/bin/firefox", "LINK"]),
      ("gone:firefox --new-tab %s", ["/bin/firefox", "--new-tab", "LINK"]), ("gone", ["/bin/xdg-open", "LINK"]),
    ] as [(String?, [String])])
  func browser(variable: String?, expected: [String]) throws {
    let link = try #require(link)
    let browser = try #require(Browser(link, variable: variable) { $0 == "gone" ? nil : "/bin/" + $0 })
    #expect(browser.command == expected.map { $0 == "LINK" ? link.address.string : $0 })
    #expect(!browser.needsTerminal)
  }

  @Test("A browser that draws on the terminal is lent it; where there is none at all, that is known")
  func terminalBrowser() throws {
    let link = try #require(link)
    #expect(Browser(link, variable: "w3m") { "/bin/" + $0 }?.needsTerminal == true)
    #expect(Browser(link, variable: "w3m") { _ in nil } == nil)
  }

  @Test(
    "Each editor is told the line in its own way",
    arguments: [
      ([:], ["vi", "+7", "/a/b.md"]), (["EDITOR": "nano"], ["nano", "+7", "/a/b.md"]),
      (["EDITOR": "nano", "VISUAL": "code --wait"], ["code", "--wait", "--goto", "/a/b.md:7"]),
      (["VISUAL": "/usr/bin/hx"], ["/usr/bin/hx", "/a/b.md:7"]), (["VISUAL": " ", "EDITOR": "ed"], ["ed", "/a/b.md"]),
    ])
  func editor(variables: [String: String], expected: [String]) {
    #expect(Editor { variables[$0] }.command(path: "/a/b.md", line: 7) == expected)
  }

  @Test(
    "The line of a file is found by the words that are read, markup or not",
    arguments: [("Second words", 8), ("Same words", 6), ("with bold", 9), ("no such thing", 1)])
  func line(words: String, expected: Int) throws {
    let file = "---\ntitle: Same words\n---\n\n\nSame words here.\n\nSecond words of it,\nwith **bold** ones.\n"
    let text = "Same words here.\n\nSecond words of it, with bold ones.\n\nno such thing"
    let body = Body(text: text, blocks: [Block(.paragraph, range: 0..<text.utf8.count)])
    let range = try #require(text.range(of: words))
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    #expect(EditorLine.find(offset: offset, of: body, in: file) == expected)
  }

  @Test(
    "A program gets the text, and what it prints comes back without what could deceive a terminal",
    arguments: [
      ("tr a-z A-Z", "RENT", nil), ("printf '\\033[31mx'", "␛[31mx", nil),
      ("cat >/dev/null; exit 3", "", "ended with status 3"), ("head -c 1", "r", nil),
      ("nosuchprogram", nil, "ended with status 127"),
    ] as [(String, String?, SafeText?)])
  func pipe(typed: String, output: String?, remark: SafeText?) async {
    let result = await ProgramRunner(searchPath: nil).pipe("rent", to: typed)
    if let output { #expect(result.output.string == output) }
    #expect(result.remark == remark)
  }

  @Test("A program that does not end is ended with all that it started, when it is stopped")
  func stopping() async {
    let task = Task { await ProgramRunner(searchPath: nil).pipe("x", to: "sleep 600 & sleep 600") }
    try? await Task.sleep(for: .milliseconds(200))
    task.cancel()
    #expect(await task.value.remark != nil)
  }
}

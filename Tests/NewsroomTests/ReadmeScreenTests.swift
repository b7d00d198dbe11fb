import Foundation
import TerminalHarness
import Testing

/// The screen that the README shows is one of the built program on `Samples`; `RECORD=1` writes it anew.
@Suite("The screen in the README")
struct ReadmeScreenTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let readme = root.appending(path: "README.md")

  @Test("It is the program's: a post of many voices, a quote of three paragraphs shown in its place")
  func screen() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- screen -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- end of screen -->")).lowerBound
    let shown = "```text\n" + (try Self.screen()) + "\n```\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1", shown != text[start..<end] {
      try (text[..<start] + shown + text[end...]).write(to: Self.readme, atomically: true, encoding: .utf8)
      Issue.record("The screen was recorded anew; look at it, then run the tests again")
    } else {
      #expect(String(text[start..<end]) == shown)
    }
  }

  private static func screen() throws -> String {
    let reader = try ReaderSession(
      path: root.appending(path: "Samples").path, folder: TemporaryFolder(), size: (columns: 100, rows: 28))
    try reader.terminal.wait { $0.row(27).contains("q quit") && !$0.row(27).contains("reading") }
    try reader.press("/title:corliss\r", untilShown: "▌2017-09-14 Corliss")
    reader.terminal.press(.escape)
    try reader.terminal.wait { !$0.text.contains("/title:corliss") }
    try reader.press("]", untilShown: "Quotes  1/")
    try reader.press("]", untilShown: "Quotes  2/")
    return reader.screen.text
  }
}

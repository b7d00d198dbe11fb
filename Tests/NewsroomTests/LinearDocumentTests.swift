import Foundation
import TerminalHarness
import Testing

/// The session in docs/linear.md is one of the built program on `Samples`; `RECORD=1` writes it anew.
@Suite("The session in docs/linear.md")
struct LinearDocumentTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let document = root.appending(path: "docs/linear.md")

  @Test("It is the program's, line by line")
  func session() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- session -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- end of session -->")).lowerBound
    let typed = text[start..<end].split(separator: "\n").filter { $0.hasPrefix(">") }.map { $0.dropFirst(2) }
    let shown = "```text\n" + (try Self.replayed(typed.map(String.init))) + "```\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1", shown != text[start..<end] {
      try (text[..<start] + shown + text[end...]).write(to: Self.document, atomically: true, encoding: .utf8)
      Issue.record("The session was recorded anew; look at it, then run the tests again")
    } else {
      #expect(String(text[start..<end]) == shown)
    }
  }

  /// What a terminal of 80 columns shows while these lines are typed, each when the one before is answered.
  private static func replayed(_ lines: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let store = root.appending(path: "Samples").path
    let cache = ["XDG_CACHE_HOME": folder.path + "/cache"]
    // Whole from the first line on, which it is not while the catalog is made.
    _ = try BuiltProgram(folder: folder).run(["index", "--store", store], environment: cache)
    let reader = try ReaderSession(
      path: store, folder: folder, size: (columns: 80, rows: 24), environment: cache.merging(["TERM": "dumb"]) { $1 })
    func session() -> String { reader.terminal.output.replacingOccurrences(of: "\r\n", with: "\n") }
    for line in lines {
      try reader.terminal.wait { _ in session().hasSuffix("\n> ") }
      let before = session().count
      reader.terminal.send(line + "\n")
      try reader.terminal.wait { _ in session().count > before && session().hasSuffix("\n> ") }
    }
    return String(session().dropLast(2))
  }
}

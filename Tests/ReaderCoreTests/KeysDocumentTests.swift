import Foundation
import Testing

@testable import ReaderCore

@Suite("docs/keys.md")
struct KeysDocumentTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/keys.md")

  @Test("Its table has every command with its keys and its summary, and nothing else")
  func table() throws {
    let document = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(document.range(of: "<!-- table -->\n")).upperBound
    let end = try #require(document.range(of: "<!-- end of table -->")).lowerBound
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try document.replacingCharacters(in: start..<end, with: Self.table)
        .write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(document[start..<end] == Self.table, "RECORD=1 make test writes it anew")
    }
  }

  private static var table: String {
    let rows = Command.allCases.map { command in
      let keys = StandardKeymap.keymap.keys(for: command, in: .posts).map { "`\($0)`" }.joined(separator: " ")
      return "| \(keys) | \(command.rawValue) | \(command.summary) |\n"
    }
    return "| keys | command | what it does |\n| --- | --- | --- |\n" + rows.joined()
  }
}

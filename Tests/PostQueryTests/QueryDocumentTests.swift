import Foundation
import Testing

@testable import PostQuery

/// docs/query.md is the contract: what it says can be typed is read.
@Suite("docs/query.md")
struct QueryDocumentTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/query.md")

  private static func document() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// What is set in code in the first columns of the tables.
  private static func typed() throws -> [String] {
    let rows = try document().split(separator: "\n").filter { $0.hasPrefix("| `") }
    return rows.flatMap { row in
      let cell = row.replacing("\\|", with: "¦").split(separator: "|")[0].replacing("¦", with: "|")
      return cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }

  @Test("Everything that its tables say can be typed is read, fields with a value of theirs")
  func tables() throws {
    let queries = try Self.typed().map { $0.hasSuffix(":") ? QueryField(String($0.dropLast()))?.example ?? $0 : $0 }
    #expect(queries.count > 40)
    for query in queries { #expect(throws: Never.self, "\(query)") { try Query(query, today: someDay) } }
  }

  @Test("Each example is read")
  func examples() throws {
    let block = try #require(try Self.document().split(separator: "```\n").dropFirst().first)
    let queries = block.split(separator: "\n").map { $0.split(separator: "  ")[0] }
    #expect(queries.count == 5)
    for query in queries { #expect(throws: Never.self, "\(query)") { try Query(String(query), today: someDay) } }
  }

  @Test("Its table names each field", arguments: QueryField.allCases)
  func fields(field: QueryField) throws {
    #expect(try Self.typed().contains(field.name))
  }
}

import Foundation
import Testing

/// docs/security.md names a test for each of its promises: `SomeTests.name`.
@Suite("docs/security.md says what is tested")
struct SecurityDocumentTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: project + "/" + path)), as: UTF8.self)
  }

  /// Sources of the tests, by the names of their suites.
  private static func suites() throws -> [String: String] {
    var suites: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: project + "/Tests") where path.hasSuffix(".swift") {
      let source = try text(of: "Tests/" + path)
      for found in source.matches(of: /\b(?:struct|class|enum|extension) (\w+Tests)\b/) {
        suites[String(found.1), default: ""] += source
      }
    }
    return suites
  }

  @Test("Each test that is named there exists")
  func exist() throws {
    let suites = try Self.suites()
    let named = try Self.text(of: "docs/security.md").matches(of: /`(\w+Tests)\.(\w+)`/)
    #expect(named.count > 30)
    for found in named {
      let source = suites[String(found.1)]
      #expect(source?.contains("func \(found.2)(") == true, "\(found.1).\(found.2)")
    }
  }

  @Test("Each promise names one")
  func promises() throws {
    let rows = try Self.text(of: "docs/security.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") && !$0.hasPrefix("| what") }
    #expect(rows.count > 20)
    for row in rows { #expect(row.contains(/`\w+Tests\.\w+`/), "\(row)") }
  }

  @Test("Each reader of strangers' bytes that is fuzzed is named there")
  func fuzzed() throws {
    let document = try Self.text(of: "docs/security.md")
    for target in try FileManager.default.contentsOfDirectory(atPath: Self.project + "/Tests/Fuzz/Corpus") {
      #expect(document.contains("`\(target)`"), "\(target)")
    }
  }
}

import Foundation
import PostExtraction
import Testing

@Suite("docs/extraction.md")
struct ExtractionDocumentTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(contentsOf: root.appending(path: "docs/extraction.md"), encoding: .utf8)
  }

  @Test("It has a row for every rule", arguments: Rule.allCases)
  func rules(rule: Rule) {
    #expect(page.contains("\n| `\(rule.rawValue)` | "))
  }

  @Test("It has a row for every way in which a speaker is told", arguments: Identification.allCases)
  func identifications(identification: Identification) {
    #expect(page.contains("\n| `\(identification.rawValue)` | "))
  }
}

import Foundation
import PostModel
import Testing

/// docs/store-format.md is the contract: every name in its table of keys is read as it says.
@Suite("The store's contract")
struct StoreFormatTests {
  /// The names that a key goes by, with the key first; from the rows of the document's table.
  private static func keys() throws -> [[String]] {
    let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/store-format.md")
    let text = try String(contentsOf: document, encoding: .utf8)
    let rows = text.split(separator: "### Keys")[1].split(separator: "### Forms")[0]
      .split(separator: "\n").filter { $0.hasPrefix("| `") }
    return rows.map { row in
      row.split(separator: "|").prefix(2).flatMap { cell in
        cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
    }
  }

  /// A value that a key takes, and what is then in the metadata.
  private func stated(_ key: String, as name: String) throws -> String? {
    let values = [
      "date": "2024-05-02", "updated": "2024-05-02", "embargo": "2024-05-02", "source": "https://example.org/a",
      "language": "es", "draft": "true", "published": "false",
      "extent": "summary", "imported": "[{kind: mail}]",
    ]
    let metadata = try post("---\n\(name): \(values[key] ?? "Words")\n---\n").metadata
    return switch key {
    case "title": metadata.title
    case "subtitle": metadata.subtitle
    case "date": metadata.date?.iso8601
    case "updated": metadata.updated?.iso8601
    case "embargo": metadata.embargo?.iso8601
    case "source": metadata.source
    case "organization": metadata.organization
    case "dateline": metadata.dateline
    case "language": metadata.language
    case "tags": metadata.tags.first
    case "extent": metadata.extent == .full ? nil : metadata.extent.rawValue
    case "revision-of": metadata.revisionOf?.rawValue
    case "near-copy-of": metadata.nearCopyOf?.rawValue
    case "imported": metadata.imported.first?.kind
    case "draft", "published": metadata.isDraft ? "draft" : nil
    default: nil
    }
  }

  @Test("Every key and every other name of it is read")
  func names() throws {
    let keys = try Self.keys()
    #expect(keys.count == 16)
    for names in keys {
      let key = try #require(names.first)
      for name in names { #expect(try stated(key, as: name) != nil, "\(name) for \(key)") }
    }
  }

  @Test("Where two names of a key are given, the one that stands first in the table counts")
  func precedence() throws {
    let stated = try post("---\ndek: C\nsubhead: B\nsubtitle: A\nheadline: B\ntitle: A\n---\n").metadata
    #expect(stated.subtitle == "A")
    #expect(stated.title == "A")
  }
}

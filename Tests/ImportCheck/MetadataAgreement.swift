import Foundation
import PostImport
import PostModel

/// What a page's folder states in `expected-metadata.json`.
struct ExpectedMetadata: Decodable {
  let title: String?
  let byline: String?
  let publishedTime: String?

  init(json: [UInt8]) throws { self = try JSONDecoder().decode(ExpectedMetadata.self, from: Data(json)) }
}

/// How often title, byline and date are what is expected, and where they are not.
struct MetadataAgreement: CustomStringConvertible {
  private struct Field {
    var agreed = 0
    var stated = 0
    var differences: [String] = []
  }

  private var title = Field()
  private var byline = Field()
  private var date = Field()

  mutating func compare(_ draft: Draft, with expected: ExpectedMetadata, page: String) {
    let day: (String?) -> String? = { text in
      if case .date(let date) = DateReading(text ?? "") { date.isoDay } else { nil }
    }
    Self.compare(draft.metadata.title, expected.title, page, &title)
    Self.compare(Self.name(draft.byline), Self.name(expected.byline), page, &byline)
    Self.compare(draft.metadata.date?.isoDay, day(expected.publishedTime), page, &date)
  }

  private static func compare(_ found: String?, _ expected: String?, _ page: String, _ field: inout Field) {
    guard let expected, !expected.isEmpty else { return }
    field.stated += 1
    if words(found ?? "") == words(expected) {
      field.agreed += 1
    } else {
      field.differences.append("  \(page): \(found ?? "nothing") instead of \(expected)")
    }
  }

  private static func words(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

  /// Without the `By` that some lines begin with.
  private static func name(_ byline: String?) -> String? {
    byline.map { words($0) }.map { $0.lowercased().hasPrefix("by ") ? String($0.dropFirst(3)) : $0 }
  }

  var description: String {
    [("title", title), ("byline", byline), ("date (day)", date)].map { name, field in
      (["\(name): \(field.agreed) of \(field.stated) as expected"] + field.differences).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

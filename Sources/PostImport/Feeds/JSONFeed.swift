import FoundationEssentials
import ImportModel
import PostModel

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
  /// The longest, in bytes: JSON is read as a whole.
  static let limit = 16 * 1_048_576

  /// Gives the entries; returns why it cannot.
  static func read(_ text: [UInt8], _ take: (XMLFeed.Item, FeedHeader) -> Bool) -> SkippedSource? {
    if text.count > limit { return .failed("the feed has more than \(limit / 1_048_576) MiB of JSON; split it into several") }
    guard let feed = try? JSONDecoder().decode(JSONValue.self, from: Data(text)) else {
      return .failed("the JSON of the feed is broken, or cut off; get it again")
    }
    var header = FeedHeader()
    header.title = feed["title"]?.line
    header.link = feed["home_page_url"]?.string ?? feed["feed_url"]?.string
    header.language = feed["language"]?.string
    header.author = authors(feed)
    header.hasContent = true
    for item in feed["items"]?.array ?? [] where !take(.entry(entry(item, header)), header) { return nil }
    return nil
  }

  private static func entry(_ item: JSONValue, _ header: FeedHeader) -> FeedEntry {
    var entry = FeedEntry()
    entry.title = item["title"]?.line
    entry.identity = item["id"]?.string
    entry.link = (item["url"]?.string ?? item["external_url"]?.string ?? entry.identity.flatMap { WebAddress.isWeb($0) ? $0 : nil })
      .map { WebAddress.resolved($0, against: header.link) }
    entry.published = FeedDate.read(item["date_published"]?.string)
    entry.updated = FeedDate.read(item["date_modified"]?.string)
    entry.byline = authors(item) ?? header.author
    entry.language = item["language"]?.string ?? header.language
    entry.tags = (item["tags"]?.array ?? []).compactMap(\.line).uniqued()
    entry.attachments = (item["attachments"]?.array ?? []).compactMap { $0["url"]?.string }.compactMap { WebAddress.fileName(of: $0) }
    entry.content =
      item["content_html"]?.string.map { FeedText(.html, $0, base: entry.link ?? header.link) }
      ?? item["content_text"]?.string.map { FeedText(.plain, $0) }
    entry.summary = item["summary"]?.string.map { FeedText(.plain, $0) }
    entry.isSummaryMeant = true
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    entry.original = (try? encoder.encode(item)).map { Array($0) } ?? []
    return entry
  }

  /// Version 1.1 has several.
  private static func authors(_ value: JSONValue) -> String? {
    let names = (value["authors"]?.array ?? [value["author"]].compactMap { $0 }).compactMap { $0["name"]?.line }
    return names.isEmpty ? nil : names.uniqued().joined(separator: ", ")
  }
}

/// Any JSON.
indirect enum JSONValue: Sendable, Hashable, Codable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? container.decode(Int.self) {
      self = .integer(integer)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }

  /// Words that are not white space alone, or a number's digits.
  var string: String? {
    switch self {
    case .string(let text): text.trimmingASCIISpace.isEmpty ? nil : text
    case .integer(let number): String(number)
    default: nil
    }
  }

  /// The words on one line.
  var line: String? { string.flatMap { FeedText(.plain, $0).line } }
}

import FoundationEssentials

/// A value of JSON whose shape nobody promises.
enum JSONValue: Decodable {
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  /// A number, a truth value, or null.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }

  /// `nil` where the bytes are no JSON, or nested deeper than the parser goes.
  ///
  /// Line ends inside of strings, which JSON has no place for and pages have, count as spaces.
  init?(_ bytes: [UInt8]) {
    let data = Data(bytes.map { $0 < 0x20 ? 0x20 : $0 })
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: data) else { return nil }
    self = value
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The values of a list, or a single value as a list of its own.
  var values: [JSONValue] {
    if case .list(let values) = self { values } else { [self] }
  }
}

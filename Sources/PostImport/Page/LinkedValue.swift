import FoundationEssentials

/// A value of JSON whose shape nobody promises.
enum LinkedValue: Decodable {
  case text(String)
  case list([LinkedValue])
  case object([String: LinkedValue])
  /// A number, a truth value, or null.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([LinkedValue].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: LinkedValue].self) {
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
    guard let value = try? JSONDecoder().decode(LinkedValue.self, from: data) else { return nil }
    self = value
  }

  subscript(key: String) -> LinkedValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The values of a list, or a single value as a list of its own.
  var values: [LinkedValue] {
    if case .list(let values) = self { values } else { [self] }
  }
}

/// One answer of a verb: the same facts for every output format.
struct Record: Sendable, Hashable {
  /// What JSON and TSV show, in the order of TSV's columns.
  let fields: [Field]
  /// What people read; `nil` where another record's text tells it too.
  let text: Text?

  struct Field: Sendable, Hashable {
    let name: String
    let value: Value

    init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  enum Text: Sendable, Hashable {
    /// A line of a table: cells that the printer aligns.
    case row([String])
    /// Lines that stand as they are, each with its line feed.
    case lines(String)
  }
}

/// A value that JSON can say.
enum Value: Sendable, Hashable {
  case null
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([Value])
  case record([Record.Field])

  static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
  static func texts(_ texts: [String]) -> Value { .list(texts.map { .text($0) }) }
}

extension Value: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .record(let fields):
      try container.encode(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) }))
    }
  }
}

/// Any JSON (RFC 8259).
enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order written.
  case object([Member])

  struct Member: Sendable, Hashable {
    let name: String
    let value: JSONValue
  }

  /// The first member of this name; `nil` where there is none, or this is no object.
  subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }

  var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }

  /// The values of a list, or a single value as a list of its own.
  var values: [JSONValue] { array ?? [self] }

  /// Words that are not white space alone, or a number's digits.
  var string: String? {
    switch self {
    case .string(let text): text.trimmingASCIISpace.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  /// The value written down again, names in order: the same for the same value; no deeper than ``JSONScan/depthLimit``.
  var written: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.name < $1.name }.map { Self.quoted($0.name) + ":" + $0.value.written }
        .joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\u{0}"..<"\u{20}": quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

import PostModel

/// A value of JSON (RFC 8259), kept so that what nobody here knows is written as it was read: members in their order,
/// numbers in their digits.
package enum JSONValue: Sendable, Hashable {
  case null
  case flag(Bool)
  /// As it was written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }
}

extension JSONValue {
  /// `null` where there is no text.
  package static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  package static func number(_ number: Int) -> JSONValue { .number(String(number)) }

  package static func number(_ number: Double) -> JSONValue { number.isFinite ? .number(number.description) : .null }

  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var number: Double? { if case .number(let digits) = self { Double(digits) } else { nil } }
  package var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

  /// The value of an object's member; the last one's where several have that name.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.last { $0.name == name }?.value } else { nil }
  }

  /// On one line and without spaces; scalars that could deceive a terminal are `\u` escapes.
  package var json: String {
    var out = ""
    write(to: &out)
    return out
  }

  func write(to out: inout String) {
    switch self {
    case .null: out += "null"
    case .flag(let flag): out += flag ? "true" : "false"
    case .number(let digits): out += digits
    case .text(let text): Self.write(text, to: &out)
    case .list(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        value.write(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { out += "," }
        member.write(to: &out)
      }
      out += "}"
    }
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      out += text
    } else {
      for scalar in text.unicodeScalars { write(scalar, to: &out) }
    }
    out += "\""
  }

  private static func write(_ scalar: Unicode.Scalar, to out: inout String) {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case _ where SafeText.isHostile(scalar): for unit in UTF16.encode(scalar) ?? .init() { out += escape(unit) }
    default: out.unicodeScalars.append(scalar)
    }
  }

  /// A surrogate pair for a scalar above U+FFFF (RFC 8259 §7).
  private static func escape(_ unit: UTF16.CodeUnit) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONValue.Member {
  func write(to out: inout String) {
    JSONValue.text(name).write(to: &out)
    out += ":"
    value.write(to: &out)
  }
}

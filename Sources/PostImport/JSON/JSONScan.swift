/// Reads JSON as feeds and pages have it, as far as it goes: what is whole before a break is kept.
///
/// Foundation's decoder gives nothing at all where one string has half a surrogate pair, as a title that a script has
/// cut, or a bare line end.
struct JSONScan {
  /// The deepest nesting and the most values that are read; no feed and no page has as many.
  static let depthLimit = 128
  private static let countLimit = 1_000_000

  private let bytes: [UInt8]
  private var next = 0
  private var open: [Container] = []
  private var count = 0

  private struct Container {
    let isObject: Bool
    var name = ""
    var values: [JSONValue] = []
    var members: [JSONValue.Member] = []

    mutating func add(_ value: JSONValue) {
      if isObject { members.append(JSONValue.Member(name: name, value: value)) } else { values.append(value) }
    }

    var value: JSONValue { isObject ? .object(members) : .array(values) }
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value, and whether it is whole.
  ///
  /// Of one that breaks off, lists and objects that were open are closed down to
  /// the second level, and what was open in that is left out; `nil` where not even that much is there. Linear.
  ///
  /// - Parameter text: UTF-8.
  static func read(_ text: [UInt8]) -> (value: JSONValue, isWhole: Bool)? {
    var scan = JSONScan(text)
    if let value = scan.read() { return (value, true) }
    guard var root = scan.open.first else { return nil }
    if scan.open.count > 1 { root.add(scan.open[1].value) }
    return (root.value, false)
  }

  /// `nil` where it breaks off.
  private mutating func read() -> JSONValue? {
    while true {
      skipSpace()
      guard next < bytes.count, count < Self.countLimit else { return nil }
      let value: JSONValue
      switch bytes[next] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if open.count >= Self.depthLimit { return nil }
        open.append(Container(isObject: bytes[next] == UInt8(ascii: "{")))
        next += 1
        guard skipped("}]") else {
          guard readName() else { return nil }
          continue
        }
        value = open.removeLast().value
      default:
        guard let scalar = scalar() else { return nil }
        value = scalar
      }
      count += 1
      guard let result = close(value) else { return nil }
      if case .whole(let root) = result { return root }
    }
  }

  private enum Closing {
    case whole(JSONValue)
    case goesOn
  }

  /// Puts a value where it belongs, and closes what ends behind it; `nil` where that breaks off.
  private mutating func close(_ first: JSONValue) -> Closing? {
    var value = first
    while !open.isEmpty {
      open[open.count - 1].add(value)
      if skipped(",") { return readName() ? .goesOn : nil }
      guard skipped(open[open.count - 1].isObject ? "}" : "]") else { return nil }
      value = open.removeLast().value
    }
    return .whole(value)
  }

  /// In an object, the name before the next value.
  private mutating func readName() -> Bool {
    guard open[open.count - 1].isObject else { return true }
    skipSpace()
    guard next < bytes.count, bytes[next] == UInt8(ascii: "\""), let name = quoted() else { return false }
    open[open.count - 1].name = name
    return skipped(":")
  }

  private mutating func skipSpace() {
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
  }

  private mutating func skipped(_ marks: StaticString) -> Bool {
    skipSpace()
    guard next < bytes.count, marks.withUTF8Buffer({ $0.contains(bytes[next]) }) else { return false }
    next += 1
    return true
  }

  private mutating func scalar() -> JSONValue? {
    if bytes[next] == UInt8(ascii: "\"") { return quoted().map { .string($0) } }
    let word = bytes[next...].prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || [0x2B, 0x2D, 0x2E].contains(byte)
    }.prefix(64)
    next = word.endIndex
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let digits: return Double(digits).map { _ in .number(digits) }
    }
  }
}

// MARK: - Strings

extension JSONScan {
  /// A string from its quotation mark on; `nil` where it does not end.
  private mutating func quoted() -> String? {
    next += 1
    var text: [UInt8] = []
    while next < bytes.count {
      let end = bytes[next...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } ?? bytes.count
      text += bytes[next..<end]
      next = end + 1
      guard end < bytes.count else { return nil }
      if bytes[end] == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard next < bytes.count else { return nil }
      text += escaped()
    }
    return nil
  }

  /// What an escape stands for, from behind its backslash on; a lone surrogate is U+FFFD.
  private mutating func escaped() -> [UInt8] {
    let mark = bytes[next]
    next += 1
    switch mark {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return [0x20]
    case UInt8(ascii: "u"): return unicode()
    default: return [mark]
    }
  }

  private mutating func unicode() -> [UInt8] {
    guard let first = unit() else { return UTF8.encodedReplacementCharacter + [] }
    var units = [first]
    if (0xD800..<0xDC00).contains(first), bytes[next...].starts(with: "\\u".utf8) {
      next += 2
      if let second = unit() { units.append(second) }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func unit() -> UInt16? {
    let digits = bytes[next...].prefix(4)
    guard digits.count == 4, let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    next += 4
    return value
  }
}

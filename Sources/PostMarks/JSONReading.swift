/// Reads one value of JSON (RFC 8259) that fills some bytes.
struct JSONReading {
  /// Why the bytes are no JSON; `offset` is in bytes.
  struct Failure: Error {
    let offset: Int
    let reason: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> JSONValue {
    var reading = JSONReading(bytes)
    let value = try reading.value(depth: 0)
    reading.skipSpace()
    if reading.offset < bytes.count { throw reading.failure("more stands behind its end") }
    return value
  }

  /// Values may stand so deep inside each other.
  private static let mostDepth = 100

  private func failure(_ reason: String) -> Failure { Failure(offset: offset, reason: reason) }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    if depth > Self.mostDepth { throw failure("it is nested too deeply") }
    skipSpace()
    guard let byte = next else { throw failure("it ends too soon") }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw failure("no value begins so")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else {
        throw failure(next == nil ? "it ends too soon" : "no value begins so")
      }
      offset += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    offset += 1
    skipSpace()
    if takes("}") { return members }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure(next == nil ? "it ends too soon" : "a name is missing") }
      let name = try text()
      skipSpace()
      guard takes(":") else { throw failure(next == nil ? "it ends too soon" : "a colon is missing") }
      members.append(JSONValue.Member(name, try value(depth: depth + 1)))
      skipSpace()
      if takes("}") { return members }
      guard takes(",") else { throw failure(next == nil ? "it ends too soon" : "a comma is missing") }
    }
  }

  private mutating func list(depth: Int) throws(Failure) -> [JSONValue] {
    var values: [JSONValue] = []
    offset += 1
    skipSpace()
    if takes("]") { return values }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if takes("]") { return values }
      guard takes(",") else { throw failure(next == nil ? "it ends too soon" : "a comma is missing") }
    }
  }

  private mutating func takes(_ wanted: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: wanted) else { return false }
    offset += 1
    return true
  }
}

/// Numbers and texts.
extension JSONReading {
  /// The digits as they stand there.
  private mutating func number() throws(Failure) -> String {
    let start = offset
    _ = takes("-")
    if !takes("0") { try digits() }
    if takes(".") { try digits() }
    if takes("e") || takes("E") {
      if !takes("+") { _ = takes("-") }
      try digits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) {
    let start = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    if offset == start { throw failure("a digit is missing") }
  }

  private mutating func text() throws(Failure) -> String {
    offset += 1
    var text = ""
    while true {
      let start = offset
      while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { offset += 1 }
      if offset > start {
        guard let plain = String(validating: bytes[start..<offset], as: UTF8.self) else {
          throw Failure(offset: start, reason: "it is no UTF-8")
        }
        if text.isEmpty { text = plain } else { text += plain }
      }
      switch next {
      case 0x22:
        offset += 1
        return text
      case 0x5C: text.unicodeScalars.append(try escaped())
      case nil: throw failure("it ends too soon")
      default: throw failure("a control character stands in a text")
      }
    }
  }

  private mutating func escaped() throws(Failure) -> Unicode.Scalar {
    offset += 1
    let byte = next
    offset += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try numbered()
    case nil: throw Failure(offset: bytes.count, reason: "it ends too soon")
    default: throw Failure(offset: offset - 1, reason: "there is no such escape")
    }
  }

  /// A scalar by its number, or by two surrogates; one surrogate alone is no text.
  private mutating func numbered() throws(Failure) -> Unicode.Scalar {
    let high = try unit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, takes("\\"), takes("u") else { throw failure("half of a surrogate pair is missing") }
    let low = try unit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw failure("half of a surrogate pair is missing") }
    return scalar
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    guard bytes.count - offset >= 4 else { throw Failure(offset: bytes.count, reason: "it ends too soon") }
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue, bytes[offset] < 0x80 else {
        throw failure("there is no such escape")
      }
      number = number << 4 | UInt32(digit)
      offset += 1
    }
    return number
  }
}

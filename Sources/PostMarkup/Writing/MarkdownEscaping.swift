import PostModel

/// Escapes what Markdown, a site generator or a table would take for a sign of its own.
struct MarkdownEscaping {
  private let range: Range<Int>
  private let isCell: Bool
  private let isHeading: Bool
  private let escapesAll: Bool
  var isInLink = false
  /// Whether only signs of a line's start could come before the next byte.
  var isAtLineStart = true

  init(block: Block, escapesAll: Bool) {
    range = block.range
    if case .tableRow = block.kind { isCell = true } else { isCell = false }
    if case .heading = block.kind { isHeading = true } else { isHeading = false }
    self.escapesAll = escapesAll
  }

  /// How many bytes from an offset on mean nothing but themselves, wherever in a line they stand.
  func plainCount(from start: Int, to end: Int, of bytes: [UInt8]) -> Int {
    if isAtLineStart { return 0 }
    var index = start
    while index < end {
      let isSpace = bytes[index] == 0x20 && index + 1 < end && Self.isPlain[Int(bytes[index + 1])]
      guard isSpace || Self.isPlain[Int(bytes[index])] else { break }
      index += 1
    }
    return index - start
  }

  /// Letters, digits, and the signs that Markdown has no use for inside a line.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    guard let byte = UInt8(exactly: byte) else { return false }
    return isWord(byte) || "'\"$%,;/?".utf8.contains(byte)
  }

  /// Appends the byte at an offset of the body's text, escaped where it has to be.
  mutating func put(_ byte: UInt8, at index: Int, of bytes: [UInt8], into out: inout [UInt8]) {
    defer { if byte > 0x20 { isAtLineStart = false } }
    let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x0A
    let previous = index > range.lowerBound ? bytes[index - 1] : 0x0A
    switch byte {
    case UInt8(ascii: "{"): out += "&#123;".utf8
    case 0x01...0x20 where Self.isStripped(byte) && (isAtLineStart || next == 0x0A): out += "&#\(byte);".utf8
    case UInt8(ascii: "."), UInt8(ascii: ")"): putNumberEnd(byte, at: index, of: bytes, into: &out)
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E:
      if escapesAll || isSign(byte, previous: previous, next: next) { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    default: out.append(byte)
    }
  }

  /// What CommonMark takes off a line's ends.
  private static func isStripped(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0A }

  /// Whether a sign could mean something where it stands.
  private func isSign(_ byte: UInt8, previous: UInt8, next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"): true
    case UInt8(ascii: "*"), UInt8(ascii: "~"):
      previous > 0x20 || next > 0x20 || isAtLineStart && byte != UInt8(ascii: "~")
    case UInt8(ascii: "_"): !(Self.isWord(previous) && Self.isWord(next))
    case UInt8(ascii: "["): isInLink || isAtLineStart || next == UInt8(ascii: "^")
    case UInt8(ascii: "]"): isInLink || next == UInt8(ascii: "(") || next == UInt8(ascii: ":")
    case UInt8(ascii: "<"): next > 0x20 && !(0x30...0x39).contains(next)
    case UInt8(ascii: "&"): next == UInt8(ascii: "#") || Self.isWord(next)
    case UInt8(ascii: "|"): isCell || isAtLineStart
    case UInt8(ascii: "#"): isAtLineStart || isHeading
    case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"): isAtLineStart
    default: false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// `2013.` and `1)` at a line's start are an item's signs where a space or nothing is behind them.
  private func putNumberEnd(_ byte: UInt8, at index: Int, of bytes: [UInt8], into out: inout [UInt8]) {
    if escapesAll || isBehindLineNumber(index, of: bytes) { out.append(UInt8(ascii: "\\")) }
    out.append(byte)
  }

  private func isBehindLineNumber(_ index: Int, of bytes: [UInt8]) -> Bool {
    var start = index
    while start > range.lowerBound, (0x30...0x39).contains(bytes[start - 1]), index - start < 10 { start -= 1 }
    return start < index && (start == range.lowerBound || bytes[start - 1] == 0x0A)
  }

  /// A link's target between `<` and `>` (CommonMark 0.29, 6.6).
  static func destination(_ target: String) -> [UInt8] {
    var out: [UInt8] = []
    for byte in target.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "{"): out += "%7B".utf8
      case UInt8(ascii: "|"): out += "%7C".utf8
      case 0x00...0x1F: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    return out
  }

  private static let hex = Array("0123456789ABCDEF".utf8)
}

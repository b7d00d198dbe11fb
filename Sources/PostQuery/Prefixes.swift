import TextLayout

/// The first one, two and three characters of a post's words, so that the beginning of a word is looked up as a word is.
///
/// Only of words that begin with so many ASCII letters or digits; those of compounds are among them.
package struct Prefixes: Sendable {
  /// A bit for each prefix there can be.
  private var known = [UInt64](repeating: 0, count: (PrefixCode.count + 63) / 64)
  private var found: [PrefixCode] = []

  package init() {}

  /// Adds those of a text's words; linear in it.
  package mutating func add(_ text: IndexedText) {
    add(wordsIn: text.words)
    for compound in text.compounds { add(wordsIn: compound) }
  }

  /// Each once, behind a star, one space between each two: `*a *ab *abc`; in order of the first.
  package var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(5 * found.count)
    for code in found { code.append(to: &bytes) }
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }

  /// Forgets all, to begin another post; costs as much as there are.
  package mutating func removeAll() {
    for code in found { known[code.number / 64] = 0 }
    found.removeAll(keepingCapacity: true)
  }

  private mutating func add(wordsIn words: String) {
    words.withUTF8Text { words in
      var offset = 0
      while offset < words.bytes.count {
        add(words.bytes, from: offset)
        while offset < words.bytes.count, words.bytes[offset] != 0x20 { offset += 1 }
        offset += 1
      }
    }
  }

  /// Adds those of one word: where the longest is known, the others are.
  @inline(__always)
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let one = PrefixCode().longer(bytes[start]) else { return }
    let two = start + 1 < bytes.count ? one.longer(bytes[start + 1]) : nil
    let three = start + 2 < bytes.count ? two?.longer(bytes[start + 2]) : nil
    if isKnown(three ?? two ?? one) { return }
    note(one)
    if let two { note(two) }
    if let three { note(three) }
  }

  @inline(__always)
  private func isKnown(_ code: PrefixCode) -> Bool { known[code.number / 64] & code.bit != 0 }

  private mutating func note(_ code: PrefixCode) {
    if isKnown(code) { return }
    known[code.number / 64] |= code.bit
    found.append(code)
  }
}

/// One to three ASCII letters or digits as a number to base 36; it begins with none.
private struct PrefixCode {
  private var digits = 0
  private var length = 0

  private static let base = 36
  static let count = base + base * base + base * base * base

  /// From 0 to below ``count``, by length and then by the characters; there is at least one.
  var number: Int {
    switch length {
    case 1: digits
    case 2: digits + Self.base
    default: digits + Self.base + Self.base * Self.base
    }
  }

  /// The place of the number in 64 bits.
  var bit: UInt64 { 1 << UInt64(number % 64) }

  /// With one character more; `nil` where the byte is no ASCII letter or digit.
  @inline(__always)
  func longer(_ byte: UInt8) -> PrefixCode? {
    guard let digit = Self.digit(byte) else { return nil }
    var longer = self
    longer.digits = digits * Self.base + digit
    longer.length = length + 1
    return longer
  }

  /// Adds a space, a star and the characters.
  func append(to bytes: inout [UInt8]) {
    bytes.append(0x20)
    bytes.append(UInt8(ascii: "*"))
    if length > 2 { bytes.append(Self.byte(digits / (Self.base * Self.base))) }
    if length > 1 { bytes.append(Self.byte(digits / Self.base % Self.base)) }
    bytes.append(Self.byte(digits % Self.base))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
    default: nil
    }
  }

  private static func byte(_ digit: Int) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + UInt8(digit) : UInt8(ascii: "a") + UInt8(digit - 10)
  }
}

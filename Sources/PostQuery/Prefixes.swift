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
    String(decoding: found.flatMap { $0.text }.dropFirst(), as: UTF8.self)
  }

  /// Forgets all, to begin another post; costs as much as there are.
  package mutating func removeAll() {
    for code in found { known[code.number / 64] = 0 }
    found.removeAll(keepingCapacity: true)
  }

  private mutating func add(wordsIn words: String) {
    var code: PrefixCode? = PrefixCode()
    for byte in words.utf8 {
      if byte == 0x20 {
        code = PrefixCode()
      } else if let longer = code?.longer(byte) {
        note(longer)
        code = longer
      } else {
        code = nil
      }
    }
  }

  @inline(__always)
  private mutating func note(_ code: PrefixCode) {
    let bit: UInt64 = 1 << UInt64(code.number % 64)
    guard known[code.number / 64] & bit == 0 else { return }
    known[code.number / 64] |= bit
    found.append(code)
  }
}

/// Up to three ASCII letters or digits as a number to base 36.
private struct PrefixCode {
  private var digits = 0
  private var length = 0

  private static let base = 36
  /// Where the numbers of each length begin, and how many there are of all.
  private static let first = [0, 0, base, base + base * base]
  static let count = base + base * base + base * base * base

  /// From 0 to below ``count``.
  var number: Int { Self.first[length] + digits }

  /// With one character more; `nil` where there are three, or the byte is no ASCII letter or digit.
  @inline(__always)
  func longer(_ byte: UInt8) -> PrefixCode? {
    guard length < 3, let digit = Self.digit(byte) else { return nil }
    var longer = self
    longer.digits = digits * Self.base + digit
    longer.length = length + 1
    return longer
  }

  /// A space, a star and the characters.
  var text: [UInt8] {
    let powers = [Self.base * Self.base, Self.base, 1].suffix(length)
    return [0x20, UInt8(ascii: "*")] + powers.map { Self.byte(digits / $0 % Self.base) }
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

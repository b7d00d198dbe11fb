/// A phone number as far as two ways of writing it are surely one: its digits with the extension.
///
/// `1-202-555-0143` and `+1 (202) 555.0143` are `2025550143`, `… ext. 12` and `… x12` are `2025550143x12`; letters behind
/// the first digits are those of the keypad (ITU-T E.161). `nil` where there are fewer than seven digits: short numbers are
/// not the same everywhere.
package struct PhoneKey: Sendable, Hashable, Comparable {
  package let text: String

  package init?(_ written: String) {
    let parts = Self.parts(of: written)
    var digits = parts.number
    if digits.first == "1", digits.count == 11 { digits.removeFirst() }
    guard digits.count >= 7 else { return nil }
    text = digits + (parts.`extension`.isEmpty ? "" : "x" + parts.`extension`)
  }

  package static func < (left: PhoneKey, right: PhoneKey) -> Bool { left.text < right.text }

  /// The digits before and behind the word for an extension; only ASCII digits count.
  static func parts(of written: String) -> (number: String, `extension`: String) {
    let text = written.lowercased()
    var number = ""
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[index...]
      if !number.isEmpty, let marker = marker(in: rest) {
        let digits = rest.dropFirst(marker).filter(isDigit)
        if !digits.isEmpty { return (number, String(digits)) }
      }
      if let digit = digit(text[index], isVanity: number.count >= 3) { number.append(digit) }
      index = text.index(after: index)
    }
    return (number, "")
  }

  /// How many characters at the start are the word for an extension, where digits follow; `nil` where it is none.
  private static func marker(in text: Substring) -> Int? {
    for word in ["extension", "ext", "x", "#"] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count).drop { $0 == "." || $0 == " " || $0 == ":" || $0 == "#" }
      if rest.first.map(isDigit) == true { return word.count }
    }
    return nil
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func digit(_ character: Character, isVanity: Bool) -> Character? {
    if isDigit(character) { return character }
    guard isVanity else { return nil }
    return keypad.first { $0.letters.contains(character) }?.digit
  }

  private static let keypad: [(digit: Character, letters: String)] = [
    ("2", "abc"), ("3", "def"), ("4", "ghi"), ("5", "jkl"), ("6", "mno"), ("7", "pqrs"), ("8", "tuv"), ("9", "wxyz"),
  ]
}

/// A phone number or an e-mail address by which two contacts can be one.
enum ReachKey: Hashable, Comparable {
  case phone(PhoneKey)
  /// Folded to lower case whole: no mail server that is in use tells cases apart.
  case email(String)
  /// What is not long enough to be the same everywhere, as it is written.
  case other(String)

  init(phone: String) { self = PhoneKey(phone).map(ReachKey.phone) ?? .other(phone) }
  init(email: String) { self = .email(email.lowercased()) }

  /// Whether contacts that have it can be one by it.
  var joins: Bool { if case .other = self { false } else { true } }

  var text: String {
    switch self {
    case .phone(let key): key.text
    case .email(let text), .other(let text): text
    }
  }
}

/// What a terminal answers when it is asked for its background: `ESC ] 11 ; rgb:RRRR/GGGG/BBBB` and BEL or ESC \.
///
/// Source: xterm, ctlseqs, "Operating System Commands", Ps = 11; colours as in XParseColor(3), of one to four digits. Some
/// terminals add how opaque it is: `rgba:`.
enum BackgroundReport: Hashable {
  /// The first `length` bytes.
  case whole(Background, length: Int)
  /// So many bytes may be the beginning of one: at least ESC and `]`.
  case begun(length: Int)
  case other

  init(_ bytes: ArraySlice<UInt8>) {
    let head = bytes.prefix(Self.opening.count)
    guard bytes.count > 1, Self.opening.starts(with: head) else {
      self = .other
      return
    }
    let body = bytes.dropFirst(Self.opening.count).prefix(Self.longestBody)
    let colour = body.prefix { $0 != ASCII.bell && $0 != ASCII.escape }
    guard Self.hasColourLetters(colour) else {
      self = .other
      return
    }
    guard let end = body.dropFirst(colour.count).first else {
      self = body.count < Self.longestBody ? .begun(length: bytes.count) : .other
      return
    }
    let isString = end == ASCII.escape
    let last = body.dropFirst(colour.count + 1).first
    if isString, last == nil, body.count < Self.longestBody {
      self = .begun(length: bytes.count)
    } else if let color = Self.color(colour), !isString || last == UInt8(ascii: "\\") {
      self = .whole(Background(of: color), length: Self.opening.count + colour.count + (isString ? 2 : 1))
    } else {
      self = .other
    }
  }

  private static let opening = Array("\u{1B}]11;".utf8)
  /// `rgba:` with four colours of four digits, three slashes, and the end.
  private static let longestBody = 26

  /// Whether bytes are of the letters that a colour is written with.
  private static func hasColourLetters(_ colour: ArraySlice<UInt8>) -> Bool {
    colour.allSatisfy { byte in isDigit(byte) || "rgba:/".utf8.contains(byte) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func color(_ text: ArraySlice<UInt8>) -> RGB? {
    let words = text.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, words[0].elementsEqual("rgb".utf8) || words[0].elementsEqual("rgba".utf8) else {
      return nil
    }
    let parts = words[1].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(level)
    guard parts.count >= 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    return RGB(red, green, blue)
  }

  /// One to four hexadecimal digits as a part of their greatest value, 0 to 255.
  private static func level(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard (1...4).contains(digits.count), digits.allSatisfy(isDigit),
      let value = Int(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return UInt8(value * 255 / (1 << (4 * digits.count) - 1))
  }
}

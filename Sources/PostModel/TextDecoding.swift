/// Bytes to text: a byte order mark decides, else strict UTF-8, else windows-1252 for the whole file.
package enum TextDecoding {
  package struct Decoded: Sendable, Hashable {
    /// Line ends are LF.
    package let text: String
    /// Where bytes were replaced by U+FFFD, counted from 1; `nil` where none was.
    package let damagedLine: Int?
  }

  /// Linear in the bytes; total.
  package static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes.dropFirst(3), as: UTF8.self) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) } }
    let lines = withLineFeeds(bytes)
    let text = String(validating: lines, as: UTF8.self) ?? String(decoding: windows1252(lines), as: UTF8.self)
    return Decoded(text: text, damagedLine: nil)
  }

  /// A mark promised this encoding, so damage is damage and not another encoding.
  private static func repaired<Encoding: Unicode.Encoding>(
    _ units: some Collection<Encoding.CodeUnit>, as encoding: Encoding.Type, isCut: Bool = false
  ) -> Decoded {
    let isWhole = String(validating: units, as: encoding) != nil
    let text = String(decoding: withLineFeeds(Array(String(decoding: units, as: encoding).utf8)), as: UTF8.self)
    let whole = isCut ? text + "\u{FFFD}" : text
    guard !isWhole || isCut else { return Decoded(text: text, damagedLine: nil) }
    let before = whole.unicodeScalars.prefix { $0 != "\u{FFFD}" }
    return Decoded(text: whole, damagedLine: 1 + before.count { $0 == "\n" })
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> Decoded {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return repaired(units, as: UTF16.self, isCut: bytes.count % 2 == 1)
  }

  /// CRLF and CR made LF.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    let feed = UInt8(ascii: "\n")
    guard bytes.contains(carriageReturn) else { return bytes }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      if byte == feed, isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == carriageReturn
      lines.append(isAfterReturn ? feed : byte)
    }
    return lines
  }

  /// The WHATWG Encoding Standard's windows-1252: five bytes without a character stand for C1 controls.
  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        utf8.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? upperHalf[Int(byte) - 0x80] : Unicode.Scalar(byte)
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return utf8
  }

  private static let upperHalf: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{9D}", "\u{017E}", "\u{0178}",
  ]
}

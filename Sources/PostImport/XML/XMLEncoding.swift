/// The bytes of an XML document as UTF-8.
enum XMLEncoding {
  /// The whole document as text: see ``Charset``; the declared charset is that of the XML declaration.
  ///
  /// Bytes that are not UTF-8 in a document which says it is, or says nothing, are windows-1252 one by one, so that
  /// what is UTF-8 around them stays.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let declared = declared(bytes)
    if let marked = wideMarks.first(where: { bytes.starts(with: $0.0) }) {
      return Array(Charset.decode(Array(bytes.dropFirst(4)), declared: marked.1).utf8)
    }
    guard isUTF8(declared), !hasOtherMark(bytes) else { return Array(Charset.decode(bytes, declared: declared).utf8) }
    return mended(bytes)
  }

  /// Whether a document can be read piece by piece, by its beginning.
  static func isPlain(_ head: [UInt8]) -> Bool { isUTF8(declared(head)) && !hasOtherMark(head) }

  private static func isUTF8(_ name: String?) -> Bool {
    name.map { ["utf-8", "utf8", "us-ascii", "ascii"].contains($0.lowercased()) } ?? true
  }

  private static func hasOtherMark(_ bytes: [UInt8]) -> Bool {
    [[0xFF, 0xFE], [0xFE, 0xFF], [0x00, 0x00, 0xFE, 0xFF]].contains { bytes.starts(with: $0) }
  }

  /// What the first bytes say of the charset: by their pattern (XML 1.0, appendix F), then by the declaration.
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4)
    if let wide = wide.first(where: { head.elementsEqual($0.0) }) { return wide.1 }
    let text = bytes.prefix(1_024)
    guard let start = text.firstRange(of: Array("<?xml".utf8))?.upperBound,
      let end = text[start...].firstIndex(of: UInt8(ascii: ">")),
      let name = text[start..<end].firstRange(of: Array("encoding".utf8))?.upperBound
    else { return nil }
    let value = text[name..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") || $0 == 0x22 || $0 == 0x27 }
      .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != UInt8(ascii: "?") }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  private static let wideMarks: [([UInt8], String)] = [
    ([0x00, 0x00, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE, 0x00, 0x00], "utf-32le"),
  ]

  private static let wide: [([UInt8], String)] = [
    ([0x00, 0x00, 0x00, 0x3C], "utf-32be"), ([0x3C, 0x00, 0x00, 0x00], "utf-32le"),
    ([0x00, 0x3C, 0x00, 0x3F], "utf-16be"), ([0x3C, 0x00, 0x3F, 0x00], "utf-16le"),
    ([0x00, 0x3C, 0x00, 0x72], "utf-16be"), ([0x3C, 0x00, 0x72, 0x00], "utf-16le"),
    ([0x00, 0x3C, 0x00, 0x66], "utf-16be"), ([0x3C, 0x00, 0x66, 0x00], "utf-16le"),
  ]
}

// MARK: - UTF-8 with other bytes in it

extension XMLEncoding {
  /// Valid UTF-8: what is, stays, and each byte that is not is taken for windows-1252; line ends stay as they are.
  static func mended(_ bytes: [UInt8]) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1_024)
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(bytes, at: index)
      if length > 0 {
        result += bytes[index..<index + length]
        index += length
      } else {
        result += windows1252[Int(bytes[index]) - 0x80]
        index += 1
      }
    }
    return result
  }

  /// The upper half of windows-1252 in UTF-8.
  private static let windows1252 = (0x80...0xFF).map { byte in
    Array(Charset.decode([UInt8(byte)], declared: "windows-1252").utf8)
  }

  /// Pieces of valid UTF-8, cut between characters; an empty one behind the last.
  static func pieces(of text: ArraySlice<UInt8>) -> () -> [UInt8] {
    var rest = text
    return {
      let most = Array(rest.prefix(65_536))
      let piece = most.count < rest.count ? Array(most.prefix(wholeCount(most))) : most
      rest = rest.dropFirst(piece.count)
      return piece
    }
  }

  /// How many bytes of `bytes` are whole sequences; what is behind them may be the beginning of one.
  static func wholeCount(_ bytes: [UInt8]) -> Int {
    let tail = bytes.suffix(3)
    guard let start = tail.lastIndex(where: { $0 >= 0xC0 }) else { return bytes.count }
    let needed = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : 2
    return bytes.count - start < needed ? start : bytes.count
  }

  /// The length of the valid sequence that begins here (Unicode, table 3-7); 0 where none does.
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), index + length <= bytes.count else { return 0 }
    guard bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) else { return 0 }
    return String(validating: bytes[index..<index + length], as: UTF8.self) == nil ? 0 : length
  }
}

/// Finds and replaces hostile scalars in UTF-8, many bytes at a time: the work of ``SafeText``.
enum HostileText {
  /// The text itself where nothing has to be replaced; `keepsLines` is whether line feeds and tabs stay.
  static func replaced(in text: some StringProtocol, keepsLines: Bool) -> String {
    if let found = text.utf8.withContiguousStorageIfAvailable({ mended($0, keepsLines) }) {
      return found ?? String(text)
    }
    return ContiguousArray(text.utf8).withUnsafeBufferPointer { mended($0, keepsLines) } ?? String(text)
  }

  /// `nil` where nothing has to be replaced.
  private static func mended(_ bytes: UnsafeBufferPointer<UInt8>, _ keepsLines: Bool) -> String? {
    var place = next(in: bytes, from: 0, keepsLines)
    if place == bytes.count { return nil }
    var (result, clean) = ([UInt8](), 0)
    result.reserveCapacity(bytes.count + bytes.count / 4)
    while place < bytes.count {
      let (scalar, length) = decode(bytes, place)
      result.append(contentsOf: bytes[clean..<place])
      let isLineOrTab = scalar == "\n" || scalar == "\t"
      if let shown = UTF8.encode(isLineOrTab ? " " : SafeText.harmless(scalar)) { result.append(contentsOf: shown) }
      clean = place + length
      place = next(in: bytes, from: clean, keepsLines)
    }
    result.append(contentsOf: bytes[clean...])
    return String(decoding: result, as: UTF8.self)
  }

  /// The offset of the next scalar to replace, or the count of bytes.
  private static func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ keepsLines: Bool) -> Int {
    var offset = start
    while offset < bytes.count {
      if bytes.count - offset >= 8, isPrintableASCII(eight(bytes, offset)) {
        offset += 8
        continue
      }
      switch bytes[offset] {
      case 0x20...0x7E: offset += 1
      case 0x09, 0x0A:
        if !keepsLines { return offset }
        offset += 1
      case 0xC3...0xDF: offset += 2
      case 0xE0...0xE1, 0xE3...0xEE: offset += 3
      default:
        let (scalar, length) = decode(bytes, offset)
        if SafeText.isHostile(scalar) { return offset }
        offset += length
      }
    }
    return bytes.count
  }

  private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether all eight bytes are 0x20 to 0x7E; at times false where they are, never true where they are not.
  private static func isPrintableASCII(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (word | (word &- (0x20 * ones)) | (word &+ ones)) & (0x80 * ones) == 0
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

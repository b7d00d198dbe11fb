/// The bytes of a string that is known to be UTF-8, read by offsets.
package struct UTF8Text {
  package let bytes: UnsafeBufferPointer<UInt8>

  /// The scalar at an offset that a scalar begins at, with its length in bytes.
  @inline(__always)
  package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    return first < 0x80 ? (Unicode.Scalar(first), 1) : longScalar(at: offset, first)
  }

  private func longScalar(at offset: Int, _ first: UInt8) -> (scalar: Unicode.Scalar, length: Int) {
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<min(offset + length, bytes.count) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension StringProtocol {
  /// Reads the text's UTF-8 without a copy where the string is native.
  package func withUTF8Text<Result>(_ read: (UTF8Text) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable({ read(UTF8Text(bytes: $0)) }) { return result }
    return Array(utf8).withUnsafeBufferPointer { read(UTF8Text(bytes: $0)) }
  }
}

import Glibc

/// A look at a message's lines before it is parsed: what would cost a parser more than a post is worth.
struct MailShape {
  private static let partLimit = 20_000
  private static let headerLimit = 50_000
  /// In bytes, folded lines together.
  private static let headerLengthLimit = 1_048_576

  private var parts = 0
  private var headers = 0
  /// Bytes of the header that the scan is in; folded lines go on with it.
  private var headerLength = 0
  private var isTooLong = false

  /// `nil` where the message may be parsed; linear in its bytes.
  static func refusal(of bytes: [UInt8]) -> MailRefusal? {
    if bytes.count > ByteSource.limit { return .tooLong }
    return bytes.withUnsafeBufferPointer { bytes in
      var shape = MailShape()
      var start = 0
      while start < bytes.count {
        let end = ByteLines.end(of: bytes, from: start)
        shape.take(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if let refusal = shape.refusal { return refusal }
        start = end + 1
      }
      return nil
    }
  }

  private var refusal: MailRefusal? {
    if parts > Self.partLimit { return .tooManyParts }
    if headers > Self.headerLimit { return .tooManyHeaders }
    return isTooLong ? .headerTooLong : nil
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first else { return headerLength = 0 }
    if first == UInt8(ascii: "-"), line.count > 2, line[1] == first { parts += 1 }
    if ByteLines.isHeader(line) {
      headers += 1
      headerLength = line.count
    } else if headerLength > 0, first == 0x20 || first == 0x09 {
      headerLength += line.count
    } else {
      headerLength = 0
    }
    if headerLength > Self.headerLengthLimit { isTooLong = true }
  }
}

/// Lines as bytes.
enum ByteLines {
  /// The offset of the line feed, or of the end.
  static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Whether a line has the form of a header (RFC 5322 §2.2, §4.5: blanks before the colon are obsolete, not wrong).
  static func isHeader(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = 0
    while end < line.count, end < 128, (33...126).contains(line[end]), line[end] != UInt8(ascii: ":") { end += 1 }
    guard end > 0 else { return false }
    while end < line.count, line[end] == 0x20 || line[end] == 0x09 { end += 1 }
    return end < line.count && line[end] == UInt8(ascii: ":")
  }
}

/// The lines that part the messages of an mbox (RFC 4155), and those that are written so as not to.
enum MailboxLine {
  /// In bytes; a line that is longer parts nothing.
  static let limit = 512

  /// `From addr date`; a sentence that begins with *From* has no clock and no year at its end.
  static func isSeparator(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count > 10, line.count <= limit, line.starts(with: "From ".utf8) else { return false }
    let words = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard words.count >= 4 else { return false }
    return words.contains(where: isClock) && words.contains(where: isYear)
  }

  /// `>From `, `>>From `: one mark was added when the message was stored (mboxrd).
  static func isQuoted(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks = line.prefix { $0 == UInt8(ascii: ">") }.count
    return marks > 0 && line.dropFirst(marks).starts(with: "From ".utf8)
  }

  private static func isClock(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(isDigit) }
  }

  private static func isYear(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 4 && word.allSatisfy(isDigit) && (word.first == UInt8(ascii: "1") || word.first == UInt8(ascii: "2"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

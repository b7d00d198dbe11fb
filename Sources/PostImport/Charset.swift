import CIconv
import Glibc
import PostModel

/// Bytes of pages, feeds and mail to text, whatever their headers say of themselves.
package enum Charset {
  /// A byte order mark decides; then UTF-8 where all of it is valid; then the declared charset; then windows-1252.
  ///
  /// Valid UTF-8 wins over any declaration: text of another charset is hardly ever valid UTF-8 by chance, and servers
  /// and programs often declare what they do not write. Line ends become LF.
  ///
  /// - Parameter declared: As the source writes it (`ISO-8859-1`, `shift_jis`); a name that nobody knows is none.
  package static func decode(_ bytes: [UInt8], declared: String?) -> String {
    let hasMark = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { bytes.starts(with: $0) }
    if !hasMark, let name = declared.map(actual), isOther(name, bytes), let converted = converted(bytes, from: name) {
      return TextDecoding.decode(converted).text
    }
    return TextDecoding.decode(bytes).text
  }

  /// Text in 7-bit charsets such as ISO-2022-JP, and in UTF-16, is valid UTF-8 too, but of other words.
  private static func isOther(_ name: String, _ bytes: [UInt8]) -> Bool {
    if ["iso-2022", "utf-7", "hz"].contains(where: { name.hasPrefix($0) }) {
      return bytes.contains { $0 == 0x1B || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "~") }
    }
    if ["utf-16", "utf-32", "ucs-"].contains(where: { name.hasPrefix($0) }) { return bytes.contains(0) }
    return String(validating: bytes, as: UTF8.self) == nil
  }

  /// The charset that is meant by a label: those of the WHATWG Encoding Standard that mean a larger one than they say.
  private static func actual(_ label: String) -> String {
    let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    switch name {
    case "iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii", "iso_8859-1", "l1", "x-ansi": return "windows-1252"
    case "iso-8859-9", "latin5": return "windows-1254"
    case "tis-620", "iso-8859-11": return "windows-874"
    case "gb2312", "gbk", "gb_2312-80", "x-gbk": return "gb18030"
    case "shift_jis", "sjis", "x-sjis", "shift-jis": return "cp932"
    case "ks_c_5601-1987", "euc-kr", "korean": return "cp949"
    case "big5": return "big5-hkscs"
    default: return name
    }
  }

  /// `nil` where iconv does not know the charset; bytes that are not of it become U+FFFD.
  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    // TextDecoding has windows-1252 as browsers have it, without gaps.
    if name == "windows-1252" || name == "utf-8" || name == "utf8" { return nil }
    guard let descriptor = iconv_open("UTF-8", name), iconv_is_invalid(descriptor) == 0 else { return nil }
    defer { iconv_close(descriptor) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var input = bytes
    input.withUnsafeMutableBytes { source in
      var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let chunk = step(descriptor, &next, &left)
        result += chunk.bytes
        guard let error = chunk.error, error != E2BIG else { continue }
        result += UTF8.encodedReplacementCharacter
        if error != EILSEQ { break }
        (next, left) = (next.map { $0 + 1 }, left - 1)
      }
    }
    return result
  }

  /// Converts until the room is full or something cannot be converted; `error` is an `errno` of iconv(3).
  private static func step(
    _ descriptor: iconv_t, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int
  ) -> (bytes: [UInt8], error: Int32?) {
    var error: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
      var room = buffer.count
      buffer.withMemoryRebound(to: CChar.self) { chars in
        var target = chars.baseAddress
        if iconv(descriptor, &next, &left, &target, &room) == -1 { error = errno }
      }
      filled = buffer.count - room
    }
    return (bytes, error)
  }
}

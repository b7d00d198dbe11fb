/// E-mail addresses that Cloudflare hides from programs in the pages that it serves.
enum ProtectedAddress {
  /// The address that stands in a `data-cfemail`; `nil` where none does.
  ///
  /// Two hexadecimal digits make a byte; the first byte was combined with every other by exclusive or.
  static func decoded(_ digits: some StringProtocol) -> String? {
    let nibbles = digits.utf8.prefix(1024).map { Character(Unicode.Scalar($0)).hexDigitValue }
    let values = nibbles.compactMap { $0 }
    guard values.count == nibbles.count, values.count % 2 == 0, values.count > 4 else { return nil }
    let bytes = stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
    guard let text = String(validating: bytes.dropFirst().map { $0 ^ bytes[0] }, as: UTF8.self) else { return nil }
    return text.utf8.contains(UInt8(ascii: "@")) && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? text : nil
  }

  /// The `mailto:` link that a link to Cloudflare's decoder stands for; `nil` for all other links.
  static func link(_ target: String) -> String? {
    guard let mark = target.utf8.lastIndex(of: UInt8(ascii: "#")),
      target[..<mark].hasSuffix("/cdn-cgi/l/email-protection")
    else { return nil }
    return decoded(target[target.utf8.index(after: mark)...]).map { "mailto:" + $0 }
  }
}

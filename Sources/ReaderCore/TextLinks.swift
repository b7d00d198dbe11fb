import PostModel

/// Addresses that stand in a text as plain words: web pages, and e-mail addresses.
enum TextLinks {
  struct Found: Sendable, Hashable {
    /// UTF-8 offsets into the body's text.
    let range: Range<Int>
    let link: Link
  }

  /// The addresses that begin in a part of a body; linear in its length.
  ///
  /// A web page goes on to white space, a control or an angle bracket (RFC 3986, appendix C), without the punctuation at its end that
  /// belongs to the sentence. An e-mail address is a dot-atom, `@`, and a domain (RFC 5321 §4.1.2).
  static func find(in body: Body, _ part: Range<Int>) -> [Found] {
    let bytes = Array(body.slice(part).utf8)
    var found: [Found] = []
    var position = 0
    while position < bytes.count {
      guard let range = page(in: bytes, at: position) ?? mail(in: bytes, at: position) else {
        position += 1
        continue
      }
      let words = String(decoding: bytes[range], as: UTF8.self)
      if let link = Link(words.contains("://") ? words : "mailto:" + words) {
        let start = part.lowerBound + range.lowerBound
        found.append(Found(range: start..<start + range.count, link: link))
      }
      position = range.upperBound
    }
    return found
  }

  private static func page(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard bytes[start] | 0x20 == UInt8(ascii: "h"), start == 0 || !isLetter(bytes[start - 1]) else { return nil }
    let scheme = bytes[start..<min(start + 8, bytes.count)].map { $0 | 0x20 }
    guard scheme.starts(with: "http://".utf8) || scheme.starts(with: "https://".utf8) else { return nil }
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x7F, !brackets.contains(bytes[end]),
      !endsQuotation(bytes, end)
    { end += 1 }
    while end > start, closesSentence(bytes, start, end) { end -= 1 }
    return end > start + 8 ? start..<end : nil
  }

  /// `”`, `“`, `’` and `‘` in UTF-8.
  private static func endsQuotation(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes[place] == 0xE2 && place + 2 < bytes.count && bytes[place + 1] == 0x80
      && (0x98...0x9D).contains(bytes[place + 2])
  }

  /// A bracket that closes one before the address is none of it.
  private static func closesSentence(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let last = bytes[end - 1]
    if last == UInt8(ascii: ")") {
      let address = bytes[start..<end]
      return address.count { $0 == UInt8(ascii: "(") } < address.count { $0 == UInt8(ascii: ")") }
    }
    return punctuation.contains(last)
  }

  private static func mail(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard isAtom(bytes[start]), start == 0 || !isAtom(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: ".") else {
      return nil
    }
    var at = start
    let limit = min(bytes.count, start + longestLocalPart + 1)
    while at < limit, isAtom(bytes[at]) || bytes[at] == UInt8(ascii: ".") { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "@") else { return nil }
    var end = at + 1
    while end < bytes.count, isInDomain(bytes[end]) { end += 1 }
    while end > at, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return bytes[at..<end].contains(UInt8(ascii: ".")) ? start..<end : nil
  }

  /// RFC 5321 §4.5.3.1.1.
  private static let longestLocalPart = 64
  private static let brackets = Set("<>\"`".utf8)
  private static let punctuation = Set(".,;:!?'*_]}".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isInDomain(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "_+-'&".utf8.contains(byte)
  }
}

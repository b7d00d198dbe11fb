/// The charset that a page says it is written in.
enum PageCharset {
  /// What a `meta` element or an XML declaration in the page's first bytes names; `nil` where none does.
  ///
  /// A simpler form of the WHATWG prescan (HTML §13.2.3.2): the first `charset=` inside of a `meta` tag, or the
  /// declaration's `encoding=`.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(prescanned).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    return fromDeclaration(head) ?? fromMeta(head)
  }

  /// In bytes; browsers look at 1,024, and some pages have long comments before.
  private static let prescanned = 4096

  private static func fromDeclaration(_ head: String) -> String? {
    let start = head.utf8.drop { $0 <= 0x20 }
    guard start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return value(after: "encoding", in: head[start.startIndex..<end])
  }

  private static func fromMeta(_ head: String) -> String? {
    var rest = Substring(withoutComments(head))
    while let start = rest.firstRange(of: "<meta") {
      rest = rest[start.upperBound...]
      let tag = rest.prefix { $0 != ">" }
      if let label = value(after: "charset", in: tag) { return label }
      rest = rest[tag.endIndex...]
    }
    return nil
  }

  private static func withoutComments(_ head: String) -> String {
    var kept = ""
    var rest = Substring(head)
    while let start = rest.firstRange(of: "<!--") {
      kept += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return kept }
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  /// The value of `name = value`, with or without quotation marks.
  private static func value(after name: String, in text: Substring) -> String? {
    var rest = text
    while let found = rest.firstRange(of: name) {
      rest = rest[found.upperBound...]
      let sign = rest.drop { $0 == " " }
      guard sign.first == "=" else { continue }
      let label = sign.dropFirst().drop { " \"'".contains($0) }.prefix { !" \"';/>?".contains($0) }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }
}

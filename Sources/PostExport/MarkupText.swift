import PostModel

/// Words as text of HTML and XML: sanitised, then escaped.
enum MarkupText {
  /// For text and for values of attributes between quotation marks; what no XML may have is in no ``SafeText``.
  static func escaped(_ text: some StringProtocol) -> String { escaped(SafeText(text).string) }

  /// The same on one line.
  static func oneLine(_ text: some StringProtocol) -> String { escaped(SafeText(oneLine: text).string) }

  private static func escaped(_ safe: String) -> String {
    guard safe.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
      return safe
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(safe.utf8.count + 16)
    for byte in safe.utf8 {
      switch byte {
      case 0x26: escaped += "&amp;".utf8
      case 0x3C: escaped += "&lt;".utf8
      case 0x3E: escaped += "&gt;".utf8
      case 0x22: escaped += "&quot;".utf8
      case 0x27: escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Words that are a link where their address may be one (http, https, mailto, tel), and words alone else.
  static func link(_ words: String, to address: Link?) -> String {
    address.map { "<a href=\"\(escaped($0.address.string))\">\(words)</a>" } ?? words
  }

  /// A BCP 47 tag as an attribute with a space before it; empty for what is none.
  static func language(_ tag: String?, named name: String = "lang") -> String {
    guard let tag else { return "" }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return isTag && (2...3).contains(parts[0].utf8.count) ? " \(name)=\"\(tag)\"" : ""
  }
}

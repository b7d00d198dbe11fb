import FoundationEssentials

extension FeedText {
  /// What an element of RSS, Atom or a vocabulary in them has for words; `nil` where it has none.
  ///
  /// Atom 1.0 says how by `type` (RFC 4287 §3.1, §4.1.3), Atom 0.3 by `mode` and `type`; all others have HTML. An
  /// element with elements in it has markup itself.
  init?(_ element: XMLElement, base: String?) {
    let type = element.attribute("type")?.lowercased() ?? (element.name.vocabulary == .atom ? "text" : "html")
    let isMarkup = element.hasElements
    let words = isMarkup ? element.innerHTML : Self.decoded(element)
    guard !words.trimmingASCIISpace.isEmpty else { return nil }
    let isPlain = !isMarkup && Self.isPlain(type) && !Self.looksLikeHTML(words, in: element)
    self.init(isPlain ? .plain : .html, isPlain ? Self.outdented(words) : words, base: Self.base(of: element, base))
  }

  /// Plain text without the indentation that XML is written with.
  private static func outdented(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: "\n")
  }

  static func base(of element: XMLElement, _ base: String?) -> String? {
    element.base.map { WebAddress.resolved($0, against: base) } ?? base
  }

  private static func isPlain(_ type: String) -> Bool {
    type == "text" || type.hasPrefix("text/") && type != "text/html" && !type.hasSuffix("xml")
  }

  /// Programs write Atom without a type and put HTML into it all the same.
  private static func looksLikeHTML(_ words: String, in element: XMLElement) -> Bool {
    guard element.attribute("type") == nil || element.name.vocabulary != .atom else { return false }
    return ["</p>", "</a>", "<br>", "<br/>", "<br />", "</div>", "</b>", "</i>", "</em>", "</strong>", "</span>"]
      .contains {
        words.contains($0)
      }
  }

  /// What is of no type is written in base64 (RFC 4287 §4.1.3.3).
  static let octets = "application/octet-stream"

  private static func decoded(_ element: XMLElement) -> String {
    let isBase64 =
      element.attribute("mode") == "base64" || element.attribute("encoding") == "base64"
      || element.attribute("type")?.lowercased() == octets
    let words = element.text
    guard isBase64, let data = Data(base64Encoded: String(words.filter { !$0.isWhitespace })) else { return words }
    return Charset.decode(Array(data), declared: nil)
  }
}

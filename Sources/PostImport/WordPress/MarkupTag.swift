/// A tag or comment in HTML, by its place.
struct MarkupTag {
  let range: Range<Int>
  /// In lower case; `!--` for a comment.
  let name: String
  let isEnd: Bool
  private let isMoreMark: Bool

  /// `nil` where no tag begins at the `<`, or it does not end.
  init?(_ text: [UInt8], at start: Int) {
    let rest = text[(start + 1)...]
    if rest.starts(with: "!--".utf8) {
      guard let end = XMLMending.find("-->", in: text, from: start + 4) else { return nil }
      range = start..<end + 3
      (name, isEnd) = ("!--", false)
      isMoreMark =
        text[(start + 4)..<end].starts(with: "more".utf8) || text[(start + 4)..<end].starts(with: "nextpage".utf8)
      return
    }
    isEnd = rest.first == UInt8(ascii: "/")
    let word = rest.dropFirst(isEnd ? 1 : 0).prefix(16).prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    guard let first = word.first, first >= 0x41, let end = Self.end(text, from: word.endIndex) else { return nil }
    name = String(decoding: word, as: UTF8.self).lowercased()
    range = start..<end + 1
    isMoreMark = false
  }

  /// The `>` outside of quotation marks, or the first of all where those do not pair; `nil` where a `<` comes first.
  private static func end(_ text: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<min(text.count, start + lengthLimit) {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "<") {
        break
      }
    }
    let first = text[start...].prefix(lengthLimit).firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
    return first.flatMap { text[$0] == UInt8(ascii: ">") ? $0 : nil }
  }

  /// The longest tag, in bytes.
  private static let lengthLimit = 65_536

  var isComment: Bool { name == "!--" }
  /// `<!--more-->` and `<!--nextpage-->`.
  var isMore: Bool { isMoreMark }

  /// Whether it starts a line of its own (WordPress's list).
  var isBlock: Bool { Self.blocks.contains(name) }

  /// Whether lines mean lines inside it.
  var isVerbatim: Bool { Self.verbatim.contains(name) }

  /// Behind the end tag of the element that this tag begins; the text's end where there is none.
  func elementEnd(in text: [UInt8]) -> Int {
    var index = range.upperBound
    while let next = XMLMending.find("</", in: text, from: index) {
      if let tag = MarkupTag(text, at: next), tag.name == name { return tag.range.upperBound }
      index = next + 2
    }
    return text.count
  }

  private static let verbatim: Set<String> = ["pre", "script", "style", "textarea", "svg", "math", "xmp"]

  private static let blocks: Set<String> = [
    "table", "thead", "tfoot", "caption", "col", "colgroup", "tbody", "tr", "td", "th", "div", "dl", "dd", "dt", "ul",
    "ol", "li", "pre", "form", "map", "area", "blockquote", "address", "style", "p", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "fieldset", "legend", "section", "article", "aside", "hgroup", "header", "footer", "nav", "figure",
    "figcaption", "details", "menu", "summary", "script", "textarea", "xmp", "center", "iframe", "object", "embed",
    "audio", "video",
  ]
}

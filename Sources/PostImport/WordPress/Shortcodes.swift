/// WordPress's tags in square brackets: `[gallery ids="1,2"]`, `[caption]…[/caption]`.
enum Shortcodes {
  /// The text without them; the words in them stay, those of a caption on a line of their own.
  ///
  /// Brackets are prose unless they are a shortcode by name, have attributes (`name="…"`), or are closed further on
  /// (`[box]…[/box]`): *[sic]* and *[the minister]* stay. Nothing is touched in `pre`, `code` and tags. Linear.
  static func replaced(in text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "[")) else { return text }
    var writer = Writer(text)
    return writer.text()
  }

  /// How a shortcode is written in HTML.
  private static func html(of tag: ShortcodeTag) -> [UInt8] {
    switch tag.name {
    case "caption", "wp_caption":
      let words = tag.attribute("caption") ?? []
      return tag.isEnd
        ? Array("</figure>".utf8) : Array("<figure>".utf8) + words + (words.isEmpty ? [] : Array("<br>".utf8))
    case let name where codes.contains(name): return Array((tag.isEnd ? "</pre>" : "<pre>").utf8)
    default: return []
    }
  }

  /// Those of WordPress itself and of plugins that many sites have; they may stand alone and without attributes.
  private static let known: Set<String> = [
    "caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist", "youtube", "vimeo", "googlemaps",
    "contact-form", "contact-form-7", "contact-field", "polldaddy", "poll", "soundcloud", "gist", "slideshare",
    "slideshow",
    "recent_posts", "archives", "tweet", "twitter", "instagram", "facebook", "dailymotion", "scribd", "ted", "wufoo",
    "googleapps", "sharethis", "addtoany", "jetpack-related-posts", "gravityform", "wpforms", "ninja_form", "toc",
  ]

  /// Those of programs that colour source code.
  private static let codes: Set<String> = [
    "code", "sourcecode", "csharp", "php", "javascript", "js", "css", "html", "xml", "python", "sql", "java", "ruby",
    "bash", "plain", "text", "cpp", "c", "perl", "objc", "swift", "go", "json", "vb",
  ]

  private static let builders = ["vc_", "et_pb_", "fusion_", "av_", "su_", "ult_", "mk_", "tatsu_", "fl_builder_"]

  private struct Writer {
    private let input: [UInt8]
    private var output: [UInt8] = []
    private var index = 0
    /// The names that are closed anywhere in the text.
    private let closed: Set<String>

    init(_ input: [UInt8]) {
      self.input = input
      closed = Self.closedNames(input)
    }

    private static func closedNames(_ text: [UInt8]) -> Set<String> {
      var names: Set<String> = []
      var from = 0
      while let start = XMLMending.find("[/", in: text, from: from) {
        if let tag = ShortcodeTag(text, at: start) { names.insert(tag.name) }
        from = start + 2
      }
      return names
    }

    mutating func text() -> [UInt8] {
      output.reserveCapacity(input.count)
      while index < input.count {
        let next = input[index...].firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") } ?? input.count
        output += input[index..<next]
        index = next
        guard next < input.count else { break }
        if input[next] == UInt8(ascii: "<") { copyTag() } else { bracket() }
      }
      return output
    }

    private mutating func copyTag() {
      guard let tag = MarkupTag(input, at: index) else { return copy(1) }
      let isWhole = !tag.isEnd && (tag.isVerbatim || tag.name == "code")
      copy((isWhole ? tag.elementEnd(in: input) : tag.range.upperBound) - index)
    }

    private mutating func copy(_ count: Int) {
      output += input[index..<index + count]
      index += count
    }

    private mutating func bracket() {
      guard let tag = ShortcodeTag(input, at: index), isShortcode(tag) else { return copy(1) }
      // [[gallery]] shows [gallery].
      if index > 0, input[index - 1] == UInt8(ascii: "["), tag.end < input.count, input[tag.end] == UInt8(ascii: "]") {
        output.removeLast()
        copy(tag.end - index)
        index += 1
        return
      }
      output += Shortcodes.html(of: tag)
      index = tag.end
    }

    private func isShortcode(_ tag: ShortcodeTag) -> Bool {
      if known.contains(tag.name) || builders.contains(where: { tag.name.hasPrefix($0) }) { return true }
      if codes.contains(tag.name) { return closed.contains(tag.name) }
      return tag.hasAttributes || closed.contains(tag.name)
    }
  }
}

/// One tag in square brackets.
struct ShortcodeTag {
  /// Letters in lower case, digits, `-` and `_`.
  let name: String
  let isEnd: Bool
  /// Behind the bracket.
  let end: Int
  private let attributes: ArraySlice<UInt8>

  /// `nil` where the bracket begins none.
  init?(_ text: [UInt8], at start: Int) {
    var rest = text[(start + 1)...]
    isEnd = rest.first == UInt8(ascii: "/")
    if isEnd { rest = rest.dropFirst() }
    let word = rest.prefix(64).prefix { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
    }
    guard let first = word.first, (0x61...0x7A).contains(first) else { return nil }
    let behind = text[word.endIndex...]
    guard let next = behind.first, next == UInt8(ascii: "]") || next == UInt8(ascii: "/") || next <= 0x20,
      let close = behind.prefix(4_096).firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
      text[close] == UInt8(ascii: "]")
    else { return nil }
    name = String(decoding: word, as: UTF8.self)
    attributes = text[word.endIndex..<close]
    end = close + 1
  }

  /// Whether there is a `name="…"`, a `name='…'` or a `name=…`.
  var hasAttributes: Bool { attributes.contains(UInt8(ascii: "=")) }

  /// An attribute's value as written.
  func attribute(_ name: String) -> [UInt8]? {
    for quote in ["\"", "'"] {
      guard let start = attributes.firstRange(of: Array((" " + name + "=" + quote).utf8)) else { continue }
      return Array(attributes[start.upperBound...].prefix { $0 != quote.utf8.first })
    }
    return nil
  }
}

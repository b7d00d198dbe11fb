import PostMarkup
import PostModel

/// The text of a post as WordPress keeps it: HTML with blank lines for paragraphs, block comments and shortcodes.
enum WordPressContent {
  static func body(of content: String, base: String?) -> Body {
    HTML.body(of: html(of: content)).resolvingLinks(against: base)
  }

  /// The HTML that WordPress would show, without pictures and players.
  static func html(of content: String) -> String {
    let bytes = Array(content.utf8)
    let html = BlockComments.parts(of: bytes).reduce(into: [UInt8]()) { html, part in
      let plain = Shortcodes.replaced(in: Array(part.text))
      html += part.isClassic ? ParagraphMarks.added(to: plain) : plain
    }
    return String(decoding: html, as: UTF8.self)
  }
}

/// The comments that the block editor keeps its blocks in: `<!-- wp:paragraph {"align":"left"} -->`.
enum BlockComments {
  struct Part {
    let text: ArraySlice<UInt8>
    /// Whether it stands in no block, or in a classic one, so that blank lines part paragraphs.
    let isClassic: Bool
  }

  /// The text between the comments, in order; all of it where there are none.
  static func parts(of text: [UInt8]) -> [Part] {
    var parts: [Part] = []
    /// Of each block around the place: whether it is a classic one.
    var blocks: [Bool] = []
    var next = 0
    while let comment = Comment(in: text, from: next) {
      parts.append(Part(text: text[next..<comment.range.lowerBound], isClassic: blocks.last ?? true))
      switch comment.kind {
      case .start(let isClassic): if blocks.count < 1_024 { blocks.append(isClassic) }
      case .end: _ = blocks.popLast()
      case .whole: break
      }
      next = comment.range.upperBound
    }
    parts.append(Part(text: text[next...], isClassic: blocks.last ?? true))
    return parts
  }

  private struct Comment {
    enum Kind {
      case start(isClassic: Bool)
      case end
      /// A block without content: `<!-- wp:spacer /-->`.
      case whole
    }

    let range: Range<Int>
    let kind: Kind

    /// The next one; `nil` where there is none.
    init?(in text: [UInt8], from start: Int) {
      var from = start
      while let open = XMLMending.find("<!--", in: text, from: from) {
        guard let close = XMLMending.find("-->", in: text, from: open + 4) else { return nil }
        let words = text[(open + 4)..<close].drop { $0 <= 0x20 }
        from = close + 3
        guard words.starts(with: "wp:".utf8) || words.starts(with: "/wp:".utf8) else { continue }
        range = open..<close + 3
        if words.first == UInt8(ascii: "/") {
          kind = .end
        } else if text[close - 1] == UInt8(ascii: "/") {
          kind = .whole
        } else {
          kind = .start(
            isClassic: words.starts(with: "wp:freeform".utf8) || words.starts(with: "wp:core/freeform".utf8))
        }
        return
      }
      return nil
    }
  }
}

import CGumbo

/// Keeps a page's elements from being nested deeper than a page ever is.
///
/// A parser's cost grows with the length of the page times its depth, so that a few hundred kilobytes of `<div>` take
/// minutes. Browsers flatten what is deeper than 512 elements (Chromium's `kMaximumHTMLParserDOMTreeDepth`), and so is
/// it here: the tags go, the words stay. The marks of style have a limit of their own, as each paragraph copies those
/// that are open.
struct HTMLNesting {
  private static let limit = 512
  private static let styleLimit = 16
  /// In bytes; a parser compares each attribute of a tag with all before it.
  private static let tagLimit = 8192

  private enum Kind {
    /// Void, or closed by what follows it.
    case free
    case counted
    case style
    /// What is in it is no markup, up to its end tag.
    case words
  }

  private struct Tag {
    let kind: Kind
    let isEnd: Bool
    /// Where its name stands.
    let name: Range<Int>
    /// UTF-8 offset after its `>`.
    let end: Int
    /// UTF-8 offset after what is read as words to its end tag; that of ``end`` for most.
    let contentEnd: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var depth = 0
  private var styleDepth = 0
  private var copies = StyleCopies()
  /// Start tags that were dropped, whose end tags are to go too.
  private var dropped = 0
  private var droppedStyles = 0
  /// A comment begins that never ends.
  private var hasOpenComment = false
  /// A tag begins whose quotation marks never end.
  private var hasOpenTag = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The page without the tags that are too deep; `nil` where none is.
  ///
  /// Linear in the page.
  static func flattened(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var nesting = HTMLNesting(bytes)
    var kept: [UInt8]?
    var index = 0
    // After the last `>` no tag can end.
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")), start < lastEnd {
      kept?.append(contentsOf: bytes[index..<start])
      guard let tag = nesting.tag(at: start) else {
        index = nesting.commentEnd(at: start) ?? start + 1
        kept?.append(contentsOf: bytes[start..<index])
        continue
      }
      if nesting.drops(tag) {
        if kept == nil { kept = Array(bytes[..<start]) }
      } else if tag.end - start > tagLimit, !tag.isEnd {
        if kept == nil { kept = Array(bytes[..<start]) }
        kept?.append(contentsOf: bytes[start..<tag.name.upperBound] + [UInt8(ascii: ">")])
        kept?.append(contentsOf: bytes[tag.end..<tag.contentEnd])
      } else {
        kept?.append(contentsOf: bytes[start..<tag.contentEnd])
      }
      index = tag.contentEnd
      if nesting.copies.isSpent(after: bytes[start..<tag.end], isStyle: tag.kind == .style, isEnd: tag.isEnd) {
        if kept == nil { kept = Array(bytes[..<index]) }
        kept?.append(contentsOf: nesting.copies.endTags)
      }
    }
    nesting.keepRest(from: index, into: &kept)
    return kept
  }

  /// What follows the last `>`: a tag that begins there never ends, and its words would be lost with it.
  private func keepRest(from start: Int, into kept: inout [UInt8]?) {
    var index = start
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      kept?.append(contentsOf: bytes[index..<next])
      if next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: "/") || Self.isLetter(bytes[next + 1]) {
        if kept == nil { kept = Array(bytes[..<next]) }
        kept?.append(contentsOf: "&lt;".utf8)
      } else {
        kept?.append(bytes[next])
      }
      index = next + 1
    }
    kept?.append(contentsOf: bytes[index...])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private mutating func drops(_ tag: Tag) -> Bool {
    switch tag.kind {
    case .free, .words: false
    case .style where copies.areSpent: true
    case .counted: Self.drops(isEnd: tag.isEnd, depth: &depth, dropped: &dropped, limit: Self.limit)
    case .style: Self.drops(isEnd: tag.isEnd, depth: &styleDepth, dropped: &droppedStyles, limit: Self.styleLimit)
    }
  }

  private static func drops(isEnd: Bool, depth: inout Int, dropped: inout Int, limit: Int) -> Bool {
    if isEnd {
      if dropped > 0 {
        dropped -= 1
        return true
      }
      depth = max(0, depth - 1)
      return false
    }
    if depth >= limit {
      dropped += 1
      return true
    }
    depth += 1
    return false
  }

  /// The tag that begins at a `<`; `nil` where words do.
  private mutating func tag(at start: Int) -> Tag? {
    let isEnd = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < bytes.count, (0x61...0x7A).contains(bytes[nameEnd] | 0x20) || (0x30...0x39).contains(bytes[nameEnd])
    {
      nameEnd += 1
    }
    guard nameEnd > nameStart, Self.isLetter(bytes[nameStart]) else { return nil }
    guard let close = tagEnd(from: nameEnd) else { return nil }
    let isClosed = bytes[close - 1] == UInt8(ascii: "/")
    let name = nameStart..<nameEnd
    let found = kind(name)
    let contentEnd = found == .words && !isEnd ? wordsEnd(from: close + 1, name: name) : close + 1
    return Tag(
      kind: isClosed && found != .words ? .free : found, isEnd: isEnd, name: name, end: close + 1,
      contentEnd: contentEnd)
  }

  /// The offset of a tag's `>`, which may stand between quotation marks before that; `nil` where there is none.
  private mutating func tagEnd(from start: Int) -> Int? {
    if !hasOpenTag, let end = tagEndBeyondQuotes(from: start) { return end }
    // From here on the page has no end for what quotation marks begin: looked for again and again, it costs a square.
    hasOpenTag = true
    return bytes[start...].firstIndex(of: UInt8(ascii: ">"))
  }

  private func tagEndBeyondQuotes(from start: Int) -> Int? {
    var index = start
    var isValue = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index
      case UInt8(ascii: "="): isValue = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isValue {
          guard let close = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return nil }
          index = close
        }
        isValue = false
      case 0x09, 0x0A, 0x0C, 0x20: break
      default: isValue = false
      }
      index += 1
    }
    return nil
  }

  /// The offset of the end tag `name`; the end where there is none.
  private func wordsEnd(from start: Int, name: Range<Int>) -> Int {
    var index = start
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = next + 2 + name.count
      if end < bytes.count, bytes[next + 1] == UInt8(ascii: "/"), !Self.isLetter(bytes[end]),
        zip(bytes[(next + 2)..<end], bytes[name]).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return next
      }
      index = next + 1
    }
    return bytes.count
  }

  /// The offset after the comment that begins at a `<`; `nil` where none does, or none ends.
  private mutating func commentEnd(at start: Int) -> Int? {
    let dash = UInt8(ascii: "-")
    guard !hasOpenComment, bytes[start...].starts(with: "<!--".utf8) else { return nil }
    // `<!-->` and `<!--->` are comments too.
    var index = start + 4
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      if bytes[next - 1] == dash, bytes[next - 2] == dash { return next + 1 }
      if bytes[next - 1] == UInt8(ascii: "!"), bytes[next - 2] == dash, bytes[next - 3] == dash { return next + 1 }
      index = next + 1
    }
    hasOpenComment = true
    return nil
  }

  private func kind(_ name: Range<Int>) -> Kind {
    let tag = UnsafeBufferPointer(rebasing: bytes[name]).withMemoryRebound(to: CChar.self) {
      gumbo_tagn_enum($0.baseAddress, UInt32($0.count))
    }
    return Self.kinds[Int(tag.rawValue)]
  }

  private static let kinds: [Kind] = {
    var kinds = [Kind](repeating: .counted, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    for tag in free { kinds[Int(tag.rawValue)] = .free }
    for tag in styles { kinds[Int(tag.rawValue)] = .style }
    for tag in words { kinds[Int(tag.rawValue)] = .words }
    return kinds
  }()

  /// HTML §13.1.2: raw text and escapable raw text elements, and those that are parsed as such (§13.2.6.4).
  private static let words = [
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE, GUMBO_TAG_XMP, GUMBO_TAG_IFRAME,
    GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES,
  ]

  /// HTML §13.1.2: void elements, and those whose end tag may be left out.
  private static let free = [
    GUMBO_TAG_AREA, GUMBO_TAG_BASE, GUMBO_TAG_BR, GUMBO_TAG_COL, GUMBO_TAG_EMBED, GUMBO_TAG_HR, GUMBO_TAG_IMG,
    GUMBO_TAG_INPUT, GUMBO_TAG_LINK, GUMBO_TAG_META, GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK,
    GUMBO_TAG_WBR, GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY, GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DT,
    GUMBO_TAG_DD, GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_TR, GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT,
    GUMBO_TAG_COLGROUP, GUMBO_TAG_CAPTION, GUMBO_TAG_OPTION, GUMBO_TAG_OPTGROUP, GUMBO_TAG_RP, GUMBO_TAG_RT,
  ]

  /// HTML §13.2.4.3: formatting elements.
  private static let styles = [
    GUMBO_TAG_A, GUMBO_TAG_B, GUMBO_TAG_BIG, GUMBO_TAG_CODE, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I, GUMBO_TAG_NOBR,
    GUMBO_TAG_S, GUMBO_TAG_SMALL, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT, GUMBO_TAG_U,
  ]
}

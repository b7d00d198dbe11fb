import ImportModel
import PostModel
import PostStore

/// What a source is, by its first bytes.
enum KindGuess: Equatable {
  case kind(SourceKind)
  /// Why nothing can be read from it.
  case none(String)

  init(head: [UInt8]) {
    if head.allSatisfy({ $0 <= 0x20 }) {
      self = .none("is empty")
    } else if let name = BinaryFormat.name(of: head) {
      self = .none("is \(name)\(BinaryFormat.advice(on: name))")
    } else if let kind = Self.kind(of: head) {
      self = .kind(kind)
    } else if BinaryFormat.isOfBytes(head) {
      self = .none("is a file without text, not a post")
    } else {
      self = Self.text(TextDecoding.decode(Self.withoutCutScalar(head)).text)
    }
  }

  /// Formats with signs of their own, those that could be taken for another one first.
  private static func kind(of head: [UInt8]) -> SourceKind? {
    if MailSignature.isMailbox(head) { return .mbox }
    if MailSignature.isMessage(head) { return .mail }
    guard TagSigns.areIn(head) else { return nil }
    switch FeedKind.tell(head) {
    case .wordpress: return .wordpress
    case .some: return .feed
    case nil: return nil
    }
  }

  /// - Parameter text: The beginning of what is none of the others.
  private static func text(_ text: String) -> KindGuess {
    if MarkdownSigns.hasFrontMatter(text) { return .kind(.markdown) }
    if TagSigns.areIn(Array(text.utf8)) {
      if PageSigns.areIn(text) { return .kind(.page) }
      if text.drop(while: \.isWhitespace).hasPrefix("<?xml") { return .none("is XML, but neither a feed nor a page") }
    }
    if let name = DataSigns.name(of: text) { return .none("is \(name), not a post; --as text takes it as one") }
    if MarkdownSigns.areIn(text) { return .kind(.markdown) }
    return .kind(PageSigns.beginsWithTag(text) ? .page : .text)
  }
}

/// What XML, HTML and JSON cannot be without; most texts have none of it, and need not be looked at for more.
enum TagSigns {
  static func areIn(_ head: [UInt8]) -> Bool {
    head.contains(UInt8(ascii: "<")) || head.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
  }
}

/// What makes a text a page of HTML.
enum PageSigns {
  /// What pages begin with, in lower case.
  private static let starts = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>", "<p ", "<h1", "<table",
  ]
  /// What pieces of pages begin with, and Markdown too.
  private static let pieces: Set<String> = [
    "a", "aside", "b", "blockquote", "br", "center", "em", "figure", "font", "footer", "h2", "h3", "h4", "header", "hr",
    "i", "img", "link", "main", "nav", "ol", "p", "script", "section", "small", "span", "strong", "style", "tt", "u",
    "ul",
  ]

  /// A page's beginning, after comments and an XML declaration; or a whole page further down.
  static func areIn(_ text: String) -> Bool {
    let rest = withoutComments(text)
    let head = rest.prefix(40).lowercased()
    if starts.contains(where: { head.hasPrefix($0) }) { return true }
    // A text may tell of a tag; a page behind other words has those that belong together.
    let words = rest.lowercased()
    guard let html = words.firstRange(of: "<html") else { return false }
    return ["<head", "<body"].contains { words[html.upperBound...].contains($0) }
  }

  /// Whether a tag of HTML stands at the beginning, after comments.
  static func beginsWithTag(_ text: String) -> Bool {
    let rest = withoutComments(text)
    guard rest.first == "<" else { return false }
    return pieces.contains(rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased())
  }

  /// Behind comments and an XML declaration; empty where one does not end.
  private static func withoutComments(_ text: String) -> Substring {
    var rest = Substring(text).drop(while: \.isWhitespace)
    while rest.hasPrefix("<!--") || rest.hasPrefix("<?") {
      let closer = rest.hasPrefix("<!--") ? "-->" : ">"
      guard let end = rest.firstRange(of: closer)?.upperBound else { return "" }
      rest = rest[end...].drop(while: \.isWhitespace)
    }
    return rest
  }
}

extension KindGuess {
  /// Without the beginning of a scalar of UTF-8 at the end, which is no sign of another encoding.
  private static func withoutCutScalar(_ head: [UInt8]) -> [UInt8] {
    var rest = head[...]
    for _ in 0..<3 where rest.last.map({ $0 & 0xC0 == 0x80 }) ?? false { rest.removeLast() }
    if let last = rest.last, last >= 0xC0 { rest.removeLast() }
    return Array(rest)
  }
}

/// Files that are no text, by the bytes that they begin with.
enum BinaryFormat {
  static func name(of head: [UInt8]) -> String? {
    known.first { head.starts(with: $0.magic) }?.name
  }

  /// Whether NUL is in it, as in no text but UTF-16; XML in UTF-16 need not have a byte order mark, and is told before.
  static func isOfBytes(_ head: [UInt8]) -> Bool {
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    return !isUTF16 && head.prefix(4096).contains(0)
  }

  /// What to do with it.
  static func advice(on name: String) -> String {
    if name.hasSuffix("document") { return "; save it as text or HTML and import that" }
    return name.hasPrefix("compressed") ? "; unpack it" : ", not a post"
  }

  /// Source: the formats' own specifications, as file(1) lists them.
  private static let known: [(magic: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an Office document"), (Array("{\\rtf".utf8), "an RTF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
    (Array("GIF8".utf8), "a picture (GIF)"), ([0x1F, 0x8B], "compressed (gzip)"),
    (Array("BZh".utf8), "compressed (bzip2)"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed (xz)"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "a database"), (Array("OggS".utf8), "a sound or a film"),
    (Array("ID3".utf8), "a sound (MP3)"), (Array("II*\0".utf8), "a picture (TIFF)"),
    (Array("MM\0*".utf8), "a picture (TIFF)"),
  ]
}

/// What makes a text Markdown rather than plain text.
enum MarkdownSigns {
  static func hasFrontMatter(_ text: String) -> Bool { PostFile(text: text).hasFrontMatter }

  /// Two signs of different sorts that hardly stand in plain text.
  static func areIn(_ text: String) -> Bool {
    guard hasSign(text) else { return false }
    var found: Set<Sign> = []
    for line in TextLines.lines(of: text[...], upTo: 400) {
      if let sign = sign(of: line) { found.insert(sign) }
    }
    return found.count >= 2
  }

  /// Whether any byte of a sign is there at all.
  private static func hasSign(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.contains { byte in
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "]"), UInt8(ascii: "`"): true
        default: false
        }
      }
    }
  }

  private enum Sign { case heading, link, strong, fence }

  private static func sign(of line: Substring) -> Sign? {
    let bytes = line.utf8
    switch bytes.first {
    case UInt8(ascii: "#"): return isHeading(line) ? .heading : nil
    case UInt8(ascii: "`"): return line.hasPrefix("```") ? .fence : nil
    default: break
    }
    var (previous, pairs): (UInt8, Int) = (0, 0)
    for byte in bytes {
      // `](`, and two pairs of asterisks.
      if byte == UInt8(ascii: "("), previous == UInt8(ascii: "]") { return .link }
      if byte == UInt8(ascii: "*"), previous == UInt8(ascii: "*") { pairs += 1 }
      previous = byte
    }
    return pairs >= 2 && pairs % 2 == 0 ? .strong : nil
  }

  private static func isHeading(_ line: Substring) -> Bool {
    let signs = line.prefix { $0 == "#" }
    return (1...6).contains(signs.count) && line.dropFirst(signs.count).first == " "
      && line.dropFirst(signs.count).contains(where: \.isLetter)
  }
}

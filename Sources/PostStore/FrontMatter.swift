/// The block at a file's head that states what the post is, as Hugo and Jekyll have it.
struct FrontMatter: Hashable {
  enum Syntax: Hashable {
    /// Between lines of `---`; `...` may close it too.
    case yaml
    /// Between lines of `+++`.
    case toml
    /// An object whose closing brace ends its line.
    case json
  }

  let syntax: Syntax
  /// What stands between the fences; for JSON the whole object.
  let content: String
  /// Where `content` begins, counted from 1 in the file.
  let firstLine: Int

  /// Whether no line of it is a `key: value`: text between two rules, which is no front matter.
  var isProse: Bool {
    guard syntax == .yaml else { return false }
    var isBlank = true
    for line in content.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      if line.contains(UInt8(ascii: ":")) { return false }
      isBlank = isBlank && line.allSatisfy { $0 <= 0x20 }
    }
    return !isBlank
  }
}

/// A file's text, parted into front matter and the rest.
struct PartedText {
  let frontMatter: FrontMatter?
  let body: Substring
  /// Where a front matter begins that never ends, counted from 1.
  let unclosedLine: Int?

  /// Parts a text with LF line ends.
  ///
  /// Linear in the front matter's length, or in the text's where none is closed.
  init(_ text: String) {
    var text = text
    let found = text.withUTF8 { FrontMatterScan(bytes: $0).scan() }
    switch found {
    case .none:
      (frontMatter, body, unclosedLine) = (nil, text[...], nil)
    case .unclosed(let line):
      (frontMatter, body, unclosedLine) = (nil, text[...], line)
    case .block(let syntax, let content, let firstLine, let bodyStart):
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: content.lowerBound)
      let end = utf8.index(start, offsetBy: content.count)
      frontMatter = FrontMatter(syntax: syntax, content: String(text[start..<end]), firstLine: firstLine)
      body = text[utf8.index(utf8.startIndex, offsetBy: bodyStart)...]
      unclosedLine = nil
    }
  }
}

extension PartedText {
  /// Whether a text begins as front matter does, closed or not.
  static func opens(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      if case .none = FrontMatterScan(bytes: bytes).scan() { false } else { true }
    }
  }
}

/// Finds the fences; offsets are UTF-8 offsets.
struct FrontMatterScan {
  enum Found {
    case none
    case unclosed(line: Int)
    case block(FrontMatter.Syntax, content: Range<Int>, firstLine: Int, bodyStart: Int)
  }

  let bytes: UnsafeBufferPointer<UInt8>

  /// Blank lines may stand before the front matter (Hugo takes them).
  func scan() -> Found {
    var start = 0
    var line = 1
    while start < bytes.count, let end = blankLineEnd(from: start) {
      start = end
      line += 1
    }
    guard start < bytes.count else { return .none }
    switch bytes[start] {
    case UInt8(ascii: "-"): return fenced(.yaml, [UInt8(ascii: "-"), UInt8(ascii: ".")], start, line)
    case UInt8(ascii: "+"): return fenced(.toml, [UInt8(ascii: "+")], start, line)
    case UInt8(ascii: "{"): return object(start, line)
    default: return .none
    }
  }

  private func fenced(_ syntax: FrontMatter.Syntax, _ fences: [UInt8], _ start: Int, _ line: Int) -> Found {
    guard let opening = fences.first, isFence(opening, at: start) else { return .none }
    let contentStart = lineEnd(from: start)
    var next = contentStart
    while next < bytes.count {
      if fences.contains(where: { isFence($0, at: next) }) {
        return .block(syntax, content: contentStart..<next, firstLine: line + 1, bodyStart: lineEnd(from: next))
      }
      next = lineEnd(from: next)
    }
    return .unclosed(line: line)
  }

  /// A brace may as well begin a shortcode or a sentence: an object begins with a name or ends at once.
  private func object(_ start: Int, _ line: Int) -> Found {
    guard let first = bytes[(start + 1)...].first(where: { !Self.isSpace($0) }) else { return .none }
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "}") else { return .none }
    guard let end = objectEnd(from: start) else { return .unclosed(line: line) }
    let rest = bytes[end...].prefix { $0 != UInt8(ascii: "\n") }
    guard rest.allSatisfy(Self.isSpace) else { return .none }
    return .block(.json, content: start..<end, firstLine: line, bodyStart: lineEnd(from: end))
  }

  /// The offset after the brace that closes the object.
  private func objectEnd(from start: Int) -> Int? {
    var depth = 0
    var isInString = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a line is three of a character and nothing else but blanks.
  private func isFence(_ character: UInt8, at start: Int) -> Bool {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == character }) else { return false }
    return blankLineEnd(from: start + 3) != nil || start + 3 == bytes.count
  }

  /// The offset after a line of blanks alone; `nil` where words are on it.
  private func blankLineEnd(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
      guard Self.isSpace(bytes[index]) else { return nil }
      index += 1
    }
    return index
  }

  /// The offset after the line feed that ends a line.
  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

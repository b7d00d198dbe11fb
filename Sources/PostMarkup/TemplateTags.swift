/// What a site generator would have replaced: tags are dropped, and what they enclose is kept.
package enum TemplateTags {
  /// Markdown without Hugo's shortcodes, Liquid's tags, and kramdown's attribute lists; linear in its length.
  package static func removed(fromMarkdown text: String) -> String {
    removed(from: text, isMarkdown: true)
  }

  /// HTML without Hugo's shortcodes and Liquid's tags; linear in its length.
  package static func removed(fromHTML text: String) -> String {
    removed(from: text, isMarkdown: false)
  }

  private static func removed(from text: String, isMarkdown: Bool) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.contains(UInt8(ascii: "{")) else { return nil }
      var scan = TemplateScan(bytes: bytes, isMarkdown: isMarkdown)
      return scan.removed()
    } ?? text
  }
}

/// One pass over a text; offsets are UTF-8 offsets.
private struct TemplateScan {
  /// What ends a tag, and how many bytes may stand before it: beyond that, the braces are the author's own.
  private enum Closer: CaseIterable {
    case liquid, expression, angle, percent, brace

    var text: StaticString {
      switch self {
      case .liquid: "%}"
      case .expression: "}}"
      case .angle: ">}}"
      case .percent: "%}}"
      case .brace: "}"
      }
    }

    var reach: Int {
      switch self {
      case .liquid, .angle, .percent: 16_384
      case .expression: 512
      case .brace: 256
      }
    }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let isMarkdown: Bool
  private var kept: [UInt8] = []
  /// Where the last line of `kept` begins.
  private var keptLine = 0
  /// Where the next closer of a kind begins, as last looked for; each byte is looked at once a kind.
  private var ahead: [Closer: Int] = [:]
  private var endcomments: Int?

  init(bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    kept.reserveCapacity(bytes.count)
  }

  mutating func removed() -> String {
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), let end = tagEnd(at: index) {
        index = end
        keepLinkWhole(before: end)
      } else {
        kept.append(bytes[index])
        if bytes[index] == UInt8(ascii: "\n") { keptLine = kept.count }
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// A link whose target was a tag has none now; `[words](<> "title")` is a link all the same.
  private mutating func keepLinkWhole(before next: Int) {
    guard isMarkdown, kept.suffix(2).elementsEqual("](".utf8), next < bytes.count else { return }
    if bytes[next] == 0x20 || bytes[next] == UInt8(ascii: ")") { kept += "<>".utf8 }
  }

  /// The offset after the tag that begins here; `nil` where none does.
  private mutating func tagEnd(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "%"): return liquidEnd(at: start)
    case UInt8(ascii: "{"): return expressionEnd(at: start)
    case UInt8(ascii: ":") where isMarkdown: return attributesEnd(at: start)
    case UInt8(ascii: "#"), UInt8(ascii: "."): return isMarkdown ? headingAttributesEnd(at: start) : nil
    default: return nil
    }
  }

  /// `{% tag %}`; a comment goes with what it encloses.
  private mutating func liquidEnd(at start: Int) -> Int? {
    guard let end = end(.liquid, from: start + 2) else { return nil }
    return isLiquidTag("comment", start..<end) ? commentEnd(from: end) ?? end : end
  }

  /// The offset after the `{% endcomment %}`; where none comes, it is not looked for again.
  private mutating func commentEnd(from start: Int) -> Int? {
    guard start < (endcomments ?? .max) else { return nil }
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "%"),
        let end = end(.liquid, from: index + 2)
      {
        if isLiquidTag("endcomment", index..<end) { return end }
        index = end
      } else {
        index += 1
      }
    }
    endcomments = start
    return nil
  }

  private func isLiquidTag(_ name: StaticString, _ range: Range<Int>) -> Bool {
    let inside = bytes[range].dropFirst(2).drop { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
    return name.withUTF8Buffer { name in
      inside.starts(with: name) && !(inside.dropFirst(name.count).first.map { (0x61...0x7A).contains($0) } ?? false)
    }
  }

  /// `{{ value }}` on one line, `{{< shortcode >}}`, `{{% shortcode %}}`.
  private mutating func expressionEnd(at start: Int) -> Int? {
    guard start + 2 < bytes.count else { return nil }
    switch bytes[start + 2] {
    case UInt8(ascii: "<"): return shortcodeEnd(at: start, .angle)
    case UInt8(ascii: "%"): return shortcodeEnd(at: start, .percent)
    default: return endOnLine(.expression, from: start + 2)
    }
  }

  /// An escaped shortcode, `{{</* … */>}}`, is shown without its asterisks, as Hugo does.
  private mutating func shortcodeEnd(at start: Int, _ closer: Closer) -> Int? {
    guard let end = end(closer, from: start + 3) else { return nil }
    let inside = bytes[(start + 3)..<(end - 3)]
    if inside.count >= 4, inside.starts(with: "/*".utf8), inside.suffix(2).elementsEqual("*/".utf8) {
      kept += bytes[start..<start + 3]
      kept += inside.dropFirst(2).dropLast(2)
      kept += bytes[(end - 3)..<end]
    }
    return end
  }

  /// kramdown's `{: .lead}` and `{:target="_blank"}`, on a line of its own or right after what it is about.
  private mutating func attributesEnd(at start: Int) -> Int? {
    guard start == 0 || "\n)]*_`>".utf8.contains(bytes[start - 1]) else { return nil }
    return endOnLine(.brace, from: start + 2)
  }

  /// Hugo's `## Heading {#name .class}`.
  private mutating func headingAttributesEnd(at start: Int) -> Int? {
    guard keptLine < kept.count, kept[keptLine] == UInt8(ascii: "#") else { return nil }
    guard let end = endOnLine(.brace, from: start + 2) else { return nil }
    let isAttributes = bytes[(start + 2)..<(end - 1)].allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || " -_.#=\"".utf8.contains(byte)
    }
    return isAttributes ? end : nil
  }

  private mutating func endOnLine(_ closer: Closer, from start: Int) -> Int? {
    guard let end = end(closer, from: start), !bytes[start..<end].contains(UInt8(ascii: "\n")) else { return nil }
    return end
  }

  /// The offset after the next closer, where it is in reach.
  private mutating func end(_ closer: Closer, from start: Int) -> Int? {
    let next = next(closer, from: start)
    return next - start <= closer.reach && next < bytes.count ? next + closer.text.utf8CodeUnitCount : nil
  }

  /// Where the next closer begins; the text's end where none does.
  private mutating func next(_ closer: Closer, from start: Int) -> Int {
    if let known = ahead[closer], known >= start { return known }
    let found = closer.text.withUTF8Buffer { text in
      (start..<max(start, bytes.count - text.count + 1)).first { index in
        text.indices.allSatisfy { bytes[index + $0] == text[$0] }
      }
    }
    ahead[closer] = found ?? bytes.count
    return found ?? bytes.count
  }
}

import PostMarkup
package import PostModel

/// Words of a feed, and how they are meant.
package struct FeedText: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case plain
    case html
  }

  package var form: Form
  package var text: String
  /// What relative addresses in it are relative to.
  package var base: String?

  package init(_ form: Form, _ text: String, base: String? = nil) {
    self.form = form
    self.text = form == .html ? UnclosedEmbeds.removed(from: Self.unescapedTwice(text)) : text
    self.base = base
  }

  /// The words as a post's text, with absolute links.
  package var body: Body {
    switch form {
    case .plain: PlainText.body(of: text)
    case .html: HTML.body(of: text).resolvingLinks(against: base)
    }
  }

  /// The words on one line, without markup; `nil` where there are none.
  ///
  /// What still looks like a reference after that was escaped twice.
  package var line: String? {
    let text =
      text.utf8.count > Self.lineLimit ? String(decoding: text.utf8.prefix(Self.lineLimit), as: UTF8.self) : text
    var line = form == .html ? HTML.plainText(of: text) : Self.onOneLine(text)
    if line.utf8.contains(UInt8(ascii: "&")), Self.hasReference(line) {
      line = HTML.plainText(of: Self.withoutTags(line))
    }
    return line.isEmpty ? nil : line
  }

  /// How many bytes of a text are looked at for a line.
  private static let lineLimit = 16_384

  private static func onOneLine(_ text: String) -> String {
    text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  private static func withoutTags(_ line: String) -> String {
    line.utf8.contains(UInt8(ascii: "<"))
      ? line.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;") : line
  }

  /// Whether a `&name;` or `&#123;` is in it.
  private static func hasReference(_ line: String) -> Bool {
    line.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst().contains { part in
      guard let end = part.firstIndex(of: UInt8(ascii: ";")) else { return false }
      let name = part[..<end]
      return (2...31).contains(name.count)
        && name.allSatisfy {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "#")
        }
    }
  }

  /// HTML whose tags are all escaped once more than they should be: with no tag of its own, but words that are tags.
  private static func unescapedTwice(_ html: String) -> String {
    guard !html.utf8.contains(UInt8(ascii: "<")),
      html.contains("&lt;/") || html.contains("&lt;p&gt;") || html.contains("&lt;br")
    else { return html }
    return HTML.body(of: "<pre>" + html + "</pre>").text
  }
}

/// Start tags of what is embedded; without an end tag they would hide all words behind them.
private enum UnclosedEmbeds {
  private static let names = ["object", "iframe", "applet", "video", "audio"]

  static func removed(from html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return html }
    var bytes = Array(html.utf8)
    for name in names {
      guard let start = bytes.lastRange(of: "<" + name), bytes[start...].lastRange(of: "</" + name) == nil,
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      bytes.removeSubrange(start...end)
    }
    return bytes.count == html.utf8.count ? html : String(decoding: bytes, as: UTF8.self)
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// Where some ASCII letters in lower case stand for the last time, in either case.
  fileprivate func lastRange(of mark: String) -> Index? {
    let mark = Array(mark.utf8)
    var index = endIndex
    while index > startIndex {
      formIndex(before: &index)
      guard self[index] == mark[0] else { continue }
      if self[index...].prefix(mark.count).elementsEqual(mark, by: { $0 | 0x20 == $1 | 0x20 }) { return index }
    }
    return nil
  }
}

extension Body {
  /// The same with absolute addresses for relative ones.
  func resolvingLinks(against base: String?) -> Body {
    guard let base, runs.contains(where: { $0.target != nil }) else { return self }
    return Body(
      text: text, blocks: blocks,
      runs: runs.map { run in
        StyledRun(
          range: run.range, styles: run.styles, target: run.target.map { WebAddress.resolved($0, against: base) })
      })
  }
}

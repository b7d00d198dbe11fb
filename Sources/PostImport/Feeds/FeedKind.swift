/// Which feed, if any, some bytes are the beginning of.
package enum FeedKind: Sendable, Hashable {
  /// RSS 0.9x and 2.0.
  case rss
  /// RSS 0.90 and 1.0, which are RDF.
  case rdf
  /// Atom 0.3 and 1.0.
  case atom
  /// Channel Definition Format.
  case cdf
  /// JSON Feed.
  case json
  /// WordPress's export, which is RSS 2.0 with more in it.
  case wordpress

  /// How many first bytes are enough.
  package static let headLength = 16_384

  /// Tells a feed by its first bytes, in whatever charset, with whatever stands before it; `nil` for all that is none,
  /// pages of HTML among it.
  package static func tell(_ head: [UInt8]) -> FeedKind? {
    locate(XMLEncoding.utf8(Array(head.prefix(headLength))))?.kind
  }

  /// The kind, and where its root element (or JSON object) begins, or the DOCTYPE before it.
  ///
  /// - Parameter text: UTF-8; its first ``headLength`` bytes are looked at.
  static func locate(_ text: [UInt8]) -> (kind: FeedKind, start: Int)? {
    let head = text.prefix(headLength)
    guard let first = head.firstIndex(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else { return nil }
    if head[first] == UInt8(ascii: "{") { return isJSONFeed(head[first...]) ? (.json, first) : nil }
    var scan = RootScan(head)
    return scan.root().map { (kind(ofRoot: $0.name, in: head), $0.start) }
  }

  /// The version says it; some write it behind the items.
  private static func isJSONFeed(_ text: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: text, as: UTF8.self)
    return words.contains("jsonfeed.org/version") || words.contains("jsonfeed.org\\/version")
      || (words.contains("\"items\"") && words.contains("\"title\""))
  }

  private static func kind(ofRoot name: String, in head: ArraySlice<UInt8>) -> FeedKind {
    switch name {
    case "feed": return .atom
    case "rdf": return .rdf
    case "channel": return .cdf
    default: break
    }
    let words = String(decoding: head, as: UTF8.self)
    return ["wordpress.org/export/", "<wp:wxr_version"].contains(where: { words.contains($0) }) ? .wordpress : .rss
  }
}

/// Looks for a feed's root element in what may have white space, words and other tags before it.
private struct RootScan {
  private let text: ArraySlice<UInt8>
  private var next: Int
  private var doctype: Int?

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    next = text.startIndex
  }

  /// What pages begin with; a DOCTYPE of HTML alone is before some feeds too.
  private static let pages: Set<String> = ["html", "head", "body", "title", "meta", "svg"]
  private static let roots: Set<String> = ["rss", "feed", "rdf", "channel"]

  /// The root's name without its prefix, in lower case, and where to read from.
  mutating func root() -> (name: String, start: Int)? {
    while let start = text[next...].firstIndex(of: UInt8(ascii: "<")) {
      next = start + 1
      let rest = text[next...]
      if rest.starts(with: "!--".utf8) {
        next = rest.firstRange(of: Array("-->".utf8))?.upperBound ?? text.endIndex
        continue
      }
      let name = Self.name(rest)
      if Self.roots.contains(name) { return (name, doctype ?? start) }
      if Self.pages.contains(name) { return nil }
      if name.hasPrefix("!doctype") { doctype = start }
    }
    return nil
  }

  private static func name(_ text: ArraySlice<UInt8>) -> String {
    let word = text.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.prefix(64)
    let name = String(decoding: word, as: UTF8.self).lowercased()
    if name == "!doctype" {
      let root = text.dropFirst(word.count).drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      return name + " " + String(decoding: root.prefix(64), as: UTF8.self).lowercased()
    }
    return name.split(separator: ":").last.map { String($0) } ?? name
  }
}

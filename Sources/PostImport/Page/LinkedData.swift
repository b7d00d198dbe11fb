import CGumbo
import PostMarkup

/// What a page says of itself in JSON-LD, in the terms of schema.org.
struct LinkedData {
  /// The article that the page is there for, or else the page.
  private let main: JSONValue?
  private let isArticle: Bool
  /// Things that others refer to by their `@id`.
  private var named: [String: JSONValue] = [:]

  init(_ document: HTMLDocument) {
    var things: [JSONValue] = []
    for (index, node) in document.nodes.enumerated() where node.tag == GUMBO_TAG_SCRIPT {
      guard document.attribute("type", of: index)?.lowercased().hasPrefix("application/ld+json") == true else {
        continue
      }
      var bytes: [UInt8] = []
      for inner in (index + 1)..<node.end { document.withText(of: inner) { bytes += $0 } }
      guard bytes.count <= Self.limit, let (thing, isWhole) = JSONScan.read(Self.trimmed(bytes)), isWhole else {
        continue
      }
      things += thing.values.flatMap { [$0] + ($0["@graph"]?.values ?? []) + ($0["mainEntity"]?.values ?? []) }
    }
    let article = things.first { Self.isArticle($0) }
    main = article ?? things.first { Self.hasType($0) { $0.hasSuffix("WebPage") } }
    isArticle = article != nil
    for thing in things {
      if let id = thing["@id"]?.string { named[id] = thing }
    }
  }

  /// In bytes.
  private static let limit = 1_048_576

  /// Without the marks of XML or of comments around it, that some pages hide scripts in.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    if let mark = rest.firstRange(of: Array("<![CDATA[".utf8)) { rest = rest[mark.upperBound...] }
    if let mark = rest.firstRange(of: Array("]]>".utf8)) { rest = rest[..<mark.lowerBound] }
    guard let start = rest.firstIndex(where: { "{[".utf8.contains($0) }),
      let end = rest.lastIndex(where: { "}]".utf8.contains($0) }), start < end
    else { return [] }
    return Array(rest[start...end])
  }

  private static func isArticle(_ thing: JSONValue) -> Bool {
    hasType(thing) { type in
      ["Article", "Posting", "PressRelease", "Report"].contains { type.hasSuffix($0) } && type != "JobPosting"
    }
  }

  private static func hasType(_ thing: JSONValue, _ matches: (String) -> Bool) -> Bool {
    thing["@type"]?.values.contains { $0.string.map(matches) ?? false } ?? false
  }
}

extension LinkedData {
  /// The headline, or else the name, of an article.
  var titles: [String] { isArticle ? ["headline", "name"].compactMap { text($0) } : [] }
  /// Whether the page says that it is an article.
  var isOfArticle: Bool { isArticle }
  var alternativeHeadline: String? { isArticle ? text("alternativeHeadline") : nil }
  var published: String? { text("datePublished") ?? (isArticle ? text("dateCreated") : nil) }
  var modified: String? { text("dateModified") }
  var language: String? { text("inLanguage") }
  var publisher: String? { main?["publisher"].flatMap { names(of: $0).first } }
  var address: String? { text("url") ?? main?["mainEntityOfPage"].flatMap { $0.string ?? $0["@id"]?.string } }

  /// The names of its authors.
  var authors: [String] { isArticle ? main?["author"].map(names) ?? [] : [] }

  /// The article's text as the data has it, with or without markup.
  var articleBody: String? { isArticle ? main?["articleBody"]?.string : nil }

  var keywords: [String] {
    let values = main?["keywords"]?.values.compactMap(\.string) ?? []
    return values.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func text(_ key: String) -> String? {
    let text = main?[key]?.values.first?.string.map { HTML.plainText(of: $0) }
    return text?.isEmpty == false ? text : nil
  }

  private func names(of thing: JSONValue) -> [String] {
    thing.values.compactMap { value in
      let known = value["name"] == nil ? value["@id"]?.string.flatMap { named[$0] } ?? value : value
      let name = (known["name"]?.values.first?.string ?? known.string).map { HTML.plainText(of: $0) }
      return name?.isEmpty == false ? name : nil
    }
  }
}

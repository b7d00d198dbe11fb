/// The vocabularies that feeds and exports are written in.
enum XMLVocabulary: Sendable, Hashable {
  /// RSS in any version, Atom, CDF, and names without a vocabulary.
  case feed
  case atom
  case rdf
  case dublinCore
  case content
  case xhtml
  case xml
  case media
  case itunes
  case feedburner
  case wordpress
  case excerpt
  case other

  /// The vocabulary of a namespace; where that is none that is known, or not declared, the one that the prefix is usual
  /// for.
  init(namespace: String?, prefix: String?) {
    let byNamespace = namespace.flatMap { Self.of($0.lowercased()) }
    self = byNamespace ?? prefix.map { Self.prefixes[$0.lowercased()] ?? .other } ?? .feed
  }

  private static func of(_ namespace: String) -> XMLVocabulary? {
    if namespace.hasPrefix("https:") { return of("http:" + namespace.dropFirst(6)) }
    if let exact = namespaces[namespace] { return exact }
    return beginnings.first { namespace.hasPrefix($0.0) }?.1
  }

  private static let namespaces: [String: XMLVocabulary] = [
    "http://www.w3.org/xml/1998/namespace": .xml,
    "http://www.w3.org/1999/xhtml": .xhtml,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
  ]

  private static let beginnings: [(String, XMLVocabulary)] = [
    ("http://purl.org/dc/", .dublinCore), ("http://purl.org/rss/1.0/modules/content", .content),
    ("http://purl.org/rss/1.0/modules/", .other), ("http://purl.org/rss/", .feed),
    ("http://purl.org/net/rss1.1", .feed), ("http://my.netscape.com/", .feed), ("http://channel.netscape.com/", .feed),
    ("http://backend.userland.com/", .feed), ("http://blogs.law.harvard.edu/tech/rss", .feed),
    ("http://purl.org/atom/", .atom), ("http://www.w3.org/2005/atom", .atom),
    ("http://search.yahoo.com/mrss", .media), ("http://www.itunes.com/", .itunes),
    ("http://example.com/dtds/", .itunes),
    ("http://rssnamespace.org/feedburner", .feedburner),
    ("http://wordpress.org/export/1.0/excerpt", .excerpt), ("http://wordpress.org/export/1.1/excerpt", .excerpt),
    ("http://wordpress.org/export/1.2/excerpt", .excerpt), ("http://wordpress.org/export/", .wordpress),
  ]

  private static let prefixes: [String: XMLVocabulary] = [
    "atom": .atom, "atom10": .atom, "atom03": .atom, "rdf": .rdf, "dc": .dublinCore, "dcterms": .dublinCore,
    "content": .content, "xhtml": .xhtml, "xml": .xml, "media": .media, "itunes": .itunes, "feedburner": .feedburner,
    "wp": .wordpress, "excerpt": .excerpt, "rss": .feed,
  ]
}

/// The name of an element or attribute.
struct XMLName: Sendable, Hashable {
  let vocabulary: XMLVocabulary
  /// Without its prefix, in lower case: some programs write `<PubDate>`.
  let local: String
  /// As written, with its prefix.
  let written: String
}

import PostModel

/// Reads one `item` or `entry`.
///
/// Formats are mixed in what is written (Atom's elements in RSS, Dublin Core in both), so an element is looked for by
/// what it means, best source first.
struct XMLEntryReading {
  private let item: XMLElement
  private let header: FeedHeader
  /// What relative addresses of the entry are relative to.
  private let base: String?

  init(_ item: XMLElement, header: FeedHeader) {
    self.item = item
    self.header = header
    base = FeedText.base(of: item, header.link)
  }

  func entry() -> FeedEntry {
    var entry = FeedEntry()
    entry.title = title
    entry.identity = identity
    entry.link = link
    entry.published = date([
      ([.feed, .atom], "published"), ([.feed, .atom], "pubdate"), ([.feed, .atom], "issued"),
      ([.dublinCore], "issued"), ([.feed, .atom, .dublinCore], "created"), ([.dublinCore], "available"),
    ])
    entry.updated =
      date([
        ([.feed, .atom], "updated"), ([.feed, .atom, .dublinCore], "modified"), ([.dublinCore], "date"),
        ([.feed], "lastbuilddate"), ([.feed], "date"),
      ]) ?? FeedDate.read(item.attribute("lastmod"))
    entry.byline = byline ?? header.author
    entry.language = item.language ?? item.first([.dublinCore, .feed], "language")?.words ?? header.language
    entry.tags = tags
    entry.attachments = attachments
    entry.content = content
    (entry.summary, entry.isSummaryMeant) = summary
    entry.original = item.without { Self.isCount($0) }.markup
    return entry
  }

  /// Numbers of comments change while the entry stays what it is.
  private static func isCount(_ name: XMLName) -> Bool { ["slash:comments", "thr:total"].contains(name.written) }

  private func words(_ candidates: [([XMLVocabulary], String)]) -> String? {
    candidates.lazy.compactMap { item.first($0.0, $0.1)?.words }.first
  }

  private func date(_ candidates: [([XMLVocabulary], String)]) -> PostDate? {
    candidates.lazy.compactMap { FeedDate.read(item.elements($0.0, $0.1).last?.words) }.first
  }

  private func text(_ candidates: [([XMLVocabulary], String)]) -> FeedText? {
    candidates.lazy.compactMap { candidate in
      item.elements(candidate.0, candidate.1).lazy.compactMap { FeedText($0, base: base) }.first
    }.first
  }

  private var title: String? {
    text([([.feed, .atom], "title"), ([.dublinCore], "title"), ([.media], "title")])?.line
  }

  private var identity: String? {
    words([([.feed, .atom], "id"), ([.feed], "guid"), ([.dublinCore], "identifier")])
      ?? item.attributes.first { $0.name.local == "about" }.flatMap {
        $0.value.trimmingASCIISpace.isEmpty ? nil : $0.value.trimmingASCIISpace
      }
  }
}

// MARK: - Links

extension XMLEntryReading {
  /// The address of the post itself; a GUID is one unless it says that it is not (RSS 2.0).
  private var link: String? {
    let written = words([([.feedburner], "origlink")]) ?? linkElement ?? item.attribute("href") ?? permalink ?? about
    return written.map { WebAddress.resolved(FeedAddress.unescaped($0), against: base) }
  }

  private var linkElement: String? {
    let links = item.elements([.feed, .atom], "link")
    let alternates = links.filter { ["alternate", nil, ""].contains($0.attribute("rel")?.lowercased()) }
    let best = alternates.first { $0.attribute("type").map { $0.contains("html") } ?? true } ?? alternates.first
    guard let best else { return nil }
    guard let address = best.attribute("href") ?? best.words, !address.trimmingASCIISpace.isEmpty else { return nil }
    return best.base.map { WebAddress.resolved(address, against: $0) } ?? address
  }

  private var permalink: String? {
    guard let guid = item.first([.feed], "guid"), guid.attribute("ispermalink")?.lowercased() != "false",
      let address = guid.words, WebAddress.isWeb(address)
    else { return nil }
    return address
  }

  private var about: String? {
    item.attributes.first { $0.name.local == "about" }.map(\.value).flatMap { WebAddress.isWeb($0) ? $0 : nil }
  }

  private var attachments: [String] {
    let enclosures = item.elements([.feed], "enclosure").compactMap { $0.attribute("url") ?? $0.attribute("href") }
    let links = item.elements([.feed, .atom], "link").filter { $0.attribute("rel")?.lowercased() == "enclosure" }
      .compactMap { $0.attribute("href") ?? $0.words }
    return (enclosures + links).compactMap { WebAddress.fileName(of: $0) }.uniqued()
  }
}

// MARK: - Words

extension XMLEntryReading {
  /// The whole text: not where it is elsewhere (`src`), and not of pictures and the like.
  private var content: FeedText? {
    if let encoded = text([([.content], "encoded")]) { return encoded }
    let contents = item.elements([.feed, .atom], "content").filter { element in
      let type = element.attribute("type")?.lowercased() ?? "text"
      return element.attribute("src") == nil
        && (["text", "html", "xhtml"].contains(type) || type.hasPrefix("text/") || type.contains("xml")
          || type == FeedText.octets)
    }
    let best = contents.first { $0.attribute("type")?.contains("html") == true } ?? contents.first
    if let content = best.flatMap({ FeedText($0, base: base) }) { return content }
    return text([
      ([.xhtml], "body"), ([.xhtml], "div"), ([.feed], "body"), ([.feed], "fullitem"), ([.feed], "fulltext"),
    ])
  }

  private var summary: (FeedText?, isMeant: Bool) {
    if let description = text([([.feed], "description")]) { return (description, false) }
    let summary = text([
      ([.feed, .atom], "summary"), ([.feed], "abstract"), ([.dublinCore], "description"), ([.itunes], "summary"),
      ([.media], "description"), ([.dublinCore], "abstract"),
    ])
    let ofGroup = item.first([.media], "group")?.first([.media], "description")
    return (summary ?? ofGroup.flatMap { FeedText($0, base: base) }, true)
  }

  private var byline: String? {
    let names =
      item.elements([.feed, .atom], "author").compactMap(FeedPerson.name)
      + (item.first([.feed, .atom], "author") == nil
        ? item.elements([.dublinCore], "creator").compactMap(FeedPerson.name) : [])
    let all = names.isEmpty ? item.elements([.itunes], "author").compactMap(FeedPerson.name) : names
    return all.isEmpty ? nil : all.uniqued().joined(separator: ", ")
  }

  private var tags: [String] {
    let categories = item.elements([.feed, .atom], "category").flatMap { category -> [String] in
      [category.attribute("label") ?? category.attribute("term") ?? category.text]
    }
    return (categories + item.elements([.dublinCore], "subject").map(\.text))
      .compactMap { FeedText(.html, $0).line }.uniqued()
  }
}

/// A person as feeds name one.
enum FeedPerson {
  /// Atom's `name`, else the words: `Ann Lee`, `ann@example.org (Ann Lee)`; a mail address alone is no byline.
  static func name(_ element: XMLElement) -> String? {
    if let name = element.first([.feed, .atom], "name") { return FeedText(name, base: nil)?.line }
    guard !element.hasElements, let words = FeedText(.html, element.text).line else { return nil }
    guard words.utf8.contains(UInt8(ascii: "@")) else { return words }
    guard let open = words.firstIndex(of: "("), let close = words.lastIndex(of: ")"), open < close else { return nil }
    let name = String(words[words.index(after: open)..<close]).trimmingASCIISpace
    return name.isEmpty ? nil : name
  }
}

extension WebAddress {
  /// The last part of an address's path; `nil` where it has none.
  static func fileName(of address: String) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1 || !path.contains(":"), let name = parts.last, !name.isEmpty else { return nil }
    return String(name)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it came first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

import CGumbo
import ImportModel
import PostMarkup
import PostModel

/// What a page states of itself: title, author, dates, and the rest.
struct PageDetails {
  var metadata = Metadata()
  var byline: String?
  /// The address that links are resolved against.
  private(set) var base: String?
  /// The element that the subtitle stands in.
  private(set) var subtitle: Int?

  /// What the `title` element says, and the first headings.
  private(set) var names: [String] = []

  private let tree: PageTree
  private let surroundings: Surroundings
  private let data: LinkedData
  private let tags: MetaTags

  init(_ tree: PageTree, _ text: MainText) {
    self.tree = tree
    surroundings = text.surroundings
    data = LinkedData(tree.document)
    tags = MetaTags(tree.document)
    readAddress()
    metadata.organization = data.publisher ?? tags.first(["og:site_name", "dc:publisher", "application-name"])
    let document = tree.first(GUMBO_TAG_TITLE).map { tree.plainWords(of: $0).withoutZeroWidth }
    let headings = headings(of: text).map(\.withoutZeroWidth)
    metadata.title = title(document, headings)
    names = [document].compactMap { $0 } + headings
    metadata.subtitle = data.alternativeHeadline.flatMap { $0 == metadata.title ? nil : $0 }
    if metadata.subtitle == nil, let found = PageSubtitle(tree, text) {
      metadata.subtitle = found.text
      subtitle = found.index
    }
    readDates()
    metadata.language = language()
    metadata.tags = keywords()
    byline = author()
  }

  // MARK: Address

  private mutating func readAddress() {
    let stated = [tags.canonical, tags.first(["og:url"]), data.address].compactMap { $0 }
    let web = stated.first { WebAddress.isWeb($0) }
    base = tags.base.map { WebAddress.resolved($0, against: web) } ?? web
    let resolved = stated.lazy.map { [base] in WebAddress.resolved($0, against: base) }.first { WebAddress.isWeb($0) }
    metadata.source = resolved
    if base.map({ WebAddress.isWeb($0) }) != true { base = resolved }
  }

  // MARK: Title

  private func title(_ document: String?, _ headings: [String]) -> String? {
    let names = ["dc:title", "og:title", "headline", "title", "twitter:title", "parsely-title"]
    let known = document.map { TitleWords($0) }
    let best = data.titles.first { known?.begins(with: TitleWords($0)) == true } ?? data.titles.first
    return PageTitle(
      stated: [best].compactMap { $0 } + tags.all(names).prefix(1), document: document, headings: headings,
      site: metadata.organization
    ).text
  }

  /// The text as data states it, where that is much longer than what was found: some pages show theirs by scripts.
  func statedBody(longerThan found: TextMeasure) -> Body? {
    guard let words = data.articleBody, words.utf8.count > Self.shortBody else { return nil }
    let body = words.contains("</") ? HTML.body(of: words, base: base) : PlainText.body(of: words)
    return body.text.unicodeScalars.count > 2 * found.length ? body : nil
  }

  /// In bytes: less is no text of its own.
  private static let shortBody = 250

  /// Whether the page says that it is an article, and so no list of others.
  var saysArticle: Bool { data.isOfArticle || tags.first(["og:type"])?.lowercased() == "article" }

  /// The page's headings: those that are called its title first; where it has none of the first rank, one of the text.
  private func headings(of text: MainText) -> [String] {
    let all = tree.nodes.indices.filter { Self.ranks.contains(tree.nodes[$0].tag) && !tree.isUnread[$0] }
    let named = all.lazy.filter { [tree] in Self.isNamedTitle($0, tree.document) }.prefix(1)
    let first = all.lazy.filter { [tree] in tree.nodes[$0].tag == GUMBO_TAG_H1 }.prefix(8)
    let lower = all.lazy.filter { text.contains($0) }.prefix(first.isEmpty ? 1 : 0)
    let found = Array(named) + Array(first) + Array(lower)
    return found.map { tree.document.words(of: $0) }.filter { !$0.isEmpty }
  }

  private static let ranks = [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3]

  private static func isNamedTitle(_ index: Int, _ document: HTMLDocument) -> Bool {
    document.attribute("itemprop", of: index)?.lowercased() == "headline"
      || titleNames.isIn(Array(document.name(of: index).lowercased().utf8))
  }

  private static let titleNames: Stems = ["entry-title", "post-title", "article-title", "page-title", "headline"]

  // MARK: Dates

  private mutating func readDates() {
    let stated = [
      data.published,
      tags.first([
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "dc:date:issued",
        "dc:issued", "dc:date", "dc:created", "dc:date:created", "pubdate", "publish-date", "publish_date",
        "publication_date", "date", "article:published", "published_time", "sailthru:date", "ptime",
        "displaydate", "release_date", "og:pubdate", "og:published_time",
      ]),
    ]
    metadata.date = stated.lazy.compactMap { $0.flatMap(Self.date) }.first ?? timeElement()
    let changed = [
      data.modified,
      tags.first(["article:modified_time", "og:updated_time", "datemodified", "dc:modified", "dc:date:modified"]),
    ]
    let updated = changed.lazy.compactMap { $0.flatMap(Self.date) }.first
    if let updated, let date = metadata.date, updated.isoDay > date.isoDay { metadata.updated = updated }
  }

  private static func date(_ text: String) -> PostDate? {
    if case .date(let date) = DateReading(text) { date } else { nil }
  }

  /// The first `time` (or hAtom's `abbr`) of the page's own: one that says it is the publication's before all others.
  private func timeElement() -> PostDate? {
    var first: PostDate?
    for (index, node) in tree.nodes.enumerated() {
      guard node.tag == GUMBO_TAG_TIME || node.tag == GUMBO_TAG_ABBR else { continue }
      let stated = tree.document.attribute(node.tag == GUMBO_TAG_TIME ? "datetime" : "title", of: index)
      guard let date = stated.flatMap(Self.date) ?? writtenTime(index) else { continue }
      if isPublication(index) { return date }
      if node.tag == GUMBO_TAG_TIME, !surroundings.isAround[index] { first = first ?? date }
    }
    return first
  }

  private func writtenTime(_ index: Int) -> PostDate? {
    tree.nodes[index].tag == GUMBO_TAG_TIME ? Self.date(tree.document.words(of: index)) : nil
  }

  private func isPublication(_ index: Int) -> Bool {
    if tree.document.attribute("pubdate", of: index) != nil { return true }
    if tree.document.attribute("itemprop", of: index)?.lowercased() == "datepublished" { return true }
    return NameWords(tree.document.attribute("class", of: index) ?? "").contains {
      $0 == "published" || $0 == "pubdate"
    }
  }

  // MARK: The rest

  private func language() -> String? {
    let root = tree.first(GUMBO_TAG_HTML)
    let stated = [
      root.flatMap { tree.document.attribute("lang", of: $0) ?? tree.document.attribute("xml:lang", of: $0) },
      tags.first(["content-language", "dc:language"]), data.language, tags.first(["og:locale"]),
    ]
    return stated.lazy.compactMap { $0.flatMap(Self.languageTag) }.first
  }

  /// A BCP 47 tag for `en_US` and the like; `nil` for what is none.
  private static func languageTag(_ text: String) -> String? {
    let tag = text.trimmingASCIISpace.replacing("_", with: "-")
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 4 else { return nil }
    let isWhole = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    }
    return isWhole ? tag : nil
  }

  private func keywords() -> [String] {
    let lists = tags.all(["keywords", "news_keywords", "parsely-tags"]).flatMap {
      $0.split(separator: ",").map(String.init)
    }
    var seen: Set<String> = []
    let all = (tags.all(["article:tag"]) + data.keywords + lists).map { HTML.plainText(of: $0) }
    return Array(
      all.filter { !$0.isEmpty && $0.utf8.count <= 80 && seen.insert($0.lowercased()).inserted }.prefix(30))
  }

  private func author() -> String? {
    if !data.authors.isEmpty { return data.authors.joined(separator: ", ") }
    let named = tags.all(["dc:creator", "author", "article:author", "parsely-author", "byl", "sailthru:author"])
    return named.first { !WebAddress.isWeb($0) && $0.utf8.count <= 200 } ?? Byline.find(in: tree, surroundings)
  }
}

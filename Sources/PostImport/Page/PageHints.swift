import CGumbo
import PostMarkup

/// What an element's name, class, id and role say of what is in it.
struct PageHints: OptionSet {
  let rawValue: UInt16

  /// Hardly ever the text that a page is there for: menus, comments, lists of other articles.
  static let aside = PageHints(rawValue: 1 << 0)
  /// May hold the text, whatever else it is called.
  static let content = PageHints(rawValue: 1 << 1)
  /// Names that speak for the text, and against it.
  static let positive = PageHints(rawValue: 1 << 2)
  static let negative = PageHints(rawValue: 1 << 3)
  /// Buttons to pass a page on.
  static let share = PageHints(rawValue: 1 << 4)
  /// The element that the page itself says is its text.
  static let body = PageHints(rawValue: 1 << 5)
  /// Never text: navigation, dialogs, what is only for screen readers' jumps.
  static let chrome = PageHints(rawValue: 1 << 6)
  /// The head of a page or of an article.
  static let header = PageHints(rawValue: 1 << 7)
}

extension PageHints {
  init(_ index: Int, of document: HTMLDocument) {
    self = Self.byTag(document.nodes[index].tag)
    if let role = document.attribute("role", of: index) { formUnion(Self.byRole(role.lowercased())) }
    if let property = document.attribute("itemprop", of: index)?.lowercased() {
      if property == "articlebody" || property == "reviewbody" { insert([.body, .content, .positive]) }
    }
    if document.attribute("aria-hidden", of: index) == "true" { insert(.chrome) }
    let names = [document.attribute("class", of: index), document.attribute("id", of: index)].compactMap { $0 }
    if !names.isEmpty { formUnion(Self.byNames(names.map { String($0.prefix(256)) }.joined(separator: " "))) }
  }

  private static func byTag(_ tag: GumboTag) -> PageHints {
    switch tag {
    case GUMBO_TAG_NAV: .chrome
    case GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER: .aside
    case GUMBO_TAG_HEADER: .header
    case GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN: [.content, .positive]
    default: []
    }
  }

  private static func byRole(_ role: String) -> PageHints {
    switch role {
    case "navigation", "menu", "menubar", "dialog", "alertdialog", "alert", "search", "toolbar", "tablist": .chrome
    case "complementary", "contentinfo": .aside
    case "banner": .header
    case "main", "article": [.content, .positive]
    default: []
    }
  }

  /// - Parameter names: What stands in class and id.
  private static func byNames(_ names: String) -> PageHints {
    let lower = names.lowercased()
    let words = Set(NameWords(names))
    func says(_ vocabulary: (stems: [String], words: Set<String>)) -> Bool {
      !words.isDisjoint(with: vocabulary.words) || vocabulary.stems.contains { lower.contains($0) }
    }
    var hints: PageHints = []
    if says(asides) { hints.insert(.aside) }
    if says(contents) { hints.insert(.content) }
    if says(positives) { hints.insert(.positive) }
    if says(negatives) { hints.insert(.negative) }
    if says(shares) { hints.insert(.share) }
    if says(headers) { hints.insert(.header) }
    if says(bodies) { hints.insert([.body, .positive, .content]) }
    return hints
  }

  /// Parts of names (`stems`), and words that a name is put together of.
  private typealias Vocabulary = (stems: [String], words: Set<String>)

  private static let asides: Vocabulary = (
    [
      "breadcrumb", "comment", "cookie", "gdpr", "disqus", "footer", "related", "recommend", "sidebar", "skyscraper",
      "sponsor", "supplemental", "pagination", "popup", "newsletter", "subscri", "signup", "sign-up", "outbrain",
      "taboola", "advert", "shoutbox", "community", "most-read", "mostread", "most-popular", "read-more", "readmore",
      "prev-next", "prevnext", "post-nav", "sr-only", "screen-reader", "visually-hidden", "visuallyhidden", "skip-link",
      "navbar", "topnav", "subnav", "sitenav", "masthead-nav", "paywall", "doubleclick",
    ],
    [
      "nav", "navigation", "menu", "menus", "ad", "ads", "rss", "pager", "modal", "consent", "replies", "social",
      "toolbar", "login", "register", "remark", "trending", "popular", "extra", "legends", "print", "promo", "noprint",
      "copyright", "hidden", "hide",
    ]
  )

  private static let contents: Vocabulary = (
    ["article", "content", "mathjax"], ["body", "column", "main", "entry", "post", "story", "release", "page"]
  )

  private static let positives: Vocabulary = (
    ["article", "content", "entry", "story", "blog", "release"], ["body", "main", "page", "post", "text", "news"]
  )

  private static let negatives: Vocabulary = (
    [
      "comment", "footer", "masthead", "outbrain", "promo", "related", "sidebar", "sponsor", "shopping", "widget",
      "banner", "shoutbox", "share", "social", "hidden", "scroll",
    ],
    ["ad", "ads", "hid", "com", "tags", "meta", "media", "nav", "menu", "tool", "tools"]
  )

  private static let shares: Vocabulary = (
    ["sharedaddy", "sharethis", "addthis", "addtoany", "share-", "-share", "share_", "_share", "sharing", "social"],
    ["share", "shares", "tweet", "facebook", "twitter", "linkedin", "whatsapp"]
  )

  private static let headers: Vocabulary = (["masthead", "site-header", "siteheader", "letterhead"], ["header", "banner"])

  private static let bodies: Vocabulary = (
    [
      "articlebody", "article-body", "article_body", "entry-content", "post-content", "post-body", "postcontent",
      "article-content", "articlecontent", "article-text", "story-body", "storybody", "field-name-body", "field--name-body",
      "release-body", "release-content", "news-content", "theme-post-content", "article__body", "article__content",
    ], []
  )
}

/// The words that a name in code is put together of, in lower case: `postBody-2` is `post`, `body`, `2`.
struct NameWords: Sequence, IteratorProtocol {
  private var rest: Substring.UTF8View

  init(_ name: String) { rest = Substring(name).utf8 }

  mutating func next() -> String? {
    while let byte = rest.first, !Self.isWord(byte) { rest.removeFirst() }
    var word: [UInt8] = []
    var wasLower = false
    while let byte = rest.first, Self.isWord(byte) {
      let isUpper = (0x41...0x5A).contains(byte)
      if isUpper, wasLower { break }
      wasLower = !isUpper
      word.append(isUpper ? byte | 0x20 : byte)
      rest.removeFirst()
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}

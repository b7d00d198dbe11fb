/// What is said by the names that authors give to elements, in class and id.
struct NameVocabulary {
  /// Parts of names, wherever they stand.
  let stems: Stems
  /// Words that a name is put together of.
  let words: Set<String>

  static let apart = NameVocabulary(
    stems: [
      "breadcrumb", "comments", "comment-", "comment_", "commentlist", "commentform", "cookie", "gdpr", "disqus",
      "onetrust", "related", "yarpp", "recommend", "sidebar", "newsletter",
      "pagination", "outbrain", "taboola", "advert", "read-more", "readmore", "prev-next", "prevnext", "post-nav",
      "sr-only", "screen-reader", "visually-hidden", "visuallyhidden", "skip-link", "skiplink", "most-read", "mostread",
      "most-popular", "also-like", "widget_recent", "widget-area", "more-news", "morenews", "more-stories", "readnext",
      "read-next", "up-next", "recent-posts", "latest-news", "latest-posts", "author-bio", "author-box", "authorbio",
      "author-info", "about-author", "about-the-author",
      "off-screen", "offscreen", "signup", "sign-up", "subscribe", "optin", "opt-in",
    ],
    words: [
      "comment", "nav", "navigation", "pager", "noprint", "copyright", "toolbar", "replies", "respond", "consent",
    ])

  static let asides = NameVocabulary(
    stems: [
      "skyscraper", "sponsor", "supplemental", "popup", "shoutbox", "navbar", "topnav", "subnav", "sitenav", "paywall",
    ],
    words: [
      "menu", "menus", "ad", "ads", "rss", "modal", "social", "login", "trending", "popular", "extra", "print", "promo",
      "donate",
      "subscription",
    ])

  static let contents = NameVocabulary(
    stems: ["article", "content", "mathjax"],
    words: ["body", "column", "main", "entry", "post", "story", "release", "page"])

  static let positives = NameVocabulary(
    stems: ["article", "content", "entry", "story", "blog", "release"],
    words: ["body", "main", "page", "post", "text", "news"])

  static let negatives = NameVocabulary(
    stems: [
      "comment", "footer", "masthead", "outbrain", "promo", "related", "sidebar", "sponsor", "shopping", "shoutbox",
      "share", "social", "hidden", "breadcrumb",
    ],
    words: ["ad", "ads", "hid", "tags", "nav", "menu", "tools", "banner"])

  static let shares = NameVocabulary(
    stems: [
      "sharedaddy", "sharethis", "addthis", "addtoany", "share-", "-share", "share_", "_share", "sharing", "social",
    ],
    words: ["share", "shares", "tweet", "facebook", "twitter", "linkedin", "whatsapp"])

  static let footers = NameVocabulary(stems: ["footer"], words: [])

  static let headers = NameVocabulary(stems: ["masthead", "site-header", "siteheader"], words: ["header", "banner"])

  static let quotes = NameVocabulary(stems: ["quote"], words: [])

  /// As the themes of WordPress, Drupal and others call the element of a post's text.
  static let bodies = NameVocabulary(
    stems: [
      "articlebody", "article-body", "article_body", "article__body", "article-content", "articlecontent",
      "article-text",
      "article__content", "entry-content", "entry__content", "post-content", "post-body", "postcontent", "story-body",
      "storybody", "story-content", "field-name-body", "field--name-body", "release-body", "release-content",
      "press-release-body", "news-content", "news-body", "theme-post-content",
    ], words: [])
}

/// An element's class and id.
struct ElementName {
  private let lower: [UInt8]
  private let words: Set<String>

  /// - Parameter names: Apart by spaces.
  init(_ names: String) {
    lower = names.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    words = Set(NameWords(names))
  }

  func says(_ vocabulary: NameVocabulary) -> Bool {
    !words.isDisjoint(with: vocabulary.words) || vocabulary.stems.isIn(lower)
  }

  /// Whether it has a class that hides it on every screen; `hidden md:block` hides it on small ones alone.
  var isHiddenByClass: Bool {
    let names = lower.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard names.contains(where: { ["hidden", "hide", "d-none", "is-hidden"].contains($0) }) else { return false }
    return !names.contains { $0.contains(":") || $0.hasPrefix("d-") && $0 != "d-none" || $0.hasPrefix("visible") }
  }
}

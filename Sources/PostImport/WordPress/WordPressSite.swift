import PostMarkup

/// What an export says of its site, and what is kept while its items are read.
struct WordPressSite {
  private(set) var title: String?
  private(set) var link: String?
  private(set) var language: String?
  /// Display names by login.
  private var authors: [String: String] = [:]
  /// Hashes of the GUIDs of the items so far.
  private var guids: Set<Int> = []

  static func isAbout(_ name: XMLName) -> Bool {
    switch name.vocabulary {
    case .feed: ["title", "link", "language"].contains(name.local)
    case .wordpress: ["author", "base_blog_url"].contains(name.local)
    default: false
    }
  }

  mutating func note(_ element: XMLElement) {
    switch element.name.local {
    case "title": title = title ?? FeedText(.html, element.text).line
    case "link": link = link ?? element.words
    case "language": language = element.words
    case "base_blog_url": link = element.words ?? link
    case "author":
      guard let login = element.first([.wordpress], "author_login")?.words, authors.count < 65_536 else { return }
      let name = element.first([.wordpress], "author_display_name").flatMap { FeedText(.html, $0.text).line }
      authors[login] = name ?? login
    default: break
    }
  }

  /// The name that an author is shown by.
  func name(of login: String) -> String { authors[login] ?? login }

  /// Whether no item before had this GUID.
  mutating func isFirst(guid: String) -> Bool { guids.insert(guid.hashValue).inserted }
}

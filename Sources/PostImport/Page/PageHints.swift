import CGumbo
import PostMarkup

/// What an element's name, class, id and role say of what is in it.
struct PageHints: OptionSet {
  let rawValue: UInt16

  /// Hardly ever the text that a page is there for, unless it is said to be content.
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
  /// Not of the text for certain, however it is called besides: comments, lists of other articles, footers.
  static let apart = PageHints(rawValue: 1 << 8)
  /// A quotation set apart from the text that it belongs to.
  static let quote = PageHints(rawValue: 1 << 9)
  /// The foot of a page or of an article.
  static let footer = PageHints(rawValue: 1 << 10)
  /// The head of a page or of an article.
  static let header = PageHints(rawValue: 1 << 7)
}

extension PageHints {
  /// - Parameter known: What was found of names before; pages have few, and many times.
  init(_ index: Int, of document: HTMLDocument, known: inout [String: PageHints]) {
    self = Self.byTag(document.nodes[index].tag)
    if let role = document.attribute("role", of: index) { formUnion(Self.byRole(role.lowercased())) }
    if let property = document.attribute("itemprop", of: index)?.lowercased() {
      if property == "articlebody" || property == "reviewbody" { insert([.body, .content, .positive]) }
    }
    if document.nodes[index].tag == GUMBO_TAG_A, let target = document.attribute("href", of: index),
      ShareLink.isOne(target)
    {
      insert(.chrome)
    }
    if document.attribute("aria-hidden", of: index) == "true" { insert(.chrome) }
    let name = document.name(of: index)
    if name.isEmpty { return }
    let hints = known[name] ?? Self.byNames(name)
    known[name] = hints
    formUnion(hints)
  }

  private static func byTag(_ tag: GumboTag) -> PageHints {
    switch tag {
    case GUMBO_TAG_NAV: .chrome
    case GUMBO_TAG_ASIDE: .aside
    case GUMBO_TAG_FOOTER: .footer
    case GUMBO_TAG_HEADER: .header
    case GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN: [.content, .positive]
    default: []
    }
  }

  private static func byRole(_ role: String) -> PageHints {
    switch role {
    case "navigation", "menu", "menubar", "dialog", "alertdialog", "alert", "search", "toolbar", "tablist": .chrome
    case "complementary": .aside
    case "contentinfo": .apart
    case "banner": .header
    case "main", "article": [.content, .positive]
    default: []
    }
  }

  /// - Parameter names: What stands in class and id.
  private static func byNames(_ names: String) -> PageHints {
    let name = ElementName(names)
    var hints: PageHints = []
    for (vocabulary, hint) in vocabularies where name.says(vocabulary) { hints.formUnion(hint) }
    if name.isHiddenByClass { hints.insert(.aside) }
    return hints
  }

  private static let vocabularies: [(NameVocabulary, PageHints)] = [
    (.apart, [.apart]), (.footers, [.footer]), (.asides, [.aside]), (.contents, [.content]), (.positives, [.positive]),
    (.negatives, [.negative]), (.shares, [.share]), (.headers, [.header]), (.quotes, [.quote]),
    (.bodies, [.body, .positive, .content]),
  ]
}

extension HTMLDocument {
  /// An element's class and id, as far as they say what it is; empty where it has none.
  ///
  /// Blogs give a post the names of its topics as classes too (`category-newsletters`, `tag-cookies`), and layouts what
  /// stands beside it (`has-sidebar`): these are left out.
  func name(of index: Int) -> String {
    let names = [attribute("class", of: index), attribute("id", of: index)].compactMap { $0 }
      .map { String(decoding: $0.utf8.prefix(256), as: UTF8.self) }.joined(separator: " ")
    guard names.utf8.contains(UInt8(ascii: "-")) else { return names }
    return names.split(separator: " ").filter { !Self.saysTopic($0) }.joined(separator: " ")
  }

  private static func saysTopic(_ name: Substring) -> Bool {
    ["category-", "tag-", "topic-", "term-", "type-", "has-", "no-", "with-", "comments-open", "comments-closed"]
      .contains { name.hasPrefix($0) }
  }
}

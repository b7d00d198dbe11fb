import CGumbo
import PostMarkup
import PostModel

/// Why a page is no post.
struct PageRefusal {
  let reason: String

  /// A page whose text could not be found.
  static func withoutText(_ tree: PageTree) -> PageRefusal {
    if tree.first(GUMBO_TAG_FRAMESET) != nil {
      return PageRefusal(reason: "only holds frames; save the frame that has the text")
    }
    if asksForPassword(tree) { return PageRefusal(reason: "asks to log in and has no other text") }
    let words = tree.own.reduce(into: 0) { $0 += $1.length }
    if words > 0 { return PageRefusal(reason: "has no text of its own, only menus and links") }
    return tree.first(GUMBO_TAG_SCRIPT) == nil
      ? PageRefusal(reason: "is empty")
      : PageRefusal(reason: "gets its text from scripts; save it again after the browser has shown it")
  }

  /// `nil` where a page with a text is a post.
  init?(_ tree: PageTree, _ text: MainText, _ details: PageDetails) {
    if details.names.contains(where: Self.isError), text.measure.prose < Self.longError {
      reason = "is an error page of a server, not a post"
    } else if Self.asksForPassword(tree), text.measure.prose < Self.short {
      reason = "asks to log in and has no other text"
    } else if !details.saysArticle, Self.isList(tree, text) {
      reason = "lists other pages; import those that it links to"
    } else if !details.saysArticle, text.measure.prose < Self.short, Self.isMenu(tree, text) {
      reason = "has no text of its own, only menus and links"
    } else {
      return nil
    }
  }

  private init(reason: String) { self.reason = reason }

  /// In characters.
  private static let longError = 2000
  private static let short = 200

  private static func asksForPassword(_ tree: PageTree) -> Bool {
    tree.nodes.indices.contains { index in
      tree.nodes[index].tag == GUMBO_TAG_INPUT && !tree.isUnread[index]
        && tree.document.attribute("type", of: index)?.lowercased() == "password"
    }
  }

  private static func isError(_ title: String) -> Bool {
    let words = TitleWords(title).words
    let phrase = words.joined(separator: " ")
    return phrase == "404" || words.count <= 8 && errors.contains { phrase == $0 || phrase.hasPrefix($0 + " ") }
  }

  private static let errors = [
    "404 not found", "404 error", "404 page", "404 file", "error 404", "http 404", "page not found", "not found",
    "file not found", "403 forbidden", "error 403", "access denied", "just a moment", "attention required",
    "500 internal", "502 bad gateway", "503 service", "service unavailable", "page introuvable", "página no encontrada",
    "seite nicht gefunden",
  ]

  /// Whether most paragraphs begin with a link to another page, as a list of articles has them.
  private static func isList(_ tree: PageTree, _ text: MainText) -> Bool {
    var heads = 0
    var long = 0
    for paragraph in tree.paragraphs where text.contains(paragraph.block) {
      if tree.nodes[paragraph.block].tag == GUMBO_TAG_LI { continue }
      if paragraph.leadingLink >= 15 { heads += 1 }
      if paragraph.isProse { long += 1 }
    }
    return heads >= 5 && heads * 2 > long && text.measure.prose < heads * 600
  }

  /// Whether the page's links have many more words than its text, which is one paragraph at most.
  private static func isMenu(_ tree: PageTree, _ text: MainText) -> Bool {
    if tree.paragraphs.count(where: { text.contains($0.block) && $0.isProse }) > 1 { return false }
    let linked = tree.own.reduce(into: 0.0) { $0 += $1.linked }
    return linked > 5 * Double(text.measure.prose)
  }
}

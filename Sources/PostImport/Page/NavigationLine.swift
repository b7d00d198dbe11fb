import PostMarkup

/// Lines of links that lead about a site: `Home | News | Contact`, *Back to top*.
enum NavigationLine {
  /// The texts of such lines in the blocks that count.
  static func texts(of tree: PageTree, in counts: (Int) -> Bool) -> [Int] {
    tree.paragraphs.filter { counts($0.block) && isOne($0, tree) }.flatMap { paragraph in
      paragraph.nodes.filter { tree.nodes[$0].isText }
    }
  }

  private static func isOne(_ paragraph: PageParagraph, _ tree: PageTree) -> Bool {
    let measure = paragraph.measure
    // Between the links there are marks alone.
    guard (4...160).contains(measure.length), measure.linked > 0.25 * Double(measure.length) else { return false }
    let texts = paragraph.nodes.filter { tree.nodes[$0].isText && tree.own[$0].length > 0 }
    let links = texts.filter { tree.own[$0].linked > 0 }
    guard texts.allSatisfy({ tree.own[$0].linked > 0 || isMark($0, tree) }) else { return false }
    let labels = links.map { TitleWords(tree.plainWords(of: $0)).words.joined(separator: " ") }
    return labels.contains { label in beginnings.contains { label.hasPrefix($0) } }
      || labels.count > 1 && labels.contains { places.contains($0) }
  }

  private static func isMark(_ index: Int, _ tree: PageTree) -> Bool {
    TitleWords(tree.plainWords(of: index)).words.isEmpty
  }

  private static let beginnings = [
    "back to ", "return to ", "go back", "skip to ", "jump to ", "top of page", "print this ", "print page",
    "printer friendly", "email this ", "e mail this ", "send to a friend", "previous post", "next post", "older post",
    "newer post", "previous article", "next article", "continue reading the main",
  ]

  private static let places: Set<String> = ["home", "site map", "sitemap", "privacy", "privacy policy", "contact us"]
}

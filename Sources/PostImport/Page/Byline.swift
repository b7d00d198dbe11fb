import CGumbo
import PostMarkup

/// Finds the line that says who wrote a page.
enum Byline {
  /// The first short element that calls itself a byline or an author; `nil` where none does.
  static func find(in tree: PageTree, _ surroundings: Surroundings) -> String? {
    for (index, node) in tree.nodes.enumerated() where !node.isText && !surroundings.isAround[index] {
      guard isByline(index, of: tree.document), (1..<100).contains(surroundings.measures[index].length) else {
        continue
      }
      let words = tree.document.words(of: name(in: index, of: tree))
      if !words.isEmpty { return words }
    }
    return nil
  }

  /// The element inside of a byline that the name alone stands in; the byline where there is none.
  private static func name(in byline: Int, of tree: PageTree) -> Int {
    (byline..<tree.nodes[byline].end).first { index in
      let relation = tree.document.attribute("rel", of: index)?.lowercased()
      let property = tree.document.attribute("itemprop", of: index)?.lowercased()
      return (relation == "author" || property == "name") && !tree.isUnread[index]
    } ?? byline
  }

  private static func isByline(_ index: Int, of document: HTMLDocument) -> Bool {
    if document.attribute("rel", of: index)?.lowercased() == "author" { return true }
    if let property = document.attribute("itemprop", of: index)?.lowercased(), property.contains("author") {
      return true
    }
    return NameWords(document.name(of: index)).contains { ["byline", "author", "writtenby"].contains($0) }
  }
}

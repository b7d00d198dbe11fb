import CGumbo
import PostMarkup

/// The line below a title that says more of it.
struct PageSubtitle {
  /// The element that it stands in.
  let index: Int
  let text: String

  /// The first element that calls itself a subtitle and stands before the text's first long paragraph; `nil` where none
  /// does.
  init?(_ tree: PageTree, _ text: MainText) {
    let start = tree.first(GUMBO_TAG_H1) ?? text.chosen.first ?? 0
    let prose = tree.paragraphs.first {
      $0.block > start && text.contains($0.block) && $0.measure.length >= Self.longest
    }
    let found = (start..<(prose?.block ?? tree.nodes.count)).first { index in
      !tree.nodes[index].isText && !text.surroundings.isAround[index] && Self.isNamed(index, tree.document)
        && (10...Self.longest).contains(text.surroundings.measures[index].length)
        && text.surroundings.measures[index].linkDensity < 0.5
    }
    guard let found else { return nil }
    index = found
    self.text = tree.document.words(of: found)
  }

  /// In characters; a paragraph of that length is of the text.
  private static let longest = 300

  private static func isNamed(_ index: Int, _ document: HTMLDocument) -> Bool {
    let name = document.name(of: index)
    return names.isIn(Array(name.lowercased().utf8)) || NameWords(name).contains { ["deck", "dek"].contains($0) }
  }

  private static let names: Stems = ["subtitle", "sub-title", "subhead", "sub-head", "standfirst"]
}

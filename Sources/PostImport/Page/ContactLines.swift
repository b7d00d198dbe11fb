import CGumbo
import PostMarkup

/// Finds contacts beside a release: some sites keep them, and the date, in fields of their own around its text.
struct ContactLines {
  /// In no order.
  private(set) var found: [Int] = []

  private let tree: PageTree
  private let surroundings: Surroundings

  /// Looks from the text's element outwards, as far as the element that has the title too.
  init(_ tree: PageTree, _ surroundings: Surroundings, beside top: Int) {
    self.tree = tree
    self.surroundings = surroundings
    var inner = top
    var levels = 0
    for around in tree.ancestors(of: top) {
      if tree.nodes[around].tag == GUMBO_TAG_BODY || levels == Self.levels || hasTitle(inner) { break }
      if surroundings.measures[around].length > surroundings.measures[inner].length {
        levels += 1
        found += tree.children(of: around).filter { $0 != inner && isContact($0) }
      }
      inner = around
    }
    if !hasTitle(inner) { found = [] }
  }

  /// How many elements with more text are gone out of.
  private static let levels = 3

  private func hasTitle(_ index: Int) -> Bool {
    (index..<tree.nodes[index].end).contains { tree.nodes[$0].tag == GUMBO_TAG_H1 && !tree.isUnread[$0] }
  }

  private func isContact(_ index: Int) -> Bool {
    let measure = surroundings.measures[index]
    guard !tree.nodes[index].isText, !surroundings.isAround[index], (5...400).contains(measure.length),
      measure.linkDensity < 0.5, measure.inputs == 0
    else { return false }
    let words = tree.plainWords(of: index).lowercased()
    return Self.names.isIn(Array(words.utf8)) || Self.hasNumber(words)
  }

  private static let names: Stems = [
    "contact", "@", "media inquiries", "press inquiries", "media enquiries", "press office",
  ]

  /// Whether a run of digits, and of what telephone numbers are put together with, is as long as one.
  private static func hasNumber(_ words: String) -> Bool {
    let runs = words.utf8.split { !(0x30...0x39).contains($0) && !" -.()+".utf8.contains($0) }
    return runs.contains { run in run.count { (0x30...0x39).contains($0) } >= 7 }
  }
}

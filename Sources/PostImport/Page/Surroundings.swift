import CGumbo
import PostMarkup

/// What stands around a page's text: navigation, footers, comments, lists of other articles.
struct Surroundings {
  /// The page's body; `nil` where it has none.
  let body: Int?
  /// Of each node: whether it is, or is inside of, what stands around the text.
  private(set) var isAround: [Bool]
  /// What is left of each element when that is taken away.
  let measures: [TextMeasure]

  init(of tree: PageTree, _ care: MainText.Care) {
    let whole = tree.measures { _, _ in false }
    let body = tree.first(GUMBO_TAG_BODY)
    self.body = body
    isAround = Array(repeating: false, count: tree.nodes.count)
    let prose = body.map { whole[$0].prose } ?? 0
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      let isInside = node.parent >= 0 && isAround[node.parent]
      isAround[index] = isInside || tree.isUnread[index] || Self.isAround(index, of: tree, care, whole[index], prose)
    }
    measures = tree.measures { [isAround] index, _ in isAround[index] }
  }

  private static func isAround(
    _ index: Int, of tree: PageTree, _ care: MainText.Care, _ measure: TextMeasure, _ prose: Int
  ) -> Bool {
    let hints = tree.hints[index]
    if [GUMBO_TAG_HTML, GUMBO_TAG_BODY].contains(tree.nodes[index].tag) || hints.contains(.body) { return false }
    // A class such as `with-sidebar` is often that of the element around everything.
    if measure.prose * 10 > prose * 7 { return false }
    if hints.contains(.chrome) { return true }
    if care != .strict { return false }
    if hints.contains(.content) { return false }
    return hints.contains(.aside) || hints.contains(.header) && measure.linkDensity > 0.3
  }
}

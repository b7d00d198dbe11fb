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
    var judge = Judge(tree: tree, care: care, prose: body.map { whole[$0].prose } ?? 0, holdsText: Self.holdsText(tree))
    for (index, node) in tree.nodes.enumerated() where !node.isText {
      let isInside = node.parent >= 0 && isAround[node.parent]
      isAround[index] = isInside || tree.isUnread[index] || judge.isAround(index, whole[index])
      judge.note(index)
    }
    measures = tree.measures { [isAround] index, _ in isAround[index] }
  }

  /// Of each node: whether the page's main part is in it, or what it says is its text; a comment may have one too.
  private static func holdsText(_ tree: PageTree) -> [Bool] {
    var holdsMain = [Bool](repeating: false, count: tree.nodes.count)
    var holdsText = holdsMain
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      let parent = tree.nodes[index].parent
      if tree.nodes[index].tag == GUMBO_TAG_MAIN || holdsMain[index] { holdsMain[parent] = true }
      if tree.hints[index].contains(.body) || holdsText[index], !tree.hints[parent].contains(.apart) {
        holdsText[parent] = true
      }
    }
    return zip(holdsMain, holdsText).map { $0 || $1 }
  }

  private struct Judge {
    let tree: PageTree
    let care: MainText.Care
    /// The characters of prose in the page.
    let prose: Int
    let holdsText: [Bool]
    /// Where the article ends that was entered last.
    private(set) var articleEnd = 0

    init(tree: PageTree, care: MainText.Care, prose: Int, holdsText: [Bool]) {
      self.tree = tree
      self.care = care
      self.prose = prose
      self.holdsText = holdsText
    }

    /// To be told of each node in reading order.
    mutating func note(_ index: Int) {
      if tree.nodes[index].tag == GUMBO_TAG_ARTICLE || tree.hints[index].contains(.body) {
        articleEnd = max(articleEnd, tree.nodes[index].end)
      }
    }

    func isAround(_ index: Int, _ measure: TextMeasure) -> Bool {
      let hints = tree.hints[index]
      if [GUMBO_TAG_HTML, GUMBO_TAG_BODY].contains(tree.nodes[index].tag)
        || hints.contains(.body) && !hints.contains(.apart)
      {
        return false
      }
      // A class such as `with-sidebar` is often that of the element around everything.
      if holdsText[index] || measure.prose * 10 > prose * 7 { return false }
      if hints.contains(.chrome) { return true }
      if care == .wholePage || isQuote(index) { return false }
      if hints.contains(.apart) || hints.contains(.footer) && !isEndOfText(index, measure) { return true }
      if care == .lenient || hints.contains(.content) || measure.prose * 10 > prose * 4 { return false }
      return hints.contains(.aside) || hints.contains(.header) && measure.linkDensity > 0.3
    }

    /// Whether the foot of an article has words of it, such as a contact, rather than links to topics.
    private func isEndOfText(_ index: Int, _ measure: TextMeasure) -> Bool {
      index < articleEnd && measure.prose > 0 && measure.linkDensity < 0.1 && measure.inputs == 0
    }

    /// Quotations are of the text, also where they stand beside it.
    private func isQuote(_ index: Int) -> Bool {
      tree.hints[index].contains(.quote) || tree.nodes[index].tag == GUMBO_TAG_BLOCKQUOTE
        || tree.nodes[index].tag == GUMBO_TAG_ASIDE
          && tree.children(of: index).contains { tree.nodes[$0].tag == GUMBO_TAG_BLOCKQUOTE }
    }
  }
}

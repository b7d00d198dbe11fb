import CGumbo
import PostMarkup

/// Chooses the elements that hold a page's text, by the paragraphs in them.
///
/// Each paragraph counts for the elements around it, the less the farther out, and the more the longer it is and the
/// more commas it has; links count against them. The idea is that of Readability (arc90, Mozilla).
struct ContentChoice {
  /// In reading order.
  private(set) var chosen: [Int] = []

  private let tree: PageTree
  private let surroundings: Surroundings
  private var scores: [Double]

  init(_ tree: PageTree, _ surroundings: Surroundings) {
    self.tree = tree
    self.surroundings = surroundings
    scores = Array(repeating: 0, count: tree.nodes.count)
    for paragraph in tree.paragraphs where !surroundings.isAround[paragraph.block] { count(paragraph) }
    for index in scores.indices where scores[index] != 0 {
      scores[index] = (scores[index] + bonus(index)) * (1 - surroundings.measures[index].linkDensity)
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return }
    let top = climb(from: best)
    let beside = siblings(of: top)
    chosen = Set(beside + ContactLines(tree, surroundings, beside: top).found).sorted()
  }

  // MARK: Scores

  private mutating func count(_ paragraph: PageParagraph) {
    guard paragraph.measure.length >= 25, !isHeadingOrItem(paragraph.block) else { return }
    let measure = paragraph.measure
    let score = 1 + Double(measure.commas) + min(Double(measure.length) / 100, 3)
    let isLeaf = tree.blockCounts[paragraph.block] == 0 && tree.own[paragraph.block].paragraphs == 1
    let first = isLeaf ? tree.nodes[paragraph.block].parent : paragraph.block
    if first < 0 { return }
    scores[first] += score
    for (level, index) in zip(1...4, tree.ancestors(of: first)) {
      scores[index] += score / (level == 1 ? 2 : Double(level * 3))
    }
  }

  private func isHeadingOrItem(_ block: Int) -> Bool {
    switch tree.nodes[block].tag {
    case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_LI, GUMBO_TAG_DT:
      true
    default: false
    }
  }

  /// What an element's name adds or takes away.
  private func bonus(_ index: Int) -> Double {
    let hints = tree.hints[index]
    var bonus: Double =
      switch tree.nodes[index].tag {
      case GUMBO_TAG_DIV, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_MAIN: 5
      case GUMBO_TAG_TD, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE: 3
      case GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_LI, GUMBO_TAG_FORM, GUMBO_TAG_ADDRESS: -3
      default: 0
      }
    if hints.contains(.positive) { bonus += 25 }
    if hints.contains(.negative) { bonus -= 25 }
    if hints.contains(.body) { bonus += 25 }
    return bonus
  }

  // MARK: The element around all of it

  /// The element that has the rest of the text too, where it goes on outside of `best`.
  private func climb(from best: Int) -> Int {
    var top = best
    for index in tree.ancestors(of: best) {
      if [GUMBO_TAG_BODY, GUMBO_TAG_HTML].contains(tree.nodes[index].tag) || isWhole(top) { break }
      let inner = surroundings.measures[top]
      let outer = surroundings.measures[index]
      let isOnlyChild = outer.length == inner.length
      if isOnlyChild || goesOn(from: inner, to: outer) || scores[index] > scores[top] { top = index }
    }
    return top
  }

  /// Whether what is more in an element is mostly prose, and much of it.
  private func goesOn(from inner: TextMeasure, to outer: TextMeasure) -> Bool {
    let added = Double(outer.length - inner.length)
    let prose = outer.prose - inner.prose
    return prose * 4 > inner.prose && outer.linked - inner.linked < 0.3 * added
  }

  /// Whether the page says of an element that it is its text, or an article, and there is text in it.
  private func isWhole(_ index: Int) -> Bool {
    let isNamed = tree.nodes[index].tag == GUMBO_TAG_ARTICLE || tree.hints[index].contains(.body)
    return isNamed && surroundings.measures[index].prose >= 250
  }

  // MARK: What stands beside it

  /// The element with what stands beside it and is of the text too.
  private func siblings(of top: Int) -> [Int] {
    let parent = tree.nodes[top].parent
    if parent < 0 { return [top] }
    let threshold = max(10, scores[top] * 0.2)
    return tree.children(of: parent).filter { index in
      index == top || !surroundings.isAround[index] && !tree.nodes[index].isText && isAlike(index, top, threshold)
    }
  }

  private func isAlike(_ index: Int, _ top: Int, _ threshold: Double) -> Bool {
    let name = tree.document.attribute("class", of: index)
    let isNamedAlike = name != nil && name != "" && name == tree.document.attribute("class", of: top)
    if scores[index] + (isNamedAlike ? scores[top] * 0.2 : 0) >= threshold { return true }
    let measure = surroundings.measures[index]
    guard tree.nodes[index].tag == GUMBO_TAG_P else { return false }
    return measure.length > 80 ? measure.linkDensity < 0.25 : measure.length > 0 && measure.linked == 0
  }
}

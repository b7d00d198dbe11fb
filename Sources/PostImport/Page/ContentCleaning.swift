import CGumbo
import PostMarkup

/// Finds what is not of the text inside of what was chosen for it.
struct ContentCleaning {
  private(set) var leftOut: Set<Int> = []
  /// What is left, measured.
  private(set) var rest = TextMeasure()

  private let tree: PageTree
  private let surroundings: Surroundings

  init(_ tree: PageTree, _ surroundings: Surroundings, chosen: [Int]) {
    self.tree = tree
    self.surroundings = surroundings
    let prose = chosen.map { surroundings.measures[$0].prose }.reduce(0, +)
    var leftOut: Set<Int> = []
    // What is chosen does not overlap, so that one list serves for all.
    var sums = tree.own
    for top in chosen {
      let others = OtherPages(tree, in: top, measures: surroundings.measures).leftOut
      for index in (top..<tree.nodes[top].end).reversed() where !tree.isUnread[index] {
        let isOut =
          index != top && !tree.nodes[index].isText
          && (others.contains(index) || isOut(index, sums[index], prose))
        if isOut {
          leftOut.insert(index)
        } else if index != top {
          let sum = sums[index]
          sums[tree.nodes[index].parent] += sum
        }
      }
      rest += sums[top]
      leftOut.formUnion(emptiedHeadings(in: top, leftOut))
    }
    self.leftOut = leftOut
  }

  /// Headings below which nothing is left.
  private func emptiedHeadings(in top: Int, _ leftOut: Set<Int>) -> [Int] {
    (top..<tree.nodes[top].end).filter { index in
      guard Self.isHeading(tree.nodes[index].tag), !leftOut.contains(index), tree.nodes[index].parent >= top else {
        return false
      }
      var next = tree.nodes[index].end
      var isEmptied = false
      while next < tree.nodes[tree.nodes[index].parent].end, !Self.isHeading(tree.nodes[next].tag) {
        if leftOut.contains(next) { isEmptied = true } else if surroundings.measures[next].length > 0 { return false }
        next = tree.nodes[next].end
      }
      return isEmptied
    }
  }

  private static func isHeading(_ tag: GumboTag) -> Bool {
    [GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6].contains(tag)
  }

  private func isOut(_ index: Int, _ measure: TextMeasure, _ prose: Int) -> Bool {
    if surroundings.isAround[index] { return true }
    let hints = tree.hints[index]
    if measure.length == 0 { return false }
    if measure.prose * 2 > prose { return false }
    if hints.contains(.share), measure.length < 500, measure.prose < 100 { return true }
    switch tree.nodes[index].tag {
    case GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET: return measure.inputs * 3 > measure.paragraphs
    case GUMBO_TAG_BUTTON: return true
    case GUMBO_TAG_P: return hints.contains(.negative) && measure.linkDensity > 0.3
    case GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_DL: return isUnlikely(hints, measure)
    case GUMBO_TAG_UL, GUMBO_TAG_OL: return isMenu(hints, measure)
    default: return false
    }
  }

  private func isUnlikely(_ hints: PageHints, _ measure: TextMeasure) -> Bool {
    if hints.contains(.quote) { return false }
    if hints.contains(.negative), !hints.contains(.positive), measure.linkDensity > 0.1 { return true }
    if measure.commas >= 10 { return false }
    if measure.inputs * 3 > measure.paragraphs, measure.prose < Self.formProse { return true }
    if measure.length < 25, measure.linkDensity > 0.5 { return true }
    if measure.links < 3 { return measure.linkDensity > 0.8 }
    return measure.linkDensity > (hints.contains(.positive) ? 0.5 : 0.2)
  }

  /// In characters: with so much prose it is no form.
  private static let formProse = 300

  private func isMenu(_ hints: PageHints, _ measure: TextMeasure) -> Bool {
    hints.contains(.negative) && measure.linkDensity > 0.3
  }
}

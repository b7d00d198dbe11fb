import CGumbo
import PostMarkup

/// The parts of a page that are the text it is there for.
struct MainText {
  /// In reading order; none lies in another.
  var chosen: [Int]
  /// Elements in them that are not of the text, such as share buttons.
  var leftOut: Set<Int>
  /// What is left, measured.
  var measure: TextMeasure
  let surroundings: Surroundings
  private let isKept: [Bool]

  /// How much is taken for what stands around the text.
  enum Care: CaseIterable {
    /// All that its name makes it look so.
    case strict
    /// Comments, footers and the like, which are it for certain.
    case lenient
    /// Only navigation and dialogs, and the whole page is chosen.
    case wholePage
  }

  /// The best of several tries, from the most careful one on; `nil` where the page has no text.
  static func find(in tree: PageTree) -> MainText? {
    var best: MainText?
    for care in Care.allCases {
      guard let found = find(in: tree, care) else { continue }
      if best.map({ found.isBetter(than: $0, care) }) ?? true { best = found }
      if let best, best.measure.prose >= enoughProse { return best }
    }
    return best
  }

  /// A short text may be all that there is: what a less careful try finds has to be much more, and the whole page is
  /// taken only where nothing else is found.
  private func isBetter(than careful: MainText, _ care: Care) -> Bool {
    let isLittle = careful.measure.prose < Self.littleProse
    if care == .wholePage, !isLittle { return false }
    return measure.prose > (isLittle ? 2 : 5) * careful.measure.prose
  }

  /// In characters: two short sentences.
  private static let littleProse = 60
  /// In characters: a text of that length is not doubted.
  private static let enoughProse = 250

  private static func find(in tree: PageTree, _ care: Care) -> MainText? {
    let surroundings = Surroundings(of: tree, care)
    guard let body = surroundings.body else { return nil }
    let chosen = care == .wholePage ? [body] : ContentChoice(tree, surroundings).chosen
    if chosen.isEmpty { return nil }
    let cleaning = ContentCleaning(tree, surroundings, chosen: chosen)
    return MainText(
      chosen: chosen, leftOut: cleaning.leftOut, measure: cleaning.rest, surroundings: surroundings,
      isKept: kept(of: tree, chosen, leavingOut: cleaning.leftOut))
  }

  private static func kept(of tree: PageTree, _ chosen: [Int], leavingOut: Set<Int>) -> [Bool] {
    var isKept = [Bool](repeating: false, count: tree.nodes.count)
    for top in chosen {
      isKept[top] = true
      for index in (top + 1)..<max(top + 1, tree.nodes[top].end) {
        isKept[index] = isKept[tree.nodes[index].parent] && !leavingOut.contains(index) && !tree.isUnread[index]
      }
    }
    return isKept
  }
}

extension MainText {
  /// Whether there are words that are more than the labels of links and controls.
  var isEnough: Bool {
    measure.prose > 0 || measure.length > 0 && measure.linked == 0 && measure.inputs == 0
  }

  /// Whether a node is in the text.
  func contains(_ index: Int) -> Bool { isKept[index] }

  /// Leaves the title out where it stands once more as a heading.
  mutating func leaveOut(title: String, of tree: PageTree) {
    let words = TitleWords(title)
    let headings = chosen.lazy.flatMap { $0..<tree.nodes[$0].end }.filter { [leftOut, surroundings, measure] index in
      Self.isHeading(tree.nodes[index].tag) && !leftOut.contains(index) && !tree.isUnread[index]
        && surroundings.measures[index].length * 2 < measure.length
    }
    for index in headings.prefix(Self.titleCount) where words.isAlike(TitleWords(tree.document.words(of: index))) {
      leftOut.insert(index)
    }
  }

  /// How many headings are compared with the title.
  private static let titleCount = 20

  private static func isHeading(_ tag: GumboTag) -> Bool { [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3].contains(tag) }
}

import CGumbo
import PostMarkup

/// Finds the parts of a text that lead to other pages: *Related news* and what stands below it, rows of teasers.
struct OtherPages {
  private(set) var leftOut: Set<Int> = []

  private let tree: PageTree
  private let measures: [TextMeasure]
  /// Of each node from the top on: the last text before it that has words; -1 where none has.
  private let lastText: [Int]

  /// - Parameter measures: Of each node, what is not around the text.
  init(_ tree: PageTree, in top: Int, measures: [TextMeasure]) {
    self.tree = tree
    self.measures = measures
    var last = -1
    lastText = (top..<tree.nodes[top].end).map { index in
      defer { if tree.nodes[index].isText, measures[index].length > 0 { last = index } }
      return last
    }
    let teasers = teasers(in: top)
    for index in (top + 1)..<max(top + 1, tree.nodes[top].end) {
      if teasers.contains(index) { leftOut.insert(index) }
      if isHeading(index), RelatedHeading.isOne(tree.plainWords(of: index)) { leaveOut(below: index, in: top) }
    }
  }

  // MARK: Headings

  /// Short words that stand alone in a block.
  private func isHeading(_ index: Int) -> Bool {
    (4...48).contains(measures[index].length) && tree.blockCounts[index] == 0 && tree.document.isBlock(index)
      && ![GUMBO_TAG_LI, GUMBO_TAG_TD].contains(tree.nodes[index].tag)
  }

  /// Leaves out the element that a heading is the head of, or else the links that follow it.
  private mutating func leaveOut(below heading: Int, in top: Int) {
    let whole = container(of: heading, in: top)
    if whole != heading {
      leftOut.insert(whole)
      return
    }
    var isFollowed = false
    var next = tree.nodes[heading].end
    while next < tree.nodes[tree.nodes[heading].parent].end {
      let measure = measures[next]
      if measure.length > 0 {
        guard leadsAway(measure) else { break }
        leftOut.insert(next)
        isFollowed = true
      }
      next = tree.nodes[next].end
    }
    if isFollowed { leftOut.insert(heading) }
  }

  /// The outermost element that begins with a heading and is made of links; the heading itself where none is.
  private func container(of heading: Int, in top: Int) -> Int {
    var found = heading
    for index in tree.ancestors(of: heading) {
      if index <= top || measures[index].prose * 2 > measures[top].prose { break }
      guard lastText[heading - top] < index else { break }
      if measures[index].length > measures[heading].length, leadsAway(measures[index]) { found = index }
    }
    return found
  }

  private func leadsAway(_ measure: TextMeasure) -> Bool {
    measure.inputs > 0 || measure.links > 0 && measure.linkDensity > 0.2
  }

  // MARK: Teasers

  /// Elements beside each other that each have a linked heading and few words.
  private func teasers(in top: Int) -> Set<Int> {
    var candidates: [Int: [Int]] = [:]
    var seen: Set<Int> = []
    for index in (top + 1)..<max(top + 1, tree.nodes[top].end) where isLinkedHeading(index) {
      for around in tree.ancestors(of: index).prefix(3) {
        guard around > top, measures[around].prose <= 400, seen.insert(around).inserted else { break }
        candidates[tree.nodes[around].parent, default: []].append(around)
      }
    }
    let found = candidates.values.filter { $0.count > 1 }.reduce(into: Set<Int>()) { $0.formUnion($1) }
    // Where they are most of it, they are the text.
    return found.reduce(0) { $0 + measures[$1].prose } * 2 > measures[top].prose ? [] : found
  }

  private func isLinkedHeading(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6:
      measures[index].length >= 10 && measures[index].linkDensity > 0.8
    default: false
    }
  }
}

/// The headings of what stands below a text.
enum RelatedHeading {
  static func isOne(_ heading: String) -> Bool {
    let words = TitleWords(heading).words.joined(separator: " ")
    return phrases.contains(words) || beginnings.contains { words.hasPrefix($0) }
  }

  private static let beginnings = [
    "more from ", "more releases ", "also from ", "more news ", "more on this", "share this ",
  ]

  private static let phrases: Set<String> = [
    "related", "related news", "related articles", "related posts", "related stories", "related content",
    "related press releases", "related topics", "more news", "more stories", "more articles", "latest news",
    "latest posts", "latest stories", "latest press releases", "latest articles", "recent posts", "recent news",
    "recent articles", "recent press releases", "recent stories", "other news", "other press releases", "other stories",
    "you may also like", "you might also like", "you may be interested in", "read next", "up next", "what to read next",
    "trending", "trending now", "most popular", "most read", "popular posts", "recommended", "recommended for you",
    "recommended stories", "share", "tags", "categories", "filed under", "leave a comment", "leave a reply", "comments",
    "post a comment", "post navigation", "previous post", "next post", "subscribe", "sign up", "newsletter",
    "follow us", "stay connected", "stay informed", "stay in touch", "get updates", "connect with us", "keep reading",
    "noticias relacionadas", "artículos relacionados", "te puede interesar", "articles liés", "à lire aussi",
    "mehr zum thema", "das könnte sie auch interessieren",
  ]
}

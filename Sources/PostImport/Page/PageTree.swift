import CGumbo
import PostMarkup

/// A page with what is measured of it, node by node.
///
/// All passes over it are loops over the nodes in reading order, or against it: linear, and without recursion.
struct PageTree {
  let document: HTMLDocument
  /// What a text, or an element itself without what is in it, adds to the measure of all that is around it.
  private(set) var own: [TextMeasure]
  private(set) var paragraphs: [PageParagraph] = []
  /// What class, id and role say.
  private(set) var hints: [PageHints]
  /// How many blocks stand directly in a block, or in its inline elements.
  private(set) var blockCounts: [Int]
  /// Nodes that nobody reads: the head, scripts, what is hidden.
  private(set) var isUnread: [Bool]

  var nodes: [HTMLDocument.Node] { document.nodes }

  init(_ document: HTMLDocument) {
    self.document = document
    let count = document.nodes.count
    own = Array(repeating: TextMeasure(), count: count)
    hints = Array(repeating: [], count: count)
    blockCounts = Array(repeating: 0, count: count)
    isUnread = Array(repeating: false, count: count)
    var survey = ParagraphSurvey()
    var known: [String: PageHints] = [:]
    var linkWeights = [Double](repeating: 0, count: count)
    var index = 0
    while index < count {
      let node = document.nodes[index]
      survey.leaveBlocks(before: index, of: self)
      if isSkipped(index) {
        markUnread(index..<node.end)
        index = node.end
        continue
      }
      let around = node.parent < 0 ? 0 : linkWeights[node.parent]
      if node.isText {
        own[index] = document.withText(of: index) { TextMeasure($0, linkWeight: Self.isAddress($0) ? 0 : around) }
        survey.add(own[index], at: index)
      } else {
        linkWeights[index] = node.tag == GUMBO_TAG_A ? linkWeight(index) : around
        hints[index] = PageHints(index, of: document, known: &known)
        own[index] = Self.count(of: node.tag)
        survey.enter(index, of: self)
      }
      index += 1
    }
    survey.leaveBlocks(before: count, of: self)
    take(survey)
  }

  private mutating func take(_ survey: ParagraphSurvey) {
    for paragraph in survey.paragraphs {
      own[paragraph.block].paragraphs += 1
      if paragraph.isProse { own[paragraph.block].prose += paragraph.measure.length }
    }
    for block in survey.blocks where block.around >= 0 { blockCounts[block.around] += 1 }
    paragraphs = survey.paragraphs
  }

  private mutating func markUnread(_ range: Range<Int>) { for index in range { isUnread[index] = true } }

  private func isSkipped(_ index: Int) -> Bool { document.isDropped(index) || document.isHidden(index) }

  private func linkWeight(_ index: Int) -> Double {
    guard let target = document.attribute("href", of: index) else { return 0 }
    if target.hasPrefix("#") { return 0.3 }
    return ["mailto:", "tel:"].contains { target.hasPrefix($0) } || target.contains("/cdn-cgi/l/email-protection")
      ? 0 : 1
  }

  /// Whether a text is an address of the web or of mail, and so says more than a link's label.
  private static func isAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var words = text[...]
    while let first = words.first, first <= 0x20 { words.removeFirst() }
    while let last = words.last, last <= 0x20 { words.removeLast() }
    guard (5...120).contains(words.count), !words.contains(where: { $0 <= 0x20 }) else { return false }
    return words.dropLast(2).dropFirst().contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "@") }
  }

  private static func count(of tag: GumboTag) -> TextMeasure {
    var measure = TextMeasure()
    switch tag {
    case GUMBO_TAG_A: measure.links = 1
    case GUMBO_TAG_INPUT, GUMBO_TAG_BUTTON: measure.inputs = 1
    default: break
    }
    return measure
  }

  /// The measure of each node with all that is in it, where `leavesOut` leaves it in.
  ///
  /// - Parameter leavesOut: Asked from the last node to the first, so that what is in a node was asked for before.
  func measures(leavingOut leavesOut: (Int, TextMeasure) -> Bool) -> [TextMeasure] {
    var sums = own
    for index in nodes.indices.reversed() where !isUnread[index] {
      if leavesOut(index, sums[index]) { sums[index] = TextMeasure() }
      if nodes[index].parent >= 0 {
        let sum = sums[index]
        sums[nodes[index].parent] += sum
      }
    }
    return sums
  }

  /// From the element around a node outwards.
  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(state: index) { [nodes] index in
      index = nodes[index].parent
      return index < 0 ? nil : index
    }
  }

  func children(of index: Int) -> some Sequence<Int> {
    let end = nodes[index].end
    return sequence(state: index + 1) { [nodes] next in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// The words of all texts in an element on one line, as they stand there: quicker than to read it as a body.
  func plainWords(of index: Int) -> String { plainWords(in: index...(nodes[index].end - 1)) }

  func plainWords(in range: ClosedRange<Int>) -> String {
    var bytes: [UInt8] = []
    for inner in range { document.withText(of: inner) { bytes += $0 } }
    return bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  func first(_ tag: GumboTag) -> Int? { nodes.firstIndex { $0.tag == tag } }
}

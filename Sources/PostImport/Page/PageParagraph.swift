import CGumbo
import PostMarkup

/// Words that make lines of their own: what stands between the edges of blocks and two line breaks in a row.
struct PageParagraph {
  /// The innermost block that it stands in.
  let block: Int
  var measure = TextMeasure()
  /// The nodes from its first text to its last.
  var nodes: ClosedRange<Int>
  /// How many characters at its beginning are a link.
  var leadingLink = 0

  /// Whether it is long enough to say something, and hardly linked.
  var isProse: Bool { measure.length >= 25 && measure.linkDensity < 0.5 }
}

/// Finds the paragraphs of a page, as its nodes come along in reading order.
struct ParagraphSurvey {
  struct OpenBlock {
    let index: Int
    let end: Int
    let around: Int
  }

  private(set) var paragraphs: [PageParagraph] = []
  private(set) var blocks: [OpenBlock] = []
  private var open: [OpenBlock] = []
  private var current: PageParagraph?
  private var breaks = 0

  mutating func leaveBlocks(before index: Int, of tree: borrowing PageTree) {
    while let last = open.last, last.end <= index {
      endParagraph()
      open.removeLast()
    }
  }

  mutating func enter(_ index: Int, of tree: borrowing PageTree) {
    if tree.nodes[index].tag == GUMBO_TAG_BR {
      breaks += 1
      if breaks > 1 { endParagraph() }
    } else if tree.document.isBlock(index) {
      endParagraph()
      let block = OpenBlock(index: index, end: tree.nodes[index].end, around: open.last?.index ?? -1)
      open.append(block)
      blocks.append(block)
    }
  }

  mutating func add(_ text: TextMeasure, at index: Int) {
    guard text.length > 0, let block = open.last else { return }
    breaks = 0
    var paragraph = current ?? PageParagraph(block: block.index, nodes: index...index)
    paragraph.nodes = paragraph.nodes.lowerBound...index
    let isLink = text.linked > 0.9 * Double(text.length)
    if isLink, paragraph.leadingLink == paragraph.measure.length { paragraph.leadingLink += text.length }
    paragraph.measure += text
    current = paragraph
  }

  private mutating func endParagraph() {
    breaks = 0
    if let current { paragraphs.append(current) }
    current = nil
  }
}

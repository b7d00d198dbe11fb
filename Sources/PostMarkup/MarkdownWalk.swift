import CCmark
import Glibc
import PostModel

/// Puts the text of a parsed document down in a ``Flow``, node by node.
struct MarkdownWalk {
  private var flow: Flow
  private var lists: [MarkdownList] = []
  /// How the words looked, and where, before each node that changed it.
  private var looks: [BodyBuilder.Look] = []
  private var places: [Flow.Place] = []
  private var isFirstCell = true

  init(capacity: Int) { flow = Flow(capacity: capacity) }

  consuming func finish() -> Body { flow.finish() }

  mutating func walk(_ document: borrowing MarkdownDocument) {
    guard let iterator = cmark_iter_new(document.root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: putLiteral(of: node)
    case CMARK_NODE_CODE:
      let before = flow.changeLook { $0.styles.insert(.code) }
      putLiteral(of: node)
      flow.restoreLook(before)
    case CMARK_NODE_SOFTBREAK: flow.words(CollectionOfOne(0x20))
    case CMARK_NODE_LINEBREAK: flow.lineBreak()
    case CMARK_NODE_STRONG: pushLook { $0.styles.insert(.strong) }
    case CMARK_NODE_EMPH: pushLook { $0.styles.insert(.emphasis) }
    case CMARK_NODE_LINK:
      let target = Self.string(cmark_node_get_url(node))
      pushLook { if !target.isEmpty { $0.target = target } }
    case CMARK_NODE_IMAGE: pushLook { $0.styles.insert(.image) }
    case CMARK_NODE_PARAGRAPH: flow.endBlock()
    case CMARK_NODE_HEADING: places.append(flow.enter(.heading(level: Int(cmark_node_get_heading_level(node)))))
    case CMARK_NODE_CODE_BLOCK:
      let before = flow.enter(.preformatted)
      putLiteral(of: node)
      flow.return(to: before)
    case CMARK_NODE_THEMATIC_BREAK: flow.rule()
    case CMARK_NODE_BLOCK_QUOTE: flow.enterQuotation()
    case CMARK_NODE_LIST: lists.append(MarkdownList(node, depth: lists.count))
    case CMARK_NODE_ITEM: flow.enterItem(marker: nextMarker())
    default: enterExtension(node)
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_STRONG, CMARK_NODE_EMPH, CMARK_NODE_LINK, CMARK_NODE_IMAGE: popLook()
    case CMARK_NODE_PARAGRAPH: flow.endBlock()
    case CMARK_NODE_HEADING: popPlace()
    case CMARK_NODE_BLOCK_QUOTE: flow.leaveQuotation()
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_ITEM: flow.leaveItem()
    default: leaveExtension(node)
    }
  }

  /// Nodes of extensions have numbers that are given out at run time; their names are fixed.
  private mutating func enterExtension(_ node: OpaquePointer) {
    switch Self.string(cmark_node_get_type_string(node)) {
    case "strikethrough": pushLook { $0.styles.insert(.strikethrough) }
    case "table_header": enterRow(isHeader: true)
    case "table_row": enterRow(isHeader: false)
    case "table_cell":
      if !isFirstCell { flow.words(CollectionOfOne(UInt8(ascii: "\t")), look: .plain) }
      isFirstCell = false
    default: break
    }
  }

  private mutating func leaveExtension(_ node: OpaquePointer) {
    switch Self.string(cmark_node_get_type_string(node)) {
    case "strikethrough": popLook()
    case "table_header", "table_row": popPlace()
    default: break
    }
  }

  private mutating func enterRow(isHeader: Bool) {
    places.append(flow.enter(.tableRow(isHeader: isHeader)))
    isFirstCell = true
  }

  private mutating func pushLook(_ change: (inout BodyBuilder.Look) -> Void) { looks.append(flow.changeLook(change)) }

  private mutating func popLook() {
    if let before = looks.popLast() { flow.restoreLook(before) }
  }

  private mutating func popPlace() {
    if let before = places.popLast() { flow.return(to: before) }
  }

  private mutating func nextMarker() -> String {
    lists.isEmpty ? ListMarker.bullet(depth: 0) : lists[lists.count - 1].nextMarker()
  }

  private mutating func putLiteral(of node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let count = strlen(literal)
    literal.withMemoryRebound(to: UInt8.self, capacity: count) {
      flow.words(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}

/// A list that is being read, with the number of its next item.
struct MarkdownList {
  private let depth: Int
  /// What follows the number; `nil` for bullets.
  private let delimiter: String?
  private var next: Int

  init(_ node: OpaquePointer, depth: Int) {
    self.depth = depth
    next = Int(cmark_node_get_list_start(node))
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    delimiter = isOrdered ? (cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : ".") : nil
  }

  mutating func nextMarker() -> String {
    defer { next += 1 }
    return delimiter.map { "\(next)\($0)" } ?? ListMarker.bullet(depth: depth)
  }
}

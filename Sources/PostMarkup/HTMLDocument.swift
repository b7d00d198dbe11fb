package import CGumbo
package import PostModel

/// A parsed page, whose elements can be looked at before some of them become a ``Body``.
package final class HTMLDocument {
  /// An element or a run of text.
  package struct Node {
    fileprivate let node: UnsafeMutablePointer<GumboNode>
    /// The index of the element around it; -1 for the root.
    package let parent: Int
    /// The index after the last node inside it.
    package fileprivate(set) var end: Int
    /// `GUMBO_TAG_LAST` for text.
    package let tag: GumboTag

    package var isText: Bool { tag == GUMBO_TAG_LAST }
  }

  private let arena: GumboArena
  /// In reading order, so that what is inside of an element follows it.
  ///
  /// What no reader ever sees is left out (foreign elements, templates, and what `noscript` has for browsers of another
  /// kind); the head and scripts are here.
  package let nodes: [Node]

  /// Parses a whole page, so that its head is one; linear in its length, whatever the nesting.
  package init(_ html: String) {
    let arena = GumboArena()
    var html = html
    let root = html.withUTF8 { bytes in
      HTMLNesting.flattened(bytes).map { $0.withUnsafeBufferPointer { arena.parse($0, as: .page) } }
        ?? arena.parse(bytes, as: .page)
    }
    self.arena = arena
    nodes = root.map { Self.listed(HTMLElement(node: $0)) } ?? []
  }

  private static func listed(_ root: HTMLElement) -> [Node] {
    var nodes = [Node(node: root.node, parent: -1, end: 1, tag: root.tag)]
    var open = [(index: 0, element: root, nextChild: 0)]
    while let top = open.last {
      guard top.nextChild < top.element.childCount else {
        nodes[top.index].end = nodes.count
        open.removeLast()
        continue
      }
      open[open.count - 1].nextChild += 1
      let child = top.element.child(top.nextChild)
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT:
        let element = HTMLElement(node: child)
        if isUnread(element) { continue }
        open.append((nodes.count, element, 0))
        nodes.append(Node(node: child, parent: top.index, end: nodes.count + 1, tag: element.tag))
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        nodes.append(Node(node: child, parent: top.index, end: nodes.count + 1, tag: GUMBO_TAG_LAST))
      default: break
      }
    }
    return nodes
  }

  private static func isUnread(_ element: HTMLElement) -> Bool {
    element.node.pointee.v.element.tag_namespace != GUMBO_NAMESPACE_HTML
      || [GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE].contains(element.tag)
  }

  /// An attribute's value with its entities decoded; `nil` where it is not given, and for text.
  package func attribute(_ name: StaticString, of index: Int) -> String? {
    nodes[index].isText ? nil : HTMLElement(node: nodes[index].node).attribute(name)
  }

  /// Whether its author hid an element from every reader.
  package func isHidden(_ index: Int) -> Bool { !nodes[index].isText && HTMLElement(node: nodes[index].node).isHidden }

  /// Whether an element starts and ends a line.
  package func isBlock(_ index: Int) -> Bool {
    if nodes[index].isText { return false }
    return switch HTMLElement(node: nodes[index].node).role {
    case .block, .heading, .preformatted, .quotation, .list, .item, .rule, .table, .row, .cell: true
    default: false
    }
  }

  /// Whether nothing of an element is ever read as words.
  package func isDropped(_ index: Int) -> Bool {
    if nodes[index].isText { return false }
    return if case .dropped = HTMLElement(node: nodes[index].node).role { true } else { false }
  }

  /// The UTF-8 of a text, which must not outlive the call; nothing for an element.
  package func withText<Result>(of index: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard nodes[index].isText, let text = nodes[index].node.pointee.v.text.text else {
      return use(UnsafeBufferPointer(start: nil, count: 0))
    }
    let bytes = UnsafeBufferPointer(start: text, count: HTMLWalk.byteCount(of: text))
    return bytes.withMemoryRebound(to: UInt8.self, use)
  }

  /// The words of an element on one line.
  package func words(of index: Int) -> String { HTML.oneLine(body(of: [index]).text) }

  /// The text of chosen elements, one after the other.
  ///
  /// - Parameters:
  ///   - leavingOut: Texts that are not read, and elements, with all that is in them.
  ///   - link: What becomes of a link's target.
  package func body(
    of chosen: [Int], leavingOut: Set<Int> = [], link: ((String) -> String)? = nil
  ) -> Body {
    var walk = HTMLWalk(leavingOut: Set(leavingOut.map { nodes[$0].node }), link: link)
    return withExtendedLifetime(arena) {
      for index in chosen { walk.walk(nodes[index].node) }
      return walk.finish()
    }
  }
}

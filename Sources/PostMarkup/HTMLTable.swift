import CGumbo

/// What a table is for.
enum HTMLTable {
  /// Whether a table holds data, so that its rows are read as rows.
  ///
  /// Press pages lay themselves out with tables too: one with a single column, or with more in a cell than one
  /// paragraph, is read as the blocks in it. Linear in what stands before the first sign of layout.
  static func isData(_ table: HTMLElement) -> Bool {
    var hasColumns = false
    var stack = [(element: table, nextChild: 0, paragraphs: 0, cells: 0)]
    while let top = stack.last {
      guard top.nextChild < top.element.childCount else {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].nextChild += 1
      let node = top.element.child(top.nextChild)
      guard node.pointee.type == GUMBO_NODE_ELEMENT else { continue }
      let child = HTMLElement(node: node)
      switch child.role {
      case .table, .heading, .preformatted, .quotation, .list, .item, .rule: return false
      case .block where child.tag != GUMBO_TAG_CAPTION:
        let cell = stack.lastIndex { if case .cell = $0.element.role { true } else { false } } ?? 0
        stack[cell].paragraphs += 1
        if stack[cell].paragraphs > 1 { return false }
      case .cell:
        stack[stack.count - 1].cells += 1
        hasColumns = hasColumns || top.cells > 0
      default: break
      }
      stack.append((child, 0, 0, 0))
    }
    return hasColumns
  }

  /// Whether a row is in a `thead`, or has only `th` cells.
  static func isHeader(_ row: HTMLElement) -> Bool {
    if row.node.pointee.parent.map({ HTMLElement(node: $0).tag == GUMBO_TAG_THEAD }) == true { return true }
    let cells = (0..<row.childCount).map(row.child).filter { $0.pointee.type == GUMBO_NODE_ELEMENT }
    return !cells.isEmpty && cells.allSatisfy { HTMLElement(node: $0).tag == GUMBO_TAG_TH }
  }
}

/// A list that is being read, with the number of its next item.
struct HTMLList {
  private enum Numbering {
    case bullet(depth: Int)
    case decimal
    case letters(first: UInt8)
    case roman(isUpper: Bool)
  }

  private let numbering: Numbering
  private var next: Int

  /// A list of bullets; `depth` counts from 0.
  init(depth: Int) {
    numbering = .bullet(depth: depth)
    next = 1
  }

  init(_ element: HTMLElement, depth: Int) {
    next = element.attribute("start").flatMap { Int($0) } ?? 1
    guard element.tag == GUMBO_TAG_OL else {
      numbering = .bullet(depth: depth)
      return
    }
    numbering =
      switch element.attribute("type") {
      case "a": .letters(first: UInt8(ascii: "a"))
      case "A": .letters(first: UInt8(ascii: "A"))
      case "i": .roman(isUpper: false)
      case "I": .roman(isUpper: true)
      default: .decimal
      }
  }

  /// The marker of an item, which may state its own number.
  mutating func nextMarker(of item: HTMLElement) -> String {
    if let stated = item.attribute("value").flatMap({ Int($0) }) { next = stated }
    let number = next
    next = number == .max ? number : number + 1
    return switch numbering {
    case .bullet(let depth): ListMarker.bullet(depth: depth)
    case .letters(let first) where (1...26).contains(number):
      String(UnicodeScalar(first + UInt8(number - 1))) + "."
    case .roman(let isUpper) where (1...3999).contains(number): ListMarker.roman(number, isUpper: isUpper) + "."
    default: "\(number)."
    }
  }
}

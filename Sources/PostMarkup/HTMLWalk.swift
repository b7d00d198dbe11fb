import CGumbo
import Glibc
import PostModel

/// Puts the text of a parsed page down in a ``Flow``, element by element, with its own stack.
struct HTMLWalk {
  private var flow: Flow
  private var space = CollapsedSpace()
  private var stack: [Step] = []
  private var lists: [HTMLList] = []
  /// Of each table around this place: whether it holds data, rather than the page's layout.
  private var tables: [Bool] = []
  /// How many cells of a data table's row were entered; `nil` outside of such a row.
  private var cellCount: Int?
  private var quotationMarkDepth = 0
  /// Elements and texts that are not read.
  private let leftOut: Set<UnsafeMutablePointer<GumboNode>>
  private let link: ((String) -> String)?

  private struct Step {
    let element: HTMLElement
    var nextChild = 0
    let leave: Leave
  }

  /// What is to be done at an element's end.
  private enum Leave {
    case nothing
    case block
    case look(BodyBuilder.Look)
    case place(Flow.Place)
    case quotation
    case list
    case item
    case table
    case row(Flow.Place)
    case quotationMark
    case footnoteMark
  }

  init(
    capacity: Int = 0, leavingOut: Set<UnsafeMutablePointer<GumboNode>> = [], link: ((String) -> String)? = nil
  ) {
    flow = Flow(capacity: capacity)
    leftOut = leavingOut
    self.link = link
  }

  consuming func finish() -> Body { flow.finish() }

  mutating func walk(_ root: UnsafeMutablePointer<GumboNode>) {
    visit(root)
    while let step = stack.last {
      if step.nextChild < step.element.childCount {
        stack[stack.count - 1].nextChild += 1
        visit(step.element.child(step.nextChild))
      } else {
        stack.removeLast()
        leave(step.leave)
      }
    }
  }

  /// The length of a parser's text.
  static func byteCount(of text: UnsafePointer<CChar>) -> Int { strlen(text) }

  private mutating func visit(_ node: UnsafeMutablePointer<GumboNode>) {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT:
      let element = HTMLElement(node: node)
      if let leave = enter(element) { stack.append(Step(element: element, leave: leave)) }
    case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
      guard !leftOut.contains(node), let text = node.pointee.v.text.text else { return }
      let count = Self.byteCount(of: text)
      text.withMemoryRebound(to: UInt8.self, capacity: count) {
        put(UnsafeBufferPointer(start: $0, count: count))
      }
    default:
      break
    }
  }

  /// `nil` where nothing inside the element is read.
  private mutating func enter(_ element: HTMLElement) -> Leave? {
    let role = element.role
    if element.isHidden || leftOut.contains(element.node) { return nil }
    if case .inline = role, putProtectedAddress(element) { return nil }
    switch role {
    case .dropped: return nil
    case .inline: return .nothing
    case .lineBreak: putBreak()
    case .image: putImage(element)
    case .rule:
      endBlock()
      flow.rule()
    case .strong, .emphasis, .code, .strikethrough: return enterStyle(role)
    case .anchor: return enterAnchor(element)
    case .superscript: return enterSuperscript(element)
    case .quotationMarks: return enterQuotationMarks()
    case .block, .heading, .preformatted, .quotation: return enterBlock(role)
    case .list, .item: return enterList(role, element)
    case .table, .row, .cell: return enterTable(role, element)
    }
    return nil
  }

  private mutating func leave(_ leave: Leave) {
    switch leave {
    case .nothing: break
    case .block: endBlock()
    case .look(let before): flow.restoreLook(before)
    case .place(let before):
      endBlock()
      flow.return(to: before)
    case .quotation:
      endBlock()
      flow.leaveQuotation()
    case .list:
      endBlock()
      lists.removeLast()
    case .item:
      endBlock()
      flow.leaveItem()
    case .table:
      tables.removeLast()
      endBlock()
    case .row(let before):
      cellCount = nil
      endBlock()
      flow.return(to: before)
    case .quotationMark:
      quotationMarkDepth -= 1
      putMark(quotationMarkDepth % 2 == 0 ? "”" : "’")
    case .footnoteMark: putMark("]")
    }
  }
}

// MARK: - Words and white space

extension HTMLWalk {
  /// White space that has been seen and not yet put down; what comes next decides what becomes of it.
  private struct CollapsedSpace {
    var isPending = false
    var look = BodyBuilder.Look.plain
    var breaks = 0
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    if flow.place == .preformatted { return flow.words(text) }
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, !Self.isSpace(text[index]) { index += 1 }
      if index > start {
        flushSpace()
        flow.words(text[start..<index])
      }
      let spaces = index
      while index < text.count, Self.isSpace(text[index]) { index += 1 }
      if index > spaces { noteSpace() }
    }
  }

  private mutating func noteSpace() {
    if space.isPending { return }
    space.isPending = true
    space.look = flow.look
  }

  /// Puts down the space or the breaks that stand before words.
  private mutating func flushSpace() {
    defer { space = CollapsedSpace() }
    if space.breaks > 1 {
      flow.endBlock()
    } else if space.breaks == 1 {
      flow.lineBreak()
    } else if space.isPending, let last = flow.lastByte, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\t") {
      flow.words(CollectionOfOne(0x20), look: space.look.shared(with: flow.look))
    }
  }

  private mutating func putBreak() {
    if flow.place == .preformatted { return flow.lineBreak() }
    if cellCount != nil { return noteSpace() }
    if space.breaks == 0, flow.dropBlankLine() { space.breaks = 1 }
    space.breaks += 1
  }

  private mutating func putMark(_ mark: String) {
    flushSpace()
    flow.words(mark.utf8)
  }

  private mutating func putImage(_ element: HTMLElement) {
    guard let alt = element.attribute("alt"), !alt.isEmpty else { return }
    let before = flow.changeLook { $0.styles.insert(.image) }
    var text = alt
    text.withUTF8 { put($0) }
    flow.restoreLook(before)
  }

  /// Ends the block, or inside a table's cell the word.
  private mutating func endBlock() {
    if cellCount != nil { return noteSpace() }
    space = CollapsedSpace()
    flow.endBlock()
  }
}

// MARK: - Elements

extension HTMLWalk {
  private mutating func enterStyle(_ role: HTMLRole) -> Leave {
    .look(
      flow.changeLook { look in
        switch role {
        case .strong: look.styles.insert(.strong)
        case .emphasis: look.styles.insert(.emphasis)
        case .code: look.styles.insert(.code)
        default: look.styles.insert(.strikethrough)
        }
      })
  }

  /// A footnote's way back is no word of the author's: cmark and kramdown mark it by its class.
  private mutating func enterAnchor(_ element: HTMLElement) -> Leave? {
    if let kind = element.attribute("class"), ["footnote-backref", "reversefootnote"].contains(kind) { return nil }
    guard let target = element.attribute("href"), !target.isEmpty else {
      return putProtectedAddress(element) ? nil : .nothing
    }
    let before = flow.changeLook { $0.target = ProtectedAddress.link(target) ?? link?(target) ?? target }
    guard let address = protectedAddress(element) else { return .look(before) }
    _ = flow.changeLook { $0.target = "mailto:" + address }
    putMark(address)
    flow.restoreLook(before)
    return nil
  }

  private func protectedAddress(_ element: HTMLElement) -> String? {
    element.attribute("data-cfemail").flatMap { ProtectedAddress.decoded($0) }
  }

  /// Puts the address down that stands encoded in an element; `false` where none does.
  private mutating func putProtectedAddress(_ element: HTMLElement) -> Bool {
    guard let address = protectedAddress(element) else { return false }
    putMark(address)
    return true
  }

  private mutating func enterSuperscript(_ element: HTMLElement) -> Leave {
    let isFootnote = element.attribute("class") == "footnote-ref" || element.attribute("id")?.hasPrefix("fnref") == true
    guard isFootnote else { return .nothing }
    putMark("[")
    return .footnoteMark
  }

  /// Browsers put quotation marks around `q`, inner ones single (§15.3.5).
  private mutating func enterQuotationMarks() -> Leave {
    putMark(quotationMarkDepth % 2 == 0 ? "“" : "‘")
    quotationMarkDepth += 1
    return .quotationMark
  }

  private mutating func enterBlock(_ role: HTMLRole) -> Leave {
    endBlock()
    if cellCount != nil { return .block }
    switch role {
    case .heading(let level): return .place(flow.enter(.heading(level: level)))
    case .preformatted: return .place(flow.enter(.preformatted))
    case .quotation:
      flow.enterQuotation()
      return .quotation
    default: return .block
    }
  }

  private mutating func enterList(_ role: HTMLRole, _ element: HTMLElement) -> Leave {
    endBlock()
    if case .list = role {
      lists.append(HTMLList(element, depth: lists.count))
      return .list
    }
    var loose = HTMLList(depth: 0)
    let marker = lists.isEmpty ? loose.nextMarker(of: element) : lists[lists.count - 1].nextMarker(of: element)
    flow.enterItem(marker: marker)
    return .item
  }

  private mutating func enterTable(_ role: HTMLRole, _ element: HTMLElement) -> Leave {
    switch role {
    case .table:
      endBlock()
      tables.append(HTMLTable.isData(element))
      return .table
    case .row where tables.last == true:
      endBlock()
      cellCount = 0
      return .row(flow.enter(.tableRow(isHeader: HTMLTable.isHeader(element))))
    case .cell where cellCount != nil:
      enterCell()
      return .nothing
    default:
      endBlock()
      return .block
    }
  }

  private mutating func enterCell() {
    space = CollapsedSpace()
    if let cellCount, cellCount > 0 { flow.words(CollectionOfOne(UInt8(ascii: "\t")), look: .plain) }
    cellCount = cellCount.map { $0 + 1 }
  }
}

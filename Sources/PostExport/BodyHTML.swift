import PostModel

/// A body as HTML: what its blocks and styles say, and nothing else of the source's markup.
///
/// Well-formed with void elements as HTML writes them (`<br>`). Linear in the body's length.
struct BodyHTML {
  private let body: Body
  private let bytes: [UInt8]
  /// How much deeper headings stand than in the body.
  private let headingShift: Int
  /// Names of places, by their UTF-8 offsets, in their order.
  private let anchors: [(offset: Int, name: String)]
  private var out = ""
  private var quoteDepth = 0
  private var lists = HTMLLists()
  private var isInTable = false
  private var nextRun = 0
  private var nextAnchor = 0

  /// - Parameter anchors: What places are called that are linked to, by UTF-8 offsets into the body's text.
  init(_ body: Body, headingShift: Int, anchors: [Int: String] = [:]) {
    (self.body, self.headingShift) = (body, headingShift)
    self.anchors = anchors.map { (offset: $0.key, name: $0.value) }.sorted { $0.offset < $1.offset }
    bytes = Array(body.text.utf8)
  }

  consuming func html() -> String {
    for block in body.blocks { write(block) }
    leave(to: 0)
    return out
  }

  private mutating func write(_ block: Block) {
    if block.quoteDepth != quoteDepth { leave(to: block.quoteDepth) }
    if case .tableRow = block.kind {} else { closeTable() }
    if case .listItem = block.kind {} else { out += lists.closeAll() }
    switch block.kind {
    case .paragraph: out += "<p>" + inline(block.range) + "</p>\n"
    case .heading(let level):
      let name = "h\(min(6, max(1, level) + headingShift))"
      out += "<\(name)>" + inline(block.range) + "</\(name)>\n"
    case .listItem(let marker, let depth):
      out += lists.open(marker, depth: depth)
      out += lists.isContinued ? "<p>" + inline(block.range) + "</p>" : inline(block.range)
    case .preformatted: out += "<pre>\n" + MarkupText.escaped(words(block.range)) + "</pre>\n"
    case .tableRow(let isHeader): writeRow(block.range, isHeader: isHeader)
    case .rule: out += "<hr>\n"
    }
  }

  /// Closes lists and tables, and opens or closes quotations up to a depth.
  private mutating func leave(to depth: Int) {
    out += lists.closeAll()
    closeTable()
    while quoteDepth > depth {
      out += "</blockquote>\n"
      quoteDepth -= 1
    }
    while quoteDepth < depth {
      out += "<blockquote>\n"
      quoteDepth += 1
    }
  }

  private mutating func writeRow(_ range: Range<Int>, isHeader: Bool) {
    out += lists.closeAll()
    if !isInTable { out += "<table>\n" }
    isInTable = true
    let name = isHeader ? "th" : "td"
    let cells = bytes[range].split(separator: 0x09, omittingEmptySubsequences: false)
    out += "<tr>" + cells.map { "<\(name)>" + inline($0.startIndex..<$0.endIndex) + "</\(name)>" }.joined() + "</tr>\n"
  }

  private mutating func closeTable() {
    if isInTable { out += "</table>\n" }
    isInTable = false
  }

  private func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Words with their styles.
extension BodyHTML {
  private mutating func inline(_ range: Range<Int>) -> String {
    var runs = runs(in: range)
    let places = anchors(in: range)
    let ends = runs.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + places.map(\.offset)
    let inside = ends.map { min(max($0, range.lowerBound), range.upperBound) }
    let bounds = Set(inside + [range.lowerBound, range.upperBound]).sorted()
    var (html, rest, open) = ("", places, [StyledRun]())
    for (start, end) in zip(bounds, bounds.dropFirst()) {
      open.removeAll { $0.range.upperBound <= start }
      while let next = runs.first, next.range.lowerBound <= start { open.append(runs.removeFirst()) }
      if let place = rest.first, place.offset == start {
        html += "<span id=\"\(place.name)\"></span>"
        rest.removeFirst()
      }
      html += styled(words(start..<end), by: open)
    }
    return html
  }

  /// A stretch that looks the same all over.
  private func styled(_ words: String, by runs: [StyledRun]) -> String {
    let styles = runs.reduce(into: StyledRun.Styles()) { $0.formUnion($1.styles) }
    var html = MarkupText.escaped(words).replacing("\n", with: "<br>\n")
    for (style, name) in Self.elements where styles.contains(style) { html = "<\(name)>\(html)</\(name)>" }
    guard let target = runs.last(where: { $0.target != nil })?.target else { return html }
    return MarkupText.link(html, to: Link(target))
  }

  private static let elements: [(StyledRun.Styles, String)] = [
    (.code, "code"), (.strikethrough, "s"), (.emphasis, "em"), (.strong, "strong"),
  ]

  /// The runs that lie in a block or a cell of it; these are asked for in order.
  private mutating func runs(in range: Range<Int>) -> ArraySlice<StyledRun> {
    while nextRun < body.runs.count, body.runs[nextRun].range.lowerBound < range.lowerBound { nextRun += 1 }
    let start = nextRun
    let end = body.runs[start...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? body.runs.count
    return body.runs[start..<end]
  }

  private mutating func anchors(in range: Range<Int>) -> ArraySlice<(offset: Int, name: String)> {
    while nextAnchor < anchors.count, anchors[nextAnchor].offset < range.lowerBound { nextAnchor += 1 }
    return anchors[nextAnchor...].prefix { $0.offset < range.upperBound }
  }
}

/// The lists that are open.
struct HTMLLists {
  private struct Level {
    let isNumbered: Bool
    var number: Int
  }

  private var levels: [Level] = []
  /// Whether what was opened last goes on an item that was there.
  private(set) var isContinued = false

  /// The tags before an item's words.
  ///
  /// - Parameter marker: `•`, `3.`; empty for a further block of the item.
  mutating func open(_ marker: String, depth: Int) -> String {
    let depth = min(max(depth, 0), levels.count)
    var tags = close(to: depth + 1)
    isContinued = marker.isEmpty && levels.count == depth + 1
    if isContinued { return tags }
    let number = Int(marker.prefix { $0.isASCII && $0.isNumber })
    if levels.count == depth + 1 {
      let last = levels[depth]
      if last.isNumbered == (number != nil), number == nil || number == last.number &+ 1 {
        levels[depth].number = number ?? 0
        return tags + "</li>\n<li>"
      }
      tags += close(to: depth)
    }
    levels.append(Level(isNumbered: number != nil, number: number ?? 0))
    return tags + (number.map { $0 == 1 ? "<ol>\n<li>" : "<ol start=\"\($0)\">\n<li>" } ?? "<ul>\n<li>")
  }

  mutating func closeAll() -> String { close(to: 0) }

  private mutating func close(to count: Int) -> String {
    var tags = ""
    while levels.count > count { tags += levels.removeLast().isNumbered ? "</li>\n</ol>\n" : "</li>\n</ul>\n" }
    return tags
  }
}

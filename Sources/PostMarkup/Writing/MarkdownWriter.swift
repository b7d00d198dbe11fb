import PostModel

/// Writes the blocks of a body as Markdown (CommonMark with GitHub's tables and strikethrough).
struct MarkdownWriter {
  enum Styling {
    case asIs
    /// No styles and no links, and every ASCII sign escaped.
    case none
  }

  private let body: Body
  private let styling: Styling
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var list = OpenLists()
  /// The block before, for what must stand between the two.
  private var last: Block?
  private var nextRun = 0

  init(_ body: Body, _ styling: Styling) {
    self.body = body
    self.styling = styling
    bytes = Array(body.text.utf8)
    out.reserveCapacity(bytes.count + bytes.count / 8 + 64)
  }

  consuming func written() -> String {
    var index = 0
    while index < body.blocks.count {
      let block = body.blocks[index]
      if case .tableRow = block.kind {
        let end = body.blocks[index...].firstIndex { !Self.isRow($0, at: block.quoteDepth) } ?? body.blocks.count
        writeTable(index..<end)
        index = end
      } else {
        write(block)
        index += 1
      }
    }
    if !out.isEmpty { out.append(Self.newline) }
    return String(decoding: out, as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isRow(_ block: Block, at depth: Int) -> Bool {
    if case .tableRow = block.kind { block.quoteDepth == depth } else { false }
  }

  // MARK: Blocks

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .listItem(let marker, let depth): writeItem(block, marker: marker, depth: depth)
    case .heading(let level): writeHeading(block, level: level)
    case .preformatted: writePreformatted(block)
    case .rule: begin(block) { $0.put("---") }
    case .paragraph, .tableRow: begin(block) { $0.putWords(of: block, indentation: 0) }
    }
  }

  /// Puts what must stand between two blocks, then the block.
  private mutating func begin(_ block: Block, _ put: (inout MarkdownWriter) -> Void) {
    if case .listItem = block.kind {} else { list.closeAll() }
    separate(block, isTight: false)
    put(&self)
    last = block
  }

  /// A line feed, and a blank line where the two would be one otherwise.
  private mutating func separate(_ block: Block, isTight: Bool) {
    if let last {
      out.append(Self.newline)
      if !isTight {
        putQuotation(min(last.quoteDepth, block.quoteDepth))
        while out.last == 0x20 { out.removeLast() }
        out.append(Self.newline)
      }
    }
    putQuotation(block.quoteDepth)
  }

  private mutating func putQuotation(_ depth: Int) { for _ in 0..<depth { put("> ") } }

  /// A heading is one line: further ones are headings of their own.
  private mutating func writeHeading(_ block: Block, level: Int) {
    for line in lines(of: block.range) where !line.isEmpty {
      // Number signs alone are an end mark, which no heading can be.
      guard bytes[line].contains(where: { $0 != UInt8(ascii: "#") && $0 != 0x20 }) else {
        write(Block(.paragraph, range: line, quoteDepth: block.quoteDepth))
        continue
      }
      begin(Block(block.kind, range: line, quoteDepth: block.quoteDepth)) {
        $0.put(String(repeating: "#", count: min(max(level, 1), 6)) + " ")
        $0.putWords(of: Block(block.kind, range: line, quoteDepth: block.quoteDepth), indentation: 0)
      }
    }
  }

  /// A fence longer than any in the text; what a site generator would take for its own is written as a paragraph.
  private mutating func writePreformatted(_ block: Block) {
    let text = bytes[block.range]
    let isPlain = !text.contains(UInt8(ascii: "{")) && text.first != Self.newline && !text.contains(0)
    guard isPlain else { return begin(block) { $0.putWords(of: block, indentation: 0) } }
    let fence = String(repeating: "`", count: max(3, Self.longestRun(of: UInt8(ascii: "`"), in: text) + 1))
    begin(block) { writer in
      writer.put(fence)
      for line in writer.lines(of: block.range) {
        writer.putLineStart(block.quoteDepth, indentation: 0)
        writer.out += writer.bytes[line]
      }
      writer.putLineStart(block.quoteDepth, indentation: 0)
      writer.put(fence)
    }
  }

  private static func longestRun(of byte: UInt8, in text: ArraySlice<UInt8>) -> Int {
    var (longest, run) = (0, 0)
    for next in text {
      run = next == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private mutating func writeItem(_ block: Block, marker: String, depth: Int) {
    let hadItems = list.depth >= 0 && last?.quoteDepth == block.quoteDepth
    if !hadItems { list.closeAll() }
    let isContinued = marker.isEmpty && list.isOpen(depth)
    let item = isContinued ? list.continued(depth) : list.item(marker, depth: depth)
    separate(block, isTight: hadItems && item.interruptsParagraphs)
    out += [UInt8](repeating: 0x20, count: item.indentation)
    put(item.sign)
    putWords(of: block, indentation: item.indentation + item.sign.utf8.count)
    last = block
  }

  private mutating func writeTable(_ rows: Range<Int>) {
    let blocks = body.blocks[rows]
    let cells = blocks.map { block in cellRanges(of: block.range) }
    let width = cells.map(\.count).max() ?? 1
    for (row, block) in blocks.enumerated() {
      if row == 0 {
        list.closeAll()
        separate(block, isTight: false)
      } else {
        out.append(Self.newline)
        putQuotation(block.quoteDepth)
      }
      putRow(cells[row], width: width, block)
      if row == 0 {
        putLineStart(block.quoteDepth, indentation: 0)
        put("|" + String(repeating: " --- |", count: width))
      }
      last = block
    }
  }

  private mutating func putRow(_ cells: [Range<Int>], width: Int, _ block: Block) {
    put("|")
    for column in 0..<width {
      put(" ")
      if column < cells.count {
        putWords(of: Block(block.kind, range: cells[column], quoteDepth: block.quoteDepth), indentation: 0)
      }
      put(" |")
    }
  }

  private func cellRanges(of range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: 0x09, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
  }

  private func lines(of range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: Self.newline, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
  }

  // MARK: Words

  private mutating func put(_ text: String) { out += text.utf8 }

  private mutating func putLineStart(_ quoteDepth: Int, indentation: Int) {
    out.append(Self.newline)
    putQuotation(quoteDepth)
    out += [UInt8](repeating: 0x20, count: indentation)
  }

  /// The block's words with their styles; `indentation` is that of its further lines, in columns.
  private mutating func putWords(of block: Block, indentation: Int) {
    var lineStart: [UInt8] = [UInt8(ascii: "\\"), Self.newline]
    for _ in 0..<block.quoteDepth { lineStart += "> ".utf8 }
    lineStart += [UInt8](repeating: 0x20, count: indentation)
    var inline = MarkdownInline(bytes: bytes, block: block, lineStart: lineStart, escapesAll: styling == .none)
    if styling == .asIs { inline.write(runs(in: block.range)) } else { inline.write([]) }
    out += inline.out
  }

  /// The runs that lie in a block; blocks are asked for in order.
  private mutating func runs(in range: Range<Int>) -> ArraySlice<StyledRun> {
    while nextRun < body.runs.count, body.runs[nextRun].range.lowerBound < range.lowerBound { nextRun += 1 }
    let start = nextRun
    var end = start
    while end < body.runs.count, body.runs[end].range.lowerBound < range.upperBound { end += 1 }
    return body.runs[start..<end]
  }
}

/// The lists that are open where the writer stands.
struct OpenLists {
  private struct Level {
    /// Columns before its items' signs.
    let indentation: Int
    var number: Int?
    var delimiter: Character
    var signColumns: Int
  }

  private var levels: [Level] = []

  /// Of the innermost list, from 0; -1 where none is open.
  var depth: Int { levels.count - 1 }

  func isOpen(_ depth: Int) -> Bool { depth < levels.count && !levels.isEmpty }

  mutating func closeAll() { levels = [] }

  /// Where a block of an item stands.
  struct Place {
    /// Columns before its sign, or before its words.
    let indentation: Int
    /// What stands before its words; empty for a further block of an item.
    let sign: String
    /// Whether no blank line is needed before it (CommonMark 0.29, 5.2: of numbers that begin a list, only 1).
    let interruptsParagraphs: Bool
  }

  /// A further block of the item that is open at a depth.
  mutating func continued(_ depth: Int) -> Place {
    levels.removeSubrange((min(depth, levels.count - 1) + 1)...)
    let level = levels[levels.count - 1]
    return Place(indentation: level.indentation + level.signColumns, sign: "", interruptsParagraphs: false)
  }

  /// The next item; a list begins where none is open at its depth, or one of another sort.
  ///
  /// A depth without the one above it is that one.
  mutating func item(_ marker: String, depth: Int) -> Place {
    let depth = min(max(depth, 0), levels.count)
    levels.removeSubrange(min(depth + 1, levels.count)...)
    let number = Self.number(of: marker)
    let before = depth < levels.count ? levels.removeLast() : nil
    var delimiter: Character = number == nil ? "-" : marker.last == ")" ? ")" : "."
    let goesOn = before.map { $0.number.map { $0 + 1 } == number } ?? false
    if let before {
      // Another sign begins another list.
      delimiter = goesOn ? before.delimiter : Self.other(than: before.delimiter, isNumbered: number != nil)
    }
    let sign = number.map { "\($0)\(delimiter) " } ?? "\(delimiter) "
    let indentation = levels.last.map { $0.indentation + $0.signColumns } ?? 0
    levels.append(Level(indentation: indentation, number: number, delimiter: delimiter, signColumns: sign.utf8.count))
    return Place(
      indentation: indentation, sign: sign, interruptsParagraphs: goesOn || number == nil || number == 1)
  }

  private static func other(than sign: Character, isNumbered: Bool) -> Character {
    if isNumbered { return sign == "." ? ")" : "." }
    return sign == "-" ? "+" : "-"
  }

  /// `3.` and `3)` are numbers; CommonMark takes nine digits.
  private static func number(of marker: String) -> Int? {
    guard let last = marker.last, last == "." || last == ")" else { return nil }
    let digits = marker.dropLast()
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }
}

package import PostModel

/// A body wrapped to a width: lines that hold offsets, and glyphs made when they are asked for.
///
/// Lines are broken by UAX #14; in paragraphs white space collapses to one space and vanishes at line ends. One blank
/// line parts two blocks, but not two items of a list or two rows of a table. A prefix (quotation bars, a list's
/// indent) takes at most half the width, and leaves two columns where there are two.
///
/// Blocks can be folded: one line stands in their place, which covers all of their offsets and shows none of their words.
///
/// The lines of a long body can be made from the top as they are needed: ``extend(past:)``.
package struct BodyLayout: Sendable {
  package let body: Body
  /// At least 1.
  package let columns: Int
  /// The blocks that one line stands for, by their indices; ascending and apart.
  package let folds: [Range<Int>]
  /// Of the blocks that have been laid out so far.
  package private(set) var lines: [Line] = []
  private var tables: [AlignedTable] = []
  private var frames: BlockFrames
  /// The block that was laid out last.
  private var previous: Int?
  /// Whether that is the last one of a fold.
  private var isBehindFold = false
  /// The first fold that is not laid out.
  private var nextFold = 0
  /// The block to be laid out next.
  private var next = 0
  /// For each run the greatest upper bound up to it, so that a line finds its runs by binary search.
  let runReach: [Int]

  /// One row of the screen.
  package struct Line: Sendable, Hashable {
    /// UTF-8 offsets into the body's text, white space at the end and the line feed included.
    ///
    /// The lines of a block make up its range; that of a fold reaches from its first block to its last. Empty for blank
    /// lines and rules.
    package let range: Range<Int>
    /// Index of the block shown; `nil` for the blank line between two blocks, and for a fold.
    package let block: Int?
    /// Index of the fold that the line stands for.
    package let fold: Int?
    /// The column where the text begins, after quotation bars and list marker.
    package let indent: Int
    package let isFirstOfBlock: Bool
    /// How many quotation bars stand at the left, two columns each.
    package let bars: Int
    /// The column of the list marker on the first line of an item.
    let markerColumn: Int
  }

  /// Lays out the blocks that begin at an offset or before it: all of them, if nothing else is said.
  ///
  /// Linear in the length of the text up to there, and in the counts of blocks and runs. Traps where a block's range
  /// leaves the text, or a fold's range the blocks.
  package init(_ body: Body, columns: Int, past utf8Offset: Int = .max, folds: [Range<Int>] = []) {
    self.body = body
    self.columns = max(1, columns)
    self.folds = folds
    frames = BlockFrames(columns: self.columns)
    var reach = 0
    runReach = body.runs.map { run in
      reach = max(reach, run.range.upperBound)
      return reach
    }
    let all = 0...body.text.utf8.count
    let isInside = body.blocks.allSatisfy { all.contains($0.range.lowerBound) && all.contains($0.range.upperBound) }
    precondition(isInside, "A block's range lies in its body's text.")
    precondition(Self.areApart(folds, in: body.blocks.indices), "Folds are blocks of the body, ascending and apart.")
    extend(past: utf8Offset)
  }

  /// Whether all blocks are laid out.
  package var isComplete: Bool { next == body.blocks.count }

  /// The UTF-8 offset up to which the text is laid out.
  package var end: Int { isComplete ? body.text.utf8.count : body.blocks[next].range.lowerBound }

  /// Lays out further blocks: those that begin at an offset or before it.
  package mutating func extend(past utf8Offset: Int) {
    guard !isComplete, body.blocks[next].range.lowerBound <= utf8Offset else { return }
    body.text.withUTF8Text { fill(from: $0, past: utf8Offset) }
  }

  /// Index of the line that shows a UTF-8 offset, among those that are laid out.
  ///
  /// Offsets between blocks give the next line, those after the last block the last one; 0 where there are no lines.
  /// Logarithmic in the count of lines.
  package func line(at utf8Offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.upperBound > utf8Offset { high = middle } else { low = middle + 1 }
    }
    return max(0, min(low, lines.count - 1))
  }

  /// What a line shows; `nil` for a blank line between blocks, and for a fold.
  package func kind(of line: Int) -> Block.Kind? {
    lines[line].block.map { body.blocks[$0].kind }
  }
}

extension BodyLayout {
  private mutating func fill(from text: UTF8Text, past utf8Offset: Int) {
    while next < body.blocks.count, body.blocks[next].range.lowerBound <= utf8Offset {
      if beginsFold(next) {
        appendFold()
      } else {
        if body.blocks[next].isShown { fill(body.blocks[next], at: next, from: text) }
        next += 1
      }
    }
  }

  private func beginsFold(_ block: Int) -> Bool { nextFold < folds.count && folds[nextFold].lowerBound == block }

  /// A fold stands apart from blocks, but not from another fold.
  private mutating func appendFold() {
    let fold = folds[nextFold]
    if let previous, !isBehindFold { appendBlank(after: previous, before: body.blocks[fold.lowerBound], bars: 0) }
    let range = body.blocks[fold.lowerBound].range.lowerBound..<body.blocks[fold.upperBound - 1].range.upperBound
    lines.append(Line(range, fold: nextFold))
    (previous, isBehindFold) = (fold.upperBound - 1, true)
    next = fold.upperBound
    nextFold += 1
  }

  private static func areApart(_ folds: [Range<Int>], in blocks: Range<Int>) -> Bool {
    zip(folds, folds.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      && folds.allSatisfy { !$0.isEmpty && $0.lowerBound >= blocks.lowerBound && $0.upperBound <= blocks.upperBound }
  }

  private mutating func fill(_ block: Block, at index: Int, from text: UTF8Text) {
    let isJoined = !isBehindFold && previous.map { body.blocks[$0].isJoined(to: block) } ?? false
    if let previous, !isJoined {
      appendBlank(after: previous, before: block, bars: isBehindFold ? 0 : block.quoteDepth)
    }
    let frame = frames.next(block)
    if block.isTableRow, !isJoined { findTable(at: index, width: columns - frame.indent, in: text) }
    append(block, index, frame, text)
    (previous, isBehindFold) = (index, false)
  }

  private mutating func append(_ block: Block, _ index: Int, _ frame: BlockFrame, _ text: UTF8Text) {
    var isFirst = true
    func add(_ range: Range<Int>) {
      lines.append(Line(range, block: index, frame, isFirst: isFirst))
      isFirst = false
    }
    if block.range.isEmpty || table(of: index) != nil { return add(block.range) }
    var filler = LineFiller(
      text, range: block.range, width: columns - frame.indent, manner: block.kind.manner)
    filler.fill(emit: add)
  }

  /// - Parameter depth: the block quotes whose bars go on, at most.
  private mutating func appendBlank(after index: Int, before next: Block, bars depth: Int) {
    let last = body.blocks[index]
    let bars = BlockFrame.bars(min(last.quoteDepth, next.quoteDepth, depth), columns: columns)
    let frame = BlockFrame(bars: bars, markerColumn: bars * 2, indent: bars * 2)
    lines.append(Line(last.range.upperBound..<last.range.upperBound, block: nil, frame, isFirst: false))
  }
}

extension BodyLayout {
  /// The aligned table that a block is a row of, if its columns line up.
  func table(of block: Int) -> TableColumns? {
    var (low, high) = (0, tables.count)
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].blocks.upperBound > block { high = middle } else { low = middle + 1 }
    }
    return low < tables.count && tables[low].blocks.contains(block) ? tables[low].columns : nil
  }

  /// Measures the rows from a block on; where they fit the width, their columns line up.
  private mutating func findTable(at first: Int, width: Int, in text: UTF8Text) {
    var table = TableColumns()
    var end = first
    func isInTable(_ end: Int) -> Bool {
      end == first || body.blocks[end - 1].isJoined(to: body.blocks[end]) && !beginsFold(end)
    }
    while end < body.blocks.count, isInTable(end) {
      table.include(body.blocks[end].range, of: text, limit: width)
      end += 1
    }
    if table.total <= width { tables.append(AlignedTable(blocks: first..<end, columns: table)) }
  }
}

extension BodyLayout.Line {
  init(_ range: Range<Int>, block: Int?, _ frame: BlockFrame, isFirst: Bool) {
    self.range = range
    self.block = block
    fold = nil
    indent = frame.indent
    isFirstOfBlock = isFirst
    bars = frame.bars
    markerColumn = frame.markerColumn
  }

  init(_ range: Range<Int>, fold: Int) {
    self.range = range
    block = nil
    self.fold = fold
    indent = 0
    isFirstOfBlock = false
    bars = 0
    markerColumn = 0
  }
}

extension Block {
  /// A block without words is not shown, unless it is a rule or an item's marker.
  var isShown: Bool {
    switch kind {
    case .rule, .listItem: true
    default: !range.isEmpty
    }
  }

  var isTableRow: Bool {
    if case .tableRow = kind { true } else { false }
  }

  /// Whether no blank line stands between this block and the next.
  func isJoined(to next: Block) -> Bool {
    guard quoteDepth == next.quoteDepth else { return false }
    switch (kind, next.kind) {
    case (.listItem, .listItem), (.tableRow, .tableRow): return true
    default: return false
    }
  }
}

extension Block.Kind {
  var manner: LineManner {
    switch self {
    case .preformatted: .preformatted
    case .tableRow: .cells
    default: .flowing
    }
  }
}

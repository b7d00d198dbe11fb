import PostModel

/// Writes a ``Body`` block by block, as the walkers of Markdown and HTML come upon words.
///
/// A block is opened by its first words, with the kind that the walker's place then calls for, and closed by whatever
/// ends it; a block without words leaves nothing behind. Blocks are kept apart by `"\n\n"`, list items and table rows
/// among themselves by `"\n"`. Every operation is constant or linear in what is appended.
struct BodyBuilder {
  /// What words look like at a place, and where they link to.
  struct Look: Equatable {
    var styles: StyledRun.Styles = []
    var target: String?

    static let plain = Look()
    var isPlain: Bool { styles.isEmpty && target == nil }

    /// What both have in common.
    func shared(with other: Look) -> Look {
      Look(styles: styles.intersection(other.styles), target: target == other.target ? target : nil)
    }
  }

  private var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private var runs: [StyledRun] = []
  private var open: OpenBlock?

  private struct OpenBlock {
    let kind: Block.Kind
    let quoteDepth: Int
    let start: Int
    let firstRun: Int
  }

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  var isBlockOpen: Bool { open != nil }
  /// The last byte of the open block; `nil` at its start, and where none is open.
  var lastByte: UInt8? { (open?.start ?? bytes.count) < bytes.count ? bytes[bytes.count - 1] : nil }

  /// Opens a block; the one before must be closed.
  mutating func openBlock(_ kind: Block.Kind, quoteDepth: Int) {
    precondition(open == nil, "The block before is still open.")
    if let last = blocks.last {
      bytes.append(Self.newline)
      if !Self.areNeighbours(last.kind, kind) { bytes.append(Self.newline) }
    }
    open = OpenBlock(kind: kind, quoteDepth: quoteDepth, start: bytes.count, firstRun: runs.count)
  }

  /// Adds words to the open block; adjoining words that look alike make one run.
  mutating func append(_ words: some Collection<UInt8>, look: Look = .plain) {
    let start = bytes.count
    bytes.append(contentsOf: words)
    guard !look.isPlain, start < bytes.count else { return }
    if let last = runs.last, runs.count > (open?.firstRun ?? 0), last.range.upperBound == start,
      last.styles == look.styles, last.target == look.target
    {
      runs[runs.count - 1] = StyledRun(
        range: last.range.lowerBound..<bytes.count, styles: last.styles, target: last.target)
    } else {
      runs.append(StyledRun(range: start..<bytes.count, styles: look.styles, target: look.target))
    }
  }

  /// Takes back the last line break of the open block where only blanks stand after it; `false` where words do.
  mutating func dropBlankLine() -> Bool {
    guard let open else { return false }
    var index = bytes.count
    while index > open.start, [0x20, 0xA0, 0xC2].contains(bytes[index - 1]) { index -= 1 }
    guard index > open.start, bytes[index - 1] == Self.newline, isBlank(from: index) else { return false }
    bytes.removeSubrange((index - 1)...)
    clipRuns(from: open.firstRun)
    return true
  }

  /// Closes the open block without the white space at its end; does nothing where none is open.
  mutating func closeBlock() {
    guard let block = open else { return }
    open = nil
    trimEnd(to: block.start)
    guard !isBlank(from: block.start) else {
      runs.removeSubrange(block.firstRun...)
      bytes.removeSubrange((blocks.last?.range.upperBound ?? 0)...)
      return
    }
    clipRuns(from: block.firstRun)
    blocks.append(Block(block.kind, range: block.start..<bytes.count, quoteDepth: block.quoteDepth))
  }

  /// Adds a thematic break; at the very end of a body it separates nothing, but stays.
  mutating func addRule(quoteDepth: Int) {
    closeBlock()
    openBlock(.rule, quoteDepth: quoteDepth)
    open = nil
    blocks.append(Block(.rule, range: bytes.count..<bytes.count, quoteDepth: quoteDepth))
  }

  /// Takes the text out; the builder is then spent.
  consuming func finish() -> Body {
    closeBlock()
    return Body(text: String(decoding: bytes, as: UTF8.self), blocks: blocks, runs: runs)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func areNeighbours(_ first: Block.Kind, _ second: Block.Kind) -> Bool {
    switch (first, second) {
    case (.listItem, .listItem), (.tableRow, .tableRow): true
    default: false
    }
  }

  private mutating func trimEnd(to start: Int) {
    while bytes.count > start, [0x20, 0x09, 0x0A].contains(bytes[bytes.count - 1]) { bytes.removeLast() }
  }

  /// Whether only spaces, tabs, line feeds, and no-break spaces (C2 A0) stand from an offset to the end.
  private func isBlank(from start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A: index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
      default: return false
      }
    }
    return true
  }

  private mutating func clipRuns(from first: Int) {
    while runs.count > first, let last = runs.last, last.range.upperBound > bytes.count {
      runs.removeLast()
      guard last.range.lowerBound < bytes.count else { continue }
      runs.append(StyledRun(range: last.range.lowerBound..<bytes.count, styles: last.styles, target: last.target))
    }
  }
}

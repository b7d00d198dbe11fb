import PostModel

/// What stands at the left of a block's lines, in columns.
struct BlockFrame {
  let bars: Int
  let markerColumn: Int
  /// Where the text begins.
  let indent: Int

  /// How many bars of two columns have room: at most half the width.
  static func bars(_ depth: Int, columns: Int) -> Int { max(0, min(depth, columns / 4)) }
}

/// Finds the frame of block after block; an item's marker stands under the text of the item that it is part of.
struct BlockFrames {
  let columns: Int
  /// The indents of the items that are open, by depth.
  private var indents: [Int] = []
  private var quoteDepth = 0

  init(columns: Int) { self.columns = columns }

  mutating func next(_ block: Block) -> BlockFrame {
    let bars = BlockFrame.bars(block.quoteDepth, columns: columns)
    guard case .listItem(let marker, let depth) = block.kind else {
      indents = []
      return BlockFrame(bars: bars, markerColumn: bars * 2, indent: bars * 2)
    }
    if block.quoteDepth != quoteDepth { indents = [] }
    quoteDepth = block.quoteDepth
    return item(marker, max(0, depth), bars: bars)
  }

  private mutating func item(_ marker: String, _ depth: Int, bars: Int) -> BlockFrame {
    indents.removeLast(max(0, indents.count - depth))
    let missing = min(depth, columns) - indents.count
    let parent = (indents.last ?? bars * 2) + 2 * max(0, missing)
    let most = max(bars * 2, min(columns / 2, columns - 2))
    let markerColumns = SafeText(oneLine: marker).columns
    let indent = min(parent + markerColumns + 1, most)
    let markerColumn = min(parent, max(bars * 2, indent - markerColumns - 1))
    indents += Array(repeating: indent, count: max(0, missing) + 1)
    return BlockFrame(bars: bars, markerColumn: markerColumn, indent: indent)
  }
}

import PostModel

/// A run of table rows whose columns line up.
struct AlignedTable: Sendable, Hashable {
  let blocks: Range<Int>
  let columns: TableColumns
}

/// The widths of a table's cells in columns, without what separates them.
struct TableColumns: Sendable, Hashable {
  private var widths: [Int] = []
  /// Space, bar, space.
  static let separator = 3

  /// The columns of a whole row.
  var total: Int { widths.reduce(0, +) + Self.separator * max(0, widths.count - 1) }

  /// The column where a cell begins, counted from the table's left edge.
  func start(of cell: Int) -> Int {
    widths[..<cell].reduce(0) { $0 + $1 + Self.separator }
  }

  /// Makes room for the cells of one row, which tabs separate; gives up once there are more than `limit` cells.
  mutating func include(_ row: Range<Int>, of text: UTF8Text, limit: Int) {
    var pen = LinePen(width: .max, manner: .flowing)
    var composer = GlyphComposer()
    var (cell, offset) = (0, row.lowerBound)
    while offset < row.upperBound, cell <= limit {
      let (scalar, length) = text.scalar(at: offset)
      switch composer.take(scalar) {
      case .glyph(let columns): pen.glyph(columns)
      case .space, .lineFeed: pen.space()
      case .tab:
        include(cell, columns: pen.columns)
        pen = LinePen(width: .max, manner: .flowing)
        cell += 1
      case .mark, .nothing: break
      }
      offset += length
    }
    include(cell, columns: pen.columns)
  }

  private mutating func include(_ cell: Int, columns: Int) {
    if cell == widths.count { widths.append(0) }
    widths[cell] = max(widths[cell], columns)
  }
}

package import PostModel
package import ReaderCore
package import TextLayout

/// A screen as it shall look: a grid of cells, row by row, and where the cursor stands.
///
/// Columns and rows count from 0 at the top left. Every row is exactly `size.columns` wide: a glyph of two columns is
/// one cell followed by a ``Cell/continuation``, and is never cut by an edge.
package struct Frame: Sendable, Hashable {
  package let size: Size
  /// `nil` hides the cursor.
  package var cursor: Point?
  /// What the terminal's title shall say.
  package var title: SafeText
  private var cells: [Cell]

  /// A blank frame.
  package init(size: Size, title: SafeText = "") {
    self.size = size
    self.title = title
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Puts a glyph at a place; outside the frame, or where it would be cut in half by the right edge, a blank stands instead.
  package mutating func put(_ glyph: Glyph, row: Int, column: Int, style: CellStyle) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column), glyph.columns > 0 else { return }
    let index = row * size.columns + column
    clearHalves(around: index, columns: glyph.columns, row: row)
    guard column + glyph.columns <= size.columns else {
      cells[index] = Cell(text: " ", style: style)
      return
    }
    cells[index] = Cell(text: glyph.text, style: style)
    if glyph.columns == 2 { cells[index + 1] = Cell(text: Cell.continuation, style: style) }
  }

  /// Overwriting one half of a wide glyph leaves a blank where its other half was.
  private mutating func clearHalves(around index: Int, columns: Int, row: Int) {
    if cells[index].isContinuation { cells[index - 1].text = " " }
    let after = index + columns
    if after < (row + 1) * size.columns, cells[after].isContinuation { cells[after].text = " " }
  }

  /// The rows as plain text without trailing spaces, one a line: what golden tests compare.
  package var text: String {
    (0..<size.rows).map { row in
      let line = (0..<size.columns).map { self[row, $0].text }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}

/// One column of one row.
package struct Cell: Sendable, Hashable {
  /// A base scalar with at most four combining ones; empty for the right half of a wide glyph.
  package fileprivate(set) var text: String
  package let style: CellStyle

  package static let blank = Cell(text: " ", style: CellStyle())
  package static let continuation = ""

  package var isContinuation: Bool { text.isEmpty }
}

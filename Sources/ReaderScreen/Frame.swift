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
  /// What cells link to: the first is number 1.
  package private(set) var links: [Link] = []
  /// What the mouse finds, the topmost last.
  private var areas: [Area] = []

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
  ///
  /// - Parameter link: what the glyph links to.
  package mutating func put(_ glyph: Glyph, row: Int, column: Int, style: CellStyle, link: Link? = nil) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column), glyph.columns > 0 else { return }
    let index = row * size.columns + column
    clearHalves(around: index, columns: glyph.columns, row: row)
    guard column + glyph.columns <= size.columns else {
      cells[index] = Cell(text: " ", style: style)
      return
    }
    let link = link.map { number(of: $0) } ?? 0
    cells[index] = Cell(text: glyph.text, style: style, link: link)
    if glyph.columns == 2 { cells[index + 1] = Cell(text: Cell.continuation, style: style, link: link) }
  }

  /// A link's number; 0, which is none, for more than a screen has.
  private mutating func number(of link: Link) -> UInt16 {
    if let known = links.lastIndex(of: link) { return UInt16(known + 1) }
    guard links.count < Int(UInt16.max) else { return 0 }
    links.append(link)
    return UInt16(links.count)
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

/// Where the mouse is.
extension Frame {
  fileprivate struct Area: Sendable, Hashable {
    let rect: Rect
    let target: MouseTarget
  }

  /// Says what stands in a rectangle, over what was said of it before.
  package mutating func mark(_ rect: Rect, as target: MouseTarget) { areas.append(Area(rect: rect, target: target)) }

  /// What stands at a place; `nil` is nothing that the mouse could do something with.
  package func target(at point: Point) -> MouseTarget? { areas.last { $0.rect.contains(point) }?.target }
}

/// One column of one row.
package struct Cell: Sendable, Hashable {
  /// A base scalar with at most four combining ones; empty for the right half of a wide glyph.
  package fileprivate(set) var text: String
  package let style: CellStyle
  /// The number of the link in ``Frame/links``; 0 is none.
  package let link: UInt16

  fileprivate init(text: String, style: CellStyle, link: UInt16 = 0) {
    self.text = text
    self.style = style
    self.link = link
  }

  package static let blank = Cell(text: " ", style: CellStyle())
  package static let continuation = ""

  package var isContinuation: Bool { text.isEmpty }
}

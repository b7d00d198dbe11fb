import PostModel
import ReaderCore

/// Draws the items of a list below a pane's header; a selected one is marked by `▌`, and reversed where the focus is.
struct ListPainter {
  let rect: Rect
  let cursor: ListCursor
  let hasFocus: Bool
  let rowsPerItem: Int
  /// Whether items behind the window are drawn where those in it leave rows free.
  var fillsUp = false
  /// What the mouse finds where an item stands.
  var target: (_ index: Int) -> MouseTarget? = { _ in nil }

  /// - Parameters:
  ///   - content: the rows of the item at an index, each to be fitted to the given columns.
  ///   - empty: what an empty list says.
  func draw(in frame: inout Frame, empty: SafeText, content: (_ index: Int, _ columns: Int) -> [[Span]]) {
    var row = rect.row + 1
    guard cursor.count > 0 else { return say(empty, in: &frame) }
    for index in cursor.top..<(fillsUp ? cursor.count : cursor.window.upperBound) {
      if row >= rect.endRow { break }
      let first = row
      for line in content(index, rect.columns - 2).prefix(rowsPerItem) where row < rect.endRow {
        draw(line, row: row, isSelected: index == cursor.selection, in: &frame)
        row += 1
      }
      guard let target = target(index) else { continue }
      frame.mark(Rect(column: rect.column, row: first, columns: rect.columns, rows: row - first), as: target)
    }
  }

  private func draw(_ line: [Span], row: Int, isSelected: Bool, in frame: inout Frame) {
    let overlay: CellStyle.Attributes = isSelected && hasFocus ? .reverse : []
    let marker = Span(isSelected ? "▌" : " ", isSelected ? .focus : .plain)
    frame.write([marker], row: row, column: rect.column, columns: 1)
    frame.write(line, row: row, column: rect.column + 1, columns: rect.columns - 1, overlay: overlay)
  }

  /// A sentence over as many rows as it needs, broken between words.
  private func say(_ text: SafeText, in frame: inout Frame) {
    var row = rect.row + 1
    for line in SetText(text, columns: rect.columns - 2).lines where row < rect.endRow {
      frame.write([Span(line, .plain, .dim)], row: row, column: rect.column + 1, columns: rect.columns - 2)
      row += 1
    }
  }
}

import PostModel
import ReaderCore
import TextLayout

/// A text in a box over the panes.
struct TextBoxPainter {
  private let box: TextBox

  init(_ box: TextBox) { self.box = box }

  func draw(in frame: inout Frame) {
    let room = TextBox.room(in: frame.size)
    let shown = box.view.window.count
    let width = min(frame.size.columns, TextBox.widest)
    let rect = Rect(
      column: (frame.size.columns - width) / 2, row: max(0, frame.size.rows - shown - 3), columns: width,
      rows: min(shown, room.rows) + 2)
    frame.box(rect, title: box.title, style: CellStyle(.focus))
    for (row, line) in zip(rect.row + 1..<max(rect.row + 1, rect.endRow - 1), box.view.window) {
      guard case .body(let index) = box.view[line] else { continue }
      for placed in box.view.text.glyphs(of: index) {
        frame.put(placed.glyph, row: row, column: rect.column + 2 + placed.column, style: CellStyle())
      }
    }
  }
}

import PostModel
import ReaderCore
import TextLayout

/// A text in a box, broken between words.
struct TextBoxView {
  private let box: TextBox

  init(_ box: TextBox) { self.box = box }

  func draw(in frame: inout Frame) {
    let width = min(frame.size.columns, 100)
    let inner = max(1, width - 4)
    let lines = box.lines.flatMap { $0.string.isEmpty ? [SafeText("")] : SetText($0, columns: inner).lines }
    let height = min(frame.size.rows - 1, lines.count + 2)
    let rows = max(0, height - 2)
    let rect = Rect(
      column: (frame.size.columns - width) / 2, row: max(0, (frame.size.rows - 1 - height) / 2), columns: width,
      rows: height)
    frame.box(rect, title: box.title, style: CellStyle(.focus))
    let top = min(box.top, max(0, lines.count - rows))
    for row in 0..<rows {
      let line = top + row < lines.count ? [Span(lines[top + row])] : []
      frame.write(line, row: rect.row + 1 + row, column: rect.column + 2, columns: inner)
    }
    guard lines.count > rows else { return }
    let place = SafeText(" \(min(lines.count, top + rows))/\(lines.count) ")
    frame.write(
      [Span(place, .focus)], row: rect.endRow - 1, column: rect.endColumn - 2 - place.columns, columns: place.columns)
  }
}

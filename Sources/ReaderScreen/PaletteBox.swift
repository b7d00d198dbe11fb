import PostModel
import ReaderCore
import TextLayout

/// The list of commands, in a box over the panes.
struct PaletteBox {
  private let palette: Palette
  private let reader: Reader

  init(_ palette: Palette, of reader: Reader) {
    self.palette = palette
    self.reader = reader
  }

  func draw(in frame: inout Frame) {
    let width = min(frame.size.columns, 96)
    let rect = Rect(
      column: (frame.size.columns - width) / 2, row: 0, columns: width, rows: max(3, frame.size.rows - 1))
    frame.box(rect, title: SafeText(palette.title), style: CellStyle(.focus))
    drawInput(rect, in: &frame)
    let list = Rect(column: rect.column + 2, row: rect.row + 2, columns: width - 4, rows: rect.rows - 3)
    ListPainter(rect: list, cursor: palette.cursor, hasFocus: true, rowsPerItem: 1).draw(
      in: &frame, empty: "No such command; Esc closes"
    ) { index, _ in [row(palette.entries[index])] }
  }

  private func drawInput(_ rect: Rect, in frame: inout Frame) {
    let hint: [Span] =
      palette.input.text.isEmpty
      ? [Span("type to search, Enter runs, Esc closes", .plain, .dim)]
      : [Span(SafeText(oneLine: palette.input.text), .plain, .bold)]
    frame.write(
      [Span(": ", .focus, .bold)] + hint, row: rect.row + 1, column: rect.column + 2, columns: rect.columns - 4)
    let typed = SafeText(oneLine: String(palette.input.beforeCursor)).columns
    frame.cursor = Point(column: min(rect.column + 4 + typed, rect.endColumn - 2), row: rect.row + 1)
  }

  /// Keys, name, summary; the reason where the command cannot work now.
  private func row(_ entry: Palette.Entry) -> [Span] {
    let refusal = entry.command.refusal(in: reader)
    let dimmed: CellStyle.Attributes = refusal == nil ? [] : .dim
    let keys = Self.padded(entry.keys.joined(separator: "  "), to: 20)
    let name = Self.padded(entry.command.rawValue, to: 18)
    let end = refusal.map { ": " + $0 } ?? ""
    return [
      Span(keys, CellStyle(.focus, dimmed.union(.bold))), Span(name, .frame, dimmed),
      Span(SafeText(entry.command.summary) + end, .plain, dimmed),
    ]
  }

  private static func padded(_ text: String, to columns: Int) -> SafeText {
    let safe = SafeText(oneLine: text)
    return safe + SafeText(String(repeating: " ", count: max(1, columns - safe.columns)))
  }
}

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
    let width = min(frame.size.columns, 108)
    let rect = Rect(
      column: (frame.size.columns - width) / 2, row: 0, columns: width, rows: max(3, frame.size.rows - 1))
    frame.box(rect, title: SafeText(palette.title), style: CellStyle(.focus))
    drawInput(rect, in: &frame)
    let list = Rect(column: rect.column + 2, row: rect.row + 2, columns: width - 4, rows: rect.rows - 3)
    ListPainter(rect: list, cursor: palette.rowCursor, hasFocus: true, rowsPerItem: 1) { .overlayItem($0) }.draw(
      in: &frame, empty: "No such command; Esc closes"
    ) { index, columns in [row(palette.rows[index], columns: columns)] }
  }

  private func row(_ row: Palette.Row, columns: Int) -> [Span] {
    switch row {
    case .heading(let heading): [Span(SafeText(heading), .heading, .bold)]
    case .entry(let index): entry(palette.entries[index], columns: columns)
    }
  }

  private func drawInput(_ rect: Rect, in frame: inout Frame) {
    let hint: [Span] =
      palette.input.text.isEmpty
      ? [Span("type to search, Enter runs, Esc closes", .plain, .dim)]
      : [Span(SafeText(oneLine: palette.input.text), .plain, .bold)]
    frame.write(
      [Span("/ ", .focus, .bold)] + hint, row: rect.row + 1, column: rect.column + 2, columns: rect.columns - 4)
    let typed = SafeText(oneLine: String(palette.input.beforeCursor)).columns
    frame.cursor = Point(column: min(rect.column + 4 + typed, rect.endColumn - 2), row: rect.row + 1)
  }

  /// Keys, name, summary, and where there is room for it, why the command cannot work now; a narrow box has no names.
  private func entry(_ entry: Palette.Entry, columns: Int) -> [Span] {
    let isNarrow = columns < 60
    let isWide = columns >= 84
    let keysColumns = isNarrow ? 12 : isWide ? 20 : 15
    let nameColumns = isNarrow ? 0 : isWide ? 24 : 21
    let command = entry.invocation.command
    let refusal = command.refusal(in: reader)
    let dimmed: CellStyle.Attributes = refusal == nil ? [] : .dim
    let keys = Self.padded(Self.keys(entry.keys, upTo: keysColumns - 2), to: keysColumns)
    let name = isNarrow ? "" : Self.padded(Self.name(entry.invocation, upTo: nameColumns - 1), to: nameColumns)
    return [
      Span(keys, CellStyle(.focus, dimmed.union(.bold))), Span(name, .frame, dimmed),
      Span(
        Summary(command, refusal).fitted(to: columns - keysColumns - nameColumns), .plain, dimmed),
    ]
  }

  /// As it is typed at `:`, with what it takes where that fits.
  private static func name(_ invocation: Invocation, upTo columns: Int) -> String {
    guard invocation.argument == nil, let argument = invocation.command.argument else { return invocation.text }
    let whole = invocation.text + " " + argument.placeholder
    return SafeText(whole).columns <= columns ? whole : invocation.text
  }

  /// As many of the keys as fit, and at least one.
  private static func keys(_ keys: [String], upTo columns: Int) -> String {
    keys.reduce("") { shown, key in
      let more = shown.isEmpty ? key : shown + "  " + key
      return shown.isEmpty || SafeText(oneLine: more).columns <= columns ? more : shown
    }
  }

  private static func padded(_ text: String, to columns: Int) -> SafeText {
    let safe = SafeText(oneLine: text)
    return safe + SafeText(String(repeating: " ", count: max(1, columns - safe.columns)))
  }
}

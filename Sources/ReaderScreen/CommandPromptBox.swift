import PostModel
import ReaderCore
import TextLayout

/// The line in which a command is typed, and above it what can come next.
struct CommandPromptBox {
  private let line: CommandPrompt

  init(_ line: CommandPrompt) { self.line = line }

  /// What stands in the last row: what is typed, and behind it why it cannot be run.
  var spans: [Span] {
    let typed = [Span(SafeText(oneLine: line.label), .focus, .bold), Span(SafeText(oneLine: line.input.text))]
    return typed + (line.error.map { [Span("  " + SafeText(oneLine: $0), .error)] } ?? [])
  }

  /// Where the cursor stands, from the first column of the text.
  var cursorColumn: Int { SafeText(oneLine: line.label + line.input.beforeCursor).columns }

  /// Draws the candidates above the last row, as many as have room in the lower half of the screen.
  func drawCandidates(in frame: inout Frame) {
    let all = line.completion.candidates
    let rows = min(all.count, Self.most, max(0, frame.size.rows / 2 - 3))
    guard rows > 0 else { return }
    let first = Self.first(of: all.count, rows: rows, selected: line.completion.selected)
    let names = all.map { SafeText(oneLine: $0.text) }
    let nameColumns = (names.map(\.columns).max() ?? 0) + 2
    let remarks = all.map { SafeText(oneLine: $0.remark) }
    let width = min(nameColumns + (remarks.map(\.columns).max() ?? 0) + 4, frame.size.columns)
    let rect = Rect(column: 0, row: frame.size.rows - 3 - rows, columns: width, rows: rows + 2)
    let more = all.count > rows ? " of \(all.count)" : ""
    frame.box(rect, title: "Tab \(first + 1)–\(first + rows)" + SafeText(more), style: CellStyle(.focus))
    for row in 0..<rows {
      let index = first + row
      let overlay: CellStyle.Attributes = index == line.completion.selected ? .reverse : []
      let gap = SafeText(String(repeating: " ", count: nameColumns - names[index].columns))
      frame.write(
        [Span(names[index], .plain, .bold), Span(gap + remarks[index], .frame)], row: rect.row + 1 + row, column: 2,
        columns: width - 4, overlay: overlay)
    }
  }

  /// The first that is shown, so that the selected one is.
  private static func first(of count: Int, rows: Int, selected: Int?) -> Int {
    min(max(0, (selected ?? 0) - rows / 2), count - rows)
  }

  private static let most = 10
}

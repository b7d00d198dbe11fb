import PostModel
import ReaderCore
import TextLayout

/// After the first keys of a sequence: what may follow, and why something would not work now.
struct PrefixPopup {
  private let reader: Reader

  init(of reader: Reader) { self.reader = reader }

  func draw(in frame: inout Frame) {
    guard case .prefix(let bindings) = reader.keymap.match(reader.pendingKeys, in: reader.focus) else { return }
    let rows = bindings.map(row)
    let room = frame.size.rows - 1
    let height = min(rows.count + 2, room)
    let widest = rows.map { $0.reduce(0) { $0 + $1.text.columns } }.max() ?? 0
    let width = min(widest + 4, frame.size.columns)
    let rect = Rect(column: frame.size.columns - width, row: room - height, columns: width, rows: height)
    frame.box(rect, title: SafeText(KeyNotation.name(of: reader.pendingKeys)), style: CellStyle(.focus))
    for (index, row) in rows.prefix(max(0, height - 2)).enumerated() {
      frame.write(row, row: rect.row + 1 + index, column: rect.column + 2, columns: width - 4)
    }
  }

  private func row(_ binding: Binding) -> [Span] {
    let rest = SafeText(KeyNotation.name(of: Array(binding.keys.dropFirst(reader.pendingKeys.count))))
    let refusal = binding.command.refusal(in: reader)
    let summary = Summary(binding.command, refusal).fitted(to: reader.size.columns - rest.columns - 6)
    let dimmed: CellStyle.Attributes = refusal == nil ? [] : .dim
    return [Span(rest + "  ", .focus, refusal == nil ? .bold : .dim), Span(summary, .plain, dimmed)]
  }
}

import PostMarks
import PostModel
import TextLayout

/// What people read: tables whose columns stand under each other, and lines as they are.
struct TextPrinter: Printer {
  /// In columns of a terminal; the last cell of a row is neither cut nor filled up.
  private let widths: [Int]
  /// A cell that is wider than this is cut, lest one long name push every title to the right.
  private static let widest = 28
  private static let gap = "  "
  private let choice: FieldChoice?

  /// - Parameter choice: Fields that are printed as a table instead of what people read otherwise.
  init(_ records: [Record], _ choice: FieldChoice? = nil) {
    self.choice = choice
    var widths: [Int] = []
    for case .row(let cells)? in records.lazy.map({ Self.text(of: $0, choice) }) {
      for (index, cell) in cells.dropLast().enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], min(Self.widest, SafeText(oneLine: cell).columns))
      }
    }
    self.widths = widths
  }

  func text(of record: Record) -> SafeText {
    switch Self.text(of: record, choice) {
    case nil: ""
    case .lines(let lines): SafeText(lines)
    case .row(let cells): line(cells)
    }
  }

  private static func text(of record: Record, _ choice: FieldChoice?) -> Record.Text? {
    guard let choice else { return record.text }
    return .row(record.fields(choice).map { TSVPrinter.cell($0.value) })
  }

  private func line(_ cells: [String]) -> SafeText {
    var line: SafeText = ""
    for (cell, width) in zip(cells, widths) where width > 0 {
      line = line + Self.cell(SafeText(oneLine: cell), width: width) + SafeText(Self.gap)
    }
    return line + SafeText(oneLine: cells.last ?? "") + "\n"
  }

  private static func cell(_ text: SafeText, width: Int) -> SafeText {
    let cell = text.columns > width ? SafeText(text.fitted(to: width).map(\.text).joined()) : text
    return cell + SafeText(String(repeating: " ", count: max(0, width - cell.columns)))
  }
}

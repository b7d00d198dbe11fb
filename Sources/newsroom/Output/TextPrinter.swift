import PostModel
import TextLayout

/// What people read: tables whose columns stand under each other, and lines as they are.
struct TextPrinter: Printer {
  /// In columns of a terminal; the last cell of a row is neither cut nor filled up.
  private let widths: [Int]
  /// A cell that is wider than this is cut, lest one long name push every title to the right.
  private static let widest = 28
  private static let gap = "  "

  init(_ records: [Record]) {
    var widths: [Int] = []
    for case .row(let cells) in records.lazy.compactMap(\.text) {
      for (index, cell) in cells.dropLast().enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], min(Self.widest, SafeText(oneLine: cell).columns))
      }
    }
    self.widths = widths
  }

  func opening(columns: [String]) -> SafeText { "" }

  func lines(of record: Record) -> SafeText {
    switch record.text {
    case nil: ""
    case .lines(let lines): SafeText(lines)
    case .row(let cells): line(cells)
    }
  }

  private func line(_ cells: [String]) -> SafeText {
    var line: SafeText = ""
    for (cell, width) in zip(cells, widths) where width > 0 {
      line = line + Self.cell(SafeText(oneLine: cell), width: width) + SafeText(Self.gap)
    }
    return line + SafeText(oneLine: cells.last ?? "") + "\n"
  }

  private static func cell(_ text: SafeText, width: Int) -> SafeText {
    let columns = text.columns
    if columns > width { return SafeText(text.fitted(to: width).map(\.text).joined()) }
    return text + SafeText(String(repeating: " ", count: width - columns))
  }
}

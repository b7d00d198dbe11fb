import PostModel
import ReaderCore
import ReaderScreen
import TerminalHarness

/// What is wrong with a screen, in sentences; empty where nothing is.
struct FrameFaults {
  private let frame: Frame

  init(_ frame: Frame) { self.frame = frame }

  func all() -> [String] { onTerminal() + inItself() + boxes() + cursor() }

  /// Whether libvterm has each glyph of each row in its column, whole, and none beyond the row's end.
  private func onTerminal() -> [String] {
    let size = frame.size
    let terminal = RowTerminal(columns: size.columns, rows: size.rows)
    let rows = (0..<size.rows).map { row in (0..<size.columns).map { frame[row, $0].text } }
    var faults: [String] = []
    for (index, cells) in rows.enumerated() where terminal.write(cells.joined(), row: index) != index {
      faults.append("row \(index) goes on in the next one")
    }
    for (index, cells) in rows.enumerated() {
      let shown = terminal.contents(of: index)
      if shown.widths != Self.widths(of: cells) { faults.append("row \(index) has columns \(shown.widths)") }
      if !shown.text.unicodeScalars.elementsEqual(cells.joined().unicodeScalars) {
        faults.append("row \(index) shows \(shown.text.debugDescription)")
      }
    }
    return faults
  }

  private static func widths(of cells: [String]) -> [UInt8] {
    cells.indices.map { column in
      if cells[column].isEmpty { return 0 }
      return column + 1 < cells.count && cells[column + 1].isEmpty ? 2 : 1
    }
  }

  /// Whether the right half of a glyph stands without its left one, and whether something hostile is left.
  private func inItself() -> [String] {
    var faults: [String] = []
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let cell = frame[row, column]
        if cell.isContinuation, column == 0 || frame[row, column - 1].isContinuation {
          faults.append("half a glyph at \(row), \(column)")
        }
        if cell.text.utf8.count > 1 || cell.text < " ", cell.text.unicodeScalars.contains(where: Self.isHostile) {
          faults.append("\(cell.text.debugDescription) at \(row), \(column)")
        }
      }
    }
    return faults
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    SafeText.isHostile(scalar) || scalar == "\t" || scalar == "\n"
  }

  /// Whether every box that begins has all four edges.
  private func boxes() -> [String] {
    var faults: [String] = []
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[row, column].text == "╭" {
        if !isClosed(row, column) { faults.append("the box at \(row), \(column) is open") }
      }
    }
    return faults
  }

  private func isClosed(_ row: Int, _ column: Int) -> Bool {
    guard let right = (column + 1..<frame.size.columns).first(where: { frame[row, $0].text == "╮" }),
      let bottom = (row + 1..<frame.size.rows).first(where: { frame[$0, column].text == "╰" })
    else { return false }
    return frame[bottom, right].text == "╯"
      && (row + 1..<bottom).allSatisfy { frame[$0, column].text == "│" && frame[$0, right].text == "│" }
      && (column + 1..<right).allSatisfy { frame[bottom, $0].text == "─" }
  }

  private func cursor() -> [String] {
    guard let cursor = frame.cursor else { return [] }
    let isInside = (0..<frame.size.columns).contains(cursor.column) && (0..<frame.size.rows).contains(cursor.row)
    return isInside ? [] : ["the cursor is at \(cursor)"]
  }
}

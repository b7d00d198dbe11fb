import CNcursesw
import ReaderScreen

/// One row of a frame in ncurses' terms.
struct CellRow {
  private var cells: [cchar_t] = []

  /// Takes the first `columns` columns of a row; what is left of the terminal's row is not touched.
  mutating func fill(from frame: borrowing Frame, row: Int, columns: Int, palette: Palette) {
    cells.removeAll(keepingCapacity: true)
    for column in 0..<columns {
      let cell = frame[row, column]
      // The right half of a wide glyph is ncurses' own affair.
      guard !cell.isContinuation else { continue }
      cells.append(Self.cell(cell, palette.ink(for: cell.style)))
    }
  }

  func put(at row: Int) {
    _ = newsroom_put_row(Int32(row), cells, Int32(cells.count))
  }

  private static func cell(_ cell: Cell, _ ink: Palette.Ink) -> cchar_t {
    var result = cchar_t()
    if cell.text.utf8.count == 1, let byte = cell.text.utf8.first {
      let scalar = byte < 0x20 || byte == 0x7F ? replacement : wchar_t(byte)
      withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 2) { text in
        text[0] = scalar
        text[1] = 0
        _ = setcchar(&result, text.baseAddress, ink.attributes, ink.pair, nil)
      }
      return result
    }
    return unicodeCell(cell, ink)
  }

  /// A base and what combines with it.
  ///
  /// A base that libc gives no column cannot be one: U+FFFD stands for it.
  private static func unicodeCell(_ cell: Cell, _ ink: Palette.Ink) -> cchar_t {
    var result = cchar_t()
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: maximumScalars + 1) { text in
      var count = 0
      for scalar in cell.text.unicodeScalars.prefix(maximumScalars) {
        let character = wchar_t(bitPattern: scalar.value)
        let width = newsroom_width(character)
        if count == 0 { text[0] = width > 0 ? character : replacement } else if width == 0 { text[count] = character }
        count += count == 0 || width == 0 ? 1 : 0
      }
      text[count] = 0
      _ = setcchar(&result, text.baseAddress, ink.attributes, ink.pair, nil)
    }
    return result
  }

  /// A base and four combining scalars: what a `cchar_t` holds.
  private static let maximumScalars = 5
  private static let replacement: wchar_t = 0xFFFD
}

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

  /// What ncurses refuses, as it does all but ASCII where the system has no Unicode locale, is a question mark.
  private static func cell(_ cell: Cell, _ ink: Palette.Ink) -> cchar_t {
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: maximumScalars + 1) { text in
      fill(text, with: cell.text)
      var result = cchar_t()
      if setcchar(&result, text.baseAddress, ink.attributes, ink.pair, nil) == OK { return result }
      text[0] = 0x3F
      text[1] = 0
      _ = setcchar(&result, text.baseAddress, ink.attributes, ink.pair, nil)
      return result
    }
  }

  /// What ncurses writes for a cell.
  static func text(of cell: Cell) -> String {
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: maximumScalars + 1) { text in
      fill(text, with: cell.text)
      var result = String.UnicodeScalarView()
      for character in text.prefix(while: { $0 != 0 }) {
        result.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
      }
      return String(result)
    }
  }

  /// A base, what combines with it, and a zero.
  ///
  /// A base to which libc gives no column, such as a control character, cannot be one: U+FFFD stands for it.
  private static func fill(_ text: UnsafeMutableBufferPointer<wchar_t>, with glyph: String) {
    var count = 0
    for scalar in glyph.unicodeScalars.prefix(maximumScalars) {
      let character = wchar_t(bitPattern: scalar.value)
      if count == 0 {
        text[0] = (0x20...0x7E).contains(character) || newsroom_width(character) > 0 ? character : replacement
        count = 1
      } else if newsroom_width(character) == 0 {
        text[count] = character
        count += 1
      }
    }
    text[count] = 0
  }

  /// A base and four combining scalars: what a `cchar_t` holds.
  private static let maximumScalars = 5
  private static let replacement: wchar_t = 0xFFFD
}

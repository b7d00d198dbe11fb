import CVterm

/// A terminal in memory (libvterm) on which rows are put one by one, to see what it makes of each.
package final class RowTerminal {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let columns: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    terminal = vterm_new(Int32(rows), Int32(columns))
    screen = vterm_obtain_screen(terminal)
    vterm_set_utf8(terminal, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit { vterm_free(terminal) }

  /// Writes a text from the beginning of a row, counted from 0; returns the row that the cursor is in then.
  package func write(_ text: String, row: Int) -> Int {
    let bytes = Array("\u{1B}[\(row + 1);1H\(text)".utf8)
    bytes.withUnsafeBytes { buffer in
      _ = buffer.withMemoryRebound(to: CChar.self) { vterm_input_write(terminal, $0.baseAddress, $0.count) }
    }
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return Int(position.row)
  }

  /// The characters of a row with what combines with them, and for each column the width of the character in it: 0 where
  /// the one on its left covers it.
  package func contents(of row: Int) -> (text: String, widths: [UInt8]) {
    let widths = [UInt8](unsafeUninitializedCapacity: columns) { buffer, initialized in
      vterm_column_widths(screen, Int32(row), Int32(columns), buffer.baseAddress)
      initialized = columns
    }
    let rect = VTermRect(start_row: Int32(row), end_row: Int32(row + 1), start_col: 0, end_col: Int32(columns))
    // A cell has at most six scalars of at most four bytes.
    var bytes = [CChar](repeating: 0, count: columns * 24)
    let count = vterm_screen_get_text(screen, &bytes, bytes.count, rect)
    return (String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self), widths)
  }
}

import CNcursesw

// The least that a Swift program on ncurses does before its first screen: the measure for the reader's.

setlocale(LC_ALL, "")
guard newsroom_standard_screen() != nil else { fatalError("there is no terminal, or it is not known") }
cbreak()
noecho()
newsroom_keypad(true)
start_color()
use_default_colors()
let rows = newsroom_rows()
let columns = newsroom_columns()
for row in 0..<rows {
  let words = row == rows - 1 ? "ready" : "row \(row) "
  for column in stride(from: 0, to: columns - Int32(words.utf8.count), by: words.utf8.count) {
    newsroom_print(row, Int32(column), words)
  }
}
newsroom_refresh()
newsroom_wait_for_key()
endwin()

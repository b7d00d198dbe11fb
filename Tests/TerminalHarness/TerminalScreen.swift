/// What a terminal shows at one moment.
package struct TerminalScreen: Sendable, Hashable {
  /// What one column of one row shows.
  package struct Cell: Sendable, Hashable {
    /// A base character and what combines with it; empty for a blank and for the right half of a wide character.
    package var text: String
    /// 1 or 2 columns, 0 for the right half of a wide character: a row's widths together are the screen's.
    package var width: Int
    package var foreground: Color
    package var background: Color
    package var isBold: Bool
    package var isItalic: Bool
    package var isUnderlined: Bool
    package var isReverse: Bool
  }

  package enum Color: Sendable, Hashable {
    /// The terminal's own.
    case standard
    /// A place in the palette of 256 colours.
    case indexed(Int)
    case direct
  }

  package struct Cursor: Sendable, Hashable {
    package var row: Int
    package var column: Int
    package var isVisible: Bool
  }

  package internal(set) var rows: [[Cell]]
  package internal(set) var cursor: Cursor
  package internal(set) var isAlternate: Bool
  package internal(set) var title: String
  /// Whether the terminal marks what is pasted.
  package internal(set) var marksPastes: Bool
  package internal(set) var reportsMouse: Bool
  /// Whether arrow keys send what programs ask for that take the whole screen (DECCKM).
  package internal(set) var sendsApplicationKeys: Bool

  package func cell(row: Int, column: Int) -> Cell { rows[row][column] }

  /// A row's text without trailing blanks.
  package func row(_ index: Int) -> String {
    var text = ""
    for cell in rows[index] where cell.width > 0 { text += cell.text.isEmpty ? " " : cell.text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, one a line, without the blank ones at the end.
  package var text: String {
    var lines = rows.indices.map(row)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

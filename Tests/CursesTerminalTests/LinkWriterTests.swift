import PostModel
import ReaderCore
import ReaderScreen
import SeededRandom
import Testing
import TextLayout

@testable import CursesTerminal

@Suite("Links are written over what ncurses writes")
struct LinkWriterTests {
  /// Widths depend on the locale.
  init() { UnicodeLocale.adopt() }

  @Test("The words come once more, at their place and in their look, and cursor and attributes stay as they were")
  func sequence() {
    var frame = Frame(size: Size(columns: 20, rows: 3))
    frame.write(
      [Span("a "), Span("日x", CellStyle(.link, .underline), link: Self.link("1"))], row: 1, column: 4, columns: 9)
    let sent = String(decoding: Self.bytes(frame, after: nil), as: UTF8.self)
    #expect(
      sent == "\u{1B}7\u{1B}[2;7H\u{1B}]8;id=n1;https://example.org/1\u{1B}\\\u{1B}[0;4m日x\u{1B}]8;;\u{1B}\\\u{1B}8")
  }

  @Test("A frame that differs elsewhere sends no link again, one without links nothing at all")
  func economy() {
    var frame = Frame(size: Size(columns: 20, rows: 3))
    #expect(Self.bytes(frame, after: nil).isEmpty)
    frame.write([Span("link", link: Self.link("1"))], row: 1, column: 4, columns: 9)
    var next = frame
    next.write([Span("other")], row: 0, column: 0, columns: 9)
    next.write([Span("x")], row: 1, column: 15, columns: 1)
    #expect(Self.bytes(next, after: frame).isEmpty)
  }

  @Test(
    "After any frame each cell links to what the frame says, whichever cells ncurses has written", arguments: 1...20)
  func property(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var terminal = Terminal(columns: 24, rows: 4)
    var previous: Frame?
    for _ in 0..<40 {
      let frame = Self.randomFrame(&random, columns: 24, rows: 4)
      terminal.drawAsCursesMight(frame, after: previous, &random)
      terminal.take(Self.bytes(frame, after: previous))
      for row in 0..<4 {
        for column in 0..<24 where !frame[row, column].isContinuation {
          let link = Int(frame[row, column].link)
          #expect(terminal.cells[row][column].text == frame[row, column].text)
          #expect(terminal.cells[row][column].address == (link == 0 ? nil : frame.links[link - 1].address.string))
        }
      }
      previous = frame
    }
  }

  private static func link(_ name: String) -> Link? { Link("https://example.org/" + name) }

  private static func bytes(_ frame: Frame, after previous: Frame?) -> [UInt8] {
    let palette = Palette(.standard, colors: TerminalColors(.never, variable: { _ in nil }))
    return LinkWriter(palette: palette, columns: frame.size.columns, rows: frame.size.rows)
      .bytes(for: frame, after: previous)
  }

  private static func randomFrame(_ random: inout SeededNumbers, columns: Int, rows: Int) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    for row in 0..<rows where Bool.random(using: &random) {
      var column = Int.random(in: 0..<8, using: &random)
      while column < columns {
        let words: SafeText = ["a", "ab", "a a", "日", "b日a"].randomElement(using: &random) ?? "a"
        let link = Int.random(in: 0..<5, using: &random)
        frame.write([Span(words, link: link > 2 ? nil : Self.link("\(link)"))], row: row, column: column, columns: 4)
        column += Int.random(in: 1..<9, using: &random)
      }
    }
    return frame
  }
}

/// What a terminal's cells have after text, links and movements.
private struct Terminal {
  var cells: [[(text: String, address: String?)]]

  init(columns: Int, rows: Int) {
    cells = Array(repeating: Array(repeating: (" ", nil), count: columns), count: rows)
  }

  /// Writes every cell that differs, and in the same row some of those between.
  mutating func drawAsCursesMight(_ frame: Frame, after previous: Frame?, _ random: inout SeededNumbers) {
    for row in cells.indices {
      func differs(_ column: Int) -> Bool {
        guard let previous else { return true }
        return previous[row, column].text != frame[row, column].text
      }
      let changed = cells[row].indices.filter(differs)
      guard let first = changed.first, let last = changed.last else { continue }
      for column in first...last where differs(column) || Bool.random(using: &random) {
        cells[row][column] = (frame[row, column].text, nil)
      }
    }
  }

  /// Takes what ``LinkWriter`` sends.
  mutating func take(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    var (row, column, address) = (0, 0, String?.none)
    while let character = rest.first {
      guard character == "\u{1B}" else {
        cells[row][column] = (String(character), address)
        column += SafeText(String(character)).columns
        rest.removeFirst()
        continue
      }
      rest.removeFirst()
      switch rest.removeFirst() {
      case "[":
        let parameters = rest.prefix { !$0.isLetter }
        rest = rest[parameters.endIndex...]
        if rest.removeFirst() == "H" {
          let place = parameters.split(separator: ";").compactMap { Int($0) }
          (row, column) = (place[0] - 1, place[1] - 1)
        }
      case "]":
        let body = rest.prefix { $0 != "\u{1B}" }
        rest = rest[body.endIndex...].dropFirst(2)
        let target = body.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)[2]
        address = target.isEmpty ? nil : String(target)
      default: break
      }
    }
  }
}

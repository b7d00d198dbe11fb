import CNcursesw
import CTerminalGuard
import Glibc
package import ReaderCore
package import ReaderScreen

/// The terminal that the reader draws on, from the moment it is taken to the moment it is given back.
///
/// Made, used and ended on one thread, best the main one: ncurses has one state a process. There is one at a time.
/// While it exists, whatever ends the process (but SIGKILL) leaves the terminal as it was found.
package struct CursesTerminal: ~Copyable {
  /// The size that the terminal has as far as the program knows; ``readInput()`` says when it changes.
  package internal(set) var size: Size

  /// Readable when the terminal has sent something; for poll(2), together with ``signalDescriptor``.
  package let inputDescriptor: Int32
  /// Readable when the terminal's size changed, or the program shall stop or was continued; ``readInput()`` handles it.
  package var signalDescriptor: Int32 { terminal_guard_descriptor() }

  let outputDescriptor: Int32
  let description: TerminalDescription
  private let screen: OpaquePointer
  private let palette: Palette
  var decoder: InputDecoder
  var lastInput = ContinuousClock.now
  /// What the last ``show(_:)`` drew; `nil` when it has to draw every row.
  var shown: Frame?
  var shownTitle = ""
  private var cursorIsVisible = true

  /// Takes the terminal: alternate screen, each key at once and unechoed, bracketed paste.
  ///
  /// Characters of more than one byte need a UTF-8 locale, so C.UTF-8 is used where the environment names none.
  package init(colors: ColorChoice = .automatic, theme: Theme = .standard) throws(TerminalError) {
    let terminal = try OpenTerminal()
    let description = TerminalDescription()
    guard description.canPlaceCursor else {
      endwin()
      terminal_guard_remove()
      delscreen(terminal.screen)
      throw .cannotPlaceCursor(environment("TERM") ?? "")
    }
    inputDescriptor = terminal.input
    outputDescriptor = terminal.output
    screen = terminal.screen
    self.description = description
    palette = Palette(theme, colors: colors)
    decoder = InputDecoder(
      keys: KeySequences(
        described: description.keys,
        backspaceIsControlH: description.backspaceIsControlH || terminal.eraseCharacter == ASCII.backspace))
    size = Size(columns: Int(newsroom_columns()), rows: Int(newsroom_rows()))
    Self.prepareKeyboard()
    _ = terminal_guard_set_reset(description.reset.map(CChar.init(bitPattern:)), description.reset.count)
    send(description.enter)
  }

  deinit {
    leave()
    terminal_guard_set_owner(Int32(terminal_guard_given_back))
    terminal_guard_remove()
    delscreen(screen)
  }

  /// Makes the terminal look like the frame, sending only what differs; a frame that is shown already sends nothing.
  package mutating func show(_ frame: borrowing Frame) {
    showTitle(PlainTitle(frame.title))
    let previous = shown?.size == frame.size ? shown : nil
    if previous == nil { newsroom_erase() }
    var row = CellRow()
    for index in 0..<min(frame.size.rows, size.rows) {
      if let previous, Self.row(index, of: previous, equals: frame) { continue }
      row.fill(from: frame, row: index, columns: min(frame.size.columns, size.columns), palette: palette)
      row.put(at: index)
    }
    placeCursor(frame.cursor)
    newsroom_refresh()
    shown = copy frame
  }

  /// Draws everything anew on the next ``show(_:)``, whatever the terminal shows now.
  package mutating func redrawAll() {
    newsroom_repaint_all()
    shown = nil
  }

  /// Each key at once, unechoed, ^C and ^Z as keys; a frame is drawn whole, even when keys wait.
  private static func prepareKeyboard() {
    raw()
    noecho()
    nonl()
    newsroom_keypad(true)
    typeahead(-1)
    if environment("ESCDELAY") == nil { set_escdelay(25) }
  }

  private static func row(_ row: Int, of left: borrowing Frame, equals right: borrowing Frame) -> Bool {
    for column in 0..<left.size.columns where left[row, column] != right[row, column] {
      return false
    }
    return true
  }

  private mutating func placeCursor(_ point: Point?) {
    let visible = point.map { $0.row < size.rows && $0.column < size.columns } ?? false
    newsroom_let_cursor_be(!visible)
    if let point, visible { newsroom_place_cursor(Int32(point.row), Int32(point.column)) }
    if visible != cursorIsVisible {
      curs_set(visible ? 1 : 0)
      cursorIsVisible = visible
    }
  }

  private mutating func showTitle(_ title: PlainTitle) {
    guard description.canShowTitle, title.text != shownTitle else { return }
    shownTitle = title.text
    send(Array("\u{1B}]2;\(title.text)\u{07}".utf8))
  }
}

extension CursesTerminal {
  /// Gives the screen back, without ending the use of the terminal.
  func leave() {
    send(description.leave)
    endwin()
  }

  /// Takes the screen again after ``leave()``; the next ``show(_:)`` draws everything.
  mutating func enter() {
    reset_prog_mode()
    send(description.enter)
    redrawAll()
    shownTitle = ""
  }

  /// Writes bytes that ncurses knows nothing of, all of them.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(outputDescriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if count == 0 || errno != EINTR { return }
    }
  }
}

import CNcursesw
import CTerminalGuard
package import ReaderCore
package import ReaderScreen

/// The terminal that the reader draws on, from the moment it is taken to the moment it is given back.
///
/// Made, used and ended on one thread, best the main one: ncurses has one state a process. There is one at a time.
/// While it exists, whatever ends the process (but SIGKILL) leaves the terminal as it was found.
package struct CursesTerminal: ~Copyable {
  /// The size that the terminal has as far as the program knows; ``readInput()`` says when it changes.
  package internal(set) var size: Size
  /// The size that was last reported by ``readInput()``.
  var reportedSize: Size

  /// Readable when the terminal has sent something; for poll(2), together with ``signalDescriptor``.
  package var inputDescriptor: Int32 { terminal.input }
  /// Readable when the terminal's size changed, or the program shall stop or was continued; ``readInput()`` handles it.
  package var signalDescriptor: Int32 { terminal_guard_descriptor() }

  /// Whether the environment's locale has Unicode: else the terminal may show no more than ASCII.
  package var hasUnicode: Bool { terminal.hasUnicode }

  let terminal: OpenTerminal
  let description: TerminalDescription
  var palette: Palette
  let options: TerminalOptions
  /// What the background is known to be.
  var background: Background?
  /// Whether words are told to be links.
  private let showsLinks: Bool
  var isMouseOn = false
  var decoder: InputDecoder
  var lastInput = ContinuousClock.now
  /// What the last ``show(_:)`` drew; `nil` when it has to draw every row.
  var shown: Frame?
  var shownTitle = ""
  private var cursorIsVisible = true
  /// Sent with the next frame, before it.
  var prelude: [UInt8]

  /// Takes the terminal: alternate screen, each key at once and unechoed, bracketed paste.
  ///
  /// Characters of more than one byte need a UTF-8 locale, so C.UTF-8 is used where the environment names none.
  package init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    let terminal = try OpenTerminal()
    let description = TerminalDescription()
    guard description.canPlaceCursor else {
      terminal.close()
      throw .cannotPlaceCursor(environment("TERM") ?? "")
    }
    _ = terminal_guard_set_reset(description.reset.map(CChar.init(bitPattern:)), description.reset.count)
    self.terminal = terminal
    self.description = description
    self.options = options
    background = options.background ?? Background(colorFGBG: environment("COLORFGBG"))
    let colors = TerminalColors(options.colors, variable: environment)
    palette = Palette(options.theme[background], colors: colors)
    showsLinks = description.isANSI && options.links.areShown(variable: environment)
    if showsLinks { newsroom_let_shift_cells(false) }
    let eraseIsControlH = terminal.found.c_cc.2 == ASCII.backspace
    decoder = InputDecoder(
      keys: KeySequences(
        described: description.keys, backspaceIsControlH: description.backspaceIsControlH || eraseIsControlH))
    size = Size(columns: Int(newsroom_columns()), rows: Int(newsroom_rows()))
    reportedSize = size
    prelude = description.enter
  }

  deinit { terminal.close(sending: leaving) }

  /// Makes the terminal look like the frame, in one write of what differs; a frame that is shown already sends nothing.
  package mutating func show(_ frame: borrowing Frame) {
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
    let links = showsLinks ? linkSequence(copy frame, after: previous) : []
    terminal.output.send(
      before: prelude, after: links + titleSequence(PlainTitle(frame.title)), colors: palette.directColors)
    prelude = []
    shown = copy frame
  }

  /// Draws everything anew on the next ``show(_:)``, whatever the terminal shows now.
  package mutating func redrawAll() {
    newsroom_repaint_all()
    shown = nil
  }

  /// Has the terminal given back also when the calling thread's stack overflows; the thread that made the terminal has
  /// this already.
  ///
  /// For threads that parse what strangers wrote. Costs nothing after a thread's first call.
  package static func coverThisThread() { terminal_guard_cover_thread() }

  private static func row(_ row: Int, of left: borrowing Frame, equals right: borrowing Frame) -> Bool {
    for column in 0..<left.size.columns where left[row, column] != right[row, column] { return false }
    return true
  }

  private mutating func placeCursor(_ point: Point?) {
    let visible = point.map { $0.row < size.rows && $0.column < size.columns } ?? false
    newsroom_let_cursor_be(!visible)
    if let point, visible { newsroom_place_cursor(Int32(point.row), Int32(point.column)) }
    guard visible != cursorIsVisible else { return }
    curs_set(visible ? 1 : 0)
    cursorIsVisible = visible
  }

  private func linkSequence(_ frame: Frame, after previous: Frame?) -> [UInt8] {
    LinkWriter(palette: palette, columns: size.columns, rows: size.rows).bytes(for: frame, after: previous)
  }

  private mutating func titleSequence(_ title: PlainTitle) -> [UInt8] {
    guard description.canShowTitle, title.text != shownTitle else { return [] }
    shownTitle = title.text
    return Array("\u{1B}]2;\(title.text)\u{07}".utf8)
  }
}

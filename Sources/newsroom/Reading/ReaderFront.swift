import CursesTerminal
import ReaderCore
import ReaderScreen

/// Where a reader is shown, and where its keys come from: a screen, or lines that come and go.
protocol ReaderFront: ~Copyable {
  /// Whether it takes lines; then nothing else than lines may be sent to the terminal.
  static var isLinear: Bool { get }
  /// The size that the reader has at first.
  var size: Size { get }
  /// Whether characters beyond ASCII are shown.
  var hasUnicode: Bool { get }
  /// Readable when there is something for ``readInput()``; poll(2) leaves out negative ones.
  var inputDescriptor: CInt { get }
  /// Readable when a signal has come that ``readInput()`` takes.
  var signalDescriptor: CInt { get }
  /// How long to sleep at most before ``show(_:)``, in milliseconds; -1 is for ever.
  var patience: CInt { get }

  mutating func readInput() -> [Input]
  /// What was put into words instead of keys.
  mutating func readMessages() -> [Message]
  mutating func show(_ reader: Reader)
  /// Shows everything anew.
  mutating func redrawAll()
  /// Stops the process until it is continued.
  mutating func suspend()
  /// Gives the terminal to another program while `body` runs.
  mutating func lend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result
  /// Whether there is a mouse that can be turned on.
  var canReportMouse: Bool { get }
  mutating func setMouse(_ isOn: Bool)
  /// What stands at a place of the screen.
  func target(at point: Point) -> MouseTarget?
  /// Asks whether the terminal is light or dark; the answer is an input.
  mutating func askForBackground()
  mutating func adopt(_ background: Background)
  /// Whether reading goes on where it was left the last time.
  var remembersPlace: Bool { get }
}

extension CursesTerminal: ReaderFront {
  static var isLinear: Bool { false }
  var patience: CInt { -1 }
  var remembersPlace: Bool { true }
  mutating func readMessages() -> [Message] { [] }
  mutating func show(_ reader: Reader) { show(Screen(of: reader).frame()) }
}

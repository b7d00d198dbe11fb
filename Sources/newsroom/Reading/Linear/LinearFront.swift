import CursesTerminal
import Glibc
import PostModel
import ReaderCore
import ReaderScreen

/// A reader in lines on standard input and output, which may be a terminal in its usual mode, pipes or files: for screen
/// readers and braille, and for scripts.
///
/// A line is answered when all is there that it asked for, or after a while with what there is. What happens meanwhile
/// changes the reader and is told with the next answer.
struct LinearFront: ReaderFront, ~Copyable {
  private var reading = LinearReading()
  /// As it was shown last.
  private var reader: Reader?
  private var lines = InputLines(STDIN_FILENO)
  private let interrupts: Interrupts
  /// Until when an answer is waited for; `nil` where all lines are answered.
  private var deadline: ContinuousClock.Instant?
  /// Whether nobody reads any more.
  private var isClosed = false
  /// Whether there is a person who sees what is asked: then there is a prompt.
  private let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1

  /// How long an answer is waited for before something is said.
  private static let longest = Duration.seconds(5)
  /// The same for the first posts.
  private static let longestStart = Duration.seconds(2)

  /// Throws where the process has no file descriptor left.
  init() throws(FileError) {
    interrupts = try Interrupts()
    deadline = ContinuousClock.now + Self.longestStart
    UnicodeLocale.adopt()
  }

  static var isLinear: Bool { true }
  var hasUnicode: Bool { true }
  var size: Size { LinearReading.size }
  /// No line is taken before the one before it is answered.
  var inputDescriptor: CInt { deadline == nil ? lines.descriptor : -1 }
  var signalDescriptor: CInt { interrupts.descriptor }

  var patience: CInt {
    guard let deadline else { return lines.hasLine || lines.isAtEnd || isClosed ? 0 : -1 }
    let left = ContinuousClock.now.duration(to: deadline)
    return CInt(max(0, left / .milliseconds(1)).rounded(.up))
  }

  mutating func readInput() -> [Input] {
    guard deadline == nil || isClosed else { return [] }
    lines.read()
    return isClosed || lines.isAtEnd && !lines.hasLine ? [.hungUp] : []
  }

  mutating func readMessages() -> [Message] {
    if interrupts.take() { return interrupted() }
    guard deadline == nil, let reader, let line = lines.next() else { return [] }
    deadline = ContinuousClock.now + Self.longest
    return reading.take(line, reader)
  }

  /// Ctrl-C stops what is under way; between two lines nothing is.
  private mutating func interrupted() -> [Message] {
    guard deadline != nil else {
      say(["Nothing is under way. q goes back and quits."])
      return []
    }
    return [.ordered(Invocation(.cancel))]
  }

  mutating func show(_ reader: Reader) {
    self.reader = reader
    guard let deadline else { return }
    if isWaited(for: reader), ContinuousClock.now < deadline { return }
    self.deadline = nil
    say(reading.report(on: reader))
  }

  private func isWaited(for reader: Reader) -> Bool {
    reader.isAwaiting || !reader.posts.isComplete || !reading.hasBegun && reader.posts.count == 0
  }

  /// Nothing that was said is said anew by itself.
  mutating func redrawAll() {}

  mutating func suspend() { kill(0, SIGTSTP) }

  var canReportMouse: Bool { false }
  mutating func setMouse(_ isOn: Bool) {}
  func target(at point: Point) -> MouseTarget? { nil }
  mutating func askForBackground() {}
  mutating func adopt(_ background: Background) {}

  /// The terminal is in its usual mode anyway.
  mutating func lend<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try body()
  }

  /// A script begins at the beginning.
  var remembersPlace: Bool { isInteractive }

  /// On a terminal, lines are broken between words.
  private mutating func say(_ lines: [SafeText]) {
    let set = LinearReading.set(lines, columns: Self.columns)
    var text = set.reduce(SafeText("")) { $0 + $1 + "\n" }
    if isInteractive, let reader { text = text + LinearReading.prompt(of: reader) }
    do { try TextFile.writeAll(Array(text.string.utf8), to: STDOUT_FILENO, path: "standard output") } catch {
      isClosed = true
    }
  }

  /// Of the terminal that standard output is, as it is now; `nil` where it is none.
  private static var columns: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

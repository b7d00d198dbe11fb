import CursesTerminal
import Glibc
import PostModel
import ReaderCore
import ReaderScreen
import TextLayout

/// Shows frames on a terminal, for the tests of CursesTerminal to look at.
///
/// `terminal-demo styles` shows every role and attribute, `terminal-demo text LINE…` the lines with a bar at column 20.
/// The last rows say what came from the terminal. `$DEMO_TITLE` is the title.
@main
struct Demo {
  private var scene: Scene
  private var log: [String] = []
  private var step = 0
  private var cursor: Point?

  static func main() {
    UnicodeLocale.adopt()
    do throws(TerminalError) {
      var terminal = try CursesTerminal(TerminalOptions(colors: ColorChoice(noColor: variable("NO_COLOR"))))
      var demo = Demo(scene: Scene(Array(CommandLine.arguments.dropFirst())))
      demo.run(on: &terminal)
    } catch {
      _ = "terminal-demo: \(error.description)\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(1)
    }
  }

  private init(scene: Scene) { self.scene = scene }

  private mutating func run(on terminal: inout CursesTerminal) {
    while true {
      terminal.show(frame(terminal.size))
      Self.waitForInput(terminal)
      for input in terminal.readInput() {
        log.append(String(describing: Entry(input)))
        if case .hungUp = input { return }
        guard case .key(let key) = input else { continue }
        if key == KeyPress(.character("q")) { return }
        handle(key, &terminal)
      }
    }
  }

  private static func waitForInput(_ terminal: borrowing CursesTerminal) {
    var sources = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, nfds_t(sources.count), -1)
  }

  private mutating func handle(_ key: KeyPress, _ terminal: inout CursesTerminal) {
    switch (key.code, key.modifiers) {
    case (.character("n"), []): step += 1
    case (.character("c"), []): cursor = cursor == nil ? Point(column: 5, row: 2) : nil
    case (.character("l"), .control): terminal.redrawAll()
    case (.character("z"), .control): terminal.suspend()
    case (.character("s"), []): terminal.lend(Self.runOther)
    case (.character("!"), []): fatalError("as asked")
    case (.character("a"), .control): abort()
    case (.character("t"), .control): Self.overflowElsewhere()
    case (.character("o"), .control): log.append("\(Self.overflow(1))")
    default: break
    }
  }

  /// Runs another program on the terminal, until it ends.
  private static func runOther() {
    let words: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup("echo lent; exec cat"), nil]
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, words, nil) == 0 else { return }
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
  }

  /// Calls itself, each time with a frame of its own, as often as there are numbers: until the stack is full.
  fileprivate static func overflow(_ depth: Int) -> Int { depth < 0 ? 0 : overflow(depth &+ 1) &+ depth }

  /// Overflows the stack of another thread.
  private static func overflowElsewhere() {
    var thread = pthread_t()
    let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
      CursesTerminal.coverThisThread()
      return UnsafeMutableRawPointer(bitPattern: Demo.overflow(1))
    }
    pthread_create(&thread, nil, body, nil)
    pthread_join(thread, nil)
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private func frame(_ size: Size) -> Frame {
    var frame = Frame(size: size, title: SafeText(Self.variable("DEMO_TITLE") ?? "demo"))
    frame.write("demo \(size.columns)x\(size.rows) step \(step)", row: 0, style: CellStyle(.title))
    scene.draw(into: &frame)
    for (back, line) in log.suffix(6).reversed().enumerated() {
      frame.write("\(log.count - back): \(line)", row: size.rows - 1 - back, style: CellStyle())
    }
    frame.cursor = cursor
    return frame
  }
}

/// What the demo shows between its first row and its log.
private enum Scene {
  case styles
  case text([String])

  init(_ arguments: [String]) {
    self = arguments.first == "text" ? .text(Array(arguments.dropFirst())) : .styles
  }

  func draw(into frame: inout Frame) {
    switch self {
    case .styles: Self.drawStyles(into: &frame)
    case .text(let lines):
      for (index, line) in lines.enumerated() {
        frame.write(line, row: index + 1, style: CellStyle())
        frame.write("│", row: index + 1, column: 20, style: CellStyle(.frame))
      }
    }
  }

  private static func drawStyles(into frame: inout Frame) {
    for role in CellStyle.Role.allCases {
      frame.write("\(role)", row: Int(role.rawValue) + 1, style: CellStyle(role))
    }
    let attributes: [(String, CellStyle.Attributes)] = [
      ("bold", .bold), ("italic", .italic), ("underline", .underline), ("reverse", .reverse), ("dim", .dim),
    ]
    for (row, (name, attribute)) in attributes.enumerated() {
      frame.write(name, row: row + 1, column: 40, style: CellStyle(.plain, attribute))
    }
  }
}

/// An input as a line of the log.
private struct Entry: CustomStringConvertible {
  private let input: Input
  init(_ input: Input) { self.input = input }

  var description: String {
    switch input {
    case .key(let key): "key " + Self.name(key)
    case .paste(let text): "paste \(text.utf8.count) \(text.prefix(20))"
    case .resized(let size): "resized \(size.columns)x\(size.rows)"
    case .mouse(let event): "mouse \(event.action) \(event.point.column) \(event.point.row)"
    case .background(let background): "background \(background)"
    case .focused: "focused"
    case .hungUp: "hung up"
    }
  }

  private static func name(_ key: KeyPress) -> String {
    var name = ""
    if key.modifiers.contains(.control) { name += "control-" }
    if key.modifiers.contains(.alt) { name += "alt-" }
    if key.modifiers.contains(.shift) { name += "shift-" }
    if case .character(let character) = key.code { return name + String(character) }
    return name + "\(key.code)"
  }
}

extension Frame {
  fileprivate mutating func write(_ text: String, row: Int, column: Int = 0, style: CellStyle) {
    var column = column
    for glyph in SafeText(text).glyphs() {
      put(glyph, row: row, column: column, style: style)
      column += glyph.columns
    }
  }
}

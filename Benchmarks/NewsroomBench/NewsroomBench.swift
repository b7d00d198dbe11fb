import ArgumentParser
import TerminalHarness

/// Measures, in one run, what a user waits for: the first screen, and a key's answer.
@main
struct NewsroomBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsroom-bench",
    abstract: "Measure the reader's first screen, against a bare ncurses program's, and its answers to keys.")

  @Option(help: "The program to compare with (default: bare-screen, built beside this one).")
  var bare: String?

  @Option(help: "The reader (default: newsroom, built beside this one).")
  var reader: String?

  @Option(help: "The folder of posts that the reader opens.")
  var store = "Samples"

  @Option(help: "A text that the reader's first full screen has.")
  var marker = "Quotes"

  @Option(help: "How often each program is started, and each key pressed.")
  var runs = 40

  @Option(help: "The terminal's columns.")
  var columns = 120

  @Option(help: "The terminal's rows.")
  var rows = 40

  func run() throws {
    let size = (columns: columns, rows: rows)
    let bare = Launch(program: try bare ?? BuiltProducts.path(of: "bare-screen"), marker: "ready", size: size)
    let reader = Launch(
      program: try reader ?? BuiltProducts.path(of: "newsroom"), arguments: [store], marker: marker, size: size)
    print("terminal of \(columns) columns and \(rows) rows, medians of \(runs), milliseconds (95 of 100 in brackets)")
    try reportFirstPaint(bare, reader)
    try reportKeys(reader)
  }

  /// The programs take turns, so that a busy moment of the machine meets both.
  private func reportFirstPaint(_ bare: Launch, _ reader: Launch) throws {
    var times = (bare: Times(), reader: Times(), rest: Times())
    for turn in 0..<runs + 2 {
      let bareTime = try bare.firstPaint()
      let readerTime = try reader.firstPaint()
      // The first turns fill the machine's caches.
      guard turn > 1 else { continue }
      times.bare.add(bareTime.shown)
      times.reader.add(readerTime.shown)
      times.rest.add(readerTime.rest)
    }
    report("first paint", "bare ncurses", times.bare.description)
    report("first paint", "reader", times.reader.description)
    report("first paint", "ratio", Times.rounded(times.reader.median / times.bare.median))
    report("at rest", "reader", times.rest.description)
  }

  private func reportKeys(_ reader: Launch) throws {
    let keys: [(String, TypedKey)] = [("j", .text("j")), ("]", .text("]")), ("page down", .special(.pageDown))]
    for (name, key) in keys {
      report("key to paint", name, try KeyRun(launch: reader, key: key).times(of: runs).description)
    }
  }

  private func report(_ measure: String, _ subject: String, _ value: String) {
    let columns = [measure, subject].map { $0 + String(repeating: " ", count: max(1, 14 - $0.count)) }
    print(columns.joined() + value)
  }
}

import Measuring

/// From the start of the reader to the first row of its list on the screen.
struct PaintFigures {
  let subject: Subject

  /// Starts that are not counted: they fill the machine's caches.
  private static let warming = 2

  func measure(_ output: TableOutput) throws {
    let marker = try subject.reader.firstRow()
    var times = (bare: Samples(), reader: Samples())
    // The programs take turns, so that a busy moment of the machine meets both.
    for turn in 0..<subject.rounds + Self.warming {
      let bare = try subject.bareScreen.firstPaint("ready")
      let reader = try subject.reader.firstPaint(marker)
      guard turn >= Self.warming else { continue }
      times.bare.add(bare)
      times.reader.add(reader)
    }
    output.add(
      "first paint", subject.posts, times.reader.median, .milliseconds,
      reference: times.bare.median.map { .init("bare ncurses", $0) },
      limits: Limits(.ratioAtMost(3), beyond: .times(1.3)))
  }
}

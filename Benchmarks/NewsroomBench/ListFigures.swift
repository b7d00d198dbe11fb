import Measuring

/// The head of the list, without a terminal.
struct ListFigures {
  let subject: Subject

  func measure(_ output: TableOutput) throws {
    var times = (bare: Samples(), list: Samples())
    for turn in 0...subject.rounds {
      let bare = try subject.bareScreen.firstPaint("ready")
      let list = try subject.process("list", "--limit", "20", "--store", subject.store).run()
      guard turn > 0 else { continue }
      times.bare.add(bare)
      times.list.add(list)
    }
    output.add(
      "newsroom list --limit 20", subject.posts, times.list.median, .milliseconds,
      reference: times.bare.median.map { .init("bare ncurses", $0) },
      limits: Limits(.excessAtMost(15), beyond: .limits([.excessAtMost(15)])))
  }
}

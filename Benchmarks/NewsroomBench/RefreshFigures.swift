import Measuring

/// Looking whether a catalog is up to date, when it is.
struct RefreshFigures {
  let subject: Subject

  func measure(_ output: TableOutput) throws {
    let walk = WholeProcess(["find", subject.store, "-type", "f", "-printf", "%s %T@ %i\\n"])
    var times = (walk: Samples(), refresh: Samples())
    for turn in 0...subject.rounds {
      let walkTime = try walk.run()
      let refreshTime = try subject.process("index", "--store", subject.store).run()
      // The first turn fills the machine's caches.
      guard turn > 0 else { continue }
      times.walk.add(walkTime)
      times.refresh.add(refreshTime)
    }
    output.add(
      "refresh, nothing changed", subject.posts, times.refresh.median, .milliseconds,
      reference: times.walk.median.map { .init("find -printf", $0) },
      limits: Limits(.ratioAtMost(2), beyond: .linear(1.2)))
  }
}

import Glibc
import Measuring

/// The files of a store as sources of a new one.
struct ImportFigures {
  let subject: Subject

  /// Posts of the largest store that is imported.
  private static let largeStore = 50_000
  private static let rounds = 3

  func measure(_ output: TableOutput) throws {
    guard subject.posts <= Self.largeStore else { return }
    defer { remove(folder) }
    var (first, again, copy, peak) = (Samples(), Samples(), Samples(), Samples())
    // Each round has a folder of its own: ext4 is slow to give out inodes that were freed a moment ago.
    for round in 0..<Self.rounds {
      let newsroom = newsroom(round)
      let run = try newsroom.runWatched()
      first.add(rate(run.time))
      peak.add(Double(run.peak) / 1e6)
      again.add(rate(try newsroom.run()))
      copy.add(rate(try WholeProcess(["cp", "-r", subject.store, "\(folder)/\(round)/copy"]).run()))
    }
    output.add(
      "import into a new store", subject.posts, first.median, .postsPerSecond,
      reference: copy.median.map { .init("cp -r", $0) }, limits: Limits(.atLeast(2500)))
    output.add(
      "import again", subject.posts, again.median, .postsPerSecond,
      reference: first.median.map { .init("the first time", $0) })
    output.add("import, peak memory", subject.posts, peak.median, .megabytes)
  }

  /// Beside the subject's cache, whose size is a figure of its own.
  private var folder: String { subject.cache + "-import" }

  private func newsroom(_ round: Int) -> WholeProcess {
    let place = "\(folder)/\(round)"
    return WholeProcess(
      [subject.newsroom, "import", subject.store, "--store", place + "/store"],
      environment: ["XDG_CACHE_HOME": place + "/cache", "XDG_STATE_HOME": place + "/state"])
  }

  private func rate(_ time: Duration) -> Double { Double(subject.posts) / (time / .seconds(1)) }

  private func remove(_ folder: String) { _ = try? WholeProcess(["rm", "-rf", folder]).run() }
}

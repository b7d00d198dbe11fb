import ExtractionHarness
import Measuring

/// A catalog from nothing.
struct IndexFigures {
  let subject: Subject

  /// Posts of the largest store that is indexed more than once.
  private static let largeStore = 50_000
  private static let rounds = 3

  func measure(_ output: TableOutput) throws {
    var rates = (bare: Samples(), newsroom: Samples())
    var peak = Samples()
    for _ in 0..<(subject.posts > Self.largeStore ? 1 : Self.rounds) {
      let bare = try BareFullText(file: subject.cache + "/bare.sqlite").index(subject.files)
      subject.removeCatalog()
      let newsroom = try subject.process("index", "--store", subject.store).runWatched()
      rates.bare.add(rate(bare))
      rates.newsroom.add(rate(newsroom.time))
      peak.add(Double(newsroom.peak) / 1e6)
    }
    output.add(
      "index from nothing", subject.posts, rates.newsroom.median, .postsPerSecond,
      reference: rates.bare.median.map { .init("bare FTS5", $0) },
      limits: Limits(.ratioAtLeast(0.5), .atLeast(2500), beyond: .atLeastTimes(2.0 / 3)))
    output.add("index, peak memory", subject.posts, peak.median, .megabytes)
    let text = Double(subject.textBytes) / 1e6
    output.add(
      "catalog on disk", subject.posts, Double(subject.catalogBytes) / 1e6, .megabytes, reference: .init("text", text),
      limits: Limits(.ratioAtMost(1.2), beyond: .limits([.ratioAtMost(1.2)])))
  }

  /// Posts a second.
  private func rate(_ time: Duration) -> Double { Double(subject.posts) / (time / .seconds(1)) }
}

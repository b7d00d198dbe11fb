import Measuring
import Testing

@Suite("The table of a benchmark")
struct TableTests {
  @Test(
    "A limit is kept up to its bound",
    arguments: [
      (Limit.atMost(5), 5.0, Table.Verdict.kept), (.atMost(5), 5.1, .missed), (.atLeast(5), 5, .kept),
      (.atLeast(5), 4.9, .missed), (.ratioAtMost(3), 6, .kept), (.ratioAtMost(3), 6.1, .missed),
      (.ratioAtLeast(0.5), 1, .kept), (.ratioAtLeast(0.5), 0.9, .missed), (.excessAtMost(15), 17, .kept),
      (.excessAtMost(15), 17.1, .missed),
    ])
  func limit(_ limit: Limit, _ value: Double, _ verdict: Table.Verdict) {
    let figure = Figure(
      "first paint", posts: 1000, value, .milliseconds, reference: .init("bare", 2), limits: Limits(limit))
    #expect(Table().judge(figure).verdict == verdict)
  }

  @Test("A ratio to a reference that was not taken keeps no limit")
  func noReference() {
    let figure = Figure("list", posts: 1000, 1, .milliseconds, limits: Limits(.ratioAtMost(3)))
    #expect(figure.ratio == nil)
    #expect(Table().judge(figure).verdict == .missed)
  }

  @Test("One figure may have several limits")
  func severalLimits() {
    let limits = Limits(.ratioAtLeast(0.5), .atLeast(2500))
    let slow = Figure("index", posts: 19_563, 2000, .postsPerSecond, reference: .init("FTS5", 3000), limits: limits)
    #expect(Table().judge(slow) == (">= 0.5 x, >= 2,500 posts/s", .missed))
  }

  @Test(
    "A larger store is judged by what the figure was at the base",
    arguments: [
      (Growth.times(1.3), 13.0, Table.Verdict.kept), (.times(1.3), 13.1, .missed), (.times(1.3), 1, .kept),
      (.atLeastTimes(0.5), 5, .kept), (.atLeastTimes(0.5), 4.9, .missed),
      (.linear(1), 510, .kept), (.linear(1), 520, .missed),
      (.unlimited, 5000, .none), (.limits([.atMost(100)]), 100, .kept), (.limits([.atMost(100)]), 101, .missed),
    ])
  func growth(_ growth: Growth, _ value: Double, _ verdict: Table.Verdict) {
    var table = Table()
    let limits = Limits(.atMost(10), beyond: growth)
    _ = table.row(Figure("paint", posts: 19_563, 10, .milliseconds, limits: limits))
    #expect(table.judge(Figure("paint", posts: 1_000_000, value, .milliseconds, limits: limits)).verdict == verdict)
  }

  @Test("Without the base there is no growth to judge")
  func noBase() {
    let limits = Limits(.atMost(10), beyond: .times(1.3))
    #expect(Table().judge(Figure("paint", posts: 72_000, 99, .milliseconds, limits: limits)) == ("", .none))
  }

  @Test("Rows stand under the heading, and misses are counted")
  func rows() {
    var table = Table()
    let row = table.row(
      Figure(
        "first paint", posts: 1_000_000, 12.345, .milliseconds, reference: .init("bare ncurses", 3.6),
        limits: Limits(beyond: .limits([.ratioAtMost(3)]))))
    #expect(
      row.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        == "first paint 1,000,000 12.3 ms bare ncurses: 3.6 ms 3.43 <= 3 x MISS")
    #expect(table.misses == 1)
    #expect(Table.heading.hasPrefix("figure"))
  }
}

@Suite("Samples")
struct SamplesTests {
  @Test("A percentile is one of the values", arguments: [(50, 50.0), (99, 99), (100, 100), (1, 1)])
  func percentile(_ part: Int, _ value: Double) {
    #expect(Samples((1...100).map(Double.init).shuffled()).percentile(part) == value)
  }

  @Test("Of few values the highest percentile is the highest")
  func few() {
    #expect(Samples([3, 1, 2]).percentile(99) == 3)
    #expect(Samples([3, 1, 2]).median == 2)
    #expect(Samples().median == nil)
  }
}

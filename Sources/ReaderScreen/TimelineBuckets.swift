import PostModel

/// A timeline in spans of equal length, as many as there is room for.
struct TimelineBuckets {
  /// How long a span is.
  enum Span: Sendable, Hashable {
    case month, quarter
    case years(Int)

    var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .years(let count): 12 * count
      }
    }

    /// What the bars are counts of.
    var name: String {
      switch self {
      case .month: "a month"
      case .quarter: "a quarter"
      case .years(1): "a year"
      case .years(let count): "\(count) years"
      }
    }
  }

  let span: Span
  /// Whether a column has two spans.
  let isPaired: Bool
  /// The month that the first span begins with.
  let start: CalendarMonth
  private(set) var posts: [Int]
  private(set) var quotes: [Int]

  /// `nil` where there are no months.
  ///
  /// - Parameters:
  ///   - columns: at least 1.
  ///   - canPair: Whether a column has room for two spans.
  init?(_ timeline: Timeline, columns: Int, canPair: Bool) {
    guard let first = timeline.months.first?.month, let last = timeline.months.last?.month else { return nil }
    (span, isPaired) = Self.fitting(first, last, columns: columns, canPair: canPair)
    start = Self.start(of: first, span)
    let count = (last.number - start.number) / span.months + 1
    (posts, quotes) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    for tally in timeline.months {
      let index = (tally.month.number - start.number) / span.months
      posts[index] += tally.posts
      quotes[index] += tally.quotes
    }
  }

  /// The month that a span begins with.
  func month(of index: Int) -> CalendarMonth { CalendarMonth(number: start.number + index * span.months) }

  /// Columns that it takes.
  var columns: Int { isPaired ? (posts.count + 1) / 2 : posts.count }

  private static func start(of month: CalendarMonth, _ span: Span) -> CalendarMonth {
    CalendarMonth(number: month.number / span.months * span.months)
  }

  /// The shortest span that fits; of one length rather one a column than two.
  private static func fitting(
    _ first: CalendarMonth, _ last: CalendarMonth, columns: Int, canPair: Bool
  ) -> (Span, isPaired: Bool) {
    func count(_ span: Span) -> Int { (last.number - start(of: first, span).number) / span.months + 1 }
    var years = 1
    var spans = [Span.month, .quarter, .years(1)]
    while true {
      for span in spans {
        if count(span) <= columns { return (span, false) }
        if canPair, count(span) <= 2 * columns { return (span, true) }
      }
      years = years == 1 ? 5 : years * 2
      spans = [.years(years)]
    }
  }
}

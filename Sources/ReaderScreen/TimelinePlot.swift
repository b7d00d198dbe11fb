package import PostModel
package import ReaderCore
import TextLayout

/// Posts and quotes by month as two rows of bars, one over the other, with the years below.
///
/// Each kind has bars of its own height, and the words above say how high the highest are, so that no colour is needed to
/// tell them apart.
package struct TimelinePlot {
  private let timeline: Timeline?
  private let size: Size
  private let hasUnicode: Bool

  /// - Parameters:
  ///   - timeline: `nil` while it is being counted.
  ///   - hasUnicode: Whether the terminal shows more than ASCII.
  package init(_ timeline: Timeline?, size: Size, hasUnicode: Bool) {
    self.timeline = timeline
    self.size = size
    self.hasUnicode = hasUnicode
  }

  /// As many lines as there are rows, at least four: words, bars of posts, bars of quotes, years.
  package var lines: [[Span]] {
    guard size.rows >= 4 else { return [] }
    guard let timeline else { return filled([[Span("Counting posts by month…", .plain, .dim)]]) }
    let columns = max(1, size.columns - Self.margin)
    guard let buckets = TimelineBuckets(timeline, columns: columns, canPair: hasUnicode) else {
      return filled([[Span(timeline.undated > 0 ? "No post has a date" : "No posts", .plain, .dim)]])
    }
    let rows = size.rows - 2
    let postRows = (rows + 1) / 2
    let bars = TimelineBars(hasUnicode: hasUnicode, isPaired: buckets.isPaired)
    return [[Span(words(buckets, undated: timeline.undated), .date)]]
      + labelled("posts", bars.lines(of: buckets.posts, rows: postRows), .contact)
      + labelled("quotes", bars.lines(of: buckets.quotes, rows: rows - postRows), .quote)
      + [[Span(Self.blank(Self.margin)), Span(TimelineYears(buckets, columns: columns).line, .date)]]
  }

  /// Columns at the left for what the bars are of.
  private static let margin = 7

  private static func blank(_ columns: Int) -> SafeText { SafeText(String(repeating: " ", count: columns)) }

  private func filled(_ lines: [[Span]]) -> [[Span]] {
    lines + Array(repeating: [], count: max(0, size.rows - lines.count))
  }

  /// The name stands at the lowest line of its bars.
  private func labelled(_ name: SafeText, _ bars: [String], _ role: CellStyle.Role) -> [[Span]] {
    bars.enumerated().map { index, line in
      let label = index == bars.count - 1 ? name : ""
      return [Span(label + Self.blank(Self.margin - label.columns), .date), Span(SafeText(line), role)]
    }
  }

  /// How high the highest bars are, of how long a time they are, and how many posts are in none; shorter where that does
  /// not fit.
  private func words(_ buckets: TimelineBuckets, undated: Int) -> SafeText {
    let (posts, quotes) = (buckets.posts.max() ?? 0, buckets.quotes.max() ?? 0)
    let (postWords, quoteWords) = (Self.count(posts, "post"), Self.count(quotes, "quote"))
    let time = buckets.span.name
    let most = hasUnicode ? "≤" : "<="
    let variants = [
      "at most \(postWords) and \(quoteWords) \(time)", "\(most)\(postWords), \(most)\(quoteWords) \(time)",
      "\(most)\(posts.grouped), \(most)\(quotes.grouped) \(time)", time,
    ]
    let rest = undated == 0 ? "" : "; " + undated.grouped + " undated"
    let all = undated == 0 ? variants : variants.map { $0 + rest } + variants
    return all.map { SafeText($0) }.first { $0.columns <= size.columns } ?? ""
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    count.grouped + " " + noun + (count == 1 ? "" : "s")
  }
}

/// The years below the bars, as many as stand apart.
struct TimelineYears {
  let line: SafeText

  /// - Parameter columns: the width of the bars.
  init(_ buckets: TimelineBuckets, columns: Int) {
    var line = ""
    for (column, label) in Self.labels(buckets) where column + label.count <= columns {
      guard line.isEmpty || column > line.count else { continue }
      line += String(repeating: " ", count: column - line.count) + label
    }
    self.line = SafeText(line)
  }

  /// The columns at which years begin; where none does, the first month and the last.
  private static func labels(_ buckets: TimelineBuckets) -> [(column: Int, label: String)] {
    let perColumn = buckets.isPaired ? 2 : 1
    let years = buckets.posts.indices.filter { buckets.span.months >= 12 || buckets.month(of: $0).month == 1 }
    let labels = years.map { (column: $0 / perColumn, label: String(buckets.month(of: $0).year)) }
    let first = (column: 0, label: buckets.month(of: 0).iso8601)
    if labels.isEmpty { return [first] }
    return labels[0].column > first.label.count ? [first] + labels : labels
  }
}

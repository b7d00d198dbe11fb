import PostModel

/// Some rows of a list that stand side by side.
struct RowCache: Sendable {
  private var first = 0
  private var posts: [PostSummary] = []

  /// The rows that are here.
  var rows: Range<Int> { first..<first + posts.count }

  subscript(row: Int) -> PostSummary? { rows.contains(row) ? posts[row - first] : nil }

  func row(of id: PostID) -> Int? { posts.firstIndex { $0.id == id }.map { first + $0 } }

  /// What must be added so that these rows are here: all of them, or the end that is not.
  func missing(from wanted: Range<Int>) -> Range<Int> {
    if rows.contains(wanted.lowerBound) { return min(rows.upperBound, wanted.upperBound)..<wanted.upperBound }
    if !posts.isEmpty, rows.lowerBound > wanted.lowerBound,
      (rows.lowerBound...rows.upperBound).contains(wanted.upperBound)
    {
      return wanted.lowerBound..<rows.lowerBound
    }
    return wanted
  }

  /// Takes rows in; where they do not touch those that are here, these are forgotten.
  mutating func add(_ more: [PostSummary], from start: Int) {
    guard !more.isEmpty else { return }
    let end = start + more.count
    guard start <= rows.upperBound, end >= rows.lowerBound else {
      first = start
      posts = more
      return
    }
    let before = posts.prefix(max(0, start - first))
    let after = posts.suffix(max(0, rows.upperBound - end))
    first = min(first, start)
    posts = before + more + after
  }

  /// Forgets the rows outside these.
  mutating func keep(_ wanted: Range<Int>) {
    let kept = rows.clamped(to: wanted)
    guard kept != rows else { return }
    posts = kept.isEmpty ? [] : Array(posts[kept.lowerBound - first..<kept.upperBound - first])
    first = kept.lowerBound
  }
}

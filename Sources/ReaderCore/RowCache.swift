import PostModel

/// Some rows of a list that stand side by side.
struct RowCache<Row: Sendable>: Sendable {
  private var first = 0
  private var items: [Row] = []

  /// The rows that are here.
  var rows: Range<Int> { first..<first + items.count }

  subscript(row: Int) -> Row? { rows.contains(row) ? items[row - first] : nil }

  /// The first row that is meant, of those that are here.
  func row(where isMeant: (Row) -> Bool) -> Int? { items.firstIndex(where: isMeant).map { first + $0 } }

  /// The rows that a window lacks, and a window on either side to go with them; `nil` where it lacks none.
  func missing(around cursor: ListCursor) -> Range<Int>? {
    let window = cursor.window
    guard !window.isEmpty, window.clamped(to: rows) != window else { return nil }
    return missing(from: max(0, cursor.top - cursor.height)..<min(cursor.count, cursor.top + 2 * cursor.height))
  }

  /// What must be added so that these rows are here: all of them, or the end that is not.
  func missing(from wanted: Range<Int>) -> Range<Int> {
    if rows.contains(wanted.lowerBound) { return min(rows.upperBound, wanted.upperBound)..<wanted.upperBound }
    if !items.isEmpty, rows.lowerBound > wanted.lowerBound,
      (rows.lowerBound...rows.upperBound).contains(wanted.upperBound)
    {
      return wanted.lowerBound..<rows.lowerBound
    }
    return wanted
  }

  /// Takes rows in; where they do not touch those that are here, these are forgotten.
  mutating func add(_ more: [Row], from start: Int) {
    guard !more.isEmpty else { return }
    let end = start + more.count
    guard start <= rows.upperBound, end >= rows.lowerBound else {
      first = start
      items = more
      return
    }
    let before = items.prefix(max(0, start - first))
    let after = items.suffix(max(0, rows.upperBound - end))
    first = min(first, start)
    items = before + more + after
  }

  /// Forgets the rows outside these.
  mutating func keep(_ wanted: Range<Int>) {
    let kept = rows.clamped(to: wanted)
    guard kept != rows else { return }
    items = kept.isEmpty ? [] : Array(items[kept.lowerBound - first..<kept.upperBound - first])
    first = kept.lowerBound
  }
}

extension RowCache<PostSummary> {
  func row(of id: PostID) -> Int? { row { $0.id == id } }
}

import PostModel
import ReaderCore
import TextLayout

/// A saved search as one row: its name, and at the right the count of its posts.
struct SearchRow {
  private let search: SavedSearch
  private let count: Int?
  /// Whether the list shows its posts.
  private let isShown: Bool

  init(_ search: SavedSearch, count: Int?, isShown: Bool) {
    self.search = search
    self.count = count
    self.isShown = isShown
  }

  func spans(columns: Int) -> [Span] {
    let count = SafeText(count?.grouped ?? "")
    let room = max(0, columns - count.columns - 1)
    let name = SafeText(oneLine: search.name).padded(to: room).map(\.text).joined()
    return [Span(SafeText(name), .plain, isShown ? .bold : []), Span(" " + count, .date)]
  }
}

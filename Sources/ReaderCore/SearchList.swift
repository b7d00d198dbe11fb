/// The Searches pane: every post, then the saved searches, each with the count of its posts.
package struct SearchList: Sendable, Hashable {
  /// ``entries`` begins with all posts.
  package let entries: [SavedSearch]
  package private(set) var cursor: ListCursor
  /// How many posts each query finds, as far as that is known.
  private var counts: [String: Int] = [:]
  /// Whether the posts have changed since they were counted.
  private var isStale = true

  package init(_ saved: [SavedSearch]) {
    entries = saved.isEmpty ? [] : [SavedSearch(name: "All posts", query: "")] + saved
    cursor = ListCursor(count: entries.count)
  }

  /// Without saved searches there is no such pane.
  package var isEmpty: Bool { entries.isEmpty }

  package func count(of entry: Int) -> Int? { counts[entries[entry].query] }

  /// The entry whose posts a list has.
  package func entry(of kind: ListRequest.Kind) -> Int? {
    guard case .query(let text) = kind else { return nil }
    return entries.firstIndex { $0.query == text }
  }

  mutating func move(_ change: (inout ListCursor) -> Void) { change(&cursor) }

  mutating func take(_ more: [String: Int]) { counts.merge(more) { _, new in new } }

  mutating func makeStale() { isStale = true }

  /// What is to be counted now; while the store is being read, only what has never been.
  mutating func toCount(whileReading: Bool) -> [Effect] {
    guard !isEmpty, isStale, counts.isEmpty || !whileReading else { return [] }
    isStale = false
    return [.count(entries.map(\.query))]
  }
}

package import PostModel
import TextLayout

/// The Posts pane: every post that has been read, those that the filter leaves, and the selected one.
package struct PostList: Sendable {
  /// Newest first.
  package private(set) var all: [PostSummary] = []
  package private(set) var cursor = ListCursor()
  /// The words that a post must have to be shown; empty shows all.
  package private(set) var filter = ""
  /// How many posts the store has, once that is known.
  package var expected: Int?
  package var isLoading = true
  /// Whether nobody has chosen a post yet: then the first of the list is selected, also when newer ones come in.
  package private(set) var isUntouched = true
  /// Indices into `all`.
  private var visible: [Int] = []

  package init() {}

  package var count: Int { visible.count }
  package var selected: PostSummary? { cursor.selection.map { self[$0] } }

  /// The post at a row of the list.
  package subscript(row: Int) -> PostSummary { all[visible[row]] }

  /// The posts from a row to the end of the list, nearest first; going backward, to its beginning.
  package func ids(after row: Int, _ direction: Find.Direction) -> [PostID] {
    switch direction {
    case .forward: visible[min(row + 1, visible.count)...].map { all[$0].id }
    case .backward: visible[..<max(0, row)].reversed().map { all[$0].id }
    }
  }

  /// Takes some more posts in, the selection staying on its post.
  package mutating func add(_ batch: [PostSummary]) {
    let selected = isUntouched ? nil : selected?.id
    all = Self.merge(all, batch.sorted(by: PostSummary.newestFirst))
    refresh(selecting: selected)
  }

  /// Forgets every post, as before a reload.
  package mutating func removeAll() {
    all = []
    isLoading = true
    expected = nil
    refresh(selecting: nil)
  }

  /// Shows the posts that have every word of `text` in title, organisation, place, tags, date or path.
  package mutating func setFilter(_ text: String) {
    let selected = selected?.id
    filter = text
    refresh(selecting: selected)
  }

  package mutating func move(_ change: (inout ListCursor) -> Void) { change(&cursor) }

  /// From now on the selection stays on its post, whatever comes in.
  package mutating func touch() { isUntouched = false }

  /// Selects a post; `false` where the filter hides it.
  package mutating func select(_ id: PostID) -> Bool {
    guard let row = visible.firstIndex(where: { all[$0].id == id }) else { return false }
    cursor.select(row)
    return true
  }

  private mutating func refresh(selecting id: PostID?) {
    let words = filter.split(separator: " ").map { FoldedPattern(String($0)) }
    visible = words.isEmpty ? Array(all.indices) : all.indices.filter { Self.post(all[$0], has: words) }
    let row = id.flatMap { id in visible.firstIndex { all[$0].id == id } }
    cursor.replace(count: visible.count, selecting: row ?? (id == nil ? 0 : cursor.selection))
  }

  private static func post(_ post: PostSummary, has words: [FoldedPattern]) -> Bool {
    words.allSatisfy { word in
      let fields = [post.title, post.organization, post.dateline, post.subtitle, post.date?.isoDay, post.id.rawValue]
      return fields.contains { $0.map { SearchFold.contains($0, word) } ?? false }
        || post.tags.contains { SearchFold.contains($0, word) }
    }
  }

  private static func merge(_ left: [PostSummary], _ right: [PostSummary]) -> [PostSummary] {
    var merged: [PostSummary] = []
    merged.reserveCapacity(left.count + right.count)
    var i = 0
    for post in right {
      while i < left.count, PostSummary.newestFirst(left[i], post) {
        merged.append(left[i])
        i += 1
      }
      merged.append(post)
    }
    return merged + left[i...]
  }
}

package import PostModel
package import PostQuery

/// The Posts pane: a window over the list that the catalog has, and the rows around it.
///
/// At most five windows of rows are held, however long the list is.
package struct PostList: Sendable {
  /// What the list that is shown was asked for by; `nil` until there is one.
  package private(set) var request: ListRequest?
  package private(set) var cursor = ListCursor()
  /// Whether all posts of the list have been found; until then it has at least ``count``.
  package private(set) var isComplete = false
  /// What marks the words of the query; `nil` where there is nothing to mark.
  package private(set) var highlighter: Highlighter?
  /// Whether nobody has chosen a post yet: then the first of the list is selected, also when newer ones come in.
  package private(set) var isUntouched = true
  /// Whether the selection was moved after the list was asked for that is on its way.
  private(set) var hasMoved = false
  /// Whether the end was gone to while it was not known yet where that is.
  private var seeksEnd = false
  private var cache = RowCache<PostSummary>()

  package init() {}

  package var count: Int { cursor.count }
  /// Said where the post that was selected is not in the list any more.
  var loss: SafeText {
    kind.isEverything ? "This post's file is gone" : "The post that was selected is not in this list any more"
  }

  /// The number of the list that is shown; 0 until there is one.
  package var number: Int { request?.number ?? 0 }
  package var kind: ListRequest.Kind { request?.kind ?? .everything }
  /// `nil` also while the row is on its way.
  package var selected: PostSummary? { cursor.selection.flatMap { self[$0] } }

  /// The post at a row of the list; `nil` while it is on its way.
  package subscript(row: Int) -> PostSummary? { cache[row] }

  /// The rows that are missing from the window, and a window on either side to go with them; `nil` where none is.
  package var missing: Range<Int>? { cache.missing(around: cursor) }

  package mutating func move(_ change: (inout ListCursor) -> Void) {
    let row = cursor.selection
    change(&cursor)
    if cursor.selection != row {
      hasMoved = true
      seeksEnd = false
    }
  }

  /// To the last post; to the last that will be there, where not all have been found.
  package mutating func moveToEnd() {
    move { $0.select($0.count - 1) }
    hasMoved = true
    seeksEnd = !isComplete
  }

  /// From now on the selection stays on its post, whatever comes in.
  package mutating func touch() { isUntouched = false }

  /// A list is asked for: what moves the selection from now on wins over the answer.
  mutating func expectAnswer() { hasMoved = false }

  /// Takes rows of this list in, and forgets those that are far from the window.
  mutating func add(_ rows: [PostSummary], from first: Int) {
    cache.add(rows, from: first)
    cache.keep(cursor.top - 2 * cursor.height..<cursor.top + 3 * cursor.height)
  }

  /// Selects a row as its post was found there.
  mutating func select(_ row: Int) { cursor.select(row) }

  /// The row of a post, if it is near the window.
  package func row(of id: PostID) -> Int? { cache.row(of: id) }
}

/// Answers.
extension PostList {
  /// Takes the first answer to a request: another list, or this one as it is now.
  mutating func replace(by listing: PostListing, of request: ListRequest) {
    var fresh = RowCache<PostSummary>()
    fresh.add(listing.rows, from: listing.first)
    let isSame = kind.text == request.kind.text
    let moved = hasMoved ? selected.flatMap { fresh.row(of: $0.id) } ?? (isSame ? cursor.selection : nil) : nil
    let rowsAbove = isSame ? (cursor.selection ?? 0) - cursor.top : cursor.height / 2
    cursor.replace(count: listing.count, selecting: moved ?? listing.selected ?? request.row, rowsAbove: rowsAbove)
    cache = fresh
    seeksEnd = false
    self.request = request
    take(listing)
  }

  /// Takes a further answer to the request of the list that is shown.
  mutating func extend(by listing: PostListing) {
    let end = seeksEnd ? listing.count - 1 : nil
    cursor.replace(count: listing.count, selecting: end ?? (hasMoved ? nil : listing.selected))
    take(listing)
    if isComplete { seeksEnd = false }
  }

  private mutating func take(_ listing: PostListing) {
    isComplete = listing.isComplete
    highlighter = listing.highlighter.flatMap { $0.isEmpty ? nil : $0 }
    add(listing.rows, from: listing.first)
  }
}

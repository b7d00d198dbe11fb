import PostDirectory
package import PostQuery

/// Entries in the place of posts: a window over a list that another thread has, and the rows around it.
///
/// At most five windows of rows are held, however long the list is. The selection never stays on a heading.
package struct EntryList: Sendable {
  package let view: ListView
  /// What the list that is shown was asked for by; `nil` until there is one.
  package private(set) var request: EntryRequest?
  /// What was asked for last.
  private(set) var asked: EntryRequest?
  package private(set) var cursor = ListCursor()
  /// Rows for each entry that is no heading.
  package private(set) var rowsPerEntry = 1
  /// Entries that are no headings, as far as they have been found.
  package private(set) var total = 0
  /// Whether all entries have been found.
  package private(set) var isComplete = false
  package private(set) var highlighter: Highlighter?
  /// The rows that are marked.
  package internal(set) var marked = MarkedEntries()
  /// The names of all its speakers, or of the most quoted of them; empty where it is no list of speakers.
  package private(set) var names: [String] = []
  /// The place that the panes show for the selection.
  var shownPlace: EntryPlace?
  private var hasMoved = false
  private var seeksEnd = false
  /// Which way a selection on a heading goes on.
  private var isGoingUp = false
  private var cache = RowCache<ListEntry>()
  private let start: EntryKey?

  /// - Parameter key: The entry that is to be selected first, where the list has it.
  package init(_ view: ListView, startingAt key: EntryKey? = nil) {
    self.view = view
    start = key
  }

  package var count: Int { cursor.count }
  /// The number of the list that is shown; 0 until there is one.
  package var number: Int { request?.number ?? 0 }
  /// `nil` also while the row is on its way.
  package var selected: ListEntry? {
    cursor.selection.flatMap { cache[$0] }.flatMap { $0.isHeading ? nil : $0 }
  }

  /// The place of the selection among the entries that are no headings, counted from 1.
  package var place: Int? { selected.flatMap { $0.number ?? cursor.selection.map { $0 + 1 } } }

  package subscript(row: Int) -> ListEntry? { cache[row] }

  /// The rows that are missing from the window; `nil` where none is.
  package var missing: Range<Int>? { cache.missing(around: cursor) }

  /// The row of an entry, if it is near the window.
  package func row(of key: EntryKey) -> Int? { cache.row { $0.key == key } }

  package mutating func move(_ change: (inout ListCursor) -> Void) {
    let former = cursor.selection ?? 0
    change(&cursor)
    isGoingUp = cursor.selection ?? 0 < former
    skipHeading()
    guard cursor.selection != former else { return }
    hasMoved = true
    seeksEnd = false
  }

  /// To the last entry; to the last that will be there, where not all have been found.
  package mutating func moveToEnd() {
    move { $0.select($0.count - 1) }
    hasMoved = true
    seeksEnd = !isComplete
  }

  mutating func resize(rows: Int) {
    rowsPerEntry = view.rowsPerEntry(in: rows)
    cursor.resize(height: max(1, rows / rowsPerEntry))
    skipHeading()
  }

  /// From a heading on to the entry behind it; the heading of an entry at the window's top is shown with it.
  private mutating func skipHeading() {
    guard let row = cursor.selection else { return }
    let steps = isGoingUp ? [-1, 1] : [1, -1]
    if cache[row]?.isHeading == true, let next = steps.compactMap({ nearest(from: row, by: $0) }).first {
      cursor.select(next)
    }
    guard let row = cursor.selection, row == cursor.top, row > 0, cursor.height > 1, cache[row - 1]?.isHeading == true
    else { return }
    cursor.select(row - 1)
    cursor.select(row)
  }

  /// The nearest row that is no heading; one that is not there yet may be.
  private func nearest(from row: Int, by step: Int) -> Int? {
    var next = row + step
    while (0..<count).contains(next) {
      if cache[next]?.isHeading != true { return next }
      next += step
    }
    return nil
  }
}

/// Asking and answers.
extension EntryList {
  /// The request for this list, of some posts, as it is now; the selection stays on its entry.
  mutating func ask(
    number: Int, of filter: ListRequest.Kind, aliases: SpeakerAliases = SpeakerAliases(), selecting key: EntryKey? = nil
  ) -> EntryRequest {
    let isSame = (asked ?? request)?.filter == filter
    let request = EntryRequest(
      number: number, view, of: filter, aliases: aliases,
      selecting: key ?? selected?.key ?? (self.request == nil ? start : nil), row: isSame ? cursor.selection ?? 0 : 0,
      height: cursor.height)
    asked = request
    hasMoved = false
    return request
  }

  /// Whether an answer to the last request lacks the entry that is selected, where nobody wants to go elsewhere.
  func loses(_ listing: EntryListing) -> Bool {
    guard let asked, let request, listing.number == asked.number, listing.number != number else { return false }
    return asked.filter == request.filter && asked.selecting != nil && listing.selected == nil && !hasMoved
  }

  /// Takes an answer to the last request; `false` where it is one to another.
  mutating func take(_ listing: EntryListing) -> Bool {
    guard let asked, listing.number == asked.number else { return false }
    if listing.number == number { extend(by: listing) } else { replace(by: listing, of: asked) }
    total = listing.entries
    names = listing.names
    isComplete = listing.isComplete
    highlighter = listing.highlighter.flatMap { $0.isEmpty ? nil : $0 }
    add(listing.rows, from: listing.first)
    if isComplete { seeksEnd = false }
    return true
  }

  private mutating func replace(by listing: EntryListing, of request: EntryRequest) {
    var fresh = RowCache<ListEntry>()
    fresh.add(listing.rows, from: listing.first)
    let key = selected?.key
    let moved = hasMoved ? fresh.row { $0.key == key && key != nil } : nil
    let isSame = request.filter == self.request?.filter
    let rowsAbove = isSame ? (cursor.selection ?? 0) - cursor.top : cursor.height / 2
    cursor.replace(count: listing.count, selecting: moved ?? listing.selected ?? request.row, rowsAbove: rowsAbove)
    cache = fresh
    seeksEnd = false
    isGoingUp = false
    self.request = request
  }

  private mutating func extend(by listing: EntryListing) {
    let end = seeksEnd ? listing.count - 1 : nil
    cursor.replace(count: listing.count, selecting: end ?? (hasMoved ? nil : listing.selected))
    if end != nil { isGoingUp = true }
  }

  /// Takes rows of this list in, and forgets those that are far from the window.
  mutating func add(_ rows: [ListEntry], from first: Int) {
    marked.update(rows)
    cache.add(rows, from: first)
    cache.keep(cursor.top - 2 * cursor.height..<cursor.top + 3 * cursor.height)
    skipHeading()
  }
}

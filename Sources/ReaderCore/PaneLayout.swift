/// The panes of the reader.
package enum Pane: Int, Sendable, Hashable, CaseIterable {
  case posts, body, quotes, contacts
  /// Only where there are saved searches.
  case searches

  package var title: String {
    switch self {
    case .posts: "Posts"
    case .body: "Body"
    case .quotes: "Quotes"
    case .contacts: "Contacts"
    case .searches: "Searches"
    }
  }
}

/// Where each pane stands: a pure function of the terminal's size, the focus and the zoom.
///
/// Each rectangle begins with one row for the pane's header; the last row of the screen is the status line and belongs
/// to no pane. A pane that is not on the screen has no rectangle.
package struct PaneLayout: Sendable, Hashable {
  package enum Shape: Sendable, Hashable {
    /// Lists on the left, the body on the right: from 80×16.
    case columns
    /// All below one another, but for the searches: from 18 rows.
    case stacked
    /// The pane that has the focus alone: smaller terminals, and zoom.
    case single
    /// Below 40×10 there is room for a line that says so.
    case tooSmall
  }

  package static let minimum = Size(columns: 40, rows: 10)

  package let shape: Shape
  /// By the pane's raw value; an array, because a dictionary's first use costs a tenth of a millisecond at start.
  private let places: [Rect?]
  /// The column of the line between left and right, where there is one.
  package let divider: Int?

  package subscript(pane: Pane) -> Rect? { places[pane.rawValue] }

  private init(shape: Shape, divider: Int? = nil, place: (Pane) -> Rect?) {
    self.shape = shape
    self.divider = divider
    places = Pane.allCases.map(place)
  }

  /// - Parameter searches: how many rows the Searches pane would fill; 0 where there is none.
  package static func arrange(
    size: Size, focus: Pane, isZoomed: Bool = false, searches: Int = 0, shares: PaneShares = PaneShares()
  ) -> PaneLayout {
    let rows = size.rows - 1
    switch shape(for: size, isZoomed: isZoomed) {
    case .tooSmall:
      return PaneLayout(shape: .tooSmall) { _ in nil }
    case .single:
      let whole = Rect(column: 0, row: 0, columns: size.columns, rows: rows)
      return PaneLayout(shape: .single) { $0 == focus ? whole : nil }
    case .stacked:
      return stacked(columns: size.columns, rows: rows, shares).withSearches(searches, focus: focus)
    case .columns:
      let room = rows < leastForSearches || searches == 0 ? 0 : min(searches + 1, rows / 4)
      let layout = columns(columns: size.columns, rows: rows, searches: room, shares)
      return room > 0 ? layout : layout.withSearches(searches, focus: focus)
    }
  }

  /// Rows from which on the lists leave room for the searches.
  private static let leastForSearches = 20

  /// Where there is no room for the searches, they take the place of the posts while they have the focus.
  private func withSearches(_ searches: Int, focus: Pane) -> PaneLayout {
    guard searches > 0, focus == .searches else { return self }
    return PaneLayout(shape: shape, divider: divider) { pane in
      switch pane {
      case .searches: self[.posts]
      case .posts: nil
      default: self[pane]
      }
    }
  }

  private static func shape(for size: Size, isZoomed: Bool) -> Shape {
    if size.columns < minimum.columns || size.rows < minimum.rows { return .tooSmall }
    if isZoomed { return .single }
    if size.columns >= 80, size.rows >= 16 { return .columns }
    return size.rows >= 18 ? .stacked : .single
  }

  /// Lists on the left: two fifths of the width, between 34 and 56 columns; the searches on top.
  private static func columns(columns: Int, rows: Int, searches: Int, _ shares: PaneShares) -> PaneLayout {
    let left = min(max(least.list, min(max(34, columns * 2 / 5), 56) + shares.listColumns), columns - least.body)
    let shared = rows - searches
    let contacts = max(4, shared / 6)
    let quotes = max(5, (shared - contacts) * 9 / 20)
    let panes: [Pane] = (searches > 0 ? [.searches] : []) + [.posts, .quotes, .contacts]
    let own: [Pane: Int] = [
      .searches: searches, .posts: shared - quotes - contacts, .quotes: quotes, .contacts: contacts,
    ]
    let heights = PaneColumn(
      panes.map { (own[$0] ?? 0) + shares[$0, .columns] }, total: rows, flexible: panes.firstIndex(of: .posts) ?? 0
    ).rows
    return PaneLayout(shape: .columns, divider: left) { pane in
      if pane == .body { return Rect(column: left + 1, row: 0, columns: columns - left - 1, rows: rows) }
      guard let place = panes.firstIndex(of: pane) else { return nil }
      return Rect(column: 0, row: heights[..<place].reduce(0, +), columns: left, rows: heights[place])
    }
  }

  /// The fewest columns of the lists, and of the body with the divider.
  private static let least = (list: 24, body: 32)

  /// The body gets what the lists leave, which is most of it on a tall terminal.
  private static func stacked(columns: Int, rows: Int, _ shares: PaneShares) -> PaneLayout {
    let posts = max(4, rows / 4)
    let quotes = rows >= 26 ? 5 : 3
    let contacts = 3
    let panes: [Pane] = [.posts, .body, .quotes, .contacts]
    let own = [posts, rows - posts - quotes - contacts, quotes, contacts]
    let heights = PaneColumn(
      zip(panes, own).map { $1 + shares[$0, .stacked] }, total: rows, flexible: 1
    ).rows
    return PaneLayout(shape: .stacked) { pane in
      panes.firstIndex(of: pane).map { place in
        Rect(column: 0, row: heights[..<place].reduce(0, +), columns: columns, rows: heights[place])
      }
    }
  }

  /// The panes that share rows with one, from the top down; only itself where it has the whole height.
  package func column(of pane: Pane) -> [Pane] {
    let all: [Pane] =
      switch shape {
      case .columns: pane == .body ? [.body] : [.searches, .posts, .quotes, .contacts]
      case .stacked: [.posts, .searches, .body, .quotes, .contacts]
      case .single, .tooSmall: [pane]
      }
    return all.filter { self[$0] != nil }
  }
}

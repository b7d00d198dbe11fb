/// How much room the panes give to what they show; a pane that is not on the screen counts as one row.
package struct PaneSizes: Sendable, Hashable {
  /// The widest a line of text is set, in columns: longer ones are hard to read.
  package static let widestText = 88

  /// Posts in the list.
  package let posts: Int
  /// Lines of the body.
  package let bodyRows: Int
  /// Columns of a line of the body, its margins left out; `nil` while the body is not on the screen.
  package let bodyColumns: Int?
  /// Rows for the quotes.
  package let quoteRows: Int
  /// Rows for the contacts.
  package let contactRows: Int
  /// Saved searches.
  package let searches: Int

  package static let rowsPerItem = 2
  /// Columns left of the body's text: the marker of the shown place, and one of air.
  package static let bodyMargin = 2

  package init(_ layout: PaneLayout) {
    posts = Self.content(layout[.posts])
    bodyRows = Self.content(layout[.body])
    bodyColumns = layout[.body].map { min(Self.widestText, max(1, $0.columns - Self.bodyMargin - 1)) }
    quoteRows = Self.content(layout[.quotes])
    contactRows = Self.content(layout[.contacts])
    searches = Self.content(layout[.searches])
  }

  /// Rows for each of so many quotes: as many as let all of them be seen, within bounds.
  package func rowsPerQuote(of count: Int) -> Int {
    Self.share(of: quoteRows, among: count, most: 6)
  }

  /// The same for each of so many contacts.
  package func rowsPerContact(of count: Int) -> Int {
    Self.share(of: contactRows, among: count, most: 4)
  }

  private static func share(of rows: Int, among count: Int, most: Int) -> Int {
    min(max(rowsPerItem, rows / max(1, count)), most)
  }

  /// The rows of a pane below its header.
  private static func content(_ rect: Rect?) -> Int { max(1, (rect?.rows ?? 2) - 1) }
}

/// How much room the panes give to what they show; a pane that is not on the screen counts as one row.
package struct PaneSizes: Sendable, Hashable {
  /// The widest a line of text is set, in columns: longer ones are hard to read.
  package static let widestText = 88

  /// Posts in the list.
  package let posts: Int
  /// Lines of the body.
  package let bodyRows: Int
  /// Columns of a line of the body, its margins left out.
  package let bodyColumns: Int
  /// Quotes, each of ``rowsPerItem`` rows.
  package let quotes: Int
  /// Contacts, each of ``rowsPerItem`` rows.
  package let contacts: Int

  package static let rowsPerItem = 2
  /// Columns left of the body's text: the marker of the shown place, and one of air.
  package static let bodyMargin = 2

  package init(_ layout: PaneLayout) {
    posts = Self.content(layout[.posts])
    bodyRows = Self.content(layout[.body])
    bodyColumns = min(Self.widestText, max(1, (layout[.body]?.columns ?? 80) - Self.bodyMargin - 1))
    quotes = max(1, Self.content(layout[.quotes]) / Self.rowsPerItem)
    contacts = max(1, Self.content(layout[.contacts]) / Self.rowsPerItem)
  }

  /// The rows of a pane below its header.
  private static func content(_ rect: Rect?) -> Int { max(1, (rect?.rows ?? 2) - 1) }
}

/// How a user has divided the screen: what each pane has more or less than it has by itself.
///
/// Kept for the shape of the screen that it was chosen in; what a screen has no room for is left out, and comes back on a
/// larger one.
package struct PaneShares: Sendable, Hashable {
  /// Columns that the lists have more beside the body.
  package var listColumns = 0
  /// Rows that a pane has more, by its raw value; those below give or take them.
  package var rows = Array(repeating: 0, count: Pane.allCases.count)

  package init() {}

  package subscript(pane: Pane) -> Int {
    get { rows[pane.rawValue] }
    set { rows[pane.rawValue] = newValue }
  }
}

/// How a user has divided the screen: what each pane has more or less than it has by itself.
///
/// What a screen has no room for is left out, and comes back on a larger one.
package struct PaneShares: Sendable, Hashable {
  /// Columns that the lists have more beside the body.
  package var listColumns = 0
  /// Rows that the panes have more where the lists stand beside the body, and where all stand below one another; by the
  /// pane's raw value.
  package var besideRows = none
  package var stackedRows = none

  package init() {}

  package static let none = Array(repeating: 0, count: Pane.allCases.count)

  /// Rows that a pane has more in a shape of the screen; those of the other shapes are 0.
  package subscript(pane: Pane, shape: PaneLayout.Shape) -> Int {
    get {
      switch shape {
      case .columns: besideRows[pane.rawValue]
      case .stacked: stackedRows[pane.rawValue]
      case .single, .tooSmall: 0
      }
    }
    set {
      switch shape {
      case .columns: besideRows[pane.rawValue] = newValue
      case .stacked: stackedRows[pane.rawValue] = newValue
      case .single, .tooSmall: break
      }
    }
  }
}

/// Rows dealt out among panes that stand below one another.
struct PaneColumn {
  private(set) var rows: [Int]
  /// A header and a row below it.
  static let least = 2

  /// - Parameters:
  ///   - wanted: what each pane shall have; none gets less than a header and a row.
  ///   - total: what all of them have together, at least two for each.
  ///   - flexible: the one that gets what is left over.
  init(_ wanted: [Int], total: Int, flexible: Int) {
    rows = wanted.map { min(max(Self.least, $0), total) }
    var over = rows.reduce(0, +) - total
    if over < 0 { rows[flexible] -= over }
    while over > 0, let largest = rows.indices.max(by: { rows[$0] < rows[$1] }), rows[largest] > Self.least {
      rows[largest] -= 1
      over -= 1
    }
  }
}

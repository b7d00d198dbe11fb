/// A selection that moves in a list seen through a window: the movement of every pane.
///
/// Invariants, kept by every method: `selection` is `nil` only where the list is empty; the selected item is inside the
/// window; the window shows no gap below the last item while items stand above it.
package struct ListCursor: Sendable, Hashable {
  /// How many items there are.
  package private(set) var count: Int
  /// How many items the window shows; at least 1.
  package private(set) var height: Int
  /// Index of the selected item.
  package private(set) var selection: Int?
  /// Index of the first item that the window shows.
  package private(set) var top: Int

  package init(count: Int = 0, height: Int = 1) {
    self.count = max(0, count)
    self.height = max(1, height)
    selection = count > 0 ? 0 : nil
    top = 0
  }

  /// The items that the window shows.
  package var window: Range<Int> { top..<min(count, top + height) }

  package mutating func select(_ index: Int) {
    guard count > 0 else { return }
    selection = min(max(0, index), count - 1)
    follow()
  }

  package mutating func move(by distance: Int) {
    guard let selection else { return }
    select(selection.addingReportingOverflow(distance).partialValue)
  }

  /// Moves window and selection together, as a page key does.
  package mutating func page(by items: Int) {
    guard let selection else { return }
    top = min(max(0, top + items), max(0, count - height))
    select(selection + items)
  }

  /// Moves the window; the selection goes along only as far as it has to, to stay inside.
  package mutating func scroll(by items: Int) {
    guard let selection else { return }
    top = min(max(0, top + items), max(0, count - height))
    self.selection = min(max(top, selection), min(count, top + height) - 1)
  }

  package mutating func resize(height: Int) {
    self.height = max(1, height)
    follow()
  }

  /// Takes a new number of items and puts the selection on `selection`, or as near as the list allows.
  package mutating func replace(count: Int, selecting selection: Int? = nil) {
    self.count = max(0, count)
    let wanted = selection ?? self.selection ?? 0
    self.selection = count > 0 ? min(max(0, wanted), count - 1) : nil
    follow()
  }

  /// The same, with so many items shown above the selected one, as far as the list has them.
  package mutating func replace(count: Int, selecting selection: Int, rowsAbove: Int) {
    top = max(0, selection - rowsAbove)
    replace(count: count, selecting: selection)
  }

  private mutating func follow() {
    guard let selection else {
      top = 0
      return
    }
    top = min(max(top, selection - height + 1), selection)
    top = min(top, max(0, count - height))
  }
}

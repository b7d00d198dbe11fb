import PostModel

/// Blocks of a text that one line stands for until they are opened: what is the same in every release, and contacts,
/// which have a pane of their own.
package struct Fold: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// `title` is what it calls itself, such as `About Housing Action`; it is not among the words.
    case boilerplate(title: String?, words: Int)
    case contacts(count: Int)
  }

  /// Indices of the body's blocks.
  package let blocks: Range<Int>
  /// UTF-8 offsets into the body's text, from the first block to the last.
  package let range: Range<Int>
  package let content: Content

  /// Whether a span has a part in it; an empty one has where it stands inside.
  func touches(_ span: Range<Int>) -> Bool { range.overlaps(span) || range.contains(span.lowerBound) }
}

/// The folds of a text, each open or closed.
package struct FoldList: Sendable, Hashable {
  /// In the order of the text.
  package let folds: [Fold]
  /// Indices of those that are open.
  private var opened: Set<Int> = []

  package init(_ folds: [Fold] = []) { self.folds = folds }

  package var isEmpty: Bool { folds.isEmpty }

  /// The blocks that are not shown.
  package var closed: [Fold] { folds.indices.filter { !opened.contains($0) }.map { folds[$0] } }

  mutating func openAll() { opened = Set(folds.indices) }

  mutating func closeAll() { opened = [] }

  /// Opens the folds that have a part of a span.
  mutating func open(_ range: Range<Int>) {
    opened.formUnion(folds.indices.filter { folds[$0].touches(range) })
  }

  /// Opens those of which the like was open in the text as it was before.
  mutating func open(as former: FoldList) {
    if former.closed.isEmpty, !former.isEmpty { return openAll() }
    guard folds.count == former.folds.count else { return }
    opened = former.opened
  }
}

/// Letters to be found in a title in their order, with others between: `rnt ctl` finds `Rent control`.
///
/// Words with spaces between them are each looked for, in any order, and all must be there. Folded as search folds
/// (`FoldTable` of TextLayout).
package struct FuzzyPattern: Sendable, Hashable {
  /// What the person typed, to be shown again.
  package let typed: String
  /// Folded scalars, none of them empty.
  private let words: [[Unicode.Scalar]]

  package init(_ typed: String) {
    self.typed = typed
    words = FuzzyText(typed).scalars.split { $0 == " " }.map(Array.init)
  }

  /// Whether nothing is left to look for; such a pattern is in every title, at no place.
  package var isEmpty: Bool { words.isEmpty }

  /// The best way to find all words in a title; `nil` where one is not there, which is known after one look.
  ///
  /// Takes the product of the lengths of word and title.
  package func match(_ title: String) -> FuzzyMatch? {
    guard words.allSatisfy({ FuzzyText.contains($0, in: title) }) else { return nil }
    if isEmpty { return FuzzyMatch(ranges: [], score: 0) }
    let text = FuzzyText(title)
    let found = words.map { FuzzyAlignment.best($0, text) }
    let places = found.count == 1 ? found[0].places : found.flatMap(\.places).sorted()
    return FuzzyMatch(ranges: text.ranges(of: places), score: found.reduce(0) { $0 + $1.score })
  }
}

/// Where a pattern was found in a title, and how well.
package struct FuzzyMatch: Sendable, Hashable {
  /// UTF-8 offsets into the title, in order and without overlap.
  package let ranges: [Range<Int>]
  /// More is better: letters next to each other, at the beginning of words, and early.
  package let score: Int

  package init(ranges: [Range<Int>], score: Int) {
    self.ranges = ranges
    self.score = score
  }
}

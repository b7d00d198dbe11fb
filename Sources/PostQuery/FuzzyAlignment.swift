/// The best places for a pattern's letters in a title, by dynamic programming as in Smith and Waterman (1981) and fzf.
struct FuzzyAlignment {
  let best: (places: [Int], score: Int)

  /// All letters of the pattern are in the text, in their order.
  ///
  /// A text so long that it would take over a million steps is aligned to the first places that will do.
  init(_ pattern: [Unicode.Scalar], _ text: FuzzyText) {
    let isLong = pattern.count * text.scalars.count > 1 << 20
    best = isLong ? Self.first(pattern, text.scalars) : Self.best(pattern, text.scalars)
  }

  private enum Score {
    static let letter = 16
    static let wordStart = 10
    static let neighbour = 8
    static let gap = -2
    static let furtherGap = -1
    /// For each letter before the first, up to ``mostLate`` of them.
    static let late = -1
    static let mostLate = 12
    static let impossible = Int.min / 2
  }

  private static func first(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> ([Int], Int) {
    var places: [Int] = []
    for (place, scalar) in text.enumerated() where places.count < pattern.count && scalar == pattern[places.count] {
      places.append(place)
    }
    return (places, places.count * Score.letter)
  }

  private static func best(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> ([Int], Int) {
    let worth = text.indices.map { Score.letter + (isWordStart(text, $0) ? Score.wordStart : 0) }
    var row = text.indices.map {
      text[$0] == pattern[0] ? worth[$0] + min($0, Score.mostLate) * Score.late : Score.impossible
    }
    var origins: [[Int]] = []
    for letter in pattern.dropFirst() {
      let (next, origin) = advance(row, to: letter, text, worth)
      row = next
      origins.append(origin)
    }
    let end = row.indices.max { row[$0] < row[$1] } ?? 0
    let places = origins.reversed().reduce(into: [end]) { $0.append($1[$0[$0.count - 1]]) }
    return (places.reversed(), row[end])
  }

  /// The scores with one letter more of the pattern, by the place of that letter, and the place of the one before it.
  private static func advance(
    _ row: [Int], to letter: Unicode.Scalar, _ text: [Unicode.Scalar], _ worth: [Int]
  ) -> (scores: [Int], origins: [Int]) {
    var scores = [Int](repeating: Score.impossible, count: row.count)
    var origins = [Int](repeating: 0, count: row.count)
    var (apart, apartFrom) = (Score.impossible, 0)
    for place in row.indices.dropFirst() {
      let together = row[place - 1] + Score.neighbour
      if text[place] == letter, max(together, apart) > Score.impossible / 2 {
        scores[place] = worth[place] + max(together, apart)
        origins[place] = together >= apart ? place - 1 : apartFrom
      }
      apart += Score.furtherGap
      if row[place - 1] + Score.gap > apart { (apart, apartFrom) = (row[place - 1] + Score.gap, place - 1) }
    }
    return (scores, origins)
  }

  private static func isWordStart(_ text: [Unicode.Scalar], _ place: Int) -> Bool {
    place == 0 || [.separator, .dash].contains(WordTable.standard[text[place - 1]].kind)
  }
}

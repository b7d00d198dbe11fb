/// The best places for a pattern's letters in a title, by dynamic programming as in Smith and Waterman (1981) and fzf.
///
/// For each letter of the pattern there is a row of cells, one for each place where the title has it.
struct FuzzyAlignment {
  private let text: [Unicode.Scalar]
  private let table = WordTable.standard
  /// All rows, one behind the other; places ascend in each.
  private var cells: [Cell] = []
  private var row = 0..<0

  /// The pattern's letters up to one, the last of them at a place of the title.
  private struct Cell {
    let place: Int
    let score: Int
    /// The cell of the letter before, by its number; -1 in the first row.
    let origin: Int
  }

  private enum Score {
    static let letter = 16
    static let wordStart = 10
    /// For a letter directly behind the one before; else each step between the two costs 1.
    static let neighbour = 8
    /// The most that a late first letter costs, 1 for each place before it.
    static let late = 12
  }

  /// Where the pattern's letters are, and how good that is.
  ///
  /// All of them are in the text, in their order. Takes the product of the lengths; a text that would take over a
  /// million steps is aligned to the first places that will do.
  static func best(_ pattern: [Unicode.Scalar], _ text: FuzzyText) -> FuzzyPlaces {
    guard pattern.count * text.scalars.count <= 1 << 20 else { return first(pattern, text.scalars) }
    var alignment = FuzzyAlignment(text.scalars)
    alignment.begin(pattern[0])
    for letter in pattern.dropFirst() { alignment.goOn(to: letter) }
    return alignment.best
  }

  private static func first(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> FuzzyPlaces {
    var places: [Int] = []
    for (place, scalar) in text.enumerated() where places.count < pattern.count && scalar == pattern[places.count] {
      places.append(place)
    }
    return FuzzyPlaces(places: places, score: places.count * Score.letter)
  }

  private init(_ text: [Unicode.Scalar]) {
    self.text = text
    cells.reserveCapacity(text.count)
  }

  private mutating func begin(_ letter: Unicode.Scalar) {
    for place in text.indices where text[place] == letter {
      cells.append(Cell(place: place, score: worth(place) - min(place, Score.late), origin: -1))
    }
    row = cells.indices
  }

  private mutating func goOn(to letter: Unicode.Scalar) {
    var (next, apart) = (row.lowerBound, -1)
    let start = cells.count
    for place in cells[next].place + 1..<text.count where text[place] == letter {
      while next < row.upperBound, cells[next].place < place - 1 {
        if apart < 0 || cells[next].score + cells[next].place > cells[apart].score + cells[apart].place { apart = next }
        next += 1
      }
      if let cell = cell(at: place, neighbour: next, apart: apart) { cells.append(cell) }
    }
    row = start..<cells.count
  }

  /// The better of going on from the letter directly before and from one farther off, as far as there are such.
  @inline(__always)
  private func cell(at place: Int, neighbour: Int, apart: Int) -> Cell? {
    let worth = worth(place)
    var best = apart < 0 ? nil : Cell(place: place, score: worth + reach(from: apart, to: place), origin: apart)
    if neighbour < row.upperBound, cells[neighbour].place == place - 1 {
      let score = worth + cells[neighbour].score + Score.neighbour
      if score >= best?.score ?? score { best = Cell(place: place, score: score, origin: neighbour) }
    }
    return best
  }

  @inline(__always)
  private func reach(from cell: Int, to place: Int) -> Int { cells[cell].score - (place - cells[cell].place) }

  private var best: FuzzyPlaces {
    guard let end = row.max(by: { cells[$0].score < cells[$1].score }) else { return FuzzyPlaces(places: [], score: 0) }
    var places: [Int] = []
    var cell = end
    while cell >= 0 {
      places.append(cells[cell].place)
      cell = cells[cell].origin
    }
    return FuzzyPlaces(places: places.reversed(), score: cells[end].score)
  }

  @inline(__always)
  private func worth(_ place: Int) -> Int { Score.letter + (isWordStart(place) ? Score.wordStart : 0) }

  private func isWordStart(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = text[place - 1]
    if before.isASCII { return table.ascii[Int(before.value)] <= WordTable.longer }
    let kind = table[before].kind
    return kind == .separator || kind == .dash
  }
}

/// Numbers of scalars in a title, ascending, and how good a match they make.
struct FuzzyPlaces {
  let places: [Int]
  let score: Int
}

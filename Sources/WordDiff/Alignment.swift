/// What two sequences of numbers have in common, in order.
///
/// Both ends first; then what is in each of them once (as in patience diff), and between such anchors again; what then is
/// left is given to Myers' algorithm (1986), where it is short, else it has nothing in common.
struct Alignment {
  /// Places in the one and the other, ascending in both.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private let old: [Int]
  private let new: [Int]

  /// So many elements of both are given to Myers' algorithm, which takes as many steps as their square at worst.
  private static let mostForMyers = 1024

  init(_ old: [Int], _ new: [Int]) {
    (self.old, self.new) = (old, new)
    var waiting = [Piece(old: 0..<old.count, new: 0..<new.count)]
    while let piece = waiting.popLast() { align(piece, &waiting) }
    pairs.sort { $0.old < $1.old }
  }

  private struct Piece {
    var old: Range<Int>
    var new: Range<Int>
    var isEmpty: Bool { old.isEmpty || new.isEmpty }
  }

  private mutating func align(_ piece: Piece, _ waiting: inout [Piece]) {
    let piece = takeEnds(piece)
    if piece.isEmpty { return }
    let anchors = anchors(in: piece)
    guard !anchors.isEmpty else { return alignByMyers(piece) }
    var rest = piece
    for anchor in anchors {
      pairs.append(anchor)
      waiting.append(Piece(old: rest.old.lowerBound..<anchor.old, new: rest.new.lowerBound..<anchor.new))
      rest = Piece(old: anchor.old + 1..<rest.old.upperBound, new: anchor.new + 1..<rest.new.upperBound)
    }
    waiting.append(rest)
  }

  /// Pairs what both begin with and end with; what is between them is left.
  private mutating func takeEnds(_ piece: Piece) -> Piece {
    var (old, new) = (piece.old, piece.new)
    while let first = old.first, let other = new.first, self.old[first] == self.new[other] {
      pairs.append((first, other))
      (old, new) = (first + 1..<old.upperBound, other + 1..<new.upperBound)
    }
    while let last = old.last, let other = new.last, self.old[last] == self.new[other] {
      pairs.append((last, other))
      (old, new) = (old.lowerBound..<last, new.lowerBound..<other)
    }
    return Piece(old: old, new: new)
  }

  /// The longest row, ascending in both, of what is once in each.
  private func anchors(in piece: Piece) -> [(old: Int, new: Int)] {
    var places: [Int: (old: Int?, new: Int?)] = [:]
    places.reserveCapacity(piece.old.count)
    for place in piece.old { places[old[place]] = (places[old[place]] == nil ? place : -1, nil) }
    for place in piece.new {
      guard let found = places[new[place]] else { continue }
      places[new[place]] = (found.old, found.new == nil ? place : -1)
    }
    let candidates = piece.old.compactMap { place -> (old: Int, new: Int)? in
      guard let found = places[old[place]], found.old == place, let new = found.new, new >= 0 else { return nil }
      return (place, new)
    }
    return Self.longestAscending(candidates)
  }

  /// Source: longest increasing subsequence by patience sorting (Fredman, 1975).
  private static func longestAscending(_ candidates: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // For each length, the row of that length whose end is least.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: candidates.count)
    for index in candidates.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if candidates[ends[middle]].new < candidates[index].new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var row: [(old: Int, new: Int)] = []
    var next = ends.last
    while let index = next {
      row.append(candidates[index])
      next = before[index]
    }
    return row.reversed()
  }

  private mutating func alignByMyers(_ piece: Piece) {
    // What only one of them has is no part of the search.
    let (inOld, inNew) = (Set(old[piece.old]), Set(new[piece.new]))
    let olds = piece.old.filter { inNew.contains(old[$0]) }
    let news = piece.new.filter { inOld.contains(new[$0]) }
    guard !olds.isEmpty, !news.isEmpty, olds.count + news.count <= Self.mostForMyers else { return }
    let difference = news.map { new[$0] }.difference(from: olds.map { old[$0] })
    var isRemoved = [Bool](repeating: false, count: olds.count)
    var isAdded = [Bool](repeating: false, count: news.count)
    for change in difference {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
    let (keptOld, keptNew) = (olds.indices.filter { !isRemoved[$0] }, news.indices.filter { !isAdded[$0] })
    for (first, second) in zip(keptOld, keptNew) { pairs.append((olds[first], news[second])) }
  }
}

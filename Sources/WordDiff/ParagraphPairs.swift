/// Which paragraph of one text stands in the other: as it is, or with other words.
struct ParagraphPairs {
  /// Ascending in both.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private let old: [Paragraph]
  private let new: [Paragraph]

  /// Of two paragraphs' words, so many must be the same for one to be taken for the other changed.
  private static let alike = 0.5
  /// Pairs that are looked at in a stretch without a common paragraph.
  private static let mostCompared = 30_000
  /// A stretch with more paragraphs is rewritten from end to end.
  private static let longest = 20_000

  /// - Parameter kept: Those that are the same, ascending in both.
  init(_ old: [Paragraph], _ new: [Paragraph], kept: [(old: Int, new: Int)]) {
    (self.old, self.new) = (old, new)
    var (nextOld, nextNew) = (0, 0)
    for pair in kept + [(old.count, new.count)] {
      pairChanged(nextOld..<pair.old, nextNew..<pair.new)
      if pair.old < old.count { pairs.append(pair) }
      (nextOld, nextNew) = (pair.old + 1, pair.new + 1)
    }
  }

  /// Pairs changed paragraphs so that they have as many words in common as possible; in a long stretch, only those that
  /// stand at nearly the same place of it.
  private mutating func pairChanged(_ olds: Range<Int>, _ news: Range<Int>) {
    if olds.isEmpty || news.isEmpty || olds.count + news.count > Self.longest { return }
    let reach = max(1, Self.mostCompared / olds.count / 2)
    var scores = [[Double]](repeating: [], count: olds.count + 1)
    var firsts = [Int](repeating: 0, count: olds.count + 1)
    // scores[row][column - firsts[row]] is the best of what is before both.
    func score(_ row: Int, _ column: Int) -> Double {
      let place = column - firsts[row]
      if place < 0 { return 0 }
      return place < scores[row].count ? scores[row][place] : scores[row].last ?? 0
    }
    scores[0] = [0]
    for row in 0..<olds.count {
      let middle = row * news.count / olds.count
      let columns = max(0, middle - reach)..<min(news.count, middle + reach + 1)
      firsts[row + 1] = columns.lowerBound + 1
      for column in columns {
        let likeness = likeness(old[olds.lowerBound + row], new[news.lowerBound + column])
        let paired = likeness >= Self.alike ? score(row, column) + likeness : 0
        scores[row + 1].append(max(paired, score(row, column + 1), score(row + 1, column)))
      }
    }
    trace(olds, news, score)
  }

  private mutating func trace(_ olds: Range<Int>, _ news: Range<Int>, _ score: (Int, Int) -> Double) {
    var (row, column) = (olds.count, news.count)
    var found: [(old: Int, new: Int)] = []
    while row > 0, column > 0 {
      let here = score(row, column)
      if here == score(row - 1, column) {
        row -= 1
      } else if here == score(row, column - 1) {
        column -= 1
      } else {
        (row, column) = (row - 1, column - 1)
        found.append((olds.lowerBound + row, news.lowerBound + column))
      }
    }
    pairs += found.reversed()
  }

  /// The share of words that both have (Dice's coefficient): 0 to 1.
  private func likeness(_ left: Paragraph, _ right: Paragraph) -> Double {
    let (first, second) = (left.content, right.content)
    let all = first.count + second.count
    guard Double(2 * min(first.count, second.count)) >= Self.alike * Double(all), all > 0 else { return 0 }
    var (common, here, there) = (0, 0, 0)
    while here < first.count, there < second.count {
      if first[here] == second[there] { common += 1 }
      let isBehind = first[here] <= second[there]
      if first[here] >= second[there] { there += 1 }
      if isBehind { here += 1 }
    }
    return Double(2 * common) / Double(all)
  }
}

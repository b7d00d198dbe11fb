/// Spans to look offsets up in; each look-up takes time logarithmic in their number.
package struct SpanIndex: Sendable {
  /// By lower bound.
  package let spans: [Range<Int>]

  /// The spans must not overlap.
  package init(_ spans: [Range<Int>]) {
    self.spans = spans.sorted { $0.lowerBound < $1.lowerBound }
  }

  package func contains(_ offset: Int) -> Bool { last(startingBefore: offset + 1)?.contains(offset) ?? false }

  package func overlaps(_ range: Range<Int>) -> Bool {
    last(startingBefore: range.upperBound).map { $0.upperBound > range.lowerBound } ?? false
  }

  /// How many spans begin in a range.
  package func count(startingIn range: Range<Int>) -> Int {
    count(startingBefore: range.upperBound) - count(startingBefore: range.lowerBound)
  }

  /// The position of a span among the others.
  package func index(of span: Range<Int>) -> Int? {
    let position = count(startingBefore: span.lowerBound)
    return position < spans.count && spans[position] == span ? position : nil
  }

  private func last(startingBefore offset: Int) -> Range<Int>? {
    let count = count(startingBefore: offset)
    return count > 0 ? spans[count - 1] : nil
  }

  private func count(startingBefore offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

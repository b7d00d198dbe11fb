/// Finds what single marks hold, outside double ones: British and headline style.
enum SingleMarks {
  /// Appends the spans of one passage, keeping all spans in order of their place.
  static func append(
    to spans: inout [MarkedSpan], after first: Int? = nil, passage: Int, tokens range: Range<Int>, of source: Source
  ) {
    guard source.passages[passage].kinds.hasSingleMark else { return }
    var found: [MarkedSpan] = []
    var index = range.lowerBound
    let taken = first.map { Array(spans[$0...]) } ?? []
    var next = 0
    while index < range.upperBound {
      while next < taken.count, taken[next].endToken <= index { next += 1 }
      if next < taken.count, taken[next].firstToken <= index {
        index = taken[next].endToken
        continue
      }
      guard source.tokens[index].isSingleMark, opens(source.tokens, index, in: range) else {
        index += 1
        continue
      }
      let end = next < taken.count ? taken[next].firstToken : range.upperBound
      guard let close = close(source.tokens, openedAt: index, before: end) else {
        index += 1
        continue
      }
      found.append(
        MarkedSpan(
          inner: source.span(index + 1..<close), passage: passage, tokens: index + 1..<close, open: index,
          close: close, continues: false, isSingle: true))
      index = close + 1
    }
    guard !found.isEmpty else { return }
    spans.append(contentsOf: found)
    if let first { spans[first...].sort { $0.inner.lowerBound < $1.inner.lowerBound } }
  }

  /// Whether a mark leans on the word behind it, and that word is no clipped one (*’90s*, *’em*).
  private static func opens(_ tokens: [Token], _ index: Int, in range: Range<Int>) -> Bool {
    guard tokens[index].kind != .singleClose, index + 2 < range.upperBound else { return false }
    let leans =
      index == range.lowerBound || tokens[index].hasSpaceBefore || tokens[index - 1].kind == .openBracket
      || tokens[index - 1].kind == .dash
    let next = tokens[index + 1]
    return leans && !next.hasSpaceBefore && next.isWord && !clipped.contains(next.hash)
  }

  /// `keep ’em`, `the ’90s`: an apostrophe at a word’s beginning.
  private static func isClipped(_ tokens: [Token], _ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, !tokens[index + 1].hasSpaceBefore, tokens[index].kind != .singleOpen else { return false }
    return clipped.contains(tokens[index + 1].hash) || tokens[index + 1].kind == .number
  }

  private static let clipped = WordSet("em til till tis twas cause n round s")

  /// The mark that closes: the first one behind punctuation, else the first that is no plural's apostrophe, else the
  /// last one before another opening mark.
  private static func close(_ tokens: [Token], openedAt open: Int, before end: Int) -> Int? {
    var fallback: Int?
    var last: Int?
    for index in open + 2..<max(open + 2, end) where tokens[index].isSingleMark {
      if tokens[index].hasSpaceBefore, isClipped(tokens, index, before: end) { continue }
      if tokens[index].hasSpaceBefore || tokens[index].kind == .singleOpen { break }
      let isLoose = index + 1 == end || tokens[index + 1].hasSpaceBefore || !tokens[index + 1].isWord
      guard isLoose else { continue }
      let previous = tokens[index - 1]
      if !previous.isWord && previous.kind != .number { return index }
      last = index
      let isBare = index + 1 < end && !tokens[index + 1].hasSpaceBefore
      if fallback == nil, isBare || index + 1 == end { fallback = index }
    }
    return fallback ?? last
  }
}

/// Pairs the quotation marks of a text, passage by passage.
///
/// Parity starts anew with each passage. A quotation left open goes on in the next passage where that one begins with
/// an opening mark (each paragraph opened, the last one closed), or where the next mark of any later passage closes it
/// (opened once); else it ends with its own passage. Time is linear in the tokens.
struct MarkPairing {
  private enum FirstMark: UInt8 { case none, opening, closing }

  /// A quotation opened once and closed later holds at most this many passages.
  private static let longestBlock = 24

  private let source: Source
  /// The first double mark of each passage.
  private var firstMarks: [FirstMark] = []
  /// For each passage, the next one (itself counted) that has a double mark.
  private var nextMarked: [Int] = []
  private(set) var spans: [MarkedSpan] = []
  /// Set while a quotation runs on from the passage before.
  private var carried = false

  init(_ source: Source) {
    self.source = source
    readFirstMarks()
  }

  static func spans(of source: Source) -> [MarkedSpan] {
    var pairing = MarkPairing(source)
    for index in source.passages.indices { pairing.pair(index) }
    return pairing.spans
  }

  private mutating func readFirstMarks() {
    let tokens = source.tokens
    for passage in source.passages {
      guard passage.kinds.hasDoubleMark, let mark = passage.tokens.first(where: { tokens[$0].isDoubleMark }) else {
        firstMarks.append(.none)
        continue
      }
      let use = MarkUse(mark, in: tokens, passage: passage.tokens, isOpen: false, openedLow: false)
      firstMarks.append(use.canOpen ? .opening : .closing)
    }
    nextMarked = Array(repeating: source.passages.count, count: source.passages.count + 1)
    for index in source.passages.indices.reversed() {
      nextMarked[index] = firstMarks[index] == .none ? nextMarked[index + 1] : index
    }
  }

  private mutating func pair(_ index: Int) {
    let passage = source.passages[index]
    if firstMarks[index] == .none {
      if carried {
        append(index, from: passage.tokens.lowerBound, open: nil, to: nil, continues: true)
      } else {
        SingleMarks.append(to: &spans, passage: index, tokens: passage.tokens, of: source)
      }
      return
    }
    let first = spans.count
    var scan = PassageScan(source.tokens, passage.tokens, carried: carried, closesLater: closesLater(index))
    scan.run()
    for pair in scan.pairs {
      append(
        index, from: pair.open.map { $0 + 1 } ?? passage.tokens.lowerBound, open: pair.open, to: pair.close,
        continues: pair.continues)
    }
    carried = false
    if let open = scan.leftOpen { finish(open, in: index, continues: scan.leftOpenContinues) }
    SingleMarks.append(to: &spans, after: first, passage: index, tokens: passage.tokens, of: source)
  }

  /// Whether the first double mark behind this passage closes a quotation.
  private func closesLater(_ index: Int) -> Bool {
    let next = nextMarked[index + 1]
    return next < source.passages.count && next - index <= Self.longestBlock && firstMarks[next] == .closing
  }

  /// A quotation that its passage does not close.
  private mutating func finish(_ open: Int?, in index: Int, continues: Bool) {
    let passage = source.passages[index]
    let start = open.map { $0 + 1 } ?? passage.tokens.lowerBound
    let isNextOpened = startsWithMark(index + 1)
    if !closesLater(index), let end = ForgottenClose.end(source.tokens, start..<passage.tokens.upperBound) {
      append(index, from: start, open: open, to: nil, end: end, continues: continues)
      return
    }
    append(index, from: start, open: open, to: nil, continues: continues)
    carried = isNextOpened || closesLater(index)
  }

  private func startsWithMark(_ index: Int) -> Bool {
    guard index < source.passages.count, firstMarks[index] == .opening else { return false }
    return source.tokens[source.passages[index].tokens.lowerBound].isDoubleMark
  }

  private mutating func append(
    _ index: Int, from start: Int, open: Int?, to close: Int?, end: Int? = nil, continues: Bool
  ) {
    let last = end ?? close ?? source.passages[index].tokens.upperBound
    guard last > start else { return }
    let inner = source.span(start..<last)
    spans.append(
      MarkedSpan(
        inner: inner, passage: index, tokens: start..<last, open: open, close: close, continues: continues))
  }
}

/// Finds where the words end of a quotation that nothing closes: before `, said Name`.
enum ForgottenClose {
  /// The index of the token behind the comma; `nil` where no such clause stands in the sentence.
  static func end(_ tokens: [Token], _ range: Range<Int>) -> Int? {
    for index in range.dropFirst(2) where tokens[index - 1].kind == .comma || tokens[index - 1].kind == .question {
      guard index + 1 < range.upperBound else { return nil }
      let (first, second) = (tokens[index], tokens[index + 1])
      let isInverted = first.isAny(.cueVerb) && !first.isCapitalized && second.isCapitalized
      let isDirect = first.isCapitalized && !first.isAny(.functionWord) && second.isAny(.cueVerb)
      if (isInverted || isDirect) && closesSentence(tokens, after: index + 1, before: range.upperBound) { return index }
    }
    return nil
  }

  /// Whether the clause runs to a full stop within a dozen words.
  private static func closesSentence(_ tokens: [Token], after start: Int, before end: Int) -> Bool {
    for index in start..<min(end, start + 14) where tokens[index].endsSentence { return true }
    return end - start <= 14
  }
}

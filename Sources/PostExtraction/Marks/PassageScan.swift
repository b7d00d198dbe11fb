/// Walks one passage's double marks from left to right.
struct PassageScan {
  struct Pair {
    let open: Int?
    let close: Int
    let continues: Bool
  }

  private let tokens: [Token]
  private let passage: Range<Int>
  private let closesLater: Bool
  private let marks: [Int]
  /// Whether the marks pair up as quotations within quotations, every one of them telling which way it leans.
  private let nests: Bool
  private(set) var pairs: [Pair] = []
  /// Whether a quotation is open, and the mark that opened it (`nil` where that stands in an earlier passage).
  private var isOpen: Bool
  private var open: Int?
  private var continues: Bool
  private var depth = 0

  init(_ tokens: [Token], _ passage: Range<Int>, carried: Bool, closesLater: Bool) {
    self.tokens = tokens
    self.passage = passage
    self.closesLater = closesLater
    marks = passage.filter { tokens[$0].isDoubleMark }
    nests = Self.nests(marks, tokens, passage, closesLater: closesLater)
    let reopens = carried && marks.first == passage.lowerBound
    isOpen = carried && !reopens
    continues = carried
  }

  /// The opening mark of what is still open behind the last mark.
  var leftOpen: Int?? { isOpen ? .some(open) : nil }
  var leftOpenContinues: Bool { continues }

  mutating func run() {
    for place in marks.indices {
      let use = self.use(place)
      if !isOpen {
        if use.canOpen {
          if !isInches(place) { begin(use.token) }
        } else if !isInches(place) {
          closeUnopened(use.token)
        }
      } else if let open, use.token == open + 1 {
        continue
      } else if use.canClose, !isInches(place) {
        close(at: use.token)
      } else if use.canOpen {
        openInside(place)
      }
    }
  }

  private func use(_ place: Int) -> MarkUse {
    let openedLow = open.map { tokens[$0].kind == .doubleLow } ?? false
    return MarkUse(marks[place], in: tokens, passage: passage, isOpen: isOpen, openedLow: openedLow)
  }

  private mutating func begin(_ token: Int) {
    isOpen = true
    open = token
    depth = 0
    if token != passage.lowerBound { continues = false }
  }

  private mutating func close(at token: Int) {
    if depth > 0 {
      depth -= 1
      return
    }
    pairs.append(Pair(open: open, close: token, continues: continues))
    isOpen = false
    open = nil
    continues = false
  }

  /// A closing mark that nothing opened: the words begin behind the attribution before it, or with the passage where an
  /// attribution follows the mark.
  private mutating func closeUnopened(_ token: Int) {
    if let last = pairs.last {
      if opensBehind(last.close, closing: token) {
        pairs.append(Pair(open: last.close, close: token, continues: false))
        return
      }
      guard token == marks.last,
        tokens[token - 1].endsSentence || token + 1 == passage.upperBound || tokens[token + 1].endsSentence
      else { return }
      let end = (last.close + 1..<token).prefix(40).first { tokens[$0].kind == .period }
      guard let end, token - end > 6 else { return }
      pairs.append(Pair(open: end, close: token, continues: false))
    } else if token == marks.first, token - passage.lowerBound >= 5, token + 2 < passage.upperBound {
      let next = tokens[token + 1]
      guard [.comma, .question, .exclamation].contains(tokens[token - 1].kind), next.isAny(.cueVerb),
        !next.isCapitalized
      else { return }
      pairs.append(Pair(open: nil, close: token, continues: false))
    }
  }

  /// `… thieves.” There are simple things that everybody can do,” she went on`: behind a closed sentence begins another, and
  /// an attribution follows its mark.
  private func opensBehind(_ close: Int, closing token: Int) -> Bool {
    guard close > passage.lowerBound, tokens[close - 1].endsSentence, token - close > 5, token + 1 < passage.upperBound,
      tokens[close + 1].isCapitalized, tokens[token - 1].kind == .comma, !tokens[token + 1].isCapitalized,
      !(close + 1..<token).contains(where: { tokens[$0].endsSentence })
    else { return false }
    return tokens[token + 1].isAny([.cueVerb, .pronoun])
  }

  /// An opening mark while a quotation is open: a quotation within it, or the first one was never closed.
  private mutating func openInside(_ place: Int) {
    if isNested(place) {
      depth += 1
      return
    }
    if isUnclosedInside(place) { return }
    if let start = open {
      let end = ForgottenClose.end(tokens, start + 1..<marks[place]) ?? marks[place]
      if end > start + 1 { pairs.append(Pair(open: open, close: end, continues: continues)) }
    }
    continues = false
    begin(marks[place])
  }

  /// `"A "b" c "d" e."` closes as often as it opens, two deep at most; one that goes on in the next paragraph has one
  /// mark left open, which begins the paragraph.
  private static func nests(_ marks: [Int], _ tokens: [Token], _ passage: Range<Int>, closesLater: Bool) -> Bool {
    guard marks.count >= 3 else { return false }
    var depth = 0
    var isDeep = false
    for mark in marks {
      let use = MarkUse(mark, in: tokens, passage: passage, isOpen: depth > 0, openedLow: false)
      guard use.canOpen != use.canClose else { return false }
      depth += use.canOpen ? 1 : -1
      if depth == 2 { isDeep = true }
      if depth < 0 || depth > 2 { return false }
    }
    return isDeep && (depth == 0 || depth == 1 && closesLater && marks.first == passage.lowerBound)
  }

  /// `“… they gave thousands in “donations.’ If they … accountable.”`: an inner mark in the middle of a sentence, which a
  /// mark of another kind closes; the last mark of the passage closes the outer one.
  private func isUnclosedInside(_ place: Int) -> Bool {
    guard place + 2 == marks.count, marks[place] > passage.lowerBound, tokens[marks[place] - 1].isWord,
      tokens[marks[place]].kind == .doubleOpen, let open, tokens[open].kind == .doubleOpen
    else { return false }
    let close = marks[place + 1]
    return use(place + 1).canClose && tokens[close - 1].endsSentence
      && (marks[place] + 1..<min(close, marks[place] + 8)).contains { tokens[$0].kind == .singleClose }
      && ForgottenClose.end(tokens, open + 1..<marks[place]) == nil
  }

  private func isNested(_ place: Int) -> Bool {
    if nests { return true }
    guard marks.indices.contains(place + 1), self.use(place + 1).canClose else { return false }
    if marks.indices.contains(place + 2) { return !opensOnly(place + 2) }
    let isShort = marks[place + 1] - marks[place] <= 7
    let startsSentence = marks[place] > passage.lowerBound && tokens[marks[place] - 1].endsSentence
    return closesLater || (isShort && !startsSentence)
  }

  private func opensOnly(_ place: Int) -> Bool {
    let use = self.use(place)
    return use.canOpen && !use.canClose
  }

  /// `6" wide`: a straight mark behind a number, where the next mark closes, or nothing is open.
  private func isInches(_ place: Int) -> Bool {
    let token = marks[place]
    guard tokens[token].kind == .doubleStraight, token > passage.lowerBound, tokens[token - 1].kind == .number,
      !tokens[token].hasSpaceBefore
    else { return false }
    guard isOpen else { return true }
    guard marks.indices.contains(place + 1) else { return false }
    let next = self.use(place + 1)
    return next.canClose && !next.canOpen
  }
}

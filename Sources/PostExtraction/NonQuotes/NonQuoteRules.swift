/// Tells what stands in marks and is nobody's words: titles, terms, nicknames, chants and signs.
struct NonQuoteRules {
  private let tokens: [Token]

  init(_ source: Source) { tokens = source.tokens }

  /// Words inside a span.
  func wordCount(_ span: MarkedSpan) -> Int {
    span.tokens.prefix(64).reduce(0) { $0 + (tokens[$1].isWord || tokens[$1].kind == .number ? 1 : 0) }
  }

  /// `James “Bud” Harlan`: one or two capitalised words between capitalised words.
  func isNickname(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    guard span.tokens.count <= 2, span.firstToken > passage.lowerBound, span.endToken < passage.upperBound else {
      return false
    }
    let (before, after) = (tokens[span.firstToken - 1], tokens[span.endToken])
    return before.isWord && before.isCapitalized && after.isWord && after.isCapitalized
      && span.tokens.allSatisfy { tokens[$0].isWord && tokens[$0].isCapitalized } && !before.isAny(.cueVerb)
      && !after.isAny(.functionWord)
  }

  /// The word before the mark, or the noun behind it, says that this is a title, a term, a chant or a sign.
  func isNamed(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    hasTitleCueBefore(span, in: passage) || hasTitleNounBehind(span, in: passage)
  }

  private func hasTitleCueBefore(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    var index = span.firstToken - 1
    var steps = 0
    while index >= passage.lowerBound, steps < 3 {
      let token = tokens[index]
      if token.kind == .comma || token.isAny([.article, .complementizer]) {
        index -= 1
        steps += 1
        continue
      }
      if token.kind == .colon || token.kind == .closeBracket { return false }
      return token.isAny(.titleCue)
    }
    return false
  }

  private func hasTitleNounBehind(_ span: MarkedSpan, in passage: Range<Int>) -> Bool {
    guard span.endToken < passage.upperBound, let last = span.tokens.last, !tokens[last].endsSentence,
      tokens[last].kind != .comma
    else { return false }
    let next = tokens[span.endToken]
    return next.isWord && next.hasSpaceBefore && next.isAny([.titleCue, .organizationNoun, .document])
      && !next.isAny(.cueVerb)
  }

  /// Every word of four letters or more is capitalised, and there are two or more.
  func isTitleCase(_ span: MarkedSpan) -> Bool {
    var (long, capitals) = (0, 0)
    for index in span.tokens.prefix(40) where tokens[index].isWord && !tokens[index].isAny(.functionWord) {
      long += 1
      if tokens[index].isCapitalized { capitals += 1 }
    }
    return long >= 1 && capitals == long && wordCount(span) <= 24
  }

  /// Begins with a capital and ends as a sentence does, or has a comma where an attribution follows.
  func isSentence(_ span: MarkedSpan) -> Bool {
    guard let first = span.tokens.first, let last = span.tokens.last else { return false }
    let end = tokens[last]
    return tokens[first].isCapitalized && (end.endsSentence || end.kind == .comma || end.kind == .ellipsis)
  }
}

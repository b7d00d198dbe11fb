/// Recognises lines that are labels: `NEWS RELEASE No. 24-117`, `BOLETÍN DE PRENSA 07/2024`, `FOR CALENDAR EDITORS`.
struct ReleaseLabel {
  private let source: Source

  init(_ source: Source) { self.source = source }

  /// Words, at most, of a line that is a label.
  private static let longest = 12

  /// Whether tokens are nothing but a label, with its number, its date and a remark in brackets.
  func isWhole(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 24 else { return false }
    var hasNoun = false
    var words = 0
    for index in tokens {
      let token = source.tokens[index]
      if token.kind == .openBracket, hasNoun { return true }
      guard token.isWord else { continue }
      words += 1
      if LabelWords.nouns.contains(token.hash) { hasNoun = true } else if !accompanies(token) { return false }
    }
    return hasNoun && words <= Self.longest
  }

  private func accompanies(_ token: Token) -> Bool {
    LabelWords.companions.contains(token.hash) || token.isAny([.preposition, .conjunction, .month, .weekday])
  }

  /// `PRESS RELEASE FROM THE OFFICE OF …`, `Nota de prensa de la Alcaldía`: what is issued, then who issues it.
  func namesIssuer(_ tokens: Range<Int>) -> Bool {
    for index in tokens.prefix(3) where LabelWords.issued.contains(source.tokens[index].hash) {
      var next = index + 1
      while next < tokens.upperBound, isPress(next) { next += 1 }
      guard next + 1 < tokens.upperBound, tokens.count <= 16 else { return false }
      return isWhole(tokens.lowerBound..<next) && LabelWords.issuers.contains(source.tokens[next].hash)
        && !(next + 1..<tokens.upperBound).contains { isLowerWord($0) }
    }
    return false
  }

  /// *de prensa*, *de presse*, *à imprensa* behind the noun.
  private func isPress(_ index: Int) -> Bool {
    let token = source.tokens[index]
    if LabelWords.companions.contains(token.hash), !token.isAny(.preposition) { return true }
    let next = index + 1 < source.tokens.count ? source.tokens[index + 1] : token
    return token.isAny(.preposition) && LabelWords.companions.contains(next.hash) && !next.isAny(.article)
      || LabelWords.nouns.contains(token.hash)
  }

  private func isLowerWord(_ index: Int) -> Bool {
    let token = source.tokens[index]
    return token.isWord && !token.isCapitalized && !token.isAny([.functionWord, .particle])
  }

  /// The parts of a line between dashes with space around them, bars and middle dots.
  func parts(_ tokens: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = tokens.lowerBound
    for index in tokens where isSeparator(index, in: tokens) {
      if start < index { parts.append(start..<index) }
      start = index + 1
    }
    if start < tokens.upperBound { parts.append(start..<tokens.upperBound) }
    return parts
  }

  private func isSeparator(_ index: Int, in tokens: Range<Int>) -> Bool {
    let token = source.tokens[index]
    switch token.kind {
    case .bar: return true
    case .dash: return token.hasSpaceBefore && index + 1 < tokens.upperBound && source.tokens[index + 1].hasSpaceBefore
    case .other:
      return source.bytes[token.range].elementsEqual("·".utf8) || source.bytes[token.range].elementsEqual("•".utf8)
    default: return false
    }
  }

  /// `EMBARGO: 00.01, Monday 3 February`, `UNDER EMBARGO UNTIL …`, `(For publication on or after …)`.
  func isEmbargo(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 40 else { return false }
    var index = tokens.lowerBound
    while index < tokens.upperBound, !source.tokens[index].isWord { index += 1 }
    while index < tokens.upperBound, index - tokens.lowerBound < 4,
      LabelWords.beforeEmbargo.contains(source.tokens[index].hash)
    {
      index += 1
    }
    guard index < tokens.upperBound else { return false }
    let hash = source.tokens[index].hash
    let next = index + 1
    if LabelWords.embargoes.contains(hash) {
      guard next < tokens.upperBound else { return true }
      return !source.tokens[next].isWord || LabelWords.embargoEnds.contains(source.tokens[next].hash)
    }
    guard index > tokens.lowerBound, LabelWords.publishing.contains(hash), next < tokens.upperBound else {
      return false
    }
    return LabelWords.embargoEnds.contains(source.tokens[next].hash)
  }
}

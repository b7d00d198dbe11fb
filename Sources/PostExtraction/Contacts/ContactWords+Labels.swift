extension ContactWords {
  /// Words before a label's colon, at most.
  private static let longestLabel = 9

  /// Where a contact label stands in a passage: the index behind it; `nil` where none does.
  ///
  /// A label is *contact* followed by a colon or at a line's start, or words like *For more information*, *Media
  /// inquiries*, *Press office* that a colon, a dash or the line's end follows.
  static func labelEnd(_ source: Source, _ tokens: Range<Int>) -> Int? {
    if let end = colonLabel(source, tokens) { return end }
    if let end = openSentence(source, tokens) { return end }
    let start = contentStart(source, tokens)
    var index = start
    var (isLabel, subjectCount, fillerCount) = (false, 0, 0)
    while index < tokens.upperBound, index - start < longestLabel {
      let token = source.tokens[index]
      if labels.contains(token.hash) {
        isLabel = true
      } else if subjects.contains(token.hash) {
        subjectCount += 1
      } else if fillers.contains(token.hash) {
        fillerCount += 1
      } else if token.kind == .openBracket, index > start,
        let end = bracketEnd(source, index, before: tokens.upperBound)
      {
        index = end
      } else if token.kind != .slash {
        break
      }
      index += 1
    }
    guard index > start, isLabel || subjectCount > 0 else { return nil }
    guard index < tokens.upperBound else {
      return isLabel || subjectCount + fillerCount >= 3 || subjectCount > 1 ? index : nil
    }
    switch source.tokens[index].kind {
    case .colon, .dash, .bar: return index + 1
    case .other where source.tokens[index].hasSpaceBefore: return index + 1
    default: return isLabel && source.tokens[start].isCapitalized ? index : nil
    }
  }

  /// The closing bracket of `Press desk (24 hours):`, where no seven digits stand inside.
  private static func bracketEnd(_ source: Source, _ open: Int, before end: Int) -> Int? {
    for index in open + 1..<max(open + 1, min(end, open + 6)) {
      let token = source.tokens[index]
      if token.kind == .closeBracket { return index }
      if token.kind == .at || token.kind == .number && token.range.count > 2 { return nil }
    }
    return nil
  }

  /// Behind `3.`, `•` and the like.
  static func contentStart(_ source: Source, _ tokens: Range<Int>) -> Int {
    var index = tokens.lowerBound
    while index < tokens.upperBound, !source.tokens[index].isWord, index - tokens.lowerBound < 3 {
      if source.tokens[index].kind == .number, source.tokens[index].range.count > 2 { break }
      index += 1
    }
    return index < tokens.upperBound && source.tokens[index].isWord ? index : tokens.lowerBound
  }

  /// `… Contact: Name` in the middle of a short line.
  private static func colonLabel(_ source: Source, _ tokens: Range<Int>) -> Int? {
    for index in tokens.dropLast().prefix(24) where source.tokens[index + 1].kind == .colon {
      guard labels.contains(source.tokens[index].hash) else { continue }
      let isPart =
        index > tokens.lowerBound
        && (subjects.contains(source.tokens[index - 1].hash) || fillers.contains(source.tokens[index - 1].hash))
      if source.tokens[index].isCapitalized || isPart { return index + 2 }
    }
    return nil
  }

  /// `For more information, please contact:` with the names on the lines below.
  private static func openSentence(_ source: Source, _ tokens: Range<Int>) -> Int? {
    guard let last = tokens.last, source.tokens[last].kind == .colon, tokens.count <= 40 else { return nil }
    let isOffer = tokens.suffix(10).contains {
      labels.contains(source.tokens[$0].hash) || isCourtesy(source.tokens[$0].hash)
    }
    return isOffer && offersNumber(source, tokens) ? tokens.upperBound : nil
  }

  static func isLabelled(_ source: Source, _ tokens: Range<Int>) -> Bool {
    if labelEnd(source, tokens) != nil { return tokens.count <= 60 }
    guard let first = tokens.first, tokens.count > 1 else { return false }
    return numberLabels.contains(source.tokens[first].hash) && source.tokens[first + 1].kind == .colon
  }

  /// Where words of the author's own stand before a colon: the index behind it.
  ///
  /// `Sign-up and questions: Circulation Desk, 555-0122`. Whether a contact follows is for the caller to see.
  static func freeLabelEnd(_ source: Source, _ tokens: Range<Int>) -> Int? {
    let start = contentStart(source, tokens)
    let words = tokens.clamped(to: start..<min(tokens.upperBound, start + longestLabel + 1))
    guard let colon = words.first(where: { source.tokens[$0].kind == .colon }), colon > start else { return nil }
    guard
      !(start..<colon).contains(where: { facts.contains(source.tokens[$0].hash) || source.tokens[$0].kind == .number })
    else { return nil }
    return numberLabels.contains(source.tokens[start].hash) && colon - start < 3 ? nil : colon + 1
  }

  /// Whether a label of the author's own names journalists, questions and the like.
  static func namesSubject(_ source: Source, _ label: Range<Int>) -> Bool {
    label.contains { subjects.contains(source.tokens[$0].hash) || labels.contains(source.tokens[$0].hash) }
  }
}

import PostModel

/// A place and a date that begin a passage, with or without a dash behind them.
struct DatedPlace {
  /// UTF-8 offsets of the place.
  let place: Range<Int>
  let date: PostDate
  /// The token behind both and behind the sign that closes them.
  let end: Int
}

extension DatelineReader {
  /// `Puebla, Pue., a 9 de octubre de 2024. …`, `Quimper, le 4 mars 2025 – …`, `Kassel, den 13. Mai 2025`.
  ///
  /// Between place and date stands a comma, a bracket or a word such as *le*; behind the date the passage ends, or a
  /// full stop, a dash or a colon.
  func datedPlace(_ tokens: Range<Int>) -> DatedPlace? {
    let reach = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 12)
    guard source.tokens[tokens.lowerBound].isCapitalized,
      let found = dates.first(in: reach, before: tokens.upperBound), found.date.day != nil
    else { return nil }
    guard let end = close(behind: found.tokens.upperBound, in: tokens) else { return nil }
    var last = found.tokens.lowerBound
    var isSetOff = false
    while last > tokens.lowerBound, isJoint(last - 1) {
      last -= 1
      if !source.tokens[last].isAny(.weekday), source.tokens[last].kind != .dash || end < tokens.upperBound {
        isSetOff = true
      }
    }
    guard isSetOff, last > tokens.lowerBound else { return nil }
    let words = tokens.lowerBound..<last
    if words.contains(where: { source.tokens[$0].kind == .colon }) { return nil }
    if end == tokens.upperBound, words.contains(where: { DatelineWords.venues.contains(source.tokens[$0].hash) }) {
      return nil
    }
    return checked(words).map { DatedPlace(place: $0, date: found.date, end: end) }
  }

  /// The token behind `/PRNewswire/`, an agency's name between strokes.
  private func wire(at index: Int, in tokens: Range<Int>) -> Int? {
    guard source.tokens[index].kind == .slash, index + 2 < tokens.upperBound else { return nil }
    let behind = index + 2..<min(tokens.upperBound, index + 5)
    return behind.first { source.tokens[$0].kind == .slash }.map { $0 + 1 }
  }

  /// What stands between a place and its date.
  private func isJoint(_ index: Int) -> Bool {
    let token = source.tokens[index]
    if token.kind == .comma || token.kind == .openBracket || token.kind == .dash || token.isAny(.weekday) {
      return true
    }
    return !token.isCapitalized && DatelineWords.joints.contains(token.hash)
  }

  /// The token behind the sign that closes a dateline; `nil` where the sentence goes on.
  private func close(behind date: Int, in tokens: Range<Int>) -> Int? {
    var index = date
    var isClosed = false
    while index < tokens.upperBound, index < date + 4 {
      let kind = source.tokens[index].kind
      if let wire = wire(at: index, in: tokens) {
        index = wire
        continue
      }
      guard [.period, .dash, .colon, .closeBracket].contains(kind) else { break }
      isClosed = true
      index += 1
    }
    return isClosed || index == tokens.upperBound ? index : nil
  }
}

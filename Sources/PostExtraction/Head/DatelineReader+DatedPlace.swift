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
  func datedPlace(_ tokens: Range<Int>, isClosed: Bool = true) -> DatedPlace? {
    let start = placeStart(tokens)
    let reach = start..<min(tokens.upperBound, start + 12)
    guard start < tokens.upperBound, source.tokens[start].isCapitalized,
      let found = dates.first(in: reach, before: tokens.upperBound), found.date.day != nil
    else { return nil }
    let closed = close(behind: found.tokens.upperBound, in: tokens)
    guard let end = closed ?? (isClosed ? nil : found.tokens.upperBound) else { return nil }
    var last = found.tokens.lowerBound
    while last > start, isJoint(last - 1) { last -= 1 }
    guard last > start, last < found.tokens.lowerBound, !isWeekday(last),
      source.tokens[last].kind != .dash || end < tokens.upperBound
    else { return nil }
    let words = start..<last
    if words.contains(where: { source.tokens[$0].kind == .colon || source.tokens[$0].kind == .number }) {
      return nil
    }
    if end == tokens.upperBound, words.contains(where: { DatelineWords.venues.contains(source.tokens[$0].hash) }) {
      return nil
    }
    return checked(words).map { DatedPlace(place: $0, date: found.date, end: end) }
  }

  /// The token behind `/PRNewswire/` or `(GLOBE NEWSWIRE)`, an agency's name between strokes or in brackets.
  private func wire(at index: Int, in tokens: Range<Int>) -> Int? {
    let opening = source.tokens[index].kind
    guard opening == .slash || opening == .openBracket, index + 2 < tokens.upperBound else { return nil }
    let behind = index + 2..<max(index + 2, min(tokens.upperBound, index + 5))
    return behind.first { source.tokens[$0].kind == (opening == .slash ? .slash : .closeBracket) }.map { $0 + 1 }
  }

  /// A place of up to three words and a date that the next words follow at once: `Quimper, le 4 mars 2025 Les facteurs …`.
  func openPlace(_ tokens: Range<Int>) -> DatedPlace? {
    guard let dated = datedPlace(tokens, isClosed: false), source.tokens[tokens.lowerBound].isWord else { return nil }
    let words = tokens.prefix { Int(source.tokens[$0].upper) <= dated.place.upperBound }
    guard words.count <= 6, words.count(where: { source.tokens[$0].isWord }) <= 3 else { return nil }
    return words.contains { HeadlineWords.verbs.contains(source.tokens[$0].hash) } ? nil : dated
  }

  /// Behind a bracket, or behind *Fait à*.
  private func placeStart(_ tokens: Range<Int>) -> Int {
    let first = source.tokens[tokens.lowerBound]
    if first.kind == .openBracket { return tokens.lowerBound + 1 }
    return DatelineWords.made.contains(first.hash) && tokens.count > 4 ? tokens.lowerBound + 2 : tokens.lowerBound
  }

  private func isWeekday(_ index: Int) -> Bool {
    source.tokens[index].isAny(.weekday) || DatelineWords.weekdays.contains(source.tokens[index].hash)
  }

  /// What stands between a place and its date.
  private func isJoint(_ index: Int) -> Bool {
    let token = source.tokens[index]
    if [.comma, .openBracket, .dash, .bar].contains(token.kind) || isWeekday(index) { return true }
    return !token.isCapitalized && DatelineWords.joints.contains(token.hash)
  }

  /// The token behind the sign that closes a dateline; `nil` where the sentence goes on.
  private func close(behind date: Int, in tokens: Range<Int>) -> Int? {
    var index = date
    var isClosed = false
    while index < tokens.upperBound, index < date + 8 {
      let kind = source.tokens[index].kind
      if let wire = wire(at: index, in: tokens) {
        index = wire
        continue
      }
      guard [.period, .dash, .colon, .closeBracket, .bar].contains(kind) else { break }
      isClosed = true
      index += 1
    }
    return isClosed || index == tokens.upperBound ? index : nil
  }
}

import PostModel

/// The head of a post that is one line: office, label, number, date, headline and text run together.
struct RunOnHead {
  let title: Range<Int>
  /// UTF-8 offsets of the dateline's place.
  let place: Range<Int>?
  let date: PostDate?
}

/// Cuts a head from the first passage where a label stands in it and text follows without a line end.
struct RunOnHeadReader {
  private let source: Source
  private let dates: DateReader

  /// Tokens that a label, and those that a headline, is sought in.
  private static let labelReach = 20
  private static let titleReach = 45
  /// Tokens of a passage from which on a head and text may stand in it.
  private static let shortest = 60

  init(_ source: Source, dates: DateReader) {
    self.source = source
    self.dates = dates
  }

  func head() -> RunOnHead? {
    guard let tokens = source.passages.first?.tokens, tokens.count >= Self.shortest, let label = label(in: tokens)
    else {
      return nil
    }
    let (start, date) = behindNumbers(label.upperBound, before: tokens.upperBound)
    let issuer = tokens.lowerBound..<label.lowerBound
    guard let end = text(behind: start, in: tokens, issuer: issuer) else { return nil }
    let rest = end..<tokens.upperBound
    let places = DatelineReader(source, dates: dates)
    return RunOnHead(
      title: start..<end, place: places.place(at: rest), date: date ?? places.datedPlace(rest)?.date)
  }

  /// The first label whose words are capitals, behind nothing but names.
  private func label(in tokens: Range<Int>) -> Range<Int>? {
    let whole = ReleaseLabel(source)
    for start in tokens.prefix(Self.labelReach) {
      let token = source.tokens[start]
      if token.isWord, !token.isCapitalized, !token.isAny([.functionWord, .particle]) { return nil }
      if token.endsSentence { return nil }
      guard LabelWords.companions.contains(token.hash) || LabelWords.nouns.contains(token.hash), token.isCapitalized
      else { continue }
      var end = start
      while end < tokens.upperBound, end - start < 6, isLabelWord(end, of: token) { end += 1 }
      if end - start >= 2, source.tokens[end - 1].isCapitalized, whole.isWhole(start..<end), hasIssued(start..<end) {
        return start..<end
      }
    }
    return nil
  }

  /// Written like the label's first word: all in capitals where that one is.
  private func isLabelWord(_ index: Int, of first: Token) -> Bool {
    let token = source.tokens[index]
    guard token.isWord,
      LabelWords.companions.contains(token.hash) || LabelWords.nouns.contains(token.hash)
        || token.isAny(.preposition)
    else { return false }
    return !first.shape.contains(.allCaps) || token.shape.contains(.allCaps)
  }

  private func hasIssued(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      let hash = source.tokens[$0].hash
      return LabelWords.issued.contains(hash) || LabelWords.nouns.contains(hash) && LabelWords.genres.contains(hash)
    }
  }

  /// Where the words begin behind a label's number and date, and behind a word with a number (`File 24-88317`).
  private func behindNumbers(_ start: Int, before end: Int) -> (start: Int, date: PostDate?) {
    var index = start
    var date: PostDate?
    while index + 1 < end {
      let token = source.tokens[index]
      if date == nil, let found = dates.date(at: index, before: end) {
        date = found.date
        index = found.tokens.upperBound
      } else if LabelWords.contacts.contains(token.hash), let next = behindContact(index, before: end) {
        index = next
      } else if !token.isWord && !token.isDoubleMark || token.isAny(.weekday) || token.shape.contains(.initial) {
        index += 1
      } else if isNumbered(index) {
        index += 2
      } else {
        break
      }
    }
    return (index, date)
  }

  /// Behind the last phone number or address that follows a contact label.
  private func behindContact(_ label: Int, before end: Int) -> Int? {
    var last: Int?
    for index in label..<min(end, label + 24) {
      let token = source.tokens[index]
      if token.kind == .number, token.range.count >= 7 { last = index + 1 }
      guard token.kind == .at else { continue }
      var next = index + 1
      while next < end, !source.tokens[next].hasSpaceBefore { next += 1 }
      last = next
    }
    return last
  }

  /// A word before a number that is no amount: `No. 14`, `File 24-88317`.
  private func isNumbered(_ index: Int) -> Bool {
    let next = source.tokens[index + 1]
    guard next.kind == .number else { return source.tokens[index].hash == LabelWords.number }
    return LabelWords.companions.contains(source.tokens[index].hash)
      || source.bytes[next.range].contains(UInt8(ascii: "-")) && source.tokens[index].isCapitalized
  }

  /// Where the text begins: at its dateline, where the office is named again, or at an article in a capital behind a
  /// headline in small letters.
  private func text(behind start: Int, in tokens: Range<Int>, issuer: Range<Int>) -> Int? {
    let places = DatelineReader(source, dates: dates)
    var small = 0
    for index in start..<min(tokens.upperBound, start + Self.titleReach) {
      let token = source.tokens[index]
      if index >= start + 4, token.isCapitalized {
        let before = source.tokens[index - 1]
        let isBreak = !before.isCapitalized || before.isAny(.functionWord)
        if isBreak, places.datedPlace(index..<tokens.upperBound) != nil { return index }
        if small > 0, token.shape.contains(.allCaps), !before.shape.contains(.allCaps),
          places.place(at: index..<tokens.upperBound)?.lowerBound == Int(token.lower)
        {
          return index
        }
        if token.isAny(.article), names(issuer, at: index + 1) || small >= 2 && !before.isAny(.preposition) {
          return index
        }
        if names(issuer, at: index) { return index }
      }
      if token.endsSentence { return nil }
      if token.isWord, !token.isCapitalized, !token.isAny([.functionWord, .particle]) { small += 1 }
    }
    return nil
  }

  /// Whether the words of the office, two or more, stand at a token.
  private func names(_ issuer: Range<Int>, at start: Int) -> Bool {
    let words = issuer.filter { source.tokens[$0].isWord }
    guard words.count >= 2, start + words.count <= source.tokens.count else { return false }
    return words.enumerated().allSatisfy { source.tokens[$1].hash == source.tokens[start + $0].hash }
  }
}

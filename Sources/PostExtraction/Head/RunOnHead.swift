import PostModel

/// The head of a post that is one line: office, label, number, date, headline and text run together.
struct RunOnHead {
  /// `nil` where nothing tells where the headline ends.
  let title: Range<Int>?
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
  private static let shortest = 40

  init(_ source: Source, dates: DateReader) {
    self.source = source
    self.dates = dates
  }

  func head() -> RunOnHead? {
    guard let tokens = source.passages.first?.tokens, tokens.count >= Self.shortest, places.place(at: tokens) == nil,
      let label = label(in: tokens)
    else { return nil }
    let issuer = tokens.lowerBound..<label.lowerBound
    let opening = places.openPlace(tokens).map { ($0.place, $0.date) }
    let frame = behindNumbers(label.upperBound, before: tokens.upperBound)
    if opening == nil, issuer.count >= 5, HeadlineEvidence(source).states(issuer) {
      return RunOnHead(title: issuer, place: dateline(behind: frame.start, in: tokens)?.place, date: frame.date)
    }
    let cut = text(behind: frame.start, in: tokens, issuer: issuer)
    let found = dateline(behind: cut ?? frame.start, in: tokens, isCut: cut != nil)
    let title = cut.flatMap { $0 - frame.start >= 3 ? frame.start..<$0 : nil }
    let date =
      frame.date ?? opening?.1 ?? found?.date ?? cut.flatMap { dates.date(at: $0, before: tokens.upperBound)?.date }
    return RunOnHead(title: title, place: frame.place ?? opening?.0 ?? found?.place, date: date)
  }

  private var places: DatelineReader { DatelineReader(source, dates: dates) }

  /// The dateline at a token, or the first one with a date within reach.
  private func dateline(
    behind start: Int, in tokens: Range<Int>, isCut: Bool = false
  ) -> (place: Range<Int>, date: PostDate?)? {
    guard start < tokens.upperBound else { return nil }
    let rest = start..<tokens.upperBound
    if let dated = places.datedPlace(rest) { return (dated.place, dated.date) }
    if isCut, let place = places.place(at: rest) { return (place, nil) }
    for index in rest.prefix(Self.titleReach) where isBreak(index) {
      if let dated = places.datedPlace(index..<tokens.upperBound), dated.end < tokens.upperBound {
        return (dated.place, dated.date)
      }
    }
    return nil
  }

  /// The first label in capitals, or of two words, behind nothing but names, a place and a date.
  private func label(in tokens: Range<Int>) -> Range<Int>? {
    let whole = ReleaseLabel(source)
    for start in tokens.prefix(Self.labelReach) {
      let token = source.tokens[start]
      guard token.isCapitalized, isLabelWord(start, of: token) else { continue }
      var end = start
      while end < tokens.upperBound, end - start < 6, isLabelWord(end, of: token) { end += 1 }
      while end > start + 1, !hasNoun(end - 1) { end -= 1 }
      guard end > start, whole.isWhole(start..<end), hasIssued(start..<end) else { continue }
      if end - start >= 2 || token.shape.contains(.allCaps) || isCounted(end) { return start..<end }
    }
    return nil
  }

  /// A number behind the label, or the abbreviation before one.
  private func isCounted(_ index: Int) -> Bool {
    guard index + 1 < source.tokens.count else { return false }
    return source.tokens[index].kind == .number || source.tokens[index].hash == LabelWords.number
  }

  /// The last word of a label: its noun, or what stands beside it in a capital (*DE PRENSA*).
  private func hasNoun(_ index: Int) -> Bool {
    let token = source.tokens[index]
    return LabelWords.nouns.contains(token.hash) || LabelWords.endings.contains(token.hash)
  }

  /// Written like the label's first word: all in capitals where that one is.
  private func isLabelWord(_ index: Int, of first: Token) -> Bool {
    let token = source.tokens[index]
    guard token.isWord,
      LabelWords.companions.contains(token.hash) || LabelWords.nouns.contains(token.hash)
        || token.isAny(.preposition)
    else { return false }
    return !first.shape.contains(.allCaps) || !token.shape.isDisjoint(with: [.allCaps, .initial])
  }

  private func hasIssued(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      let hash = source.tokens[$0].hash
      return LabelWords.issued.contains(hash) || LabelWords.genres.contains(hash)
    }
  }

  /// Where the words begin behind a label's number, place and date, and behind a word with a number (`File 24-88317`).
  private func behindNumbers(_ start: Int, before end: Int) -> (start: Int, place: Range<Int>?, date: PostDate?) {
    var index = start
    var date: PostDate?
    var place: Range<Int>?
    while index + 1 < end {
      let token = source.tokens[index]
      if date == nil, let found = dates.date(at: index, before: end) {
        date = found.date
        index = found.tokens.upperBound
      } else if date == nil, let dated = places.openPlace(index..<end) {
        (place, date) = (dated.place, dated.date)
        index = dated.end
      } else if LabelWords.contacts.contains(token.hash), let next = behindContact(index, before: end) {
        index = next
      } else if !token.isWord && !token.isDoubleMark || token.isAny(.weekday) || LabelWords.dated.contains(token.hash)
        || token.shape.contains(.initial) && !source.tokens[index + 1].isWord
      {
        index += 1
      } else if isNumbered(index) {
        index += 2
      } else if LabelWords.fields.contains(token.hash), source.tokens[index + 1].kind == .colon {
        index += 2
      } else {
        break
      }
    }
    return (index, place, date)
  }

  /// Behind the last phone number or address that follows a contact label.
  private func behindContact(_ label: Int, before end: Int) -> Int? {
    var last: Int?
    for index in label..<max(label, min(end, label + 24)) {
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

  /// Where the text begins, told by the first of these signs: a date or a dateline behind the headline, the office named
  /// again, small letters behind capitals, an article in a capital behind a headline in small letters.
  private func text(behind start: Int, in tokens: Range<Int>, issuer: Range<Int>) -> Int? {
    var small = 0
    var shouted = 0
    for index in start..<max(start, min(tokens.upperBound, start + Self.titleReach)) {
      let token = source.tokens[index]
      if index >= start + 3, isDateline(index, in: tokens) || names(issuer, at: index) { return index }
      if token.isCapitalized, index >= start + 3 {
        let before = source.tokens[index - 1]
        if shouted == index - start, !token.shape.contains(.allCaps), token.range.count > 1 { return index }
        let isFree = !before.isAny(.preposition) && before.isWord || before.kind == .number
        if token.isAny(.article), names(issuer, at: index + 1) || small >= 2 && isFree { return index }
      }
      if token.endsSentence { return nil }
      if !token.isWord || token.shape.contains(.allCaps) || token.range.count == 1 { shouted += 1 }
      if token.isWord, !token.isCapitalized, !token.isAny([.functionWord, .particle]) { small += 1 }
    }
    return nil
  }

  /// A place with its date, a place in capitals before a dash, or a date alone that no small word joins to the headline.
  private func isDateline(_ index: Int, in tokens: Range<Int>) -> Bool {
    let token = source.tokens[index]
    let before = source.tokens[index - 1]
    let rest = index..<tokens.upperBound
    if isBreak(index), token.isCapitalized, places.datedPlace(rest) != nil { return true }
    if token.shape.contains(.allCaps), !before.shape.contains(.allCaps), let place = places.place(at: rest) {
      return place.lowerBound == Int(token.lower)
    }
    guard token.isAny(.month) || token.kind == .number, before.isWord, !before.isAny(.functionWord),
      let found = dates.date(at: index, before: tokens.upperBound), found.date.day != nil
    else { return false }
    return found.tokens.upperBound < tokens.upperBound && source.tokens[found.tokens.upperBound].isCapitalized
  }

  /// Whether something new can begin at a token: the word before it is no name.
  private func isBreak(_ index: Int) -> Bool {
    let before = source.tokens[max(index - 1, 0)]
    return source.tokens[index].isCapitalized && (!before.isCapitalized || before.isAny(.functionWord))
      && !before.isAny(.preposition)
  }

  /// Whether the words of the office, two or more, stand at a token.
  private func names(_ issuer: Range<Int>, at start: Int) -> Bool {
    let words = issuer.filter { source.tokens[$0].isWord }
    guard words.count >= 2, start + words.count <= source.tokens.count else { return false }
    return words.enumerated().allSatisfy { source.tokens[$1].hash == source.tokens[start + $0].hash }
  }
}

/// Tells for each line of the head what it is.
struct HeadLineReader {
  private let source: Source
  private let dates: DateReader
  private let label: ReleaseLabel

  init(_ source: Source, dates: DateReader) {
    self.source = source
    self.dates = dates
    label = ReleaseLabel(source)
  }

  /// The lines before a passage.
  func lines(before end: Int) -> [HeadLine] {
    var lines: [HeadLine] = []
    var index = 0
    while index < min(end, source.passages.count) {
      let next = run(from: index, before: end)
      if let next {
        for passage in index..<next.end { lines.append(whole(passage, next.kind)) }
        index = next.end
      } else {
        lines.append(line(index))
        index += 1
      }
    }
    return lines
  }

  private func whole(_ passage: Int, _ kind: HeadLine.Kind) -> HeadLine {
    HeadLine(passage: passage, tokens: source.passages[passage].tokens, kind: kind)
  }

  /// Several lines that belong together: a saying with its signature, a contact's block.
  private func run(from index: Int, before end: Int) -> (end: Int, kind: HeadLine.Kind)? {
    if isSigned(index, before: end) { return (index + 2, .saying) }
    guard isContactLabel(index) else { return nil }
    var next = index + 1
    if source.passages[index].tokens.last.map({ source.tokens[$0].kind == .colon }) ?? false {
      next = behindNumbers(next, before: end)
    }
    while next < end, !source.passages[next].startsBlock, !isLabel(next) { next += 1 }
    return (next, .contact)
  }

  /// A saying whose signature stands on the next line: `~ Name`, or `— Name, role` under words in quotation marks.
  private func isSigned(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < source.passages.count, let first = source.passages[index + 1].tokens.first else { return false }
    if source.tokens[first].kind == .tilde { return true }
    let opening = source.passages[index].tokens.lowerBound
    return source.tokens[first].kind == .dash && source.tokens[opening].isDoubleMark
      && source.passages[index + 1].tokens.count <= 16
  }

  private func isContactLabel(_ index: Int) -> Bool { ContactWords.isLabelled(source, source.passages[index].tokens) }

  private func isLabel(_ index: Int) -> Bool {
    let tokens = source.passages[index].tokens
    return FrameWords.labelLength(source, tokens) > 0 || label.isWhole(tokens)
  }

  /// The lines of the names, desks and numbers that an open contact label announces: up to the first number.
  private func behindNumbers(_ start: Int, before end: Int) -> Int {
    for index in start..<max(start, min(end, start + 5)) {
      let tokens = source.passages[index].tokens
      if hasNumber(tokens) { return index + 1 }
      if tokens.count > 16 || HeadlineEvidence(source).states(tokens) || isLabel(index) { break }
    }
    return start
  }
}

// MARK: - One line

extension HeadLineReader {
  private func line(_ index: Int) -> HeadLine {
    let passage = source.passages[index]
    let tokens = passage.tokens
    if FrameWords.isNavigation(source, passage) { return whole(index, .navigation) }
    if label.isEmbargo(tokens) || label.namesIssuer(tokens) || label.isWhole(tokens) { return whole(index, .label) }
    if isSaying(tokens) { return whole(index, .saying) }
    if isField(tokens, LabelWords.fields) { return whole(index, .other) }
    guard let words = withoutLabel(tokens) else { return whole(index, .label) }
    let kind = kind(of: words, in: passage)
    if kind == .words, let dated = withoutDate(words) {
      return HeadLine(passage: index, tokens: dated.tokens, kind: dated.kind)
    }
    return HeadLine(passage: index, tokens: words, kind: kind)
  }

  private func kind(of tokens: Range<Int>, in passage: Passage) -> HeadLine.Kind {
    let words = tokens.count { source.tokens[$0].isWord }
    if isByline(tokens, words: words) { return .byline }
    if hasNumber(tokens) { return .contact }
    if isAddress(tokens, words: words) { return .address }
    guard words >= 3 || passage.kind == .heading && words >= 1, words <= 60 else { return .other }
    return .words
  }

  /// A line's words behind its label, or before a label that ends it; `nil` where the label is all there is, but for a
  /// date or the name of who issues it.
  private func withoutLabel(_ tokens: Range<Int>) -> Range<Int>? {
    let length = FrameWords.labelLength(source, tokens)
    if length > 0 {
      let rest = tokens.lowerBound + min(length, tokens.count)..<tokens.upperBound
      if rest.isEmpty || dates.date(at: rest.lowerBound, before: rest.upperBound) != nil { return nil }
      return keepsLabel(tokens.lowerBound) ? tokens : rest
    }
    if let rest = behindGenre(tokens) { return rest }
    if isField(tokens, LabelWords.subjects) { return tokens.lowerBound + 2..<tokens.upperBound }
    let parts = label.parts(tokens)
    guard parts.count > 1, let place = parts.firstIndex(where: { label.isWhole($0) }) else { return tokens }
    if place == 0 { return parts[1].lowerBound..<tokens.upperBound }
    let before = tokens.lowerBound..<parts[place - 1].upperBound
    return HeadlineEvidence(source).states(before) && before.count >= 5 ? before : nil
  }

  /// `When: Saturday`: one word and a colon.
  private func isField(_ tokens: Range<Int>, _ names: WordSet) -> Bool {
    tokens.count > 3 && names.contains(source.tokens[tokens.lowerBound].hash)
      && source.tokens[tokens.lowerBound + 1].kind == .colon
  }

  /// `“Plant where you stand.” — Ada Finch`: marked words, a dash, a name.
  private func isSaying(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 6, source.tokens[tokens.lowerBound].isDoubleMark,
      let dash = tokens.last(where: { source.tokens[$0].kind == .dash }), dash + 1 < tokens.upperBound,
      source.tokens[dash - 1].isDoubleMark, tokens.upperBound - dash <= 12
    else { return false }
    let name = dash + 1..<tokens.upperBound
    return source.tokens[name.lowerBound].isCapitalized && !HeadlineEvidence(source).states(name)
  }

  /// `Fact Sheet: Heat at Work`: the kind of text is no part of its headline, unless the post begins with it.
  private func behindGenre(_ tokens: Range<Int>) -> Range<Int>? {
    guard let colon = tokens.prefix(5).first(where: { source.tokens[$0].kind == .colon }), colon > tokens.lowerBound,
      label.isWhole(tokens.lowerBound..<colon), colon + 2 < tokens.upperBound,
      LabelWords.genres.contains(source.tokens[colon - 1].hash)
    else { return nil }
    return colon + 1..<tokens.upperBound
  }

  /// *Press Release:* and the like are part of the headline as it stands; *For Immediate Release:* is not.
  private func keepsLabel(_ first: Int) -> Bool {
    let hash = source.tokens[first].hash
    return hash != HeadWords.forWord && hash != HeadWords.para
  }

  /// *By Rosa Quill*, and no verb behind it.
  private func isByline(_ tokens: Range<Int>, words: Int) -> Bool {
    let first = source.tokens[tokens.lowerBound]
    guard LabelWords.bylines.contains(first.hash), words >= 2, words <= 12 else { return false }
    let next = source.tokens[tokens.lowerBound + 1]
    return (next.isCapitalized || next.kind == .colon) && !HeadlineEvidence(source).states(tokens)
  }

  /// A phone number, an e-mail address or a site, and few words.
  private func hasNumber(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 40 else { return false }
    var digits = 0
    var words = 0
    for index in tokens {
      let token = source.tokens[index]
      if token.kind == .at { return true }
      if HeadlineWords.web.contains(token.hash) { return true }
      if token.isWord { words += 1 }
      if token.kind == .number, !isYear(index) { digits += phoneDigits(source.bytes[token.range]) }
    }
    return digits >= 7 && words <= 8 && dates.first(in: tokens) == nil && !HeadlineEvidence(source).states(tokens)
  }

  /// The digits of what may be part of a phone number: no amount with a comma.
  private func phoneDigits(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.contains(UInt8(ascii: ",")) { return 0 }
    return bytes.count { Tokenizer.isDigit($0) }
  }

  /// `1140 Juniper Street, Macon, Georgia`: the word of a street with its number before or behind it.
  private func isAddress(_ tokens: Range<Int>, words: Int) -> Bool {
    guard words <= 14, !HeadlineEvidence(source).states(tokens) else { return false }
    return tokens.contains { index in
      let token = source.tokens[index]
      guard HeadlineWords.streets.contains(token.hash), token.isCapitalized else { return false }
      let near = max(tokens.lowerBound, index - 4)..<min(tokens.upperBound, index + 2)
      return near.contains { source.tokens[$0].kind == .number && !isYear($0) }
    }
  }

  private func isYear(_ index: Int) -> Bool {
    let digits = source.bytes[source.tokens[index].range]
    return digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  /// What is left of a line with a date: nothing where little else stands in it, the words behind `June 5, 2026:`.
  private func withoutDate(_ tokens: Range<Int>) -> (tokens: Range<Int>, kind: HeadLine.Kind)? {
    let words = tokens.count { source.tokens[$0].isWord }
    let reach = words < 8 ? tokens.upperBound : min(tokens.upperBound, tokens.lowerBound + 3)
    guard let found = dates.first(in: tokens.lowerBound..<reach, before: tokens.upperBound) else { return nil }
    let date = found.tokens
    if date.lowerBound == tokens.lowerBound, date.upperBound + 3 < tokens.upperBound,
      source.tokens[date.upperBound].kind == .colon || source.tokens[date.upperBound].kind == .dash
    {
      return (date.upperBound + 1..<tokens.upperBound, .words)
    }
    if words >= 8 { return date.lowerBound == tokens.lowerBound ? (tokens, .date) : nil }
    return isSetOff(date.lowerBound, in: tokens) ? (tokens, .date) : nil
  }

  /// A date at the line's start, or behind a sign, a day of the week or *on*; inside a phrase it is part of the words.
  private func isSetOff(_ date: Int, in tokens: Range<Int>) -> Bool {
    guard date > tokens.lowerBound else { return true }
    let before = source.tokens[date - 1]
    return !before.isWord || before.isAny(.weekday) || LabelWords.dating.contains(before.hash)
      || source.tokens[date].isAny(.month) && before.shape.contains(.hasDigit)
  }
}

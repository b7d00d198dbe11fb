/// What speaks for a line to be the headline, and what to be a letterhead.
struct HeadlineEvidence {
  private let source: Source

  /// Tokens behind a line that its words are sought in.
  private static let reach = 1_200

  init(_ source: Source) { self.source = source }

  /// The first line that reads like a headline; where none does, the likeliest.
  func choice(of lines: [HeadLine]) -> Int? {
    var best: (index: Int, points: Int)?
    for index in lines.indices where lines[index].kind == .words {
      let points = points(for: index, of: lines)
      if points >= 0 { return index }
      if best.map({ points > $0.points }) ?? true { best = (index, points) }
    }
    return best?.index ?? lines.indices.last { isShortHeadline($0, of: lines) }
  }

  /// One or two words that stand alone in a block: a headline where nothing else is one.
  private func isShortHeadline(_ index: Int, of lines: [HeadLine]) -> Bool {
    let tokens = lines[index].tokens
    guard lines[index].kind == .other, tokens.count <= 4, isAlone(index, of: lines) else { return false }
    let words = tokens.filter { source.tokens[$0].isWord }
    return words.count == 2 && source.tokens[tokens.lowerBound].isCapitalized && !namesOffice(tokens)
      && !isPerson(tokens) && !words.contains { source.tokens[$0].isAny([.month, .weekday]) }
      && !isSalutation(tokens)
  }

  private func isSalutation(_ tokens: Range<Int>) -> Bool {
    let first = source.tokens[tokens.lowerBound]
    let last = source.tokens[tokens.upperBound - 1].kind
    return HeadWords.openings.contains(first.hash) || last == .comma || last == .colon
  }

  /// A verb, or two words in small letters that are no small words: names have neither.
  func states(_ tokens: Range<Int>) -> Bool {
    let words = tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 40)
    let hasVerb = words.contains {
      HeadlineWords.verbs.contains(source.tokens[$0].hash) && !source.tokens[$0].shape.contains(.possessive)
    }
    return hasVerb || smallWords(words) >= 2
  }

  private func smallWords(_ tokens: Range<Int>) -> Int {
    tokens.count {
      let token = source.tokens[$0]
      return token.isWord && !token.isCapitalized && token.range.count >= 4
        && !token.isAny([.functionWord, .particle, .month, .weekday])
    }
  }

  /// A headline does not begin with a small letter: a motto below a name does.
  private func startsSmall(_ tokens: Range<Int>) -> Bool {
    let first = source.tokens[tokens.lowerBound]
    return first.isWord && !first.isCapitalized && !first.shape.contains(.hasDigit)
  }

  /// One to three words right above another heading: the name of the site or of the section.
  private func isAboveHeading(_ index: Int, of lines: [HeadLine]) -> Bool {
    guard lines[index].tokens.count <= 3, index + 1 < lines.count, !states(lines[index].tokens) else { return false }
    return source.passages[lines[index + 1].passage].kind == .heading && lines[index + 1].kind == .words
  }

  /// One of several lines of a block in which none has a verb, and words stand in another block behind it.
  private func isInSilentBlock(_ index: Int, of lines: [HeadLine]) -> Bool {
    let block = source.passages[lines[index].passage].block
    let near = max(0, index - 6)..<min(lines.count, index + 7)
    let mates = near.filter { source.passages[lines[$0].passage].block == block }
    guard mates.count > 1, !mates.contains(where: { states(lines[$0].tokens) && !startsSmall(lines[$0].tokens) }) else {
      return false
    }
    return near.contains { $0 > index && lines[$0].kind == .words && source.passages[lines[$0].passage].block != block }
  }

  private func points(for index: Int, of lines: [HeadLine]) -> Int {
    let line = lines[index]
    let passage = source.passages[line.passage]
    var points = 0
    if passage.kind == .heading { points += isAboveHeading(index, of: lines) ? -5 : 3 }
    if startsSmall(line.tokens) { points -= 5 }
    if isBehindText(index, of: lines) { points -= 6 }
    if isText(line.tokens), !isFollowedByFrame(index, of: lines) { points -= 12 }
    if states(line.tokens) { return points + 4 }
    if hasColonOrMark(line.tokens) { points += 2 }
    if line.tokens.contains(where: { HeadlineWords.links.contains(source.tokens[$0].hash) }) { points += 2 }
    if line.tokens.count >= 10 { points += 2 }
    if namesOffice(line.tokens) { points -= 3 }
    if isRepeated(line) { points -= 2 }
    if isPerson(line.tokens) { points -= 2 }
    if sharesBlock(index, of: lines) { points -= 2 }
    if isInSilentBlock(index, of: lines) { points -= 2 }
    if smallWords(line.tokens) == 1 { points += 1 }
    if isAlone(index, of: lines) { points += 1 }
    if isAboveLabel(index, of: lines) { points -= 1 }
    return points
  }

  /// A sentence, or words that announce what follows: `She made the following statement:`.
  private func isText(_ tokens: Range<Int>) -> Bool {
    isSentence(tokens) || tokens.count >= 5 && tokens.last.map { source.tokens[$0].kind == .colon } ?? false
  }

  private func isSentence(_ tokens: Range<Int>) -> Bool {
    tokens.count >= 10 && tokens.last.map { source.tokens[$0].kind == .period } ?? false
  }

  /// A colon or a question mark inside, or marked words.
  private func hasColonOrMark(_ tokens: Range<Int>) -> Bool {
    let bracket = tokens.first { source.tokens[$0].kind == .openBracket } ?? tokens.upperBound
    return (tokens.lowerBound..<bracket).contains {
      let token = source.tokens[$0]
      return token.kind == .colon || token.kind == .question || token.kind == .exclamation || token.isDoubleMark
    }
  }

  private func isBehindText(_ index: Int, of lines: [HeadLine]) -> Bool {
    lines[..<index].contains { $0.kind == .words && isSentence($0.tokens) }
  }

  /// The first words of the post, with a label, a date or a contact right below.
  private func isFollowedByFrame(_ index: Int, of lines: [HeadLine]) -> Bool {
    guard index + 1 < lines.count, !lines[..<index].contains(where: { $0.kind == .words }) else { return false }
    return [.label, .date, .contact].contains(lines[index + 1].kind)
  }

  /// Few words, one of them the word of an office, a company or a body.
  private func namesOffice(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 12 else { return false }
    return tokens.contains {
      let token = source.tokens[$0]
      return token.isAny(.organizationNoun) || HeadlineWords.offices.contains(token.hash) || isCompoundOffice(token)
    }
  }

  private func isCompoundOffice(_ token: Token) -> Bool {
    guard token.isWord, token.isCapitalized, token.range.count >= 8 else { return false }
    let word = source.bytes[token.range].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return HeadlineWords.officeEndings.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// A name, and the role behind it: capitals alone, none of them of a small word.
  private func isPerson(_ tokens: Range<Int>) -> Bool {
    let first = source.tokens[tokens.lowerBound]
    guard tokens.count <= 7, first.isAny([.givenName, .honorific]) else { return false }
    return tokens.allSatisfy {
      let token = source.tokens[$0]
      return !token.isWord || token.isCapitalized && !token.isAny([.preposition, .functionWord, .cueVerb])
    }
  }

  /// The words stand in the same order inside the text: they are a name.
  private func isRepeated(_ line: HeadLine) -> Bool {
    let tokens = line.tokens
    let words = tokens.filter { source.tokens[$0].isWord && !source.tokens[$0].isAny(.article) }
    guard let first = words.first, (2...8).contains(words.count) else { return false }
    let wanted = words.map { source.tokens[$0].hash }
    let end = min(source.tokens.count, tokens.upperBound + Self.reach)
    for passage in source.passages[(line.passage + 1)...] {
      if passage.tokens.lowerBound >= end { return false }
      if passage.tokens.count < 15 { continue }
      for start in passage.tokens where source.tokens[start].hash == source.tokens[first].hash {
        if isRun(wanted, from: start, before: passage.tokens.upperBound) { return true }
      }
    }
    return false
  }

  private func isRun(_ wanted: [UInt32], from start: Int, before end: Int) -> Bool {
    var index = start
    for hash in wanted {
      while index < end, !source.tokens[index].isWord, index - start < 24 { index += 1 }
      guard index < end, source.tokens[index].hash == hash else { return false }
      index += 1
    }
    return true
  }

  /// In one block with a label, or below a line of an office's name.
  private func sharesBlock(_ index: Int, of lines: [HeadLine]) -> Bool {
    let block = source.passages[lines[index].passage].block
    for other in lines.indices where other != index && abs(other - index) <= 3 {
      guard source.passages[lines[other].passage].block == block else { continue }
      if lines[other].kind == .label || lines[other].kind == .address { return true }
      if other < index, lines[other].kind == .words, namesOffice(lines[other].tokens), !states(lines[other].tokens) {
        return true
      }
    }
    return false
  }

  private func isAlone(_ index: Int, of lines: [HeadLine]) -> Bool {
    let passage = lines[index].passage
    let next = passage + 1
    return source.passages[passage].startsBlock && (next >= source.passages.count || source.passages[next].startsBlock)
  }

  /// A label stands below, and words of some other kind below that.
  private func isAboveLabel(_ index: Int, of lines: [HeadLine]) -> Bool {
    guard let label = lines[index...].prefix(6).firstIndex(where: { $0.kind == .label }) else { return false }
    return lines[label...].contains { $0.kind == .words }
  }
}

/// Finds the attribution before and behind a marked span.
struct CueFinder {
  let source: Source
  let tokens: [Token]
  let parser: MentionParser

  /// Tokens, at most, between a name and its verb.
  static let longestClause = 40

  init(_ source: Source) {
    self.source = source
    tokens = source.tokens
    parser = MentionParser(source.tokens)
  }

  // MARK: Behind the span

  /// The attribution that begins at `start`, behind a closing mark; `end` is the next mark or the passage's end.
  func after(_ span: MarkedSpan, start: Int, end: Int) -> Cue? {
    var index = start
    if index < end, tokens[index].kind == .comma { index += 1 }
    guard index < end else { return nil }
    let isClosed = span.tokens.last.map { tokens[$0].kind == .period } ?? false
    if tokens[index].kind == .dash || tokens[index].kind == .tilde {
      return signature(from: index, end: end) ?? plain(from: index + 1, end: end, isClosed: isClosed)
    }
    return plain(from: index, end: end, isClosed: isClosed)
  }

  private func plain(from index: Int, end: Int, isClosed: Bool) -> Cue? {
    guard index < end else { return nil }
    let isNewSentence = isClosed && tokens[index].isCapitalized
    return (isNewSentence ? nil : accordingTo(from: index, end: end, isBehind: true)) ?? inverted(
      from: index, end: end, isClosed: isClosed)
      ?? direct(from: index, end: end, isClosed: isClosed) ?? withoutSubject(from: index, end: end)
  }

  /// `”, dijo.`: Spanish and Portuguese leave the pronoun out; the verb stands for it.
  private func withoutSubject(from start: Int, end: Int) -> Cue? {
    let verb = skipAdverbs(from: start, end: end)
    if verb < end, let mention = joinedPronoun(verb) {
      return Cue(mention: mention, form: .after, isAdjacent: true, end: verb + 1)
    }
    guard verb < end, tokens[verb].isWord, !tokens[verb].isCapitalized, dropsSubject(tokens[verb]),
      closesClause(verb + 1, end: end)
    else { return nil }
    let words = verb..<verb + 1
    let mention = Mention(kind: .pronoun, words: words, name: words, end: verb + 1)
    return Cue(mention: mention, form: .after, isAdjacent: true, end: verb + 1)
  }

  /// `ajoute-t-elle`, `dit-il`.
  private func joinedPronoun(_ verb: Int) -> Mention? {
    let token = tokens[verb]
    guard token.shape.contains(.hyphenated), !token.isCapitalized else { return nil }
    let word = source.bytes[token.range]
    let isFemale = word.suffix(5).elementsEqual("-elle".utf8)
    guard isFemale || word.suffix(3).elementsEqual("-il".utf8) else { return nil }
    let words = verb..<verb + 1
    return Mention(kind: .pronoun, words: words, name: words, gender: isFemale ? .female : .male, end: verb + 1)
  }

  private func dropsSubject(_ verb: Token) -> Bool {
    guard verb.range.count > 3 else { return false }
    let ending = source.bytes[Int(verb.upper) - 2..<Int(verb.upper)]
    return ending.elementsEqual("ó".utf8) || SpeechWords.subjectless.contains(verb.hash)
      || verb.isAny(.cueVerb) && ending.elementsEqual("ou".utf8)
  }

  /// `“…” to hold up their plans, Name said.`: the attribution that closes the sentence of a fragment.
  func closing(_ span: MarkedSpan, end: Int) -> Cue? {
    var index = span.endToken
    let limit = min(end, index + Self.longestClause)
    while index < limit, !tokens[index].endsSentence {
      defer { index += 1 }
      guard tokens[index].kind == .comma, let cue = closingClause(from: index + 1, end: limit) else { continue }
      return cue
    }
    return nil
  }

  private func closingClause(from start: Int, end: Int) -> Cue? {
    if start + 1 < end, tokens[start].isAny(.cueVerb), !tokens[start].isCapitalized,
      let mention = parser.mention(at: start + 1, before: end), mention.kind == .person
    {
      return Cue(mention: mention, form: .after, isAdjacent: false, end: mention.end)
    }
    guard start + 1 < end, let mention = parser.mention(at: start, before: end), mention.kind != .described,
      mention.end < end, tokens[mention.end].isAny(.cueVerb), !tokens[mention.end].isCapitalized
    else { return nil }
    let behind = mention.end + 1
    guard behind == end || tokens[behind].endsSentence else { return nil }
    return Cue(mention: mention, form: .after, isAdjacent: false, end: behind)
  }

  /// `said Name`, with adverbs before or behind the verb; behind a comma, a verb that nobody listed does as well.
  private func inverted(from start: Int, end: Int, isClosed: Bool) -> Cue? {
    let verb = skipAdverbs(from: start, end: end)
    guard verb + 1 < end, tokens[verb].isWord, !tokens[verb].isCapitalized || tokens[verb].isAny(.cueVerb) else {
      return nil
    }
    let isKnown = tokens[verb].isAny(.cueVerb)
    guard isKnown || isUnknownVerb(verb) && !isClosed else { return nil }
    let subject = isKnown ? skipAdverbs(from: verb + 1, end: end) : verb + 1
    guard let mention = parser.mention(at: subject, before: end) ?? (isKnown ? unnamed(at: subject, end: end) : nil)
    else { return isKnown ? distant(from: subject, end: end) : nil }
    guard isKnown || mention.kind == .person else { return nil }
    return Cue(mention: mention, form: .after, isAdjacent: true, end: mention.end)
  }

  /// `said in a statement Monday Ana Petrov`: a person within the clause.
  private func distant(from start: Int, end: Int) -> Cue? {
    for index in start..<min(end, start + 9) {
      if !tokens[index].isWord { return nil }
      guard tokens[index].isCapitalized, !tokens[index].isAny([.weekday, .month, .functionWord]),
        let mention = parser.mention(at: index, before: end), mention.kind == .person
      else { continue }
      return Cue(mention: mention, form: .after, isAdjacent: true, end: mention.end)
    }
    return nil
  }

  private func isUnknownVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    return isPast(token)
      && token.classes.isDisjoint(with: [
        .functionWord, .roleNoun, .roleModifier, .preposition, .conjunction, .personNoun,
      ])
  }

  /// A word in *-ed*, *-ó* or *-ou*, as verbs of the past end.
  private func isPast(_ token: Token) -> Bool {
    guard token.range.count > 4 else { return false }
    let ending = source.bytes[Int(token.upper) - 2..<Int(token.upper)]
    return ending.elementsEqual("ed".utf8) || ending.elementsEqual("ó".utf8) || ending.elementsEqual("ou".utf8)
  }

  /// `a déclaré`, `a dit`: the auxiliary that English has as an article.
  private func isFrenchAuxiliary(_ index: Int, end: Int) -> Bool {
    tokens[index].hash == CueWords.a && index + 1 < end && tokens[index + 1].isAny(.cueVerb)
  }

  /// `Name, role, said`.
  private func direct(from start: Int, end: Int, isClosed: Bool) -> Cue? {
    let found = parser.mention(at: start, before: end) ?? unnamed(at: start, end: end) ?? it(at: start, end: end)
    guard let mention = found else { return nil }
    guard let verb = verb(behind: mention, end: end) else { return verbless(mention, from: start, end: end) }
    if CueWords.quoting.contains(tokens[verb].hash) {
      guard let quoted = parser.mention(at: verb + 1, before: end) else { return nil }
      return Cue(mention: quoted, form: .after, isAdjacent: true, end: quoted.end)
    }
    if isClosed, !closesClause(verb + 1, end: end) { return nil }
    return Cue(mention: mention, form: .after, isAdjacent: true, end: verb + 1)
  }

  /// `“…,” it said`: an organisation.
  private func it(at start: Int, end: Int) -> Mention? {
    guard tokens[start].hash == PronounWords.it, start + 1 < end, tokens[start + 1].isAny(.cueVerb) else { return nil }
    return Mention(kind: .pronoun, words: start..<start + 1, name: start..<start + 1, end: start + 1)
  }

  /// `a 30-year furnace operator who …`, `the beekeeper`: whoever stands in the place of the subject, though no list knows
  /// the noun.
  private func unnamed(at start: Int, end: Int) -> Mention? {
    guard start + 1 < end, tokens[start].isAny(.determiner), !tokens[start].isCapitalized else { return nil }
    var index = start + 1
    while index < end, index - start <= 5, tokens[index].isWord || tokens[index].kind == .number,
      !tokens[index].isCapitalized, !tokens[index].isAny(.functionWord.union(.cueVerb))
    {
      index += 1
    }
    guard index > start + 1, tokens[index - 1].isWord, !tokens[index - 1].shape.contains(.possessive),
      !tokens[start + 1].shape.contains(.possessive)
    else { return nil }
    return Mention(kind: .described, words: start..<index, name: start..<index, end: index)
  }

  /// `“…,” Name, role of the Council.` with nothing else in the sentence.
  private func verbless(_ mention: Mention, from start: Int, end: Int) -> Cue? {
    let closes = mention.end >= end || tokens[mention.end].endsSentence
    guard closes, mention.kind == .person, mention.name.count >= 2, mention.role != nil else { return nil }
    return Cue(mention: mention, form: .after, isAdjacent: true, end: mention.end)
  }

  private func verb(behind mention: Mention, end: Int) -> Int? {
    var index = mention.end
    if index < end, tokens[index].kind == .comma { index += 1 }
    index = skipAdverbs(from: index, end: end)
    guard index < end else { return nil }
    if tokens[index].isAny(.cueVerb), !tokens[index].isCapitalized { return index }
    if mention.kind == .person || mention.kind == .pronoun, isUnknownVerb(index), !tokens[index].isCapitalized,
      closesClause(index + 1, end: end)
    {
      return index
    }
    return mention.kind == .pronoun ? nil : verbBehindComma(from: mention.end, end: end)
  }

  /// The verb of `Name, who has led the council since 2011, said`.
  private func verbBehindComma(from start: Int, end: Int) -> Int? {
    guard start < end, tokens[start].kind == .comma else { return nil }
    for index in start + 1..<max(start + 1, min(end, start + Self.longestClause)) {
      if tokens[index].endsSentence || tokens[index].kind == .semicolon { return nil }
      if tokens[index].isAny(.cueVerb), tokens[index - 1].kind == .comma, tokens[index].isWord { return index }
    }
    return nil
  }

  /// Whether a verb is the last word but for an adverb, a day, or `in a statement`.
  private func closesClause(_ start: Int, end: Int) -> Bool {
    guard start < end else { return true }
    let token = tokens[start]
    if !token.isWord { return token.kind != .number }
    if token.isAny([.weekday, .adverb]) { return true }
    let isPlace = token.isAny(.preposition) && !token.isAny(.complementizer)
    return isPlace && start + 3 >= end || isPlace && start + 2 < end && tokens[start + 2].isAny(.statementNoun)
  }

  private func skipAdverbs(from start: Int, end: Int) -> Int {
    var index = start
    while index < end, index - start < 3, tokens[index].isWord,
      tokens[index].isAny([.adverb, .auxiliary, .weekday]) || isManner(tokens[index])
        || isFrenchAuxiliary(index, end: end)
    {
      index += 1
    }
    return index
  }

  /// An adverb in *-ly*.
  func isManner(_ token: Token) -> Bool {
    guard token.classes.isEmpty, !token.isCapitalized, token.range.count > 4 else { return false }
    return source.bytes[Int(token.upper) - 2] == UInt8(ascii: "l")
      && source.bytes[Int(token.upper) - 1] == UInt8(ascii: "y")
  }

  /// `– Name, role, organisation` up to the passage's end.
  func signature(from start: Int, end: Int) -> Cue? {
    var index = start
    while index < end, !tokens[index].isWord, index - start < 3 { index += 1 }
    guard let mention = parser.mention(at: index, before: end), mention.isNamed else { return nil }
    let rest = mention.end..<max(mention.end, end)
    guard rest.count <= 14,
      !rest.contains(where: { tokens[$0].isAny([.cueVerb, .auxiliary]) && !tokens[$0].isCapitalized })
    else { return nil }
    return Cue(mention: mention, form: .signature, isAdjacent: true, end: end)
  }

  /// `according to Name`, `según Name`, `selon Name`.
  func accordingTo(from start: Int, end: Int, isBehind: Bool = false) -> Cue? {
    guard start + 1 < end else { return nil }
    var index = start
    if tokens[index].hash == CueWords.according, tokens[index + 1].isAny(.preposition) {
      index += 2
    } else if CueWords.sources.contains(tokens[index].hash) {
      index += 1
    } else {
      return nil
    }
    guard let mention = parser.mention(at: index, before: end) else { return nil }
    return Cue(mention: mention, form: isBehind ? .after : .accordingTo, isAdjacent: true, end: mention.end)
  }
}

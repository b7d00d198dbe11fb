/// Finds the attribution before and behind a marked span.
struct CueFinder {
  let source: Source
  private let tokens: [Token]
  private let parser: MentionParser

  /// Tokens, at most, between a name and its verb.
  private static let longestClause = 40

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
    accordingTo(from: index, end: end, isBehind: true) ?? inverted(from: index, end: end, isClosed: isClosed)
      ?? direct(from: index, end: end, isClosed: isClosed)
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
    guard let mention = parser.mention(at: subject, before: end) else {
      return isKnown ? distant(from: subject, end: end) : nil
    }
    guard isKnown || mention.kind == .person else { return nil }
    return Cue(mention: mention, rule: .after, isAdjacent: true, end: mention.end)
  }

  /// `said in a statement Monday Ana Petrov`: a person within the clause.
  private func distant(from start: Int, end: Int) -> Cue? {
    for index in start..<min(end, start + 9) {
      if !tokens[index].isWord { return nil }
      guard tokens[index].isCapitalized, !tokens[index].isAny([.weekday, .month, .functionWord]),
        let mention = parser.mention(at: index, before: end), mention.kind == .person
      else { continue }
      return Cue(mention: mention, rule: .after, isAdjacent: true, end: mention.end)
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

  /// A word in *-ed* or *-ó*, as verbs of the past end.
  private func isPast(_ token: Token) -> Bool {
    guard token.range.count > 4 else { return false }
    let ending = source.bytes[Int(token.upper) - 2..<Int(token.upper)]
    return ending.elementsEqual("ed".utf8) || ending.elementsEqual("ó".utf8)
  }

  /// `Name, role, said`.
  private func direct(from start: Int, end: Int, isClosed: Bool) -> Cue? {
    guard let mention = parser.mention(at: start, before: end) else { return nil }
    guard let verb = verb(behind: mention, end: end) else { return verbless(mention, from: start, end: end) }
    if CueWords.quoting.contains(tokens[verb].hash) {
      guard let quoted = parser.mention(at: verb + 1, before: end) else { return nil }
      return Cue(mention: quoted, rule: .after, isAdjacent: true, end: quoted.end)
    }
    if isClosed, !closesClause(verb + 1, end: end) { return nil }
    return Cue(mention: mention, rule: .after, isAdjacent: true, end: verb + 1)
  }

  /// `“…,” Name, role of the Council.` with nothing else in the sentence.
  private func verbless(_ mention: Mention, from start: Int, end: Int) -> Cue? {
    let closes = mention.end >= end || tokens[mention.end].endsSentence
    guard closes, mention.kind == .person, mention.name.count >= 2, mention.role != nil else { return nil }
    return Cue(mention: mention, rule: .after, isAdjacent: true, end: mention.end)
  }

  private func verb(behind mention: Mention, end: Int) -> Int? {
    var index = mention.end
    if index < end, tokens[index].kind == .comma { index += 1 }
    index = skipAdverbs(from: index, end: end)
    guard index < end else { return nil }
    if tokens[index].isAny(.cueVerb), !tokens[index].isCapitalized { return index }
    if mention.kind == .person, isUnknownVerb(index), !tokens[index].isCapitalized, closesClause(index + 1, end: end) {
      return index
    }
    return mention.kind == .person || mention.kind == .organization ? verbBehindComma(from: mention.end, end: end) : nil
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
    {
      index += 1
    }
    return index
  }

  /// An adverb in *-ly*.
  private func isManner(_ token: Token) -> Bool {
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
    return Cue(mention: mention, rule: .signature, isAdjacent: true, end: end)
  }

  /// `according to Name`, `según Name`, `selon Name`.
  private func accordingTo(from start: Int, end: Int, isBehind: Bool = false) -> Cue? {
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
    return Cue(mention: mention, rule: isBehind ? .after : .accordingTo, isAdjacent: true, end: mention.end)
  }
}

// MARK: - Before the span

extension CueFinder {
  /// The attribution in the words from `start`, the beginning of the sentence, to the mark at `end`.
  func before(start: Int, end: Int) -> Cue? {
    guard start < end else { return nil }
    if let cue = accordingTo(from: start, end: end) { return cue }
    if let cue = credited(start: start, end: end) { return cue }
    if let verb = lastVerb(start: start, end: end), let cue = withVerb(verb, start: start, end: end) { return cue }
    return label(start: start, end: end)
  }

  /// `can be attributed to Name, role:` and `Statement from Name:`.
  private func credited(start: Int, end: Int) -> Cue? {
    for index in start..<end - 1 {
      let isAttributed = CueWords.attributed.contains(tokens[index].hash) && tokens[index + 1].isAny(.preposition)
      let isStatement =
        tokens[index].isAny(.statementNoun) && CueWords.origins.contains(tokens[index + 1].hash)
        && (tokens[end - 1].kind == .colon || end - start < 24)
      guard isAttributed || isStatement, let mention = parser.mention(at: index + 2, before: end) else { continue }
      return Cue(mention: mention, rule: .label, isAdjacent: true, end: mention.end)
    }
    return nil
  }

  /// `can be attributed to Name`.
  private func attributed(start: Int, end: Int) -> Cue? {
    for index in start..<max(start, end - 2)
    where CueWords.attributed.contains(tokens[index].hash) && tokens[index + 1].isAny(.preposition) {
      guard let mention = parser.mention(at: index + 2, before: end) else { continue }
      return Cue(mention: mention, rule: .label, isAdjacent: true, end: mention.end)
    }
    return nil
  }

  /// Who gives the statement that a passage announces: `X issued the following statement`, `Statement from X`,
  /// `X’s statement is below`; `nil` where the passage announces none.
  func statement(_ passage: Range<Int>) -> Cue? {
    if let cue = attributed(start: passage.lowerBound, end: passage.upperBound) { return cue }
    guard let noun = passage.first(where: { tokens[$0].isAny(.statementNoun) }) else { return nil }
    if let verb = passage.first(where: { tokens[$0].isAny(.issuingVerb) && CueWords.issues.contains(tokens[$0].hash) }),
      let giver = subject(of: verb, start: sentenceStart(verb, in: passage)), verb < noun
    {
      return Cue(mention: giver, rule: .label, isAdjacent: true, end: passage.upperBound)
    }
    let owners = max(passage.lowerBound, noun - 8)..<noun
    for index in owners where CueWords.possessives.contains(tokens[index].hash) {
      guard let owner = subject(of: index, start: passage.lowerBound), owner.kind == .person else { break }
      return Cue(mention: owner, rule: .label, isAdjacent: true, end: passage.upperBound)
    }
    for index in owners where isOwner(tokens[index]) {
      guard let owner = parser.mention(at: max(passage.lowerBound, startOfArticle(index)), before: noun),
        owner.kind != .pronoun,
        tokens[owner.words.upperBound - 1].shape.contains(.possessive)
      else { continue }
      return Cue(mention: owner, rule: .label, isAdjacent: true, end: passage.upperBound)
    }
    return credited(start: passage.lowerBound, end: passage.upperBound)
  }

  private func isOwner(_ token: Token) -> Bool {
    token.isCapitalized && !token.isAny(.functionWord)
      || token.shape.contains(.possessive) && token.isAny([.personNoun, .roleNoun])
  }

  private func startOfArticle(_ index: Int) -> Int {
    index > 0 && tokens[index - 1].isAny(.article) ? index - 1 : index
  }

  private func sentenceStart(_ index: Int, in passage: Range<Int>) -> Int {
    for place in (passage.lowerBound..<index).reversed() where tokens[place].endsSentence { return place + 1 }
    return passage.lowerBound
  }

  /// The first person or organisation of a sentence that ends in a colon, whatever its verb.
  func subjectOfLead(start: Int, end: Int) -> Cue? {
    guard start < end, tokens[end - 1].kind == .colon, let mention = subject(of: end - 1, start: start),
      mention.kind != .described
    else { return nil }
    return Cue(mention: mention, rule: .sentence, isAdjacent: false, end: end)
  }

  private func lastVerb(start: Int, end: Int) -> Int? {
    for index in (start..<end).reversed() {
      let token = tokens[index]
      guard token.isWord, token.isAny([.cueVerb, .framingVerb, .issuingVerb]) else { continue }
      if token.isCapitalized, index > start { continue }
      if index > start, tokens[index - 1].isAny([.determiner]), !token.isAny(.cueVerb) || !isFinite(index, end: end) {
        continue
      }
      return index
    }
    return nil
  }

  /// `the order read, “…”` is a verb behind a noun; `the announced plan` is none.
  private func isFinite(_ index: Int, end: Int) -> Bool { index + 2 >= end }

  private func withVerb(_ verb: Int, start: Int, end: Int) -> Cue? {
    let gap = verb + 1..<end
    let isSpeech = tokens[verb].isAny([.cueVerb, .issuingVerb])
    let isColon = tokens[end - 1].kind == .colon
    let isClose = gap.allSatisfy { !tokens[$0].isWord || tokens[$0].isAny([.complementizer, .adverb, .weekday]) }
    let isAdjacent = isSpeech && (isClose && gap.count <= 3 || isColon)
    let rule: Cue.Rule = isAdjacent ? .before : .sentence
    if verb == start || tokens[start..<verb].allSatisfy({ !$0.isWord }) {
      guard let mention = parser.mention(at: verb + 1, before: end), isSpeech else { return nil }
      return Cue(mention: mention, rule: rule, isAdjacent: isAdjacent, end: mention.end)
    }
    guard let mention = subject(of: verb, start: start) else { return nil }
    return Cue(mention: mention, rule: rule, isAdjacent: isAdjacent, end: end)
  }

  /// Who does what the verb says: the mention that only adverbs part from it, else the first one of the sentence.
  func subject(of verb: Int, start: Int) -> Mention? {
    var first: Mention?
    var index = start
    while index < verb {
      guard let mention = mention(startingAt: index, before: verb) else {
        index += 1
        continue
      }
      if mention.name.count == 1, tokens[mention.name.lowerBound].isAny(.place) {
        index += 1
        continue
      }
      let isObject = index > start && tokens[index - 1].isAny(.preposition)
      if mention.isNamed, !isObject, hasAside(mention, before: verb, start: start) { return mention }
      if first == nil, !isObject { first = mention }
      if reaches(mention, verb), !isObject || !isRelative(mention, first: first) {
        let isClause = first.map { isFollowedByRelative($0) || isPersonBefore($0, mention) } ?? false
        if !isClause, !isParticiple(verb) || mention.words.lowerBound == first?.words.lowerBound { return mention }
      }
      index = max(index + 1, mention.words.upperBound)
    }
    return first
  }

  private func mention(startingAt index: Int, before end: Int) -> Mention? {
    let token = tokens[index]
    guard token.isWord else { return nil }
    let begins =
      token.isCapitalized && !token.isAny(.adverb) || token.isAny([.determiner, .pronoun, .roleNoun, .roleModifier])
    guard begins, let mention = parser.mention(at: index, before: end + 1), mention.words.upperBound <= end else {
      return nil
    }
    return mention
  }

  /// `Name, an honors graduate of the college, said`: at the start of the clause, with commas around what stands between.
  private func hasAside(_ mention: Mention, before verb: Int, start: Int) -> Bool {
    let first = mention.words.lowerBound
    guard mention.end + 2 < verb, verb - mention.end <= 28, tokens[mention.end].kind == .comma,
      tokens[verb - 1].kind == .comma,
      first == start || tokens[first - 1].kind == .comma || tokens[first - 1].isAny(.conjunction)
    else { return false }
    return !tokens[mention.end + 1].isCapitalized
  }

  private func reaches(_ mention: Mention, _ verb: Int) -> Bool {
    mention.end <= verb && (mention.end..<verb).count <= 5
      && (mention.end..<verb).allSatisfy { index in
        !tokens[index].isWord || tokens[index].isAny([.adverb, .auxiliary]) || isManner(tokens[index])
      }
  }

  private func isRelative(_ mention: Mention, first: Mention?) -> Bool { first != nil }

  /// `Richard Glenn representing the Corporation said`: a person in full, and an organisation behind.
  private func isPersonBefore(_ first: Mention, _ mention: Mention) -> Bool {
    guard first.kind == .person, first.name.count >= 2, first.words.lowerBound != mention.words.lowerBound else {
      return false
    }
    if mention.kind == .organization { return true }
    let previous = tokens[mention.words.lowerBound - 1]
    return mention.name.count == 1 && !mention.hasHonorific && previous.isWord
      && !previous.isAny([.conjunction, .adverb])
  }

  private func isFollowedByRelative(_ mention: Mention) -> Bool {
    let index = mention.end
    return index + 1 < tokens.count && tokens[index].kind == .comma && tokens[index + 1].isAny(.relative)
  }

  private func isParticiple(_ verb: Int) -> Bool {
    let end = Int(tokens[verb].upper)
    guard tokens[verb].range.count > 4 else { return false }
    return source.bytes[end - 3..<end].elementsEqual("ing".utf8)
      || source.bytes[end - 4..<end].elementsEqual("ando".utf8)
  }

  /// `Name, role, organisation: “…”` and `Name on the ruling: “…”`.
  private func label(start: Int, end: Int) -> Cue? {
    guard tokens[end - 1].kind == .colon, end - start <= Self.longestClause,
      let mention = parser.mention(at: start, before: end - 1), mention.isNamed
    else { return nil }
    let isWhole = mention.end >= end - 1
    guard mention.kind == .person || isWhole && !tokens[mention.name.lowerBound].shape.contains(.allCaps) else {
      return nil
    }
    guard isWhole || mention.hasHonorific || tokens[mention.end].isAny(.preposition) || mention.name.count > 1 else {
      return nil
    }
    return Cue(mention: mention, rule: .label, isAdjacent: true, end: end)
  }
}

/// Single words that carry an attribution.
enum CueWords {
  /// `the Courier quoted Name as saying`.
  static let quoting = WordSet("quoted quotes citó cita")
  static let according = WordHash.of("according".utf8)
  static let sources = WordSet("según selon laut segundo")
  static let issues = WordSet(
    "issued issues released releases made makes gave delivered delivers offered submitted sent emitió publicó dio")
  static let possessives = WordSet("his her su sus")
  static let attributed = WordSet("attributed attributable credited atribuida atribuir")
  static let origins = WordSet("from by of de")
}

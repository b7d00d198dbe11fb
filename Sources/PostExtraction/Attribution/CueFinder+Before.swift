/// The attribution before a mark, and the statement that a passage announces.
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
      return Cue(mention: mention, form: .label, isAdjacent: true, end: mention.end)
    }
    return nil
  }

  /// `can be attributed to Name`.
  private func attributed(start: Int, end: Int) -> Cue? {
    for index in start..<max(start, end - 2)
    where CueWords.attributed.contains(tokens[index].hash) && tokens[index + 1].isAny(.preposition) {
      guard let mention = parser.mention(at: index + 2, before: end) else { continue }
      return Cue(mention: mention, form: .label, isAdjacent: true, end: mention.end)
    }
    return nil
  }

  /// Who gives the statement that a passage announces: `X issued the following statement`, `Statement from X`,
  /// `X’s statement is below`; `nil` where the passage announces none.
  func statement(_ passage: Range<Int>) -> Cue? {
    if let cue = attributed(start: passage.lowerBound, end: passage.upperBound) { return cue }
    let nouns = passage.suffix(Self.longestAnnouncement).filter { announces($0, in: passage) }
    guard let first = nouns.first(where: { tokens[$0].isAny(.statementNoun) }) ?? nouns.first else { return nil }
    let giver = issuer(before: first, in: passage) ?? nouns.lazy.compactMap { owner(of: $0, in: passage) }.first
    if let giver { return Cue(mention: giver, form: .label, isAdjacent: true, end: passage.upperBound) }
    return credited(start: passage.lowerBound, end: passage.upperBound)
  }

  /// Tokens, at most, at the end of a passage that are read for what it announces.
  private static let longestAnnouncement = 200
  /// Tokens, at most, between a noun and what says that its words follow.
  private static let announcementReach = 40

  /// `X issued the following statement`.
  private func issuer(before noun: Int, in passage: Range<Int>) -> Mention? {
    for verb in passage where CueWords.issues.contains(tokens[verb].hash) && tokens[verb].isAny(.issuingVerb) {
      return verb < noun ? subject(of: verb, start: sentenceStart(verb, in: passage)) : nil
    }
    return nil
  }

  /// `his remarks`, `Name’s floor statement`, `the senator’s letter`.
  private func owner(of noun: Int, in passage: Range<Int>) -> Mention? {
    let owners = max(sentenceStart(noun, in: passage), noun - 8)..<noun
    for index in owners where CueWords.possessives.contains(tokens[index].hash) {
      guard let owner = subjectBefore(index, in: passage), owner.kind == .person else { break }
      return owner
    }
    for index in owners where isOwner(tokens[index]) {
      guard let owner = parser.mention(at: max(passage.lowerBound, startOfArticle(index)), before: noun),
        owner.kind != .pronoun, tokens[owner.words.upperBound - 1].shape.contains(.possessive),
        tokens[noun].isAny(.statementNoun) || isOrigin(owner, in: passage)
      else { continue }
      return owner
    }
    return nil
  }

  /// `text of the senator’s speech`, `The senator’s letter follows`, not `in response to the president’s speech`.
  private func isOrigin(_ owner: Mention, in passage: Range<Int>) -> Bool {
    let start = owner.words.lowerBound
    guard start > passage.lowerBound else { return true }
    return tokens[start - 1].endsSentence || CueWords.origins.contains(tokens[start - 1].hash)
  }

  /// *Statement* does by itself; *speech*, *letter* and the like where their sentence says that the words follow.
  private func announces(_ noun: Int, in passage: Range<Int>) -> Bool {
    if tokens[noun].isAny(.statementNoun) { return true }
    guard CueWords.writings.contains(tokens[noun].hash) else { return false }
    for index in (max(passage.lowerBound, noun - Self.announcementReach)..<noun).reversed() {
      if tokens[index].endsSentence { break }
      if CueWords.announcing.contains(tokens[index].hash) { return true }
    }
    for index in noun..<min(passage.upperBound, noun + Self.announcementReach) {
      if tokens[index].endsSentence { return false }
      if CueWords.announcing.contains(tokens[index].hash) { return true }
    }
    return tokens[passage.upperBound - 1].kind == .colon
  }

  /// Whom *his* in `His remarks follow:` means: who opens the sentence before, or this one.
  private func subjectBefore(_ index: Int, in passage: Range<Int>) -> Mention? {
    let sentence = sentenceStart(index, in: passage)
    guard sentence > passage.lowerBound else { return subject(of: index, start: passage.lowerBound) }
    let previous = sentenceStart(sentence - 1, in: passage)
    return firstPerson(from: previous, to: sentence) ?? subject(of: index, start: passage.lowerBound)
  }

  private func firstPerson(from start: Int, to end: Int) -> Mention? {
    for index in start..<end where index == start || !tokens[index - 1].isAny(.preposition) {
      if let mention = mention(startingAt: index, before: end), mention.kind == .person,
        mention.name.count > 1 || mention.hasHonorific
      {
        return mention
      }
    }
    return nil
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
    return Cue(mention: mention, form: .sentence, isAdjacent: false, end: end)
  }

  private func lastVerb(start: Int, end: Int) -> Int? {
    for index in (start..<end).reversed() {
      let token = tokens[index]
      guard token.isWord, token.isAny([.cueVerb, .framingVerb, .issuingVerb]) else { continue }
      if token.isCapitalized, index > start { continue }
      if index > start, tokens[index - 1].hash == CueWords.to, !token.isAny(.cueVerb) { continue }
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
    let form: Cue.Form = isAdjacent ? .before : .sentence
    if verb == start || tokens[start..<verb].allSatisfy({ !$0.isWord }) {
      guard let mention = parser.mention(at: verb + 1, before: end), isSpeech else { return nil }
      return Cue(mention: mention, form: form, isAdjacent: isAdjacent, end: mention.end)
    }
    if let mention = inverted(verb, start: start, end: end) {
      return Cue(mention: mention, form: .before, isAdjacent: true, end: mention.end)
    }
    guard let mention = subject(of: verb, start: start) else { return nil }
    return Cue(mention: mention, form: form, isAdjacent: isAdjacent, end: end, verb: verb)
  }

  /// `…, says Name, “…”`: behind a comma the verb comes first, and nothing but the name parts it from the mark.
  private func inverted(_ verb: Int, start: Int, end: Int) -> Mention? {
    guard verb > start, tokens[verb - 1].kind == .comma, tokens[verb].isAny(.cueVerb),
      let mention = parser.mention(at: verb + 1, before: end), mention.isNamed || mention.kind == .pronoun,
      (mention.end..<end).allSatisfy({ !tokens[$0].isWord })
    else { return nil }
    return mention
  }

  /// Who does what the verb says: the mention that only adverbs part from it, else the first one of the sentence.
  func subject(of verb: Int, start: Int) -> Mention? {
    var first: Mention?
    var firstPerson: Mention?
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
      if firstPerson == nil, !isObject, mention.kind == .person, mention.name.count > 1 || mention.hasHonorific {
        firstPerson = mention
      }
      if reaches(mention, verb), !isObject || first == nil {
        let isClause =
          first.map { isFollowedByRelative($0) || isPersonBefore($0, mention) || endsList(mention) } ?? false
        if !isClause, !isParticiple(verb) || mention.words.lowerBound == first?.words.lowerBound { return mention }
      }
      index = max(index + 1, mention.words.upperBound)
    }
    if let first, first.kind == .pronoun || first.name.count > 1 || first.hasHonorific { return first }
    return firstPerson ?? first.flatMap { isPlausible($0, start: start) ? $0 : nil }
  }

  /// A single word that neither begins the sentence nor has a comma behind it may be anything.
  private func isPlausible(_ mention: Mention, start: Int) -> Bool {
    guard mention.kind == .person, mention.name.count == 1, !mention.hasHonorific else { return true }
    if mention.end < tokens.count, tokens[mention.end].kind == .comma { return true }
    return mention.words.lowerBound == start || tokens[mention.words.lowerBound - 1].kind == .comma
  }

  private func mention(startingAt index: Int, before end: Int) -> Mention? {
    let token = tokens[index]
    guard token.isWord else { return nil }
    if isOpeningWord(index, before: end) { return nil }
    let begins =
      token.isCapitalized && !token.isAny(.adverb) || token.isAny([.determiner, .pronoun, .roleNoun, .roleModifier])
    guard begins, let mention = parser.mention(at: index, before: end + 1), mention.words.upperBound <= end else {
      return nil
    }
    return mention
  }

  /// `Name, an honors graduate of the college, said`: at the start of the clause, with commas or dashes around what
  /// stands between.
  private func hasAside(_ mention: Mention, before verb: Int, start: Int) -> Bool {
    let first = mention.words.lowerBound
    guard mention.end + 2 < verb, verb - mention.end <= 28,
      tokens[mention.end].kind == .comma || tokens[mention.end].kind == .dash,
      tokens[verb - 1].kind == tokens[mention.end].kind,
      first == start || tokens[first - 1].kind == .comma || tokens[first - 1].isAny(.conjunction)
    else { return false }
    return !tokens[mention.end + 1].isCapitalized
  }

  /// `Originally proposed …`, `Citing …`: a capital that only opens the sentence, told by the word's ending.
  private func isOpeningWord(_ index: Int, before end: Int) -> Bool {
    let token = tokens[index]
    let isVerb = token.classes.subtracting([.cueVerb, .framingVerb, .issuingVerb]).isEmpty
    guard token.isCapitalized, isVerb, token.range.count > 4, index + 1 < end else { return false }
    let ending = source.bytes[Int(token.upper) - 3..<Int(token.upper)]
    if tokens[index + 1].kind == .comma { return ending.dropFirst().elementsEqual("ly".utf8) }
    guard !tokens[index + 1].isCapitalized, tokens[index + 1].isWord else { return false }
    return ending.elementsEqual("ing".utf8) || ending.dropFirst().elementsEqual("ly".utf8)
      || ending.dropFirst().elementsEqual("ed".utf8)
  }

  private func reaches(_ mention: Mention, _ verb: Int) -> Bool {
    mention.end <= verb && (mention.end..<verb).count <= 5
      && (mention.end..<verb).allSatisfy { index in
        !tokens[index].isWord || tokens[index].isAny([.adverb, .auxiliary]) || isManner(tokens[index])
      }
  }

  /// `Richard Glenn representing the Corporation said`: a person in full, and an organisation behind.
  private func isPersonBefore(_ first: Mention, _ mention: Mention) -> Bool {
    guard first.kind == .person, first.name.count >= 2, first.words.lowerBound != mention.words.lowerBound else {
      return false
    }
    if mention.kind == .organization || mention.kind == .described { return true }
    let previous = tokens[mention.words.lowerBound - 1]
    return mention.name.count == 1 && !mention.hasHonorific && previous.isWord
      && !previous.isAny([.conjunction, .adverb])
  }

  /// `… on Health, Education and Pensions`: the last word of an organisation's name, or of a list of people.
  private func endsList(_ mention: Mention) -> Bool {
    let first = mention.words.lowerBound
    return mention.name.count == 1 && !mention.hasHonorific && first > 0 && tokens[first - 1].isAny(.conjunction)
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
    return Cue(mention: mention, form: .label, isAdjacent: true, end: end)
  }
}

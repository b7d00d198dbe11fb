/// Reads what stands behind a name: `(D-Bridgeport)`, `, president of the Council`, `of Clear Air Now`.
struct Apposition {
  private let tokens: [Token]

  /// Words, at most, of one apposition.
  private static let longest = 28

  private let joins: Bool

  init(_ tokens: [Token], joins: Bool) {
    self.tokens = tokens
    self.joins = joins
  }

  func read(into mention: inout Mention, before end: Int) {
    while mention.end < end {
      let start = mention.end
      readBracket(&mention, before: end)
      readParty(&mention, before: end)
      if mention.kind == .person {
        readPlace(&mention, before: end)
        readJoint(&mention, before: end)
        readRole(&mention, before: end)
        readSeat(&mention, before: end)
      }
      if mention.end == start { break }
    }
    if mention.kind == .person { readCopula(&mention, before: end) }
  }

  /// A short bracket: party and state, pronouns, an acronym.
  private func readBracket(_ mention: inout Mention, before end: Int) {
    var open = mention.end
    if tokens[open].kind == .comma, open + 2 < end, tokens[open + 1].kind == .openBracket, isParty(open + 2) {
      open += 1
    }
    guard tokens[open].kind == .openBracket else { return }
    for index in open + 1..<min(end, open + 10) where tokens[index].kind == .closeBracket {
      let both = index - open > 2 && tokens[open + 1].hash == AppositionWords.both ? 1 : 0
      let inside = open + 1 + both..<index
      if let first = inside.first, isParty(first), mention.party == nil {
        mention.party = Int(tokens[first].lower)..<Int(tokens[index - 1].upper)
        mention.sharesParty = both == 1
      }
      mention.end = index + 1
      return
    }
  }

  /// `, D-Mich.,` with or without a space behind the hyphen.
  private func readParty(_ mention: inout Mention, before end: Int) {
    guard mention.end + 1 < end, tokens[mention.end].kind == .comma else { return }
    if isPartyAlone(mention.end + 1, before: end) {
      mention.party = mention.party ?? Int(tokens[mention.end + 1].lower)..<Int(tokens[mention.end + 1].upper)
      mention.end += 2
      return
    }
    guard isParty(mention.end + 1) else { return }
    var last = mention.end + 1
    while last + 1 < end, last - mention.end < 4, tokens[last + 1].kind == .dash || tokens[last].kind == .dash {
      last += 1
    }
    mention.party = Int(tokens[mention.end + 1].lower)..<Int(tokens[last].upper)
    mention.end = last + 1
  }

  /// `, R, (GA-06)`: the letter between a comma and another, or a bracket.
  private func isPartyAlone(_ index: Int, before end: Int) -> Bool {
    let token = tokens[index]
    return token.shape.contains(.initial) && AppositionWords.partyLetters.contains(token.hash) && index + 1 < end
      && (tokens[index + 1].kind == .comma || tokens[index + 1].kind == .openBracket)
  }

  /// One of the letters D, R, I and a place, joined by a hyphen.
  private func isParty(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.shape.contains(.party) { return true }
    return token.shape.contains(.initial) && AppositionWords.partyLetters.contains(token.hash)
      && index + 1 < tokens.count && tokens[index + 1].kind == .dash
  }

  /// `of Clear Air Now`, `from …`, `with …`.
  private func readPlace(_ mention: inout Mention, before end: Int) {
    var index = mention.end
    if index + 1 < end, tokens[index].kind == .comma { index += 1 }
    guard index + 1 < end, AppositionWords.belongs.contains(tokens[index].hash), mention.affiliation == nil else {
      return
    }
    guard let organization = organization(from: index + 1, before: end),
      !tokens[organization.lowerBound].isAny(.honorific)
    else {
      return
    }
    mention.affiliation = organization
    mention.end = organization.upperBound
    skipClosingComma(&mention, before: end)
  }

  /// `, who serves on the Senate Committee on …`, `, who chairs the Council`: where somebody sits.
  private func readSeat(_ mention: inout Mention, before end: Int) {
    guard mention.affiliation == nil, mention.end + 4 < end, tokens[mention.end].kind == .comma,
      tokens[mention.end + 1].isAny(.relative)
    else { return }
    if readRelativeRole(&mention, before: end) { return }
    for index in mention.end + 2..<min(end - 1, mention.end + 8) where AppositionWords.sits.contains(tokens[index].hash)
    {
      var first = index + 1
      while first < end, tokens[first].isAny([.preposition, .determiner]) { first += 1 }
      mention.affiliation = organization(from: first, before: end)
      return
    }
  }

  /// `, who became executive director of the Full Tray Project`, `, who took over as director`.
  private func readRelativeRole(_ mention: inout Mention, before end: Int) -> Bool {
    guard mention.role == nil else { return false }
    for index in mention.end + 2..<min(end - 1, mention.end + 16) {
      let isNear = index < mention.end + 6 && AppositionWords.becomes.contains(tokens[index].hash)
      guard isNear || AppositionWords.now.contains(tokens[index].hash), let role = role(from: index + 1, before: end)
      else { continue }
      mention.role = role
      mention.affiliation = place(from: role.upperBound, before: end)
      return true
    }
    return false
  }

  /// `and Luis Ortega` behind a full name.
  private func readJoint(_ mention: inout Mention, before end: Int) {
    guard joins, mention.end + 2 < end, mention.name.count > 1, tokens[mention.end].isAny(.conjunction),
      mention.end == mention.name.upperBound, tokens[mention.end + 1].isCapitalized,
      let other = MentionParser(tokens).mention(at: mention.end + 1, before: min(end, mention.end + 6)),
      other.kind == .person, other.name.count > 1, other.name.lowerBound == mention.end + 1
    else { return }
    mention.isJoint = true
    mention.name = mention.name.lowerBound..<other.name.upperBound
    mention.words = mention.words.lowerBound..<other.name.upperBound
    mention.end = other.name.upperBound
    mention.gender = nil
  }

  /// `, legal and policy analyst for Junta …,`: a comma or dash, then words up to a role noun.
  private func readRole(_ mention: inout Mention, before end: Int) {
    guard mention.end + 1 < end else { return }
    if NounRun.isRole(tokens[mention.end]), tokens[mention.end].shape.contains(.allCaps) {
      mention.role = mention.end..<mention.end + 1
      mention.end += 1
      readPlace(&mention, before: end)
      return
    }
    let separator = tokens[mention.end].kind
    guard separator == .comma || separator == .dash || separator == .bar || separator == .semicolon else { return }
    guard let role = role(from: mention.end + 1, before: end) ?? description(from: mention.end + 1, before: end) else {
      return
    }
    mention.end = role.upperBound
    let known = mention.affiliation
    if mention.role == nil { MentionParser.split(role, of: tokens, into: &mention) }
    mention.affiliation = known ?? mention.affiliation
    mention.role = mention.role ?? role
    if let place = place(from: role.upperBound, before: end) {
      if isOnlyPlace(mention.affiliation) { mention.affiliation = place }
      mention.end = place.upperBound
    }
    skipClause(&mention, before: end)
  }

  /// Nothing, or a state or country: an organisation says more.
  private func isOnlyPlace(_ words: Range<Int>?) -> Bool {
    words.map { $0.allSatisfy { !tokens[$0].isAny(.organizationNoun) } && $0.contains { tokens[$0].isAny(.place) } }
      ?? true
  }

  /// `Name is a senior member of the Committee`: what the sentence says of somebody; its words stay outside.
  private func readCopula(_ mention: inout Mention, before end: Int) {
    guard mention.end + 3 < end, AppositionWords.copulas.contains(tokens[mention.end].hash),
      let role = role(from: mention.end + 1, before: end), let place = place(from: role.upperBound, before: end)
    else { return }
    mention.role = mention.role ?? role
    if isOnlyPlace(mention.affiliation) { mention.affiliation = place }
  }

  /// A role: at most ten words of which one is a role noun, up to the last role noun in a row.
  private func role(from start: Int, before end: Int) -> Range<Int>? {
    var first = start
    while first < end, first - start < 2, tokens[first].isWord, tokens[first].isAny(.determiner) { first += 1 }
    var last: Int?
    var index = first
    while index < min(end, first + 11) {
      let token = tokens[index]
      guard token.isWord || token.kind == .slash || last != nil && isSerialComma(index, before: end) else { break }
      if token.isAny([.relative, .auxiliary, .plural])
        || token.isAny(.cueVerb) && !token.isAny([.roleNoun, .roleModifier])
      {
        break
      }
      if token.isAny([.preposition]), last != nil || !token.isAny(.conjunction) && last == nil && index > first {
        break
      }
      if NounRun.isRole(token) { last = index }
      index += 1
    }
    guard let last, last - first < 11 else { return nil }
    let hasAdjective =
      last + 2 < end && tokens[last + 1].isWord && tokens[last + 1].classes.isEmpty && !tokens[last + 1].isCapitalized
      && tokens[last + 1].hash != AppositionWords.respectively
      && AppositionWords.belongs.contains(tokens[last + 2].hash)
    return first..<last + (hasAdjective ? 2 : 1)
  }

  /// `, a beekeeper in Ross County`, `, a retired joiner,`: behind an indefinite article a few small words up to a comma, a
  /// preposition or *who*, though no list knows them.
  private func description(from start: Int, before end: Int) -> Range<Int>? {
    guard start + 1 < end, AppositionWords.indefinite.contains(tokens[start].hash) else { return nil }
    var index = start + 1
    while index < end, index - start <= 5, tokens[index].isWord, !tokens[index].isCapitalized,
      !tokens[index].isAny([.preposition, .relative, .auxiliary, .cueVerb, .conjunction, .determiner])
    {
      index += 1
    }
    guard index > start + 1, index >= end || tokens[index].hash != AppositionWords.french,
      index >= end || !tokens[index].isWord || tokens[index].isAny([.preposition, .relative])
    else { return nil }
    return start + 1..<index
  }

  /// The comma of *Secretary, Treasurer and Chair*.
  private func isSerialComma(_ index: Int, before end: Int) -> Bool {
    tokens[index].kind == .comma && index + 1 < end && NounRun.isRole(tokens[index + 1])
      && !tokens[index + 1].isAny(.cueVerb)
  }

  /// `of the Tenants Council of Duluth`, `at …`, `for …`, or `, Steelworkers Local 44` behind a role.
  private func place(from start: Int, before end: Int) -> Range<Int>? {
    guard start + 1 < end else { return nil }
    let isJoined = AppositionWords.belongs.contains(tokens[start].hash) || tokens[start].kind == .bar
    guard isJoined || tokens[start].kind == .comma else { return nil }
    guard let place = organization(from: start + 1, before: end) else { return nil }
    return isJoined || !isFollowedBySpeech(place.upperBound) ? place : nil
  }

  /// Behind a comma, *Haddad said* is the next clause.
  private func isFollowedBySpeech(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].isAny([.cueVerb, .issuingVerb])
  }

  /// The capitalised words of an organisation, its article left out; numbers belong to it (*Local 44*).
  private func organization(from start: Int, before end: Int) -> Range<Int>? {
    var first = start
    while first < end, first - start < 2, tokens[first].isAny(.determiner) { first += 1 }
    var common = first
    while common < end, common - first < 3, tokens[common].isWord, !tokens[common].isCapitalized,
      !tokens[common].isAny([.functionWord, .cueVerb])
    {
      common += 1
    }
    if common > first, tokens[common - 1].isAny(.organizationNoun) { first = common }
    let isNumbered = first + 1 < end && tokens[first].kind == .number && tokens[first + 1].isCapitalized
    guard first < end, tokens[first].isCapitalized || isNumbered, !tokens[first].isAny([.month, .weekday]) else {
      return nil
    }
    var index = first
    while index < min(end, first + 14) {
      let token = tokens[index]
      if token.kind == .openBracket, index + 2 < end, tokens[index + 2].kind == .closeBracket {
        index += 3
        continue
      }
      let isNumber = token.kind == .number || token.kind == .slash && index + 1 < end && tokens[index + 1].isCapitalized
      let isName = token.isWord && token.isCapitalized && !token.isAny([.weekday, .pronoun])
      guard isName || isNumber || joins(index, before: end) else { break }
      index += 1
    }
    return index > first ? first..<index : nil
  }

  private func joins(_ index: Int, before end: Int) -> Bool {
    let token = tokens[index]
    guard token.isWord, token.isAny([.preposition, .article, .conjunction]), index + 1 < end else { return false }
    let next = tokens[index + 1]
    let isPair = index + 2 < end && next.isAny(.article) && tokens[index + 2].isCapitalized
    if next.isAny([.month, .weekday]) { return false }
    return (next.isWord && next.isCapitalized && !next.isAny(.functionWord)) || isPair
  }

  /// The comma that closes an apposition before a verb of saying.
  private func skipClosingComma(_ mention: inout Mention, before end: Int) {
    guard mention.end + 1 < end, tokens[mention.end].kind == .comma,
      tokens[mention.end + 1].isAny([.cueVerb, .issuingVerb])
    else {
      return
    }
    mention.end += 1
  }

  /// The rest of an apposition, up to the comma before a verb of saying.
  private func skipClause(_ mention: inout Mention, before end: Int) {
    for index in mention.end..<min(end, mention.end + Self.longest) {
      let token = tokens[index]
      if token.endsSentence || token.isDoubleMark || token.kind == .colon || token.kind == .semicolon { return }
      guard token.kind == .comma, index + 1 < end, tokens[index + 1].isAny([.cueVerb, .issuingVerb]),
        !tokens[index + 1].isAny(.roleNoun)
      else { continue }
      mention.end = index + 1
      return
    }
  }
}

enum AppositionWords {
  static let indefinite = WordSet("a an un una une ein eine um uma")
  /// Behind a participle (`a tenu à`), no article’s noun.
  static let french = WordHash.of("à".utf8)
  static let respectively = WordHash.of("respectively".utf8)
  static let both = WordHash.of("both".utf8)
  static let copulas = WordSet("is was es era")
  /// Verbs and small words before what somebody is.
  static let becomes = WordSet("is was became as remains es era fue est était ist war é foi")
  /// Words before what somebody is now, far behind the name.
  static let now = WordSet("now became ahora")
  /// What members do in a body.
  static let sits = WordSet("serves serve sits chairs heads leads directs")
  /// Between a role and where it is held.
  static let belongs = WordSet("of at on for with from in de del von da do para du")
  /// Democrat, Republican, Independent.
  static let partyLetters = WordSet("d r i")
}

/// Reads the person or organisation that begins at a token.
struct MentionParser {
  private let tokens: [Token]

  /// Whether `Name and Name` is read as one mention.
  private let joins: Bool

  init(_ tokens: [Token], joins: Bool = true) {
    self.tokens = tokens
    self.joins = joins
  }

  /// The mention from `start`, with the appositions behind it; nothing is read at or behind `end`.
  func mention(at start: Int, before end: Int) -> Mention? {
    guard let mention = plainMention(at: start, before: end) else { return nil }
    return named(behind: mention, before: end) ?? mention
  }

  /// `the group’s president, Ann Lee,`, `la vocera de la organización, Luz Ocampo`: a role, and behind a comma the name.
  private func named(behind title: Mention, before end: Int) -> Mention? {
    guard title.kind == .described || holdsRole(title) else { return nil }
    let start = title.words.lowerBound
    guard start == 0 || !NameWords.capacities.contains(tokens[start - 1].hash) else { return nil }
    guard let comma = comma(behind: title, before: end), let next = plainMention(at: comma + 1, before: end),
      next.kind == .person,
      next.words.lowerBound == comma + 1,
      next.name.count > 1 || next.hasHonorific || isGivenName(next.name, before: end)
    else { return nil }
    var mention = next
    let role = title.words.lowerBound..<comma
    mention.words = title.words.lowerBound..<next.words.upperBound
    let last =
      title.words.last { tokens[$0].isAny([.roleNoun, .personNoun, .honorific]) } ?? title.words.upperBound - 1
    let first = role.first { !tokens[$0].isAny(.determiner) } ?? role.lowerBound
    if mention.role == nil || mention.hasHonorific, first <= last {
      Self.split(first..<last + 1, of: tokens, into: &mention)
      mention.role = mention.role ?? first..<last + 1
    }
    mention.affiliation = mention.affiliation ?? place(last + 1..<comma)
    mention.gender = next.gender ?? (tokens[last].isAny(.female) ? .female : tokens[last].isAny(.male) ? .male : nil)
    return mention
  }

  /// `El portavoz de Netum`, `Vorsitzende der GPB`: begins with a role and where it is held.
  private func holdsRole(_ title: Mention) -> Bool {
    guard title.kind != .pronoun, let first = title.words.first(where: { !tokens[$0].isAny(.determiner) }),
      NounRun.isRole(tokens[first])
    else { return false }
    var next = first + 1
    while next < tokens.count, tokens[next].isAny([.roleNoun, .roleModifier]), !tokens[next].isCapitalized { next += 1 }
    return next < tokens.count && tokens[next].isAny([.preposition, .particle]) && !tokens[next].isCapitalized
  }

  /// The comma that ends a role, *of the council* between them.
  private func comma(behind title: Mention, before end: Int) -> Int? {
    var index = title.end
    let limit = min(end - 1, title.end + 10)
    if index < limit, tokens[index].kind != .comma, !tokens[index].isAny([.preposition, .particle]) { return nil }
    while index < limit, tokens[index].isWord,
      tokens[index].isAny(.particle) || !tokens[index].isAny([.relative, .auxiliary, .cueVerb])
    {
      index += 1
    }
    return index < limit && tokens[index].kind == .comma ? index : nil
  }

  /// The capitalised words of `de la Red de Salud` between a role and its comma.
  private func place(_ words: Range<Int>) -> Range<Int>? {
    guard let first = words.first(where: { tokens[$0].isCapitalized }) else { return nil }
    return first..<words.upperBound
  }

  /// `Secretary of State Reed Holloway`, `Chief of Police Ann Lee`: behind what such offices are called by, two words.
  private func nameBehindPortfolio(_ role: Int, _ words: Range<Int>) -> Int? {
    guard let portfolio = (role + 2..<min(role + 4, words.upperBound)).first(where: { tokens[$0].isCapitalized }),
      NameWords.portfolios.contains(tokens[portfolio].hash), words.upperBound - portfolio >= 3,
      tokens[portfolio + 1].isCapitalized, tokens[portfolio + 2].isCapitalized
    else { return nil }
    return portfolio + 1
  }

  /// `her mother, Fiona, said`: one given name between commas.
  private func isGivenName(_ name: Range<Int>, before end: Int) -> Bool {
    name.count == 1 && tokens[name.lowerBound].isAny(.givenName) && name.upperBound < end
      && tokens[name.upperBound].kind == .comma
  }

  private func plainMention(at start: Int, before end: Int) -> Mention? {
    guard start < end else { return nil }
    if let pronoun = pronoun(at: start) { return pronoun }
    var first = start
    while first < end, first - start < 2, tokens[first].isWord, tokens[first].isAny(.determiner),
      !tokens[first].isAny(.preposition),
      !tokens[first].isAny(.givenName)
    {
      first += 1
    }
    let run = NounRun(tokens, from: first, before: end)
    guard !run.tokens.isEmpty else { return described(start, noun: first, before: end) }
    guard run.hasName else { return described(start, noun: first, before: end) }
    guard var mention = named(run, from: start, hasArticle: first > start) else { return nil }
    Apposition(tokens, joins: joins).read(into: &mention, before: end)
    return mention
  }

  private func pronoun(at index: Int) -> Mention? {
    let token = tokens[index]
    guard token.isWord, token.isAny(.pronoun), PronounWords.subjects.contains(token.hash) else { return nil }
    let gender: Mention.Gender? = token.isAny(.female) ? .female : token.isAny(.male) ? .male : nil
    let range = index..<index + 1
    return Mention(kind: .pronoun, words: range, name: range, gender: gender, end: index + 1)
  }

  /// *a night nurse*, *the victim*, *the groups*: a determiner and at most three small words that end in a person.
  private func described(_ start: Int, noun: Int, before end: Int) -> Mention? {
    if tokens[start].isAny(.complementizer) { return nil }
    var last: Int?
    for index in noun..<min(end, noun + 4) {
      let token = tokens[index]
      if token.kind == .number, noun > start { continue }
      guard token.isWord, !token.isAny([.functionWord, .cueVerb]) || token.isAny([.personNoun, .document]) else {
        break
      }
      if token.isCapitalized, !token.isAny([.personNoun, .roleNoun]) { break }
      let isBody = token.isAny(.organizationNoun) && !token.isAny(.titleCue)
      if isBody || token.isAny([.personNoun, .roleNoun, .document]) || PronounWords.groups.contains(token.hash) {
        last = index
      }
    }
    guard let last, noun > start || tokens[last].isAny([.personNoun, .roleNoun]) else { return nil }
    let range = start..<last + 1
    return Mention(kind: .described, words: range, name: range, role: noun..<last + 1, end: groupEnd(last, before: end))
  }

  /// The index behind *of senators* in *a group of senators*.
  private func groupEnd(_ noun: Int, before end: Int) -> Int {
    guard noun + 2 < end, PronounWords.groups.contains(tokens[noun].hash), tokens[noun + 1].isAny(.preposition),
      tokens[noun + 2].isWord
    else { return noun + 1 }
    return noun + 3
  }

  private func named(_ run: NounRun, from start: Int, hasArticle: Bool) -> Mention? {
    if !hasArticle, let cut = nameBeforeJoin(run.tokens) {
      return person(run.tokens.lowerBound..<cut, role: nil, from: start)
    }
    if let first = nameBehindPlace(run),
      var person = person(first..<joinEnd(first, run.tokens), role: run.tokens.lowerBound..<first, from: start)
    {
      partPlace(of: &person, before: first, in: run.tokens)
      return person
    }
    if let role = run.lastRole {
      var first = role + 1
      if tokens[first].kind == .comma { first += 1 }
      let join = (first..<run.tokens.upperBound).first { joinsOrganization($0) } ?? run.tokens.upperBound
      let name = trimmed(first..<join)
      guard !name.isEmpty else { return nil }
      if let person = person(name, role: run.tokens.lowerBound..<role + 1, from: start) { return person }
    }
    if let first = nameBehindOwner(run.tokens),
      let person = person(first..<run.tokens.upperBound, role: nil, from: start)
    {
      var owned = person
      owned.affiliation = run.tokens.lowerBound..<first
      return owned
    }
    if let noun = possessedRole(run.tokens) {
      let range = start..<noun + 1
      return Mention(kind: .described, words: range, name: range, role: range, end: range.upperBound)
    }
    let name = trimmed(run.tokens)
    guard !name.isEmpty else { return nil }
    if name.count > 2, NounRun.isRole(tokens[name.lowerBound]), joinsOrganization(name.lowerBound + 1),
      !tokens[name.upperBound - 1].isAny(.organizationNoun)
    {
      let range = start..<name.upperBound
      return Mention(kind: .described, words: range, name: range, role: name, end: name.upperBound)
    }
    let last = tokens[name.upperBound - 1]
    if hasArticle, name.count == 1, last.shape.contains(.possessive), last.isAny([.roleNoun, .honorific]),
      !last.isAny(.givenName)
    {
      let range = start..<name.upperBound
      return Mention(kind: .described, words: range, name: range, role: name, end: name.upperBound)
    }
    if NounRun.isRole(last), !isPersonName(name) || hasArticle && name.count == 1, !last.isAny(.givenName),
      !isCalledOrganization(name)
    {
      let range = start..<name.upperBound
      return Mention(kind: .described, words: range, name: range, role: name, end: name.upperBound)
    }
    if !isOrganization(name, hasArticle: hasArticle), let person = person(name, role: nil, from: start) {
      return person
    }
    return Mention(kind: .organization, words: start..<name.upperBound, name: name, end: name.upperBound)
  }

  /// Of `portavoz de Harborware, Rosa Quill` the role is *portavoz*; without the comma, *Secretary of State* is one title.
  private func partPlace(of person: inout Mention, before name: Int, in run: Range<Int>) {
    guard tokens[name - 1].kind == .comma,
      let noun = (run.lowerBound..<name - 1).first(where: { NounRun.isRole(tokens[$0]) })
    else { return }
    person.role = min(person.role?.lowerBound ?? run.lowerBound, noun)..<noun + 1
    person.affiliation = person.affiliation ?? place(noun + 1..<name - 1)
  }

  /// Where a name ends before *of the council*.
  private func joinEnd(_ first: Int, _ run: Range<Int>) -> Int {
    (first..<run.upperBound).first { joinsOrganization($0) } ?? run.upperBound
  }

  /// `Fight for the Harbor’s Evan Lee`: the given name behind a possessive.
  private func nameBehindOwner(_ run: Range<Int>) -> Int? {
    guard let owner = run.dropLast(2).last(where: { tokens[$0].shape.contains(.possessive) }) else { return nil }
    return tokens[owner + 1].isAny(.givenName) && tokens[owner + 1].isCapitalized ? owner + 1 : nil
  }

  /// `Wyoming's senior senator`, `Kentucky's Secretary of State`: the role that a possessive stands before.
  private func possessedRole(_ run: Range<Int>) -> Int? {
    guard let owner = run.dropLast().first(where: { tokens[$0].shape.contains(.possessive) }) else { return nil }
    return (owner + 1..<run.upperBound).last { NounRun.isRole(tokens[$0]) }
  }

  /// `Megan Fountain of Unidad Latina`, `Tim Frick CEO of Mightybytes`: where a person's name of two or three words ends
  /// before a small word or a role.
  private func nameBeforeJoin(_ run: Range<Int>) -> Int? {
    var index = run.lowerBound
    while index < run.upperBound, tokens[index].isWord, tokens[index].isCapitalized, !NounRun.isRole(tokens[index]),
      !tokens[index].isAny([.organizationNoun, .functionWord, .roleModifier, .weekday]),
      !tokens[index].shape.contains(.hasDigit)
    {
      index += 1
    }
    let words = index - run.lowerBound
    guard (2...3).contains(words), index < run.upperBound, tokens[index].isWord else { return nil }
    let isKnown = tokens[run.lowerBound].isAny(.givenName)
    let isShouted =
      tokens[run.lowerBound].shape.contains(.allCaps) || tokens[run.lowerBound].shape.contains(.possessive)
    if joinsOrganization(index) { return isKnown || !isShouted && !tokens[run.lowerBound].isAny(.place) ? index : nil }
    return isKnown && NounRun.isRole(tokens[index]) && !tokens[index].isAny(.honorific) ? index : nil
  }

  /// `Secretary of State Hillary Clinton`: the given name behind a role and where it is held.
  private func nameBehindPlace(_ run: NounRun) -> Int? {
    let words = run.tokens
    let role = words.dropLast(2).first {
      NounRun.isRole(tokens[$0]) && tokens[$0 + 1].isAny([.preposition, .particle]) && !tokens[$0 + 1].isCapitalized
    }
    guard let role else { return nil }
    let named = (role + 3..<max(role + 3, words.upperBound - 1)).first {
      tokens[$0].isAny(.givenName) && tokens[$0].isCapitalized
    }
    return named ?? nameBehindPortfolio(role, words)
  }

  private func person(_ words: Range<Int>, role: Range<Int>?, from start: Int) -> Mention? {
    if role == nil, let occupation = occupation(words) {
      return person(occupation + 1..<words.upperBound, role: words.lowerBound..<occupation + 1, from: start)
    }
    if role == nil, words.count >= 3, let last = words.last, NameWords.memberships.contains(tokens[last].hash),
      tokens[last].shape.contains(.allCaps)
    {
      var member = person(words.dropLast(), role: nil, from: start)
      member?.role = last..<last + 1
      member?.end = words.upperBound
      return member
    }
    let name = withoutAcronym(words)
    if let role, let title = role.last, !tokens[title].isCapitalized, !tokens[name.lowerBound].isCapitalized,
      tokens[name.lowerBound].isAny([.preposition, .article])
    {
      return nil
    }
    guard isPersonName(name) || role != nil && name.count <= 6 && !tokens[name.upperBound - 1].isAny(.organizationNoun)
    else {
      return nil
    }
    guard !name.contains(where: { joinsOrganization($0) }) else { return nil }
    var mention = Mention(kind: .person, words: start..<name.upperBound, name: name, end: name.upperBound)
    if let role {
      Self.split(role, of: tokens, into: &mention)
      if mention.role == nil, tokens[role.lowerBound].shape.contains(.occupation) { mention.role = role }
    }
    mention.gender = mention.gender ?? gender(of: name)
    return mention
  }

  /// `the PSA Reid` made: an acronym of three letters or more before a name in mixed case is no part of it.
  private func withoutAcronym(_ name: Range<Int>) -> Range<Int> {
    guard name.count == 2, let last = name.last, !tokens[last].shape.contains(.allCaps),
      !tokens[last].isAny(.organizationNoun)
    else { return name }
    let first = tokens[name.lowerBound]
    let isAcronym = first.shape.contains(.allCaps) && first.range.count >= 3 && !first.isAny(.givenName)
    return isAcronym && !first.shape.contains(.dotted) ? last..<last + 1 : name
  }

  /// `Headteacher Bethan Roberts`: before a given name and a surname, a word with the ending of an occupation.
  private func occupation(_ words: Range<Int>) -> Int? {
    words.dropLast(2).prefix(4).first { index in
      tokens[index].shape.contains(.occupation) && !tokens[index].shape.contains(.allCaps)
        && tokens[index + 1].isAny(.givenName) && tokens[index + 1].isCapitalized && tokens[index + 2].isCapitalized
    }
  }

  private func gender(of name: Range<Int>) -> Mention.Gender? {
    guard name.count > 1 else { return nil }
    let first = tokens[name.lowerBound]
    switch (first.isAny(.femaleName), first.isAny(.maleName)) {
    case (true, false): return .female
    case (false, true): return .male
    default: return nil
    }
  }

  /// One to five capitalised words, initials and particles, of which none says that it is an organisation.
  func isPersonName(_ name: Range<Int>) -> Bool {
    guard (1...7).contains(name.count) else { return false }
    var words = 0
    for index in name {
      let token = tokens[index]
      if token.isDoubleMark || token.kind == .comma || token.isAny(.particle) && !token.isCapitalized
        || token.shape.contains([.initial, .dotted])
      {
        continue
      }
      guard token.isWord, token.isCapitalized, !token.shape.contains(.hasDigit) else { return false }
      if token.isAny(.organizationNoun), index > name.lowerBound || !token.isAny(.givenName),
        !tokens[name.lowerBound].isAny(.givenName) || name.count > 3 || !NameWords.surnames.contains(token.hash)
      {
        return false
      }
      let isSurname = index == name.upperBound - 1 && name.count > 1 && NameWords.shortSurnames.contains(token.hash)
      if token.isAny(.functionWord), !token.isAny([.particle, .givenName]), !isSurname { return false }
      words += 1
    }
    return words <= 5
  }

  private func joinsOrganization(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isWord && !token.isCapitalized && token.isAny([.preposition, .article]) && !token.isAny(.particle)
  }

  private func isCalledOrganization(_ name: Range<Int>) -> Bool {
    name.contains { joinsOrganization($0) }
  }

  private func isOrganization(_ name: Range<Int>, hasArticle: Bool) -> Bool {
    if name.contains(where: { joinsOrganization($0) }) { return true }
    if isPersonName(name), tokens[name.lowerBound].isAny(.givenName), name.count > 1 { return false }
    let first = tokens[name.lowerBound]
    if hasArticle { return true }
    if name.count == 1, first.shape.contains(.allCaps), first.range.count <= 6 { return first.range.count > 1 }
    return !isPersonName(name)
  }

  /// A run without the commas, marks and small words at its end, and without honorifics at its start.
  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var (lower, upper) = (run.lowerBound, run.upperBound)
    while upper > lower, !tokens[upper - 1].isWord || !tokens[upper - 1].isCapitalized { upper -= 1 }
    while lower < upper, !tokens[lower].isWord || (!tokens[lower].isCapitalized && !tokens[lower].isAny(.particle)) {
      lower += 1
    }
    return lower..<upper
  }
}

extension MentionParser {
  /// Parts *Clear Air Now co-founder* and *Los Angeles County District Attorney* into organisation and role: the role is
  /// its noun with the modifiers before it, all that stands before is where it is held.
  static func split(_ title: Range<Int>, of tokens: [Token], into mention: inout Mention) {
    var title = title
    while let last = title.last, !tokens[last].isWord { title = title.dropLast() }
    guard let end = title.last(where: { NounRun.isRole(tokens[$0]) }) else { return }
    var last = end
    if tokens[last].isAny([.female, .male]) || tokens[last].shape.contains(.dotted) || tokens[last].isAny(.plural) {
      mention.gender = tokens[last].isAny(.female) ? .female : tokens[last].isAny(.male) ? .male : mention.gender
    }
    mention.hasHonorific = tokens[last].isAny(.honorific)
    if PronounWords.courtesies.contains(tokens[last].hash) {
      last -= 1
      guard last >= title.lowerBound, NounRun.isRole(tokens[last]) else { return }
    }
    if last > title.lowerBound + 1, RoleWords.isLegislator(tokens[last]), NounRun.isRole(tokens[last - 1]),
      !tokens[last - 1].isAny(.roleModifier)
    {
      last -= 1
    }
    var first = last
    let lowercase = !tokens[last].isCapitalized
    while first > title.lowerBound {
      let token = tokens[first - 1]
      let belongs =
        token.isWord && token.isAny([.roleModifier, .roleNoun, .honorific]) || token.kind == .slash
        || lowercase && token.isWord && !token.isCapitalized && !token.isAny([.preposition, .article])
      guard belongs, !lowercase || !token.isCapitalized || token.isAny(.roleNoun) else { break }
      first -= 1
    }
    if first > title.lowerBound, !tokens[title.lowerBound].isCapitalized { first = title.lowerBound }
    mention.role = first..<last + 1
    if last == end, title.upperBound > end + 1 { mention.role = first..<title.upperBound }
    if first > title.lowerBound { mention.affiliation = title.lowerBound..<first }
  }
}

/// Words of organisations that are surnames as well: *Ann Hall*, *Robert Church*.
enum NameWords {
  /// What offices are called by: *Secretary of State*, *Chief of Staff*.
  static let portfolios = WordSet(
    """
    state defense labor education energy commerce agriculture transportation interior treasury health justice environment
    finance fisheries war staff police schools works communications operations elections corrections revenue insurance
    """)
  /// Surnames that are small words of some language as well.
  static let shortSurnames = WordSet("lo su mi ya si so an do no se ha he her will may day")
  /// Letters behind the name of a member of a parliament.
  static let memberships = WordSet("mp mpp mla msp mep")
  /// Before a role that somebody else has: *to replace him as director*.
  static let capacities = WordSet("as como comme als to of")
  static let surnames = WordSet(
    "hall house church park lake bank post press news base street court guard school law field")
}

/// Words that stand for a name.
enum PronounWords {
  /// Pronouns that can be who says something.
  static let subjects = WordSet("she he they ella él ellos ellas elle sie er ele ela eles elas il ils elles")
  static let it = WordHash.of("it".utf8)
  /// Groups without a name of their own.
  static let groups = WordSet(
    "groups group advocates officials lawmakers residents grupos organizaciones organizations union unions")
  /// Honorifics that are no role.
  static let courtesies = WordSet(
    "mr mrs ms miss mme mlle dr sr sra srta dra don doña sir rev reverend prof hon herr frau messrs drs")
}

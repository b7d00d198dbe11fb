import PostModel

/// Who a mention means, and how that is known.
struct Resolved: Hashable {
  let speaker: Speaker?
  let asWritten: String
  let attribution: Attribution
  /// Index into the directory; `nil` for organisations and unnamed people.
  var person: Int?
  var identification = Identification.asWritten

  static func nobody(_ written: String) -> Resolved {
    Resolved(speaker: nil, asWritten: written, attribution: .unknown, identification: .nobody)
  }

  /// The same speaker for words that follow; no longer stated.
  func inferred(_ identification: Identification) -> Resolved {
    Resolved(
      speaker: speaker, asWritten: asWritten, attribution: speaker == nil ? .unknown : .inferred, person: person,
      identification: identification)
  }
}

/// Resolves surnames, pronouns and descriptions to the fullest name in the text.
struct SpeakerResolver {
  let source: Source
  let directory: NameDirectory

  /// `speakers` are the people who spoke before, the last one first; `from` is the first token that may hold an
  /// antecedent; `local` are the tokens between the quote before in the same passage, or its beginning, and this one.
  func resolve(_ mention: Mention, speakers: [Int], from first: Int, local: Range<Int> = 0..<0) -> Resolved {
    let written = source.name(mention.words)
    switch mention.kind {
    case .person:
      if isShouted(mention.name) { return shouted(mention, written) }
      return person(mention, written, at: mention.words.lowerBound)
    case .organization:
      if isShouted(mention.name) { return shouted(mention, written) }
      let speaker = Speaker(name: source.name(mention.name))
      return Resolved(speaker: speaker, asWritten: written, attribution: .stated)
    case .pronoun where source.tokens[mention.words.lowerBound].hash == PronounWords.it:
      return organization(before: mention.words.lowerBound, from: first, written)
    case .pronoun:
      let antecedent =
        localSubject(local, gender: mention.gender) ?? antecedent(of: mention, speakers: speakers, from: first)
      return inferred(antecedent, written, .pronoun)
    case .described: return described(mention, written, from: first)
    }
  }

  /// Three words or more in capitals: a line in which nothing tells the name from the words behind it.
  private func isShouted(_ name: Range<Int>) -> Bool {
    name.count >= 3
      && name.allSatisfy { source.tokens[$0].shape.contains(.allCaps) || source.tokens[$0].range.count <= 2 }
  }

  /// The person, known elsewhere in the text, with whose name such a line begins.
  private func shouted(_ mention: Mention, _ written: String) -> Resolved {
    for length in stride(from: min(4, mention.name.count), through: 1, by: -1) {
      let name = mention.name.lowerBound..<mention.name.lowerBound + length
      let people = directory.candidates(name).filter { directory.people[$0].given != 0 }
      guard people.count == 1, let id = people.first else { continue }
      return Resolved(
        speaker: speaker(id), asWritten: source.name(name), attribution: .stated, person: id,
        identification: .fullestName)
    }
    return .nobody(written)
  }

  private func person(_ mention: Mention, _ written: String, at token: Int) -> Resolved {
    let candidates = mention.isJoint ? [] : directory.candidates(mention.name)
    guard candidates.count == 1, let id = candidates.first else {
      if let id = behindAcronym(mention) {
        return Resolved(
          speaker: speaker(id), asWritten: written, attribution: .stated, person: id, identification: .fullestName)
      }
      let speaker = speaker(mention, name: source.name(mention.name), known: nil)
      return Resolved(
        speaker: speaker, asWritten: written, attribution: candidates.isEmpty ? .stated : .inferred,
        identification: candidates.isEmpty ? .asWritten : .ambiguous)
    }
    let known = directory.people[id]
    let isShouted = source.tokens[mention.name.lowerBound].shape.contains(.allCaps)
    let isFull = (mention.name.count >= known.name.count || known.given == 0) && !isShouted
    let speaker = speaker(mention, name: isFull ? source.name(mention.name) : directory.name(id), known: known)
    return Resolved(
      speaker: speaker, asWritten: written, attribution: .stated, person: id,
      identification: isFull ? .asWritten : .fullestName)
  }

  /// `ADA D’Antoni`: an acronym before the surname of a person known in full.
  private func behindAcronym(_ mention: Mention) -> Int? {
    let name = mention.name
    let first = source.tokens[name.lowerBound]
    guard name.count == 2, first.shape.contains(.allCaps), first.range.count <= 4,
      !source.tokens[name.lowerBound + 1].shape.contains(.allCaps)
    else { return nil }
    let people = directory.candidates(name.lowerBound + 1..<name.upperBound)
    return people.count == 1 ? people.first : nil
  }

  /// Whom a headline begins with: `Senator Lee on the Budget`, `SEN. LEE COMMENTS ON …`; a bare name only where the text
  /// knows it in full, and a title other than a legislator’s only before a verb of saying (`PRESIDENT LEE SAYS …`).
  func subject(ofHeadline headline: Range<Int>) -> Resolved? {
    let tokens = source.tokens
    let title = headline.prefix(3).last { RoleWords.isLegislator(tokens[$0]) || tokens[$0].isAny(.honorific) }
    let start = title.map { $0 + 1 } ?? headline.lowerBound
    guard start < headline.upperBound, tokens[start].isWord, tokens[start].isCapitalized else { return nil }
    let words = tokens[start].isAny(.givenName) ? [3, 2, 1] : title == nil ? [2] : [1]
    for length in words where start + length < headline.upperBound {
      let name = start..<start + length
      let people = directory.candidates(name).filter { directory.people[$0].isCertain }
      guard people.count == 1, let id = people.first, title != nil || directory.people[id].given != 0 else { continue }
      guard title.map({ RoleWords.isLegislator(tokens[$0]) }) ?? true || speaks(start + length) else { return nil }
      return Resolved(
        speaker: speaker(id), asWritten: source.name(name), attribution: .inferred, person: id,
        identification: .headline)
    }
    guard let title, RoleWords.isLegislator(tokens[title]) else { return nil }
    let name = source.name(start..<start + 1)
    return Resolved(
      speaker: Speaker(name: name, role: roleText(title..<title + 1)), asWritten: source.name(title..<start + 1),
      attribution: .inferred, identification: .headline)
  }

  private func speaks(_ index: Int) -> Bool {
    source.tokens[index].isAny([.cueVerb, .issuingVerb, .framingVerb, .statementNoun])
      || source.tokens[index].kind == .colon
  }

  /// Whose words stand free behind sentences about somebody; inferred.
  func subject(of local: Range<Int>) -> Resolved? {
    localSubject(local, gender: nil).flatMap { directory.people[$0].isCertain ? $0 : nil }.map { id in
      Resolved(
        speaker: speaker(id), asWritten: directory.name(id), attribution: .inferred, person: id,
        identification: .pronoun)
    }
  }

  /// Whom the sentences right before the words are about: the first person whom the last of them names, unless it begins
  /// with a pronoun itself or names nobody who fits.
  private func localSubject(_ local: Range<Int>, gender: Mention.Gender?) -> Int? {
    var end = local.upperBound
    while end > local.lowerBound {
      var start = end - 1
      while start > local.lowerBound, !source.tokens[start - 1].endsSentence, !isFirstOfPassage(start) { start -= 1 }
      let named = directory.occurrences(in: start..<end).filter {
        let isObject = $0.token > start + 1 && source.tokens[$0.token - 1].isAny(.preposition)
        return !isObject && (directory.people[$0.person].isCertain || $0.token <= start + 1)
      }
      if let subject = named.first(where: { fits($0.person, gender) })?.person ?? holder(in: start..<end, gender) {
        return source.tokens[start].isAny(.pronoun) ? nil : subject
      }
      end = start
    }
    return nil
  }

  /// Which organisation *it* means: the one that the nearest sentence before begins with.
  private func organization(before token: Int, from first: Int, _ written: String) -> Resolved {
    let parser = MentionParser(source.tokens)
    var start = token
    while start > max(first, token - Self.organizationReach) {
      start -= 1
      guard start == first || source.tokens[start - 1].endsSentence || isFirstOfPassage(start),
        let mention = parser.mention(at: start, before: token), mention.kind == .organization
      else { continue }
      let speaker = Speaker(name: source.name(mention.name))
      return Resolved(speaker: speaker, asWritten: written, attribution: .inferred, identification: .pronoun)
    }
    return .nobody(written)
  }

  /// Tokens, at most, before *it* that an organisation is sought in.
  private static let organizationReach = 160

  /// Whether a token begins a line; two line feeds in the text before it tell.
  private func isFirstOfPassage(_ token: Int) -> Bool {
    token > 0 && source.bytes[Int(source.tokens[token - 1].upper)..<Int(source.tokens[token].lower)].contains(0x0A)
  }

  /// Whom `the attorney general said` means: who holds the role that the sentence is about.
  private func holder(in sentence: Range<Int>, _ gender: Mention.Gender?) -> Int? {
    for index in sentence.dropLast() where source.tokens[index].isAny(.article) {
      guard
        let last = (index + 1..<min(sentence.upperBound, index + 4)).last(where: {
          NounRun.isRole(source.tokens[$0]) && !source.tokens[$0].isCapitalized
        })
      else { continue }
      let near = directory.named(before: index, from: 0)
      return near.first { holds($0, role: source.tokens[last]) && fits($0, gender) }
    }
    return nil
  }

  private func fits(_ id: Int, _ gender: Mention.Gender?) -> Bool {
    let person = directory.people[id]
    guard person.isCertain || person.name.count > 1 else { return false }
    return gender == nil || person.gender == nil || person.gender == gender
  }

  /// The nearest speaker of that gender, else the nearest person; nobody where the gender contradicts.
  private func antecedent(of mention: Mention, speakers: [Int], from first: Int) -> Int? {
    let near = directory.named(before: mention.words.lowerBound, from: first).filter { directory.people[$0].isCertain }
    let recent = speakers.prefix(1).filter { near.contains($0) || near.isEmpty }
    guard let gender = mention.gender else { return near.count == 1 ? near.first : recent.first }
    let fits: (Int) -> Bool = { directory.people[$0].gender == gender }
    let unknown: (Int) -> Bool = { directory.people[$0].gender == nil }
    if let speaker = recent.first(where: fits) ?? near.first(where: fits) { return speaker }
    if let speaker = recent.first(where: unknown) { return speaker }
    let open = near.filter(unknown)
    if open.count == 1 { return open.first }
    if let speaker = recent.first, near.count <= 1 { return speaker }
    let earlier = directory.named(before: mention.words.lowerBound, from: 0).filter {
      directory.people[$0].isCertain && fits($0)
    }
    return near.isEmpty && earlier.count == 1 ? earlier.first : nil
  }

  private func inferred(_ id: Int?, _ written: String, _ identification: Identification) -> Resolved {
    guard let id else { return .nobody(written) }
    return Resolved(
      speaker: speaker(id), asWritten: written, attribution: .inferred, person: id, identification: identification)
  }

  /// *the senator* by the role; *a night nurse* and *the groups* by their own words; *the victim* stays unknown.
  private func described(_ mention: Mention, _ written: String, from first: Int) -> Resolved {
    let noun = source.tokens[mention.name.upperBound - 1]
    if noun.isAny(.document), !noun.isAny(.personNoun) {
      return .nobody(written)
    }
    let near = directory.named(before: mention.words.lowerBound, from: 0)
    if let id = near.first(where: { holds($0, role: noun) }) { return inferred(id, written, .role) }
    let opening = source.tokens[mention.words.lowerBound]
    let isIndefinite = opening.isAny(.determiner) && !opening.isAny(.article)
    if isIndefinite || PronounWords.groups.contains(noun.hash) {
      return Resolved(
        speaker: Speaker(name: written), asWritten: written, attribution: .stated, identification: .description)
    }
    return .nobody(written)
  }

  private func holds(_ id: Int, role noun: Token) -> Bool {
    let wanted = RoleWords.canonical(noun.hash)
    return [directory.people[id].role, directory.people[id].seat].compactMap { $0 }.contains { role in
      role.contains {
        (NounRun.isRole(source.tokens[$0]) || $0 == role.upperBound - 1)
          && RoleWords.canonical(source.tokens[$0].hash) == wanted
      }
    }
  }

  /// The speaker whom the directory knows under an index.
  func speaker(_ id: Int) -> Speaker {
    let person = directory.people[id]
    let role = person.seat ?? person.role
    let place = affiliation(party: person.party, place: person.affiliation)
    return Speaker(name: directory.name(id), role: role.map(roleText), affiliation: place ?? organization(of: role))
  }

  private func speaker(_ mention: Mention, name: String, known: NameDirectory.Person?) -> Speaker {
    var role = mention.role ?? known?.role
    if let own = mention.role, own.count == 1, let full = known?.role, full.count > 1 { role = full }
    if let seat = known?.seat, !(mention.role?.contains { RoleWords.isLegislator(source.tokens[$0]) } ?? false) {
      role = seat
    }
    if let own = mention.role, source.tokens.indices.contains(own.upperBound),
      RoleWords.isLegislator(source.tokens[own.upperBound])
    {
      role = own
    }
    let party = mention.party ?? known?.party
    var seat = mention.affiliation ?? known?.affiliation
    if let own = mention.affiliation, let other = known?.affiliation, directory.isOnlyPlace(own) { seat = other }
    let place = affiliation(party: party, place: seat)
    return Speaker(name: name, role: role.map(roleText), affiliation: place ?? organization(of: role))
  }

  private func affiliation(party: Range<Int>?, place: Range<Int>?) -> String? {
    if let party { return source.string(party) }
    return place.map(source.name)
  }

  /// Where a role is held that is given without its place: the office that bears its name, the organisation that a common
  /// noun beside it means, else, for a role that is held in an organisation, the one whose text this is.
  private func organization(of role: Range<Int>?) -> String? {
    guard let role, let last = role.last else { return nil }
    if let office = office(of: role) { return office }
    if let noun = noun(beside: role) {
      return directory.organizations.organization(called: noun, before: role.lowerBound).map(source.name)
    }
    guard let principal = directory.organizations.principal else { return nil }
    let hash = source.tokens[last].hash
    let isOffice = OrganizationWords.offices.contains(hash) && (role.count > 1 || !source.tokens[last].isCapitalized)
    let isProfession = OrganizationWords.professions.contains { kind in
      kind.roles.contains(hash) && principal.contains { kind.places.contains(source.tokens[$0].hash) }
    }
    return isOffice || isProfession ? source.name(principal) : nil
  }

  /// `the union’s president`, `president of the union`: the noun.
  private func noun(beside role: Range<Int>) -> UInt32? {
    let tokens = source.tokens
    if let owner = role.dropLast().last(where: { tokens[$0].shape.contains(.possessive) && !tokens[$0].isCapitalized })
    {
      return tokens[owner].hash
    }
    var index = role.upperBound
    guard index + 1 < tokens.count, AppositionWords.belongs.contains(tokens[index].hash) else { return nil }
    index += 1
    while index < tokens.count, tokens[index].isAny([.article, .determiner]) { index += 1 }
    guard index < tokens.count, tokens[index].isWord, !tokens[index].isCapitalized,
      tokens[index].isAny(.organizationNoun)
    else { return nil }
    return tokens[index].hash
  }

  /// The office that bears a role's name: *District Attorney* and *Riverside County District Attorney’s Office*.
  private func office(of role: Range<Int>?) -> String? {
    guard let role, let last = role.last else { return nil }
    if RoleWords.prosecutors.contains(source.tokens[last].hash) { return directory.prosecution.map(source.name) }
    guard role.count >= 2, let office = directory.offices[source.tokens[last].hash] else { return nil }
    let words = Set(office.map { source.tokens[$0].hash })
    return role.suffix(2).allSatisfy { words.contains(source.tokens[$0].hash) } ? source.name(office) : nil
  }

  /// The words of a role, an abbreviated title written out.
  func roleText(_ role: Range<Int>) -> String {
    guard let last = role.last else { return "" }
    if let owner = role.dropLast().last(where: { source.tokens[$0].shape.contains(.possessive) }) {
      return roleText(owner + 1..<role.upperBound)
    }
    guard let full = RoleWords.full[source.tokens[last].hash] else { return source.name(role) }
    let before = source.name(role.dropLast())
    return before.isEmpty ? full : before + " " + full
  }
}

/// Roles in their short and plural forms.
enum RoleWords {
  static let full: [UInt32: String] = [
    "sen": "Senator", "sens": "Senator", "senators": "Senator", "rep": "Representative", "reps": "Representative",
    "representatives": "Representative", "gov": "Governor", "govs": "Governor", "lt": "Lieutenant", "col": "Colonel",
    "gen": "General", "sgt": "Sergeant", "capt": "Captain", "maj": "Major", "congressmen": "Congressman",
    "prof": "Professor", "rev": "Reverend",
  ].reduce(into: [:]) { $0[WordHash.of($1.key.utf8)] = $1.value }

  /// Who works for a prosecutor's office where the text names one.
  static let prosecutors = WordSet("prosecutor prosecutors da ada dda")
  private static let legislators = WordSet(
    "senator senators sen sens representative representatives rep reps congressman congresswoman congressmen assemblyman assemblywoman assemblymember senadora senador"
  )

  /// Members of a parliament are known by that before any other role.
  static func isLegislator(_ token: Token) -> Bool { legislators.contains(token.hash) }

  /// One hash for all forms of a role.
  static func canonical(_ hash: UInt32) -> UInt32 {
    if house.contains(hash) { return representative }
    return full[hash].map { WordHash.of($0.utf8) } ?? hash
  }

  /// Names of a member of the same chamber.
  private static let house = WordSet("congresswoman congressman representative rep congressmen reps")
  private static let representative = WordHash.of("representative".utf8)
}

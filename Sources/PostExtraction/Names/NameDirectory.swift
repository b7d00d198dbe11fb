/// Every person whom a text names, each under the fullest form of the name.
struct NameDirectory {
  /// One person; ranges are of token indices.
  struct Person {
    var name: Range<Int>
    /// The hash of the first given name; 0 where only a surname is known.
    var given: UInt32
    var gender: Mention.Gender?
    var role: Range<Int>?
    var affiliation: Range<Int>?
    var party: Range<Int>?
    /// The seat of a legislator: *Senator*, *Congressman*.
    var seat: Range<Int>?
    /// An honorific, a role or a given name shows that this is a person.
    var isCertain = false
  }

  /// Mentions, at most, that an antecedent is sought in.
  private static let reach = 60
  /// Blocks at the beginning of a text that may be headlines.
  private static let headBlocks = 6
  /// Tokens of a passage that is no headline.
  private static let shortest = 18
  private static let attorney = WordHash.of("attorney".utf8)
  /// People of one surname, at most.
  private static let namesakes = 16

  private let source: Source
  private(set) var people: [Person] = []
  private(set) var organizations: OrganizationDirectory
  /// Organisations named after a role (*District Attorney’s Office*), by that role's hash.
  private(set) var offices: [UInt32: Range<Int>] = [:]
  /// The one office of a district or state attorney in the text.
  var prosecution: Range<Int>? { offices[Self.attorney] }
  private var headlineSeats: [UInt32: Range<Int>] = [:]
  private var bySurname = PersonIndex()
  /// By the last name but one, of people with three names or more: Spanish and Portuguese surnames come in pairs.
  private var bySecondSurname = PersonIndex()
  private var byGivenName = PersonIndex()
  /// Where people are named, in the order of the text: token index, index into `people`.
  private(set) var occurrences: [(token: Int, person: Int)] = []

  /// Reads the passages up to `end`; lines that offer a contact are left out, for press officers seldom speak.
  init(_ source: Source, before end: Int) {
    self.source = source
    organizations = OrganizationDirectory(source.tokens)
    let isLabelled = source.passages.map { ContactWords.isLabelled(source, $0.tokens) }
    readOrganizations(isLabelled)
    for (passage, isLabelled) in zip(source.passages[..<end], isLabelled) where !isLabelled {
      let isHeadline = Self.isShouted(passage, in: source.tokens) || Self.isTitleCased(passage, in: source.tokens)
      if isHeadline { readHeadline(passage) } else { read(passage) }
    }
    guard !headlineSeats.isEmpty else { return }
    for id in people.indices where people[id].seat == nil {
      let surname = keys(people[id].name).surname
      people[id].seat = headlineSeats[surname]
    }
  }

  /// Whose text it is: headings *About …*, contact lines, and the lines with numbers right below a contact label.
  private mutating func readOrganizations(_ isLabelled: [Bool]) {
    var label: Int?
    for (index, passage) in source.passages.enumerated() {
      organizations.read(heading: passage.tokens)
      if isLabelled[index] {
        label = index
        readContact(passage)
      } else if let label, index - label <= Self.longestContact, hasNumber(passage) {
        readContact(passage)
      }
    }
  }

  private func hasNumber(_ passage: Passage) -> Bool {
    passage.tokens.count <= 40
      && passage.tokens.contains {
        source.tokens[$0].kind == .at || source.tokens[$0].kind == .number && source.tokens[$0].range.count >= 7
      }
  }

  /// Passages, at most, below a contact label that still belong to it.
  private static let longestContact = 4

  /// The organisations of a contact line.
  private mutating func readContact(_ passage: Passage) {
    let parser = MentionParser(source.tokens, joins: false)
    var index = passage.tokens.lowerBound
    while index < passage.tokens.upperBound {
      guard source.tokens[index].isWord, source.tokens[index].isCapitalized,
        let mention = parser.mention(at: index, before: passage.tokens.upperBound)
      else {
        index += 1
        continue
      }
      if mention.kind == .organization { organizations.add(contact: mention.name) }
      index = max(index + 1, mention.name.upperBound)
    }
  }

  /// `SENS. LEE, RAY ANNOUNCE …`: a headline in capitals tells no names, but who has a seat.
  private mutating func readHeadline(_ passage: Passage) {
    var title: Int?
    for index in passage.tokens {
      let token = source.tokens[index]
      if RoleWords.isLegislator(token) {
        title = index
      } else if token.isWord, let known = title, !token.isAny(.conjunction) {
        headlineSeats[token.hash] = known..<known + 1
        let next = index + 1
        let goesOn = next < passage.tokens.upperBound && source.tokens[known].isAny(.plural)
        if !goesOn || source.tokens[next].kind != .comma && !source.tokens[next].isAny(.conjunction) { title = nil }
      }
    }
  }

  /// A headline in capitals tells no names.
  static func isShouted(_ passage: Passage, in tokens: [Token]) -> Bool {
    var (shouted, words) = (0, 0)
    for index in passage.tokens.prefix(40) where tokens[index].isWord && tokens[index].range.count > 1 {
      words += 1
      if tokens[index].shape.contains(.allCaps) { shouted += 1 }
    }
    return words >= 3 && shouted * 3 > words * 2
  }

  /// `Lowell Ridge Names Eleanor Dwyer as Its President`: a headline with capitals at most words; where one name ends and
  /// the next word begins cannot be told.
  private static func isTitleCased(_ passage: Passage, in tokens: [Token]) -> Bool {
    guard passage.tokens.count >= 6, passage.tokens.count <= 40, let last = passage.tokens.last,
      !tokens[last].endsSentence
    else { return false }
    var (capitals, words) = (0, 0)
    for index in passage.tokens {
      let token = tokens[index]
      if token.isDoubleMark || token.kind == .openBracket || token.kind == .at
        || token.isAny(.honorific) && token.shape.contains(.dotted)
      {
        return false
      }
      guard token.isWord, !token.isAny(.functionWord) else { continue }
      words += 1
      if token.isCapitalized { capitals += 1 }
    }
    return words >= 5 && capitals * 10 > words * 9 && passage.block < headBlocks
  }

  private mutating func read(_ passage: Passage) {
    let parser = MentionParser(source.tokens, joins: false)
    var shared: (role: Range<Int>, place: Range<Int>?, end: Int)?
    var index = passage.tokens.lowerBound
    while index < passage.tokens.upperBound {
      let token = source.tokens[index]
      let begins =
        token.isWord && !token.shape.contains(.party)
        && (token.isCapitalized || token.isAny([.roleNoun, .roleModifier]))
      guard begins, let mention = parser.mention(at: index, before: passage.tokens.upperBound), mention.isNamed else {
        index += 1
        continue
      }
      if mention.kind == .person {
        let listed = inherit(&shared, mention)
        let before = occurrences.last?.person
        add(listed)
        if listed.sharesParty, listed.role != nil, let before {
          people[before].party = people[before].party ?? listed.party
        }
      } else {
        addOffice(mention.name)
        if passage.tokens.count >= Self.shortest { organizations.add(mention.name) }
      }
      index = max(index + 1, mention.name.upperBound)
    }
  }

  /// Everybody in a list behind a plural title (*Sens.*) has that role.
  private func inherit(_ shared: inout (role: Range<Int>, place: Range<Int>?, end: Int)?, _ mention: Mention) -> Mention
  {
    var listed = mention
    if let role = mention.role, let last = role.last, source.tokens[last].isAny(.plural) {
      shared = (role, isPlaceBefore(role) ? mention.affiliation : nil, mention.end)
    } else if let known = shared, mention.role == nil, known.end <= mention.words.lowerBound,
      isListed(known.end..<mention.words.lowerBound)
    {
      listed.role = known.role
      listed.affiliation = mention.affiliation ?? known.place
      shared = (known.role, known.place, mention.end)
    } else {
      shared = nil
    }
    return listed
  }

  /// `New Jersey Sens. …`: the place stands right before the title.
  private func isPlaceBefore(_ role: Range<Int>) -> Bool {
    role.lowerBound > 0 && source.tokens[role.lowerBound - 1].isAny(.place)
      && source.tokens[role.lowerBound].hasSpaceBefore
  }

  private func isListed(_ gap: Range<Int>) -> Bool {
    gap.count <= 3 && gap.allSatisfy { source.tokens[$0].kind == .comma || source.tokens[$0].isAny(.conjunction) }
  }

  /// `Riverside County District Attorney’s Office`: an office named after a role, the longest form of it.
  private mutating func addOffice(_ name: Range<Int>) {
    guard let last = name.last, source.tokens[last].isAny(.organizationNoun) else { return }
    for index in name.dropLast()
    where source.tokens[index].isAny(.roleNoun) && source.tokens[index].shape.contains(.possessive) {
      let hash = source.tokens[index].hash
      if (offices[hash]?.count ?? 0) < name.count { offices[hash] = name }
    }
  }

  private mutating func add(_ mention: Mention) {
    let (surname, given) = keys(mention.name)
    let known = bySurname[surname].first { Self.matches(people[$0], given: given) }
    if known == nil, mention.role == nil || mention.name.count > 1, let id = only(shortened(mention.name)) {
      occurrences.append((mention.name.lowerBound, id))
      return
    }
    let id: Int
    if let known {
      id = known
      merge(mention, given: given, into: known)
    } else if bySurname[surname].count >= Self.namesakes {
      return
    } else {
      id = people.count
      people.append(
        Person(
          name: mention.name, given: given, gender: mention.gender, role: mention.role,
          affiliation: mention.affiliation, party: mention.party))
      bySurname.add(id, for: surname)
      noteSecondSurname(of: id)
      noteGivenName(given, of: id)
    }
    if let role = mention.role, people[id].seat == nil, let last = role.last,
      RoleWords.isLegislator(source.tokens[last])
    {
      people[id].seat = role
    }
    if let place = mention.affiliation { organizations.add(place) }
    if mention.hasHonorific || mention.role != nil || source.tokens[mention.name.lowerBound].isAny(.givenName) {
      people[id].isCertain = true
    }
    occurrences.append((mention.name.lowerBound, id))
  }

  private func only(_ ids: [Int]) -> Int? { ids.count == 1 ? ids.first : nil }

  private mutating func noteSecondSurname(of id: Int) {
    let name = people[id].name
    guard name.count >= 3 else { return }
    let second = source.tokens[name.upperBound - 2]
    guard second.isWord, second.isCapitalized, !second.shape.contains(.initial),
      bySecondSurname[second.hash].count < Self.namesakes
    else { return }
    bySecondSurname.add(id, for: second.hash)
  }

  private mutating func noteGivenName(_ given: UInt32, of id: Int) {
    guard given != 0, byGivenName[given].count < Self.namesakes else { return }
    byGivenName.add(id, for: given)
  }

  /// The same given name, or one of the two not known.
  private static func matches(_ person: Person, given: UInt32) -> Bool {
    person.given == given || given == 0 || person.given == 0
  }

  private mutating func merge(_ mention: Mention, given: UInt32, into id: Int) {
    if fullness(mention.name) > fullness(people[id].name) {
      people[id].name = mention.name
      if people[id].given == 0, given != 0 {
        people[id].given = given
        noteGivenName(given, of: id)
      }
    }
    people[id].gender = people[id].gender ?? mention.gender
    people[id].party = people[id].party ?? mention.party
    if isBetter(mention.role, than: people[id].role) {
      people[id].role = mention.role
      people[id].affiliation = mention.affiliation ?? people[id].affiliation
    }
    if let known = people[id].affiliation, let other = mention.affiliation, isOnlyPlace(known), !isOnlyPlace(other) {
      people[id].affiliation = other
    }
    people[id].affiliation = people[id].affiliation ?? mention.affiliation
  }

  /// A state or country alone.
  func isOnlyPlace(_ words: Range<Int>) -> Bool {
    words.contains { source.tokens[$0].isAny(.place) } && !words.contains { source.tokens[$0].isAny(.organizationNoun) }
  }

  /// A role in words is better than an abbreviated honorific, and any is better than none.
  private func isBetter(_ role: Range<Int>?, than known: Range<Int>?) -> Bool {
    guard let role else { return false }
    guard let known else { return !role.isEmpty }
    if known.count == 1, source.tokens[known.lowerBound].isAny(.honorific), let last = role.last,
      !source.tokens[last].isAny(.honorific)
    {
      return true
    }
    return known.count == 1 && role.count > 1
  }

  private func fullness(_ name: Range<Int>) -> Int {
    let isShouted = source.tokens[name.lowerBound].shape.contains(.allCaps)
    return name.count * 2 - (isShouted && name.count > 1 ? 1 : 0)
  }

  /// The hashes of the surname and of the first given name (0 where there is none).
  private func keys(_ name: Range<Int>) -> (surname: UInt32, given: UInt32) {
    var last = name.upperBound - 1
    while last > name.lowerBound, source.tokens[last].isAny(.suffix) || !source.tokens[last].isWord { last -= 1 }
    let first = source.tokens[name.lowerBound]
    let isParticle = first.isAny(.particle) && !first.isAny(.givenName)
    let given = last > name.lowerBound && !isParticle ? first.hash : 0
    return (source.tokens[last].hash, given)
  }
}

extension NameDirectory {
  /// The people whom a name can mean: by surname and given name, else by a given name alone.
  func candidates(_ name: Range<Int>) -> [Int] {
    let (surname, given) = keys(name)
    let bySurname = self.bySurname[surname].filter { Self.matches(people[$0], given: given) }
    if bySurname.isEmpty { return shortened(name) }
    return known(fully: fullest(bySurname), by: surname, name)
  }

  /// `her mother, Fiona` is Fiona Parry, where one person alone bears that given name in full.
  private func known(fully found: [Int], by given: UInt32, _ name: Range<Int>) -> [Int] {
    guard name.count == 1, source.tokens[name.lowerBound].isAny(.givenName), found.allSatisfy({ people[$0].given == 0 })
    else { return found }
    return byGivenName[given].only.map { [$0] } ?? found
  }

  /// Whom `Mamani` and `Hernández Xochihua` mean, where `Zoila Mamani Quispe` and `Citlali Hernández Xochihua` are known:
  /// people of three names or more of which these are a part, and people known by that given name.
  private func shortened(_ name: Range<Int>) -> [Int] {
    let last = source.tokens[name.upperBound - 1].hash
    let longer =
      bySurname[last].filter { isPart(name, of: people[$0].name) }
      + bySecondSurname[last].filter { isPart(name, of: people[$0].name) }
    return longer.isEmpty && name.count == 1 ? Array(byGivenName[last]) : longer
  }

  private func isPart(_ name: Range<Int>, of full: Range<Int>) -> Bool {
    full.count > name.count && full.count >= 3
      && (full.lowerBound...full.upperBound - name.count).contains { start in
        name.indices.allSatisfy {
          source.tokens[start + $0 - name.lowerBound].hash == source.tokens[$0].hash
        }
      }
  }

  /// Those with a given name, where there are any.
  private func fullest(_ people: [Int]) -> [Int] {
    let full = people.filter { self.people[$0].given != 0 }
    return full.isEmpty ? people : full
  }

  /// Where people are named in a range of tokens.
  func occurrences(in tokens: Range<Int>) -> ArraySlice<(token: Int, person: Int)> {
    occurrences[firstOccurrence(from: tokens.lowerBound)..<firstOccurrence(from: tokens.upperBound)]
  }

  /// The first occurrence at or behind a token; logarithmic.
  private func firstOccurrence(from token: Int) -> Int {
    var (low, high) = (0, occurrences.count)
    while low < high {
      let middle = (low + high) / 2
      if occurrences[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The people named before a token, the nearest first, each once, at most as far back as another token.
  func named(before token: Int, from first: Int) -> [Int] {
    var found: [Int] = []
    for occurrence in occurrences[..<firstOccurrence(from: token)].suffix(Self.reach).reversed() {
      if occurrence.token < first || found.count == 12 { break }
      if !found.contains(occurrence.person) { found.append(occurrence.person) }
    }
    return found
  }

  /// A person's name as the text has it, without `'s`.
  func name(_ person: Int) -> String { source.name(people[person].name) }
}

extension Source {
  /// The words of a name, without `'s` at its end and with its line breaks as spaces.
  func name(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    var words = string(Int(tokens[range.lowerBound].lower)..<nameEnd(tokens[last]))
    if words.utf8.contains(UInt8(ascii: "\n")) { words = String(words.map { $0 == "\n" ? " " : $0 }) }
    return words
  }
}

/// The longest run of words from a place that may be a name with the role before it: *Clear Air Now co-founder Lena Brandt*.
struct NounRun {
  let tokens: Range<Int>
  /// The last word that is a role or an honorific and stands before a capitalised word.
  let lastRole: Int?
  /// Whether the run has a capitalised word that can be a name.
  let hasName: Bool

  /// Words, at most; a longer run is no name.
  private static let longest = 24

  init(_ all: [Token], from start: Int, before end: Int) {
    var index = start
    var role: Int?
    var capitals = false
    let limit = min(end, start + Self.longest)
    while index < limit {
      guard
        let next = Self.step(
          all, index, start: start, before: limit, afterRole: role)
      else { break }
      if Self.isRole(all[index]), index + 1 < limit { role = index }
      if all[index].isCapitalized { capitals = true }
      index = next
    }
    tokens = start..<index
    hasName = capitals
    lastRole = Self.roleBeforeName(all, start..<index)
  }

  /// The last role in a run that a capitalised word follows, the comma of *co-founder, Holmes Wilson* skipped.
  private static func roleBeforeName(_ all: [Token], _ run: Range<Int>) -> Int? {
    for index in run.dropLast().reversed() where isRole(all[index]) {
      var next = all[index + 1].kind == .comma ? index + 2 : index + 1
      if next + 1 < run.upperBound, all[next].classes.isEmpty, !all[next].isCapitalized, all[next].isWord { next += 1 }
      guard next < run.upperBound else { continue }
      let isName = !all[next].isAny(.organizationNoun) || all[next].isAny(.givenName) || all[index].isAny(.honorific)
      if all[next].isCapitalized, isName { return index }
    }
    return nil
  }

  /// A role noun or an honorific; of joined words (*co-founder*) the whole is looked up.
  static func isRole(_ token: Token) -> Bool {
    guard token.isWord, token.isAny([.roleNoun, .honorific]) else { return false }
    if token.shape.contains(.possessive) { return false }
    if token.isAny([.givenName, .particle]), token.isCapitalized { return token.shape.contains(.allCaps) }
    return !token.isAny(.particle)
  }

  /// The index behind the word at `index` where it belongs to the run.
  private static func step(
    _ all: [Token], _ index: Int, start: Int, before end: Int, afterRole: Int?
  ) -> Int? {
    let token = all[index]
    if token.isDoubleMark { return nicknameEnd(all, index, start: start, before: end) }
    if token.kind == .comma { return commaStep(all, index, afterRole: afterRole, before: end) }
    if token.kind == .slash, index > start, index + 1 < end, isRole(all[index + 1]), isRole(all[index - 1]) {
      return index + 1
    }
    if token.kind == .number, index > start, index + 1 < end, all[index - 1].isAny(.organizationNoun),
      all[index - 1].isCapitalized, all[index + 1].isCapitalized, isRole(all[index + 1])
    {
      return index + 1
    }
    guard token.isWord else { return nil }
    if token.hash == inWord, index > start, index + 1 < end, charges.contains(all[index + 1].hash) { return index + 1 }
    if index > start, all[index - 1].isWord, !token.hasSpaceBefore { return nil }
    if token.isAny(.weekday) || token.shape.contains(.party) { return nil }
    if token.isAny(.month), index + 1 < end, all[index + 1].kind == .number { return nil }
    if token.isCapitalized { return isNameWord(token, isFirst: index == start) ? index + 1 : nil }
    if index > start, all[index - 1].shape.contains(.possessive), !token.isAny([.cueVerb, .auxiliary, .preposition]) {
      return index + 1
    }
    if token.isAny(.conjunction), index > start, index + 1 < end, isRole(all[index - 1]), isRole(all[index + 1]),
      all[index + 1].isCapitalized
    {
      return index + 1
    }
    if token.isAny(.roleModifier), index + 1 < end, isRole(all[index + 1]) { return index + 1 }
    if token.isAny(.particle), index == start, index + 1 < end, !token.isAny(.article.union(.preposition)) {
      return all[index + 1].isCapitalized || all[index + 1].isAny(.particle) ? index + 1 : nil
    }
    if token.isAny(.functionWord.union(.particle)) {
      return index > start ? joinEnd(all, index, before: end) : nil
    }
    if index > start, index + 1 < end, token.classes.isEmpty, isRole(all[index - 1]), !all[index - 1].isCapitalized,
      all[index + 1].isCapitalized, all[index + 1].isAny(.givenName)
    {
      return index + 1
    }
    return token.isAny([.roleNoun, .roleModifier, .personNoun, .honorific]) && !token.isAny(.cueVerb) ? index + 1 : nil
  }

  /// A capitalised word that opens a sentence may be any word; one inside it is a name.
  private static func isNameWord(_ token: Token, isFirst: Bool) -> Bool {
    if token.shape.contains([.initial, .dotted]) { return true }
    if token.isAny(.pronoun) { return false }
    if token.shape.contains(.allCaps), isRole(token) { return true }
    if token.isAny(.functionWord) {
      return !isFirst && !token.isAny([.relative, .auxiliary])
        && (!token.isAny(.preposition) || inner.contains(token.hash))
    }
    return !(isFirst && token.isAny(.cueVerb) && !token.isAny(.givenName))
  }

  /// *of*, *for the*, *de la* between two capitalised words; *and* only between words of an organisation.
  private static func joinEnd(_ all: [Token], _ index: Int, before end: Int) -> Int? {
    var next = index
    if all[index].hash == on, !bodies.contains(all[index - 1].hash) { return nil }
    while next < end, next - index < 3, all[next].isWord, !all[next].isCapitalized, isJoin(all[next]) { next += 1 }
    guard next > index, next < end, all[next].isWord, all[next].hasSpaceBefore else { return nil }
    return all[next].isCapitalized || isRole(all[next]) && all[index].isAny(.particle) ? next : nil
  }

  private static func isJoin(_ token: Token) -> Bool {
    if token.isAny(.particle) { return !token.isAny(.conjunction) || token.hash == y }
    return joins.contains(token.hash)
  }

  private static let inWord = WordHash.of("in".utf8)
  /// *Special Agent in Charge*.
  private static let charges = WordSet("charge chief residence training")
  private static let on = WordHash.of("on".utf8)
  /// Bodies that are named by what they are about: *Committee on Banking*.
  private static let bodies = WordSet(
    """
    committee subcommittee commission council conference force panel caucus institute center centre board project council
    office administration convention campaign alliance coalition network program
    """)
  private static let y = WordHash.of("y".utf8)
  private static let inner = WordSet("of for de del du")
  private static let joins = WordSet("of for the an a to on du des para zum zur")

  /// `James “Bud” Harlan`: one or two words in marks between capitalised words.
  private static func nicknameEnd(_ all: [Token], _ index: Int, start: Int, before end: Int) -> Int? {
    guard index > start, all[index - 1].isCapitalized, index + 3 < end else { return nil }
    for close in index + 2...min(index + 3, end - 2)
    where all[close].isDoubleMark && all[close + 1].isWord && all[close + 1].isCapitalized
      && all[index + 1].isCapitalized && all[close - 1].isWord && all[close + 1].hasSpaceBefore
      && all[index].hasSpaceBefore && !all[close].hasSpaceBefore
    {
      return close + 1
    }
    return nil
  }

  /// Whether only the role, or the role and where it is held, stands before the comma.
  private static func isHeld(_ all: [Token], _ role: Int?, before comma: Int) -> Bool {
    guard let role else { return false }
    return role == comma - 1 || all[role + 1].isAny(.preposition)
  }

  /// The comma of *co-founder, Holmes Wilson,*: behind a role, before two capitalised words.
  private static func commaStep(
    _ all: [Token], _ index: Int, afterRole: Int?, before end: Int
  ) -> Int? {
    if index > 0, index + 1 < end, all[index + 1].isAny(.suffix), all[index + 1].isCapitalized { return index + 1 }
    guard index + 2 < end else { return nil }
    let (first, second) = (all[index + 1], all[index + 2])
    let isKnown =
      first.isAny(.givenName) && isHeld(all, afterRole, before: index)
      && (index + 3 == end || !all[index + 3].isCapitalized)
    guard afterRole == index - 1 && !all[index - 1].isCapitalized || isKnown else { return nil }
    let isName = first.isWord && first.isCapitalized && second.isWord && second.isCapitalized
    return isName && !first.isAny([.organizationNoun, .functionWord, .roleNoun]) ? index + 1 : nil
  }
}

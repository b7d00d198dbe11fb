/// What one line or sentence of a contact block holds, in its order.
struct ContactLine {
  enum Item {
    /// `isCertain`: a given name, an honorific or *and* before it shows that this is a person.
    case name(Range<Int>, role: Range<Int>?, isCertain: Bool)
    case role(Range<Int>)
    case organization(Range<Int>)
    case number(ContactNumber)
  }

  let items: [Item]
  /// UTF-8 offsets of the line's words.
  let range: Range<Int>

  init(_ source: Source, _ tokens: Range<Int>, numbers: [ContactNumber]) {
    range = tokens.isEmpty ? 0..<0 : source.span(tokens)
    var reader = ContactLineReader(source, tokens, numbers: numbers)
    items = reader.read()
  }
}

/// Walks a contact line: parts between commas, colons, bars, wide gaps and numbers, each a name, an organisation, or neither.
private struct ContactLineReader {
  private let source: Source
  private let tokens: Range<Int>
  private let numbers: [ContactNumber]
  private var items: [ContactLine.Item] = []
  private var nextNumber = 0
  private var isFax = false

  init(_ source: Source, _ tokens: Range<Int>, numbers: [ContactNumber]) {
    self.source = source
    self.tokens = tokens
    self.numbers = numbers
  }

  mutating func read() -> [ContactLine.Item] {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let end = number(at: index) {
        index = end
        continue
      }
      let token = source.tokens[index]
      if token.isWord {
        if ContactWords.numberLabels.contains(token.hash) { isFax = ContactWords.fax.contains(token.hash) }
        if let end = part(at: index) {
          index = end
          continue
        }
      }
      index += 1
    }
    return items
  }

  /// A number that begins inside this token: its item, and the token behind it.
  private mutating func number(at index: Int) -> Int? {
    let token = source.tokens[index]
    while nextNumber < numbers.count, numbers[nextNumber].range.upperBound <= Int(token.lower) { nextNumber += 1 }
    var end: Int?
    while nextNumber < numbers.count, numbers[nextNumber].range.lowerBound < Int(token.upper) {
      let number = numbers[nextNumber]
      nextNumber += 1
      if number.kind == .email || !isFax { items.append(.number(number)) }
      end = number.range.upperBound
    }
    guard let end else { return nil }
    isFax = false
    var next = index
    while next < tokens.upperBound, Int(source.tokens[next].lower) < end { next += 1 }
    return max(next, index + 1)
  }

  /// A name or an organisation that begins at a token.
  private mutating func part(at index: Int) -> Int? {
    let end = partEnd(index)
    guard source.tokens[index].isCapitalized || source.tokens[index].isAny([.determiner, .roleNoun, .roleModifier]),
      !ContactWords.notNames.contains(source.tokens[index].hash) || isDesk(index, before: end)
    else { return nil }
    let parser = MentionParser(source.tokens)
    guard let mention = parser.mention(at: index, before: end) else {
      guard isDesk(index, before: end), let desk = organization(index, before: end) else { return nil }
      items.append(.organization(desk))
      return max(desk.upperBound, index + 1)
    }
    if mention.kind == .person, isName(mention), !isPlaceOfOther(index, mention, before: end) {
      items.append(.name(mention.name, role: mention.role, isCertain: isCertain(index, mention)))
      return max(mention.name.upperBound, index + 1)
    }
    if mention.kind == .described, let role = mention.role,
      NounRun.isRole(source.tokens[role.lowerBound])
        || mention.words.contains(where: { NounRun.isRole(source.tokens[$0]) && source.tokens[$0].isCapitalized })
    {
      items.append(.role(index..<max(end, index + 1)))
      return max(end, index + 1)
    }
    guard let organization = organization(index, before: end) else { return nil }
    items.append(.organization(organization))
    return max(organization.upperBound, index + 1)
  }

  /// `for Senator Lugar`, `son of Dee Hatch`, `my Virginia Beach office`; behind a name and a comma, words that begin
  /// with no given name are an organisation.
  private func isPlaceOfOther(_ index: Int, _ mention: Mention, before end: Int) -> Bool {
    let before = mention.name.lowerBound - 1
    if before >= tokens.lowerBound,
      DeskWords.belongs.contains(source.tokens[before].hash)
        || source.tokens[index].isAny(.roleNoun) && index > tokens.lowerBound
          && DeskWords.belongs.contains(source.tokens[index - 1].hash)
    {
      return true
    }
    if source.tokens[index].isAny(.determiner) { return true }
    let next = mention.name.upperBound
    if next < end, source.tokens[next].isAny(.organizationNoun) { return true }
    if next == end, isPaired(end) { return true }
    guard case .name = items.last, index > tokens.lowerBound else { return false }
    let isAside = source.tokens[index - 1].kind == .comma || source.tokens[index - 1].kind == .openBracket
    return isAside && !source.tokens[mention.name.lowerBound].isAny(.givenName)
  }

  private func isCertain(_ index: Int, _ mention: Mention) -> Bool {
    mention.hasHonorific || source.tokens[mention.name.lowerBound].isAny(.givenName)
      || index > tokens.lowerBound && source.tokens[index - 1].isAny(.conjunction)
  }

  /// `Fish and Wildlife Trust`: behind *and* the name of an organisation goes on.
  private func isPaired(_ end: Int) -> Bool {
    guard end + 1 < tokens.upperBound, source.tokens[end].isAny(.conjunction), source.tokens[end + 1].isCapitalized
    else { return false }
    for index in end + 1..<min(tokens.upperBound, end + 6) {
      guard source.tokens[index].isWord, source.tokens[index].isCapitalized else { return false }
      if source.tokens[index].isAny(.organizationNoun) { return true }
    }
    return false
  }

  /// Two words or more; one alone where it is a given name or has an honorific.
  private func isName(_ mention: Mention) -> Bool {
    guard
      !mention.name.contains(where: {
        ContactWords.notNames.contains(source.tokens[$0].hash) || source.tokens[$0].shape.contains(.possessive)
      })
    else { return false }
    if mention.isJoint { return false }
    return mention.name.count >= 2 || mention.hasHonorific || source.tokens[mention.name.lowerBound].isAny(.givenName)
  }

  private func organization(_ index: Int, before end: Int) -> Range<Int>? {
    var first = index
    while first < end, source.tokens[first].isAny(.determiner) { first += 1 }
    var last = first
    while last < end, source.tokens[last].isWord || source.tokens[last].isSingleMark { last += 1 }
    if last > first, last + 1 < tokens.upperBound, source.tokens[last].isAny(.conjunction),
      source.tokens[last + 1].isCapitalized,
      (first..<last).contains(where: { source.tokens[$0].isAny(.organizationNoun) }) || isPaired(last),
      !source.tokens[last + 1].isAny(.givenName)
    {
      last += 2
      while last < tokens.upperBound, source.tokens[last].isWord, source.tokens[last].isCapitalized { last += 1 }
    }
    guard last > first, last - first <= 9, !isOnlyOpening(first..<last) else { return nil }
    let words = first..<last
    guard words.contains(where: { source.tokens[$0].isCapitalized }) || isDesk(first, before: last) else { return nil }
    return words
  }

  /// `Use the form below`: nothing but the sentence's first word is capitalised, and no word is an organisation's.
  private func isOnlyOpening(_ words: Range<Int>) -> Bool {
    guard words.lowerBound == tokens.lowerBound, words.count > 1 else { return false }
    return !words.dropFirst().contains { source.tokens[$0].isCapitalized || source.tokens[$0].isAny(.organizationNoun) }
      && !isDesk(words.lowerBound, before: words.upperBound)
  }

  /// *Press Office*, *Media Relations Division*.
  private func isDesk(_ index: Int, before end: Int) -> Bool {
    (index + 1..<max(index + 1, min(end, index + 4))).contains {
      source.tokens[$0].isAny(.organizationNoun) || DeskWords.nouns.contains(source.tokens[$0].hash)
    }
  }

  /// Up to a sign, a wide gap, a number, or *or* and *at* in small letters.
  private func partEnd(_ start: Int) -> Int {
    var index = start
    while index < tokens.upperBound {
      let token = source.tokens[index]
      if index > start {
        if nextNumber < numbers.count, numbers[nextNumber].range.lowerBound < Int(token.upper),
          numbers[nextNumber].range.upperBound > Int(token.lower)
        {
          return index
        }
        if Int(token.lower) - Int(source.tokens[index - 1].upper) >= 2, isGap(before: index) { return index }
      }
      if !token.isWord, !token.isSingleMark, !token.isDoubleMark { return index }
      if !token.isCapitalized, token.isAny(.conjunction) || DeskWords.ends.contains(token.hash) { return index }
      index += 1
    }
    return index
  }

  /// Two spaces or a tab: columns that were set side by side.
  private func isGap(before index: Int) -> Bool {
    let gap = Int(source.tokens[index - 1].upper)..<Int(source.tokens[index].lower)
    return source.bytes[gap].contains(UInt8(ascii: "\t"))
      || source.bytes[gap].filter { $0 == UInt8(ascii: " ") }.count >= 2
  }
}

enum DeskWords {
  static let nouns = WordSet("office desk line team relations division department")
  static let belongs = WordSet("of for de del")
  static let ends = WordSet("at or by via al toll on to with in")
}

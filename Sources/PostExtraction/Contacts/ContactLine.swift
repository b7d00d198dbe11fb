/// What one line or sentence of a contact block holds, in its order.
struct ContactLine {
  enum Item {
    /// `isCertain`: a given name, an honorific or *and* before it shows that this is a person.
    case name(Range<Int>, role: Range<Int>?, isCertain: Bool)
    case role(Range<Int>)
    case organization(Range<Int>)
    case number(ContactNumber)
    /// *Ask for* and a name, behind the number.
    case askedFor(Range<Int>)
  }

  let items: [Item]
  /// For each item the column that it stands in: how many wide gaps are before it.
  let cells: [Int]
  /// For each item the offset where its column begins, from the line's beginning.
  let indents: [Int]
  /// *Respectively*: the first name has the first number.
  let isRespective: Bool
  /// UTF-8 offsets of the line's words.
  let range: Range<Int>

  /// `takesLocal`: whether something offers numbers that are none by themselves.
  init(_ source: Source, _ tokens: Range<Int>, numbers: [ContactNumber], takesLocal: Bool = true) {
    range = tokens.isEmpty ? 0..<0 : source.span(tokens)
    var reader = ContactLineReader(source, tokens, numbers: numbers, takesLocal: takesLocal)
    items = reader.read()
    cells = reader.cells
    indents = reader.indents
    isRespective = tokens.contains { DeskWords.respectively.contains(source.tokens[$0].hash) }
  }

  /// Names side by side, and nothing else that is a number.
  var namesInColumns: Int {
    var places: [Int] = []
    for (item, cell) in zip(items, cells) {
      switch item {
      case .name: places.append(cell)
      case .number: return 0
      default: continue
      }
    }
    return places.count > 1 && Set(places).count == places.count ? places.count : 0
  }

  var hasNames: Bool {
    items.contains { item in
      switch item {
      case .name, .askedFor: true
      default: false
      }
    }
  }

  var hasNumbers: Bool {
    items.contains { item in
      if case .number = item { true } else { false }
    }
  }
}

/// Walks a contact line: parts between commas, colons, bars, wide gaps and numbers, each a name, an organisation, or neither.
private struct ContactLineReader {
  private let source: Source
  private let tokens: Range<Int>
  private let numbers: [ContactNumber]
  private let takesLocal: Bool
  private var items: [ContactLine.Item] = []
  private(set) var cells: [Int] = []
  private(set) var indents: [Int] = []
  private var cell = 0
  private var indent = 0
  private var nextNumber = 0
  private var isFax = false
  /// The index of the last token that says that a number follows.
  private var label = -2
  private var isAsked = false
  /// `(w) 218-555-0142 (f) 218-555-0149` and not `218-555-0142 (w)`.
  private let labelsStandBefore: Bool

  init(_ source: Source, _ tokens: Range<Int>, numbers: [ContactNumber], takesLocal: Bool) {
    self.source = source
    self.tokens = tokens
    self.numbers = numbers
    self.takesLocal = takesLocal
    labelsStandBefore = Self.labelsStandBefore(source, tokens, numbers)
  }

  private static func labelsStandBefore(_ source: Source, _ tokens: Range<Int>, _ numbers: [ContactNumber]) -> Bool {
    guard numbers.count > 1, let first = numbers.first else { return false }
    let before = tokens.prefix { Int(source.tokens[$0].upper) <= first.range.lowerBound + 1 }.suffix(4)
    return before.dropFirst().dropLast().contains { index in
      source.tokens[index].shape.contains(.initial) && source.tokens[index - 1].kind == .openBracket
        && source.tokens[index + 1].kind == .closeBracket
    }
  }

  private mutating func add(_ item: ContactLine.Item) {
    items.append(item)
    cells.append(cell)
    indents.append(indent)
  }

  mutating func read() -> [ContactLine.Item] {
    indent = tokens.isEmpty ? 0 : lineIndent(tokens.lowerBound)
    var index = tokens.lowerBound
    var seen = index
    while index < tokens.upperBound {
      while seen < index {
        seen += 1
        if isGap(before: seen) {
          cell += 1
          indent = lineIndent(seen)
        }
      }
      index = step(index)
    }
    return items
  }

  /// Reads what begins at a token; returns the token behind it.
  private mutating func step(_ index: Int) -> Int {
    if let end = number(at: index) { return end }
    let token = source.tokens[index]
    guard token.isWord else { return address(at: index) ?? index + 1 }
    if isFaxLabel(index) {
      isFax = true
    } else if ContactWords.numberLabels.contains(token.hash) {
      isFax = false
      label = index
    } else if ContactWords.asking.contains(token.hash) {
      isAsked = true
    } else if isTitle(index) {
      let next = index + 1
      return next < tokens.upperBound && source.tokens[next].kind == .period ? next + 1 : next
    }
    return date(at: index) ?? part(at: index) ?? index + 1
  }

  /// `Lic.`, `Deaconess` before a name.
  private func isTitle(_ index: Int) -> Bool {
    guard ContactWords.honorifics.contains(source.tokens[index].hash), source.tokens[index].isCapitalized else {
      return false
    }
    var next = index + 1
    if next < tokens.upperBound, source.tokens[next].kind == .period { next += 1 }
    return next + 1 < tokens.upperBound && source.tokens[next].isCapitalized && source.tokens[next + 1].isCapitalized
  }

  /// *Fax*, `F:`, but not *Phone/fax*.
  private func isFaxLabel(_ index: Int) -> Bool {
    let token = source.tokens[index]
    if token.shape.contains(.initial) {
      guard token.hash == DeskWords.f, index + 1 < tokens.upperBound else { return false }
      return source.tokens[index + 1].kind == .colon
        || labelsStandBefore && source.tokens[index + 1].kind == .closeBracket
    }
    guard ContactWords.fax.contains(token.hash) else { return false }
    let isShared = index - 2 == label && [.slash, .other].contains(source.tokens[index - 1].kind)
    return !isShared
  }

  /// `March 19, 2025` in a column beside: the token behind it.
  private func date(at index: Int) -> Int? {
    guard source.tokens[index].isAny([.month, .weekday]), source.tokens[index].isCapitalized else { return nil }
    var next = index + 1
    while next < tokens.upperBound, source.tokens[next].kind == .number || source.tokens[next].kind == .comma,
      !isNumber(next)
    {
      next += 1
    }
    return next > index + 1 ? next : nil
  }

  /// `22 Court Square`: the token behind it.
  private func address(at index: Int) -> Int? {
    guard source.tokens[index].kind == .number, !isNumber(index) else { return nil }
    var next = index + 1
    while next < tokens.upperBound, next - index < 6, source.tokens[next].isWord, source.tokens[next].isCapitalized,
      !ContactWords.numberLabels.contains(source.tokens[next].hash)
    {
      next += 1
      if ContactWords.streets.contains(source.tokens[next - 1].hash) { break }
    }
    return next
  }

  private func isNumber(_ index: Int) -> Bool {
    nextNumber < numbers.count && numbers[nextNumber].range.overlaps(source.tokens[index].range)
  }

  /// A number that begins inside this token: its item, and the token behind it.
  private mutating func number(at index: Int) -> Int? {
    let token = source.tokens[index]
    while nextNumber < numbers.count, numbers[nextNumber].range.upperBound <= Int(token.lower) { nextNumber += 1 }
    var end: Int?
    while nextNumber < numbers.count, numbers[nextNumber].range.lowerBound < Int(token.upper) {
      let number = numbers[nextNumber]
      nextNumber += 1
      if takes(number, at: index) { add(.number(number)) }
      end = number.range.upperBound
    }
    guard let end else { return nil }
    isFax = false
    isAsked = false
    var next = index
    while next < tokens.upperBound, Int(source.tokens[next].lower) < end { next += 1 }
    return max(next, index + 1)
  }

  private func takes(_ number: ContactNumber, at index: Int) -> Bool {
    if number.kind == .email { return true }
    if isFax { return false }
    if number.isLocal, index - label > 3, !takesLocal || !isLed(index) { return false }
    return !isFaxBehind(number, from: index)
  }

  /// Not `Sections 3151-3155`: behind a sign, *at*, a word that offers, or a name.
  private func isLed(_ index: Int) -> Bool {
    guard index > tokens.lowerBound, source.tokens[index - 1].isWord else { return true }
    let before = source.tokens[index - 1]
    return !before.isAny(.month)
      && (ContactWords.notNames.contains(before.hash) || DeskWords.leads.contains(before.hash))
      || isNameEnd(index)
  }

  private func isDeskNoun(_ token: Token) -> Bool {
    DeskWords.nouns.contains(token.hash) || token.isAny(.organizationNoun)
  }

  private func isNameEnd(_ index: Int) -> Bool {
    switch items.last {
    case .name(let name, _, _): name.upperBound == index
    case .organization(let name): name.upperBound == index && isDeskNoun(source.tokens[index - 1])
    default: false
    }
  }

  /// `202-555-0143 (fax)`, `(f)`.
  private func isFaxBehind(_ number: ContactNumber, from index: Int) -> Bool {
    var next = index
    while next < tokens.upperBound, Int(source.tokens[next].lower) < number.range.upperBound { next += 1 }
    guard !labelsStandBefore, next + 2 < tokens.upperBound, source.tokens[next].kind == .openBracket,
      source.tokens[next + 2].kind == .closeBracket
    else { return false }
    return ContactWords.fax.contains(source.tokens[next + 1].hash) || source.tokens[next + 1].hash == DeskWords.f
  }

  /// A name or an organisation that begins at a token.
  private mutating func part(at index: Int) -> Int? {
    if isGermanAn(index) || isSpanishA(index) { return nil }
    let end = partEnd(index)
    guard source.tokens[index].isCapitalized || source.tokens[index].isAny([.determiner, .roleNoun, .roleModifier]),
      !ContactWords.notNames.contains(source.tokens[index].hash) || isDesk(index, before: end)
    else { return nil }
    if ContactWords.organizations.contains(source.tokens[index].hash), let body = organization(index, before: end) {
      add(.organization(body))
      return max(body.upperBound, index + 1)
    }
    let parser = MentionParser(source.tokens)
    guard let mention = parser.mention(at: index, before: end) else {
      guard isDesk(index, before: end), let desk = organization(index, before: end) else { return nil }
      add(.organization(desk))
      return max(desk.upperBound, index + 1)
    }
    if mention.kind == .person, isName(mention), !isPlaceOfOther(index, mention, before: end) {
      if isAsked || isInBrackets(mention.name), case .number = items.last {
        add(.askedFor(mention.name))
      } else {
        add(.name(mention.name, role: mention.role, isCertain: isCertain(index, mention)))
      }
      return max(mention.name.upperBound, index + 1)
    }
    if mention.kind == .described, let role = mention.role,
      NounRun.isRole(source.tokens[role.lowerBound])
        || mention.words.contains(where: { NounRun.isRole(source.tokens[$0]) && source.tokens[$0].isCapitalized })
    {
      add(.role(roleStart(index)..<max(end, index + 1)))
      return max(end, index + 1)
    }
    guard let organization = organization(index, before: end) else { return nil }
    add(.organization(organization))
    return max(organization.upperBound, index + 1)
  }

  /// The first word of a role: *communications* in `Rosa Quill, communications director`.
  private func roleStart(_ index: Int) -> Int {
    var start = index
    while start > tokens.lowerBound, index - start < 3 {
      let word = source.tokens[start - 1]
      guard word.isWord, !word.isCapitalized, !word.isAny(.functionWord) else { break }
      start -= 1
    }
    return start > tokens.lowerBound && source.tokens[start - 1].kind == .comma ? start : index
  }

  /// A name behind its number: `218-555-0142 (Rosa Quill)`.
  private func isInBrackets(_ name: Range<Int>) -> Bool {
    name.lowerBound > tokens.lowerBound && name.upperBound < tokens.upperBound
      && source.tokens[name.lowerBound - 1].kind == .openBracket && source.tokens[name.upperBound].kind == .closeBracket
  }

  /// German *an* before a name; the English article stands before vowels.
  private func isGermanAn(_ index: Int) -> Bool {
    guard source.tokens[index].hash == DeskWords.an, !source.tokens[index].isCapitalized, index + 1 < tokens.upperBound,
      source.tokens[index + 1].isCapitalized
    else { return false }
    return !DeskWords.vowels.contains(source.bytes[Int(source.tokens[index + 1].lower)] | 0x20)
  }

  /// `llame a Rosa Quill`: the preposition, which is an article in English.
  private func isSpanishA(_ index: Int) -> Bool {
    guard source.tokens[index].hash == DeskWords.a, !source.tokens[index].isCapitalized, index + 1 < tokens.upperBound,
      source.tokens[index + 1].isCapitalized
    else { return false }
    return index == tokens.lowerBound || ContactWords.notNames.contains(source.tokens[index - 1].hash)
  }

  /// `for Senator Lugar`, `son of Dee Hatch`, `my Virginia Beach office`; behind a name and a comma, words that begin
  /// with no given name are an organisation.
  private func isPlaceOfOther(_ index: Int, _ mention: Mention, before end: Int) -> Bool {
    let before = mention.name.lowerBound - 1
    if !isAsked, before >= tokens.lowerBound,
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
      || index > tokens.lowerBound && isJoined(index - 1) && followsName
  }

  /// *and*, *or*, Spanish *o*.
  private func isJoined(_ index: Int) -> Bool {
    source.tokens[index].isAny(.conjunction) || source.tokens[index].hash == DeskWords.o
  }

  /// Whether a name stands before: behind *Department of Labor and* an organisation goes on.
  private var followsName: Bool {
    if case .name? = items.last { true } else { items.isEmpty }
  }

  /// `Fish and Wildlife Trust`: behind *and* the name of an organisation goes on.
  private func isPaired(_ end: Int) -> Bool {
    guard end + 1 < tokens.upperBound, source.tokens[end].isAny(.conjunction), source.tokens[end + 1].isCapitalized
    else { return false }
    guard !source.tokens[end + 1].isAny(.givenName) else { return false }
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
    if last > first, last < tokens.upperBound, source.tokens[last].kind == .number,
      DeskWords.numbered.contains(source.tokens[last - 1].hash)
    {
      last += 1
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
        if isGap(before: index) { return index }
      }
      if !token.isWord, !token.isSingleMark, !token.isDoubleMark { return index }
      if !token.isCapitalized, token.isAny(.conjunction) || DeskWords.ends.contains(token.hash) { return index }
      index += 1
    }
    return index
  }

  /// Two spaces or a tab: columns that were set side by side.
  private func isGap(before index: Int) -> Bool {
    guard index > tokens.lowerBound, index < tokens.upperBound else { return false }
    let gap = Int(source.tokens[index - 1].upper)..<Int(source.tokens[index].lower)
    guard !gap.isEmpty else { return false }
    return source.bytes[gap].contains(UInt8(ascii: "\t"))
      || source.bytes[gap].lazy.filter { $0 == UInt8(ascii: " ") }.count >= 2
  }

  /// Bytes between the beginning of the text's line and a token, at most a screen's width.
  private func lineIndent(_ index: Int) -> Int {
    let start = Int(source.tokens[index].lower)
    var place = start
    while place > 0, source.bytes[place - 1] != UInt8(ascii: "\n"), start - place < 240 { place -= 1 }
    return start - place
  }
}

enum DeskWords {
  static let o = WordHash.of("o".utf8)
  static let nouns = WordSet(
    "office desk line team relations division department communications affairs newsroom presse prensa imprensa")
  /// What has a number for its name, such as a union's local.
  static let numbered = WordSet("local lodge district chapter ward section")
  static let belongs = WordSet("of for de del")
  static let ends = WordSet("at or by via al toll on to with in o ou oder unter au pelo pela und")
  static let leads = WordSet(
    "at or by via al to on and y o ou und oder unter au no pelo número numéro nummer number numbers ao les los dial ring"
  )
  static let respectively = WordSet("respectively respectivamente respectivement")
  static let a = WordHash.of("a".utf8)
  static let an = WordHash.of("an".utf8)
  static let vowels = Set("aeiouh".utf8)
  static let f = WordHash.of("f".utf8)
}

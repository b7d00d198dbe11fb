import PostModel

/// Finds in the first passages of a post from when on it may be printed.
struct EmbargoReader {
  private let source: Source
  private let dates: DateReader

  /// Passages and tokens that are looked at.
  private static let passages = 24
  private static let tokens = 900
  /// Tokens between the label and the end of its date.
  private static let reach = 40

  init(_ source: Source, dates: DateReader) {
    self.source = source
    self.dates = dates
  }

  /// The first that has a day.
  func embargo() -> FoundEmbargo? {
    for passage in source.passages.prefix(Self.passages) {
      if passage.tokens.lowerBound > Self.tokens { return nil }
      for index in passage.tokens where isCandidate(source.tokens[index].hash) {
        if let end = labelEnd(index, in: passage), let found = read(from: index, behind: end, in: passage) {
          return found
        }
      }
    }
    return nil
  }

  /// One word of few: nearly all posts end here.
  private func isCandidate(_ hash: UInt32) -> Bool {
    LabelWords.embargoes.contains(hash) || EmbargoWords.holds.contains(hash)
  }

  /// The token behind `EMBARGOED UNTIL`, `Embargo:`, `NOT FOR PUBLICATION BEFORE`; `nil` for other uses of the words.
  private func labelEnd(_ index: Int, in passage: Passage) -> Int? {
    let token = source.tokens[index]
    let before = index > passage.tokens.lowerBound ? source.tokens[index - 1] : nil
    let after = index + 1..<min(passage.tokens.upperBound, index + 8)
    if EmbargoWords.holds.contains(token.hash) {
      guard after.count > 2, source.tokens[index + 1].hash == HeadWords.forWord,
        let word = after.first(where: { LabelWords.publishing.contains(source.tokens[$0].hash) })
      else { return nil }
      return (word + 1..<after.upperBound).first { EmbargoWords.ends.contains(source.tokens[$0].hash) }
    }
    if let before, EmbargoWords.negations.contains(before.hash) { return nil }
    guard let next = after.first else { return token.shape.contains(.allCaps) ? index + 1 : nil }
    if let end = after.first(where: { EmbargoWords.ends.contains(source.tokens[$0].hash) }) {
      let isBetween = after.prefix { $0 < end }.allSatisfy { accompanies(source.tokens[$0]) }
      if isBetween, token.hash == EmbargoWords.embargoed || isLabel(index, in: passage) { return end }
    }
    let sign = source.tokens[next]
    let isSigned = !sign.isWord && sign.kind != .comma && sign.kind != .period
    return isSigned && isLabel(index, in: passage) ? next : nil
  }

  /// Between *embargoed* and *until*: *for release*, *and not for publication*.
  private func accompanies(_ token: Token) -> Bool {
    !token.isWord || LabelWords.publishing.contains(token.hash) || LabelWords.companions.contains(token.hash)
      || EmbargoWords.companions.contains(token.hash)
  }

  /// At the passage's beginning, or in capitals.
  private func isLabel(_ index: Int, in passage: Passage) -> Bool {
    if source.tokens[index].shape.contains(.allCaps) { return true }
    let words = (passage.tokens.lowerBound..<index).filter { source.tokens[$0].isWord }
    return words.count <= 3 && words.allSatisfy { LabelWords.beforeEmbargo.contains(source.tokens[$0].hash) }
  }

  /// The date and time behind a label, in its passage or in a short one below.
  private func read(from start: Int, behind label: Int, in passage: Passage) -> FoundEmbargo? {
    let own = label..<min(passage.tokens.upperBound, label + Self.reach)
    if own.contains(where: { EmbargoWords.immediate.contains(source.tokens[$0].hash) }) { return nil }
    if let found = found(start, own) { return found }
    let next = source.passages.first { $0.tokens.lowerBound == passage.tokens.upperBound }
    guard let next, next.tokens.count <= 20, own.count <= 12 else { return nil }
    return found(start, label..<next.tokens.upperBound)
  }

  private func found(_ start: Int, _ window: Range<Int>) -> FoundEmbargo? {
    guard let day = day(in: window) else { return nil }
    let time = ClockWords(source.string(source.span(window.lowerBound..<window.upperBound)))
    let end = max(day.end, start + 1)
    return FoundEmbargo(
      range: source.span(start..<end), year: day.year, month: day.month, day: day.day, clock: time.clock,
      zone: time.zone)
  }

  private func day(in window: Range<Int>) -> (year: Int?, month: Int, day: Int, end: Int)? {
    if let found = dates.first(in: window), let day = found.date.day {
      return (found.date.year, found.date.month, day, found.tokens.upperBound)
    }
    for index in window {
      guard let month = Months.number[source.tokens[index].hash], source.tokens[index].isWord else { continue }
      if index + 1 < window.upperBound, let day = number(index + 1) { return (nil, month, day, index + 2) }
      if index > window.lowerBound, let day = number(index - 1) { return (nil, month, day, index + 1) }
    }
    return nil
  }

  /// A day's number: `5`, `5th`.
  private func number(_ index: Int) -> Int? {
    guard source.tokens[index].kind == .number else { return nil }
    let bytes = source.bytes[source.tokens[index].range]
    let digits = bytes.prefix { Tokenizer.isDigit($0) }
    guard (1...2).contains(digits.count), bytes.count - digits.count <= 2,
      !bytes.contains(where: { $0 == 0x3A || $0 == 0x2E })
    else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...31).contains(value) ? value : nil
  }
}

/// The words of embargoes besides those of ``LabelWords``.
enum EmbargoWords {
  static let embargoed = WordHash.of("embargoed".utf8)
  /// *Not for publication before*, *hold for release until*.
  static let holds = WordSet("not hold")
  static let negations = WordSet("not no non never longer")
  static let ends = WordSet("until till before hasta bis jusqu'à até prior after")
  static let companions = WordSet("for and not from any strictly is are all or in this no on under part copy")
  static let immediate = WordSet("immediate immediately immédiate inmediata sofortigen none lifted")
}

/// A time of the day and its zone in a few words: `10:00 A.M. (ET)`, `0001 hrs BST`, `noon Pacific time`.
struct ClockWords {
  private(set) var clock: FoundEmbargo.Clock?
  private(set) var zone: ZoneName?

  init(_ text: String) {
    let words = text.split { $0.isWhitespace || "(),;/".contains($0) }.map(String.init)
    for index in words.indices {
      guard let (clock, length) = Self.clock(words[index...]) else { continue }
      self.clock = clock
      zone = Self.zone(words[(index + length)...].prefix(6))
      return
    }
  }

  private static func clock(_ words: ArraySlice<String>) -> (FoundEmbargo.Clock, Int)? {
    guard let first = words.first?.lowercased() else { return nil }
    if first == "noon" || first == "midday" { return (.init(hour: 12, minute: 0), 1) }
    if first == "midnight" { return (.init(hour: 24, minute: 0), 1) }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), digits.count != 3, let number = Int(digits) else { return nil }
    var rest = first.dropFirst(digits.count)
    var (hour, minute, isSure) = (number, 0, false)
    if digits.count == 4 {
      (hour, minute) = (number / 100, number % 100)
    } else if let sign = rest.first, ":.h".contains(sign), let value = twoDigits(rest.dropFirst()) {
      (minute, isSure) = (value, true)
      rest = rest.dropFirst(3)
      // `3.6.2013` is a date.
      if rest.first?.isNumber == true || rest.first == "." && rest.dropFirst().first?.isNumber == true { return nil }
    }
    let next = words.dropFirst().first?.lowercased() ?? ""
    let isAttached = !rest.isEmpty
    let half = letters(isAttached ? String(rest) : next)
    let length = isAttached ? 1 : 2
    if half == "am" || half == "pm" { return twelve(hour, minute, half == "pm").map { ($0, length) } }
    guard hour < 24, minute < 60 else { return nil }
    if ["hrs", "hours", "h", "uhr", "noon", "hr"].contains(half) { return (.init(hour: hour, minute: minute), length) }
    let isZoned = ZoneName(letters(next)) != nil
    if isSure || digits.count == 4 && isZoned { return (.init(hour: hour, minute: minute), 1) }
    return nil
  }

  private static func twoDigits(_ text: Substring) -> Int? {
    let digits = text.prefix(2)
    return digits.count == 2 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }

  /// By the clock of twelve hours, whose first is called 12.
  private static func twelve(_ hour: Int, _ minute: Int, _ isAfternoon: Bool) -> FoundEmbargo.Clock? {
    guard (1...12).contains(hour), minute < 60 else { return nil }
    return .init(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute)
  }

  /// Without its full stops, in lower case.
  private static func letters(_ word: String) -> String { word.filter { $0 != "." && $0 != ":" }.lowercased() }

  private static func zone(_ words: ArraySlice<String>) -> ZoneName? {
    for (place, word) in words.enumerated() {
      let name = letters(word)
      let next = words.dropFirst(place + 1).first.map(letters) ?? ""
      // *Central European Time* is no Central Time of America.
      if name == "central", next == "european" { return .europe(60) }
      if name == "australian" { return .australia(600) }
      if let half = daylight(name, next) { return half }
      // In lower case `et` is a word of French.
      let isName = name.count > 3 || word.first?.isUppercase == true
      if isName, let zone = ZoneName(name) { return zone }
    }
    return nil
  }

  /// *Eastern Daylight Time*.
  private static func daylight(_ name: String, _ next: String) -> ZoneName? {
    guard case .unitedStates(let standard)? = ZoneName(name), name.count > 3 else { return nil }
    return next == "daylight" ? .fixed(standard + 60) : next == "standard" ? .fixed(standard) : nil
  }
}

import PostModel

/// Reads a date that begins at a token: `June 3, 2013`, `3 de junio de 2013`, `6/3/13`, `2013-06-03`.
struct DateReader {
  private let source: Source
  /// Whether `6/3/13` is the sixth of March: everywhere but in English, where the month is taken to come first.
  private let putsDayFirst: Bool

  init(_ source: Source, language: String? = nil) {
    self.source = source
    putsDayFirst = language.map { $0 != "en" } ?? false
  }

  /// The first date in a range of tokens, with the tokens it takes.
  func first(in range: Range<Int>) -> (date: PostDate, tokens: Range<Int>)? {
    first(in: range, before: range.upperBound)
  }

  /// The first date that begins in a range and ends before a token.
  func first(in range: Range<Int>, before end: Int) -> (date: PostDate, tokens: Range<Int>)? {
    for index in range {
      if let found = date(at: index, before: end) { return found }
    }
    return nil
  }

  func date(at index: Int, before end: Int) -> (date: PostDate, tokens: Range<Int>)? {
    let token = source.tokens[index]
    if token.isAny(.month), let month = Months.number[token.hash] { return monthFirst(month, at: index, before: end) }
    guard token.kind == .number else { return nil }
    if let date = numeric(token) { return (date, index..<index + 1) }
    return dayFirst(at: index, before: end) ?? slashed(at: index, before: end)
  }

  /// `June 3, 2013`, `June 3rd 2013`, `June 2013`.
  private func monthFirst(_ month: Int, at index: Int, before end: Int) -> (date: PostDate, tokens: Range<Int>)? {
    guard index + 1 < end, let number = integer(index + 1) else { return nil }
    if number > 31 { return PostDate(year: number, month: month).map { ($0, index..<index + 2) } }
    var next = index + 2
    if next < end, source.tokens[next].kind == .comma { next += 1 }
    guard next < end, let year = integer(next), year > 1900,
      let date = PostDate(year: year, month: month, day: number)
    else { return nil }
    return (date, index..<next + 1)
  }

  /// `3 June 2013`, `13 de diciembre de 2024`, `3. Juni 2013`.
  private func dayFirst(at index: Int, before end: Int) -> (date: PostDate, tokens: Range<Int>)? {
    guard let day = integer(index), day <= 31 else { return nil }
    let isOrdinal = index + 1 < end && source.tokens[index + 1].hash == Months.ordinalSign
    var next = skip(isOrdinal ? index + 2 : index + 1, before: end)
    guard next < end, let month = Months.number[source.tokens[next].hash] else { return nil }
    next = skip(next + 1, before: end)
    guard next < end, let year = integer(next), year > 1900, let date = PostDate(year: year, month: month, day: day)
    else {
      return nil
    }
    return (date, index..<next + 1)
  }

  /// *de*, *of*, a comma or a full stop between the parts.
  private func skip(_ index: Int, before end: Int) -> Int {
    guard index < end else { return index }
    let token = source.tokens[index]
    return token.kind == .comma || token.kind == .period || token.isAny(.preposition) ? index + 1 : index
  }

  private func slashed(at index: Int, before end: Int) -> (date: PostDate, tokens: Range<Int>)? {
    guard index + 4 < end, source.tokens[index + 1].kind == .slash, source.tokens[index + 3].kind == .slash,
      let month = integer(index), let day = integer(index + 2), let year = integer(index + 4)
    else { return nil }
    return short(month, day, year).map { ($0, index..<index + 5) }
  }

  /// `6/3/13`, `3.6.2013` (day first) and `2013-06-03`.
  private func numeric(_ token: Token) -> PostDate? {
    let text = source.bytes[token.range]
    guard (6...10).contains(text.count) else { return nil }
    let parts = text.split(whereSeparator: { [0x2F, 0x2D, 0x2E].contains($0) }).map(Self.value)
    guard parts.count == 3 else { return nil }
    let (first, second, third) = (parts[0], parts[1], parts[2])
    guard let first, let second, let third else { return nil }
    if first > 1900 { return PostDate(year: first, month: second, day: third) }
    guard text.contains(0x2F) || third > 1900 else { return nil }
    return text.contains(0x2E) ? short(second, first, third, isSure: true) : short(first, second, third)
  }

  /// A month and a day, whichever comes first where only one order makes a date.
  private func short(_ month: Int, _ day: Int, _ year: Int, isSure: Bool = false) -> PostDate? {
    let full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year
    guard full > 1900 else { return nil }
    let (first, second) = putsDayFirst && !isSure ? (day, month) : (month, day)
    return PostDate(year: full, month: first, day: second) ?? PostDate(year: full, month: second, day: first)
  }

  private func integer(_ index: Int) -> Int? {
    let token = source.tokens[index]
    guard token.kind == .number else { return nil }
    return Self.value(source.bytes[token.range])
  }

  /// Digits, an ordinal's letters behind them left out.
  private static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix { Tokenizer.isDigit($0) }
    guard (1...4).contains(digits.count), bytes.count - digits.count <= 2 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

/// The months' names and abbreviations in the languages that the rules know.
enum Months {
  /// `1º de mayo`.
  static let ordinalSign = WordHash.of("º".utf8)

  static let number: [UInt32: Int] = {
    let names = [
      "january jan enero janvier januar janeiro gennaio januari",
      "february feb febrero février februar fevereiro febbraio februari",
      "march mar marzo mars märz março maart", "april apr abril avril aprile", "may mayo mai maio maggio mei",
      "june jun junio juin juni junho giugno",
      "july jul julio juillet juli julho luglio", "august aug agosto août augustus",
      "september sep sept septiembre setiembre septembre setembro settembre",
      "october oct octubre octobre oktober outubro ottobre", "november nov noviembre novembre novembro",
      "december dec diciembre décembre dezember dezembro dicembre",
    ]
    var table: [UInt32: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { table[WordHash.of(name.utf8)] = index + 1 }
    }
    return table
  }()
}

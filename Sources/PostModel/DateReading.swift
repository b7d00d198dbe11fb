/// Dates as people write them in front matter, in feeds, and in the headers of mail.
package enum DateReading: Sendable, Hashable {
  case date(PostDate)
  /// `03/04/2014` is a day in March and one in April.
  case ambiguous
  case unreadable

  /// Reads a date as precisely as it is written.
  ///
  /// Takes ISO 8601 and what Hugo, Jekyll and feeds make of it (`2014-05-01 9:00:00 -0400`, `2014/5/1`, `20140501`),
  /// months by name in the languages of ``MonthNames`` (`January 2014`, `Feb. 28, 2020`, `Thu, 28 Feb 2020 10:00 GMT`,
  /// `3 de junio de 2014`, `Thu Feb 28 10:00:00 2020`), and `28/2/2020` where only one order makes a date. A time that
  /// makes no sense is left out.
  package init(_ text: String) {
    var scan = DateScan(Array(text.utf8))
    self = scan.read()
  }
}

/// Reads one date from left to right.
private struct DateScan {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() -> DateReading {
    skipBlanks()
    let first = number()
    if first.digits == 0 { return named() }
    switch first.digits {
    case 8: return compact(first.value)
    case 4: return yearFirst(first.value)
    case 1, 2: return dayOrMonthFirst(first.value)
    default: return .unreadable
    }
  }

  // MARK: Forms

  /// All in digits: `20140501`.
  private mutating func compact(_ value: Int) -> DateReading {
    finish(year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  /// The year first: `2014-05`, `2014-05-01`, `2014/5/1`.
  private mutating func yearFirst(_ year: Int) -> DateReading {
    guard separator() else { return .unreadable }
    let month = number()
    guard (1...2).contains(month.digits) else { return .unreadable }
    guard separator() else { return finish(year: year, month: month.value, day: nil) }
    let day = number()
    guard (1...2).contains(day.digits) else { return .unreadable }
    return finish(year: year, month: month.value, day: day.value)
  }

  /// One or two digits first: `28 February 2020`, `28-Feb-2020`, `3 de junio de 2014`, `2/28/2020`.
  private mutating func dayOrMonthFirst(_ first: Int) -> DateReading {
    let mark = next
    if separator() {
      let second = number()
      if second.digits > 0 { return numeric(first, second.value) }
      next = mark
    }
    skip("-")
    if !Self.ordinals.contains(word()) { next = mark }
    skip("-.")
    skipFillers()
    guard let month = monthName() else { return .unreadable }
    skip("-")
    skipFillers()
    let year = number()
    guard year.digits == 4 else { return .unreadable }
    return finish(year: year.value, month: month, day: first)
  }

  /// What stands behind the number of a day.
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "º", "ª"]

  /// Where only one order makes a date: `2/28/2020` and `28/2/2020`, but not `3/4/2020`.
  private mutating func numeric(_ first: Int, _ second: Int) -> DateReading {
    guard separator() else { return .unreadable }
    let year = number()
    guard year.digits == 4 else { return .unreadable }
    if first > 12 || first == second { return finish(year: year.value, month: second, day: first) }
    if second > 12 { return finish(year: year.value, month: first, day: second) }
    return .ambiguous
  }

  /// A word first: `January 2014`, `Feb. 28, 2020`, `Friday, March 1st, 2019`, `Thu, 28 Feb 2020`.
  private mutating func named() -> DateReading {
    let mark = next
    guard let month = monthName() else {
      next = mark
      guard !word().isEmpty else { return .unreadable }
      // Portuguese has segunda-feira; abbreviations have a point.
      if skip("-") { _ = word() }
      skip(".")
      skipFillers()
      return next > mark && next < bytes.count ? afterWeekday() : .unreadable
    }
    skipFillers()
    let dayStart = next
    let first = number()
    if first.digits == 4 { return finish(year: first.value, month: month, day: nil) }
    guard (1...2).contains(first.digits) else { return .unreadable }
    let dayEnd = next
    skipBlanks()
    if monthName() != nil {
      // The first word was no month but a weekday: *mar, 15 nov 2022* is a Tuesday (mardi, martes).
      next = dayStart
      return read()
    }
    next = dayEnd
    _ = word()
    skipFillers()
    let yearStart = next
    let year = number()
    if year.digits == 4 { return finish(year: year.value, month: month, day: first.value) }
    next = yearStart
    return yearLast(month: month, day: first.value)
  }

  /// The time before the year, as C's `asctime` and Unix's `date` have it: `Jan  1 19:48:21 EST 2004`.
  private mutating func yearLast(month: Int, day: Int) -> DateReading {
    guard let time = time() else { return .unreadable }
    skipBlanks()
    let year = number()
    guard year.digits == 4, let date = PostDate(year: year.value, month: month, day: day, time: time) else {
      return .unreadable
    }
    return .date(date)
  }

  private mutating func afterWeekday() -> DateReading {
    let mark = next
    if number().digits > 0 {
      next = mark
      return read()
    }
    guard monthName() != nil else { return .unreadable }
    next = mark
    return named()
  }

  private mutating func finish(year: Int, month: Int, day: Int?) -> DateReading {
    guard let date = PostDate(year: year, month: month, day: day) else { return .unreadable }
    guard day != nil, let time = time() else { return .date(date) }
    return PostDate(year: year, month: month, day: day, time: time).map { .date($0) } ?? .date(date)
  }

  // MARK: Time

  /// What follows a day: `T09:00:00Z`, ` 9:00:00 -0400`, `, at 9:00 a.m. EST`, ` - 2:23pm`, ` à 14h23`.
  private mutating func time() -> PostDate.Time? {
    let isMarked = skip("Tt")
    skipFillers()
    if skip("-|@") { skipFillers() }
    var hour = number()
    if isMarked, hour.digits == 6 {
      return PostDate.Time(
        hour: hour.value / 10_000, minute: hour.value / 100 % 100, second: hour.value % 100, utcOffset: zone())
    }
    guard (1...2).contains(hour.digits) else { return nil }
    guard skip(":h") else { return nil }
    let minute = number()
    guard minute.digits == 2 else { return nil }
    let second = skip(":") ? number().value : 0
    if skip(".,") { _ = number() }
    skipBlanks()
    hour.value = twelveHour(hour.value)
    skipBlanks()
    return PostDate.Time(hour: hour.value, minute: minute.value, second: second, utcOffset: zone())
  }

  private mutating func twelveHour(_ hour: Int) -> Int {
    let mark = next
    let half = word() + (skip(".") ? word() : "")
    skip(".")
    switch half {
    case "am" where hour <= 12: return hour % 12
    case "pm" where hour <= 12: return hour % 12 + 12
    default:
      next = mark
      return hour
    }
  }

  /// Minutes east of UTC.
  private mutating func zone() -> Int? {
    let mark = next
    if let hours = Self.zones[word()] {
      // GMT+1 counts from GMT.
      guard hours == 0, next < bytes.count, "+-".utf8.contains(bytes[next]) else { return hours * 60 }
    } else {
      next = mark
    }
    guard next < bytes.count, "+-".utf8.contains(bytes[next]) else { return nil }
    let sign = bytes[next] == UInt8(ascii: "-") ? -1 : 1
    next += 1
    let first = number()
    let hasMinutes = first.digits == 4
    let hours = hasMinutes ? first.value / 100 : first.value
    let minutes = hasMinutes ? first.value % 100 : (skip(":") ? number().value : 0)
    guard (1...4).contains(first.digits), hours <= 14, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }

  /// RFC 5322 §4.3, and others that mean one zone alone (BST and IST do not).
  private static let zones = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "wet": 0, "west": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2,
    "eet": 2, "eest": 3, "msk": 3, "jst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
  ]

  // MARK: Tokens

  private mutating func number() -> (value: Int, digits: Int) {
    var value = 0
    let start = next
    while next < bytes.count, (0x30...0x39).contains(bytes[next]), next - start < 9 {
      value = value * 10 + Int(bytes[next] - 0x30)
      next += 1
    }
    return (value, next - start)
  }

  /// Letters, in lower case.
  private mutating func word() -> String {
    let start = next
    while next < bytes.count, (0x41...0x5A).contains(bytes[next] & 0xDF) || bytes[next] >= 0x80 { next += 1 }
    return String(decoding: bytes[start..<next], as: UTF8.self).lowercased()
  }

  private mutating func monthName() -> Int? {
    let month = MonthNames.number(of: word())
    if month != nil { skip(".") }
    return month
  }

  private mutating func separator() -> Bool { skip("-/.") }

  @discardableResult
  private mutating func skip(_ characters: StaticString) -> Bool {
    guard next < bytes.count, characters.withUTF8Buffer({ $0.contains(bytes[next]) }) else { return false }
    next += 1
    return true
  }

  private mutating func skipBlanks() { while skip(" \t") {} }

  /// Blanks, commas, and the small words between the parts of a date.
  private mutating func skipFillers() {
    while true {
      while skip(" \t,") {}
      let mark = next
      if !Self.fillers.contains(word()) {
        next = mark
        return
      }
    }
  }

  private static let fillers: Set<String> = [
    "at", "de", "del", "of", "à", "às", "a", "las", "la", "alle", "ore", "um", "om", "le", "den",
  ]
}

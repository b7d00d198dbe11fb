import CGMime
import Glibc
import PostModel

/// Dates of headers (RFC 5322 §3.3, §4.3), and as mail programs write them above a forwarded text.
enum MailDate {
  /// As precise as it is written; `nil` where it cannot be read, or can be read in two ways.
  static func read(_ text: String) -> PostDate? {
    let plain = MailHeaders.oneLine(text)
    if plain.isEmpty || plain.utf8.count > 200 { return nil }
    return header(plain) ?? written(plain)
  }

  /// Whether a text states a time of the day, as a mail program always does and an author seldom.
  static func hasTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "h"), index > 0 else { return false }
      return isDigit(bytes[index - 1]) && index + 2 < bytes.count && isDigit(bytes[index + 1])
        && isDigit(bytes[index + 2])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  // MARK: RFC 5322

  /// `Thu, 28 Feb 2020 10:00:00 -0500 (EST)`.
  private static func header(_ text: String) -> PostDate? {
    guard isHeaderForm(text), GMime.isReady, let time = g_mime_utils_header_decode_date(text) else { return nil }
    defer { g_date_time_unref(time) }
    let zone = Int(g_date_time_get_utc_offset(time) / 60_000_000)
    let clock = PostDate.Time(
      hour: Int(g_date_time_get_hour(time)), minute: Int(g_date_time_get_minute(time)),
      second: Int(g_date_time_get_second(time)), utcOffset: zone)
    return PostDate(
      year: Int(g_date_time_get_year(time)), month: Int(g_date_time_get_month(time)),
      day: Int(g_date_time_get_day_of_month(time)), time: clock)
  }

  /// GMime reads a date into nearly everything; only what has a time with a zone is left to it.
  private static func isHeaderForm(_ text: String) -> Bool {
    let words = text.split(separator: " ").prefix(8)
    guard let clock = words.firstIndex(where: { hasTime(String($0)) }), clock + 1 < words.endIndex else { return false }
    let zone = words[clock + 1]
    return (zone.first == "+" || zone.first == "-") && zone.utf8.count == 5
      || zone.utf8.count <= 4 && zone.utf8.allSatisfy { (0x41...0x5A).contains($0) } && zone != "AM" && zone != "PM"
  }

  // MARK: As written by programs

  /// `Tuesday, March 4, 2014 10:15 AM`, `Dienstag, 4. März 2014 10:15`, `mar. 4 mars 2014 à 10:15`.
  private static func written(_ text: String) -> PostDate? {
    var parts = WrittenDate()
    for word in WrittenDate.words(of: text) { parts.take(word) }
    if let date = parts.date { return date }
    if case .date(let date) = DateReading(text) { return date }
    return americanNumbers(text)
  }

  /// `3/4/2014 10:15 AM`: a clock with AM or PM goes with the month first.
  private static func americanNumbers(_ text: String) -> PostDate? {
    guard text.uppercased().hasSuffix("M") else { return nil }
    let words = text.split(separator: " ")
    let numbers = words.first?.split(separator: "/").compactMap { Int($0) } ?? []
    guard numbers.count == 3, words.count > 1 else { return nil }
    let day = [numbers[2], numbers[0], numbers[1]].map(String.init).joined(separator: "-")
    guard case .date(let date) = DateReading(([day[...]] + words.dropFirst()).joined(separator: " ")) else {
      return nil
    }
    return date
  }
}

/// Gathers the parts of a date whose month is a word.
private struct WrittenDate {
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var clock: (hour: Int, minute: Int, second: Int)?
  private var half: String?
  private var zone: Int?

  static func words(of text: String) -> [Substring] {
    text.split { " ,\t()".contains($0) || $0 == "\u{202F}" || $0 == "\u{A0}" }
  }

  mutating func take(_ word: Substring) {
    let plain = word.lowercased()
    if takeClock(plain) || takeNumber(plain) { return }
    if clock != nil, half == nil, let found = ["a", "p"].first(where: { plain.hasPrefix($0) && plain.count <= 4 }) {
      half = plain.filter { $0 != "." }.hasSuffix("m") ? found : nil
    }
    if clock != nil, zone == nil { zone = Self.zone(plain) }
    if month == nil { month = MonthNames.number(of: plain.filter { $0 != "." }) }
  }

  var date: PostDate? {
    guard let year, let month, let day else { return nil }
    return PostDate(year: year, month: month, day: day, time: time)
  }

  private var time: PostDate.Time? {
    guard var clock else { return nil }
    if let half, clock.hour <= 12 { clock.hour = clock.hour % 12 + (half == "p" ? 12 : 0) }
    return PostDate.Time(hour: clock.hour, minute: clock.minute, second: clock.second, utcOffset: zone)
  }

  /// `10:15`, `10:15:30`, `10h15`, `10:15am`.
  private mutating func takeClock(_ word: String) -> Bool {
    guard clock == nil, MailDate.hasTime(word) else { return false }
    let numbers = word.split { !"0123456789".contains($0) }.compactMap { Int($0) }
    guard numbers.count >= 2 else { return false }
    clock = (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 0)
    if word.hasSuffix("pm") { half = "p" }
    if word.hasSuffix("am") { half = "a" }
    return true
  }

  private mutating func takeNumber(_ word: String) -> Bool {
    let digits = word.prefix { "0123456789".contains($0) }
    let rest = word.dropFirst(digits.count)
    guard let number = Int(digits), ["", ".", "er", "st", "nd", "rd", "th", "º", "°"].contains(String(rest)) else {
      return false
    }
    if digits.count == 4, year == nil { year = number } else if digits.count <= 2, day == nil { day = number }
    return true
  }

  /// Minutes east of UTC, of `+0100`, `gmt`, `utc+01:00`.
  private static func zone(_ word: String) -> Int? {
    let name = word.prefix { $0.isLetter }
    let rest = word.dropFirst(name.count)
    if ["gmt", "utc", "z"].contains(String(name)), rest.isEmpty { return 0 }
    guard name.isEmpty || ["gmt", "utc"].contains(String(name)), let sign = rest.first, "+-".contains(sign) else {
      return nil
    }
    let digits = rest.filter { "0123456789".contains($0) }
    guard let number = Int(digits), (1...4).contains(digits.count) else { return nil }
    let minutes = digits.count > 2 ? number / 100 * 60 + number % 100 : number * 60
    return sign == "-" ? -minutes : minutes
  }
}

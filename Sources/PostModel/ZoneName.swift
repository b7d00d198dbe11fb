/// A time zone by the name that people write: a distance from UTC, or one that is an hour more in summer.
///
/// The rules are those that hold now and since 1996 (EU) and 1987 (United States); no zone database is needed for the
/// few zones that releases name.
package enum ZoneName: Sendable, Hashable {
  /// Minutes east of UTC.
  case fixed(Int)
  /// `ET`, *Pacific Time*: with the minutes of its standard time.
  case unitedStates(Int)
  /// *London time*, *Central European Time*: with the minutes of its standard time.
  case europe(Int)
  /// `AET`, *Sydney time*: with the minutes of its standard time.
  case australia(Int)

  /// - Parameter name: in lower case, without full stops.
  package init?(_ name: String) {
    if let zone = Self.names[name] {
      self = zone
      return
    }
    guard let base = ["utc", "gmt"].first(where: name.hasPrefix),
      let minutes = Self.distance(name.dropFirst(base.count))
    else { return nil }
    self = .fixed(minutes)
  }

  /// `+2`, `-05:30`, `−5`.
  private static func distance(_ text: Substring) -> Int? {
    guard let sign = text.first, "+-−–".contains(sign) else { return nil }
    let parts = text.dropFirst().split(separator: ":")
    guard let hours = parts.first.flatMap({ Int($0) }), hours <= 14, parts.count <= 2 else { return nil }
    let minutes = parts.count == 2 ? Int(parts[1]) ?? 60 : 0
    guard minutes < 60 else { return nil }
    return (sign == "+" ? 1 : -1) * (hours * 60 + minutes)
  }

  private static let names: [String: ZoneName] = [
    "et": .unitedStates(-300), "eastern": .unitedStates(-300), "est": .fixed(-300), "edt": .fixed(-240),
    "ct": .unitedStates(-360), "central": .unitedStates(-360), "cst": .fixed(-360), "cdt": .fixed(-300),
    "mt": .unitedStates(-420), "mountain": .unitedStates(-420), "mst": .fixed(-420), "mdt": .fixed(-360),
    "pt": .unitedStates(-480), "pacific": .unitedStates(-480), "pst": .fixed(-480), "pdt": .fixed(-420),
    "akt": .unitedStates(-540), "akst": .fixed(-540), "akdt": .fixed(-480), "hst": .fixed(-600), "z": .fixed(0),
    "ut": .fixed(0), "utc": .fixed(0), "gmt": .fixed(0), "bst": .fixed(60), "wet": .fixed(0), "west": .fixed(60),
    "london": .europe(0), "uk": .europe(0), "dublin": .europe(0), "cet": .fixed(60), "cest": .fixed(120),
    "mez": .fixed(60), "mesz": .fixed(120), "brussels": .europe(60), "paris": .europe(60), "berlin": .europe(60),
    "geneva": .europe(60), "eet": .fixed(120), "eest": .fixed(180), "jst": .fixed(540), "aest": .fixed(600),
    "aedt": .fixed(660), "aet": .australia(600), "sydney": .australia(600), "acst": .fixed(570), "awst": .fixed(480),
    "nzst": .fixed(720), "nzdt": .fixed(780),
  ]

  /// Minutes east of UTC at a time by that zone's clock.
  ///
  /// In the hour that the clock has twice it is the first of the two; a time in the hour that it leaves out is taken by
  /// standard time.
  package func utcOffset(year: Int, month: Int, day: Int, hour: Int, minute: Int) -> Int {
    let clock = Self.minutes(year, month, day, hour * 60 + minute)
    switch self {
    case .fixed(let minutes): return minutes
    case .unitedStates(let standard):
      let start = year >= 2007 ? Self.sunday(2, of: 3, year) : Self.sunday(1, of: 4, year)
      let end = year >= 2007 ? Self.sunday(1, of: 11, year) : Self.lastSunday(of: 10, year)
      return clock >= start + 180 && clock < end + 120 ? standard + 60 : standard
    case .europe(let standard):
      // Every clock changes at 01:00 UTC (Directive 2000/84/EC).
      let (start, end) = (Self.lastSunday(of: 3, year), Self.lastSunday(of: 10, year))
      let isSummer = clock >= start + 120 + standard && clock < end + 120 + standard
      return isSummer ? standard + 60 : standard
    case .australia(let standard):
      let (end, start) = (Self.sunday(1, of: 4, year), Self.sunday(1, of: 10, year))
      return clock < end + 180 || clock >= start + 180 ? standard + 60 : standard
    }
  }

  private static func minutes(_ year: Int, _ month: Int, _ day: Int, _ minute: Int) -> Int {
    CalendarDay.number(year: year, month: month, day: day) * 24 * 60 + minute
  }

  /// Midnight before the first, the second… Sunday of a month.
  private static func sunday(_ number: Int, of month: Int, _ year: Int) -> Int {
    let first = CalendarDay.number(year: year, month: month, day: 1)
    return (first + (7 - CalendarDay.weekday(first)) % 7 + 7 * (number - 1)) * 24 * 60
  }

  /// Midnight before the last Sunday of a month of 31 days.
  private static func lastSunday(of month: Int, _ year: Int) -> Int {
    let last = CalendarDay.number(year: year, month: month, day: 31)
    return (last - CalendarDay.weekday(last)) * 24 * 60
  }
}

/// Days as numbers.
package enum CalendarDay {
  /// Days since 1970-01-01.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let (era, ofEra) = (year >= 0 ? year : year - 399).quotientAndRemainder(dividingBy: 400)
    let inEra = year >= 0 ? ofEra : year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + inEra * 365 + inEra / 4 - inEra / 100 + dayOfYear - 719_468
  }

  /// 0 for Sunday.
  package static func weekday(_ number: Int) -> Int { ((number + 4) % 7 + 7) % 7 }
}

/// A date as precise as the post states it: a month, a day, or a moment with or without a zone.
///
/// The calendar is the proleptic Gregorian one (ISO 8601).
package struct PostDate: Sendable, Hashable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31; `nil` where only the month is stated (`January 2014`).
  package let day: Int?
  package let time: Time?

  package struct Time: Sendable, Hashable {
    package let hour: Int
    package let minute: Int
    package let second: Int
    /// Minutes east of UTC; `nil` where no zone is stated.
    package let utcOffset: Int?

    /// Fails where a part is out of its range (a leap second is taken, and a zone of less than a day).
    package init?(hour: Int, minute: Int, second: Int = 0, utcOffset: Int? = nil) {
      guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
      if let utcOffset, abs(utcOffset) >= Self.dayMinutes { return nil }
      self.hour = hour
      self.minute = minute
      self.second = second
      self.utcOffset = utcOffset
    }

    private static let dayMinutes = 24 * 60

    /// Orders the times of one day by the clock, and those at the same second by their zone, none first.
    fileprivate var sortKey: Int {
      let seconds = (hour * 60 + minute) * 60 + second
      return seconds * 2 * Self.dayMinutes + (utcOffset.map { $0 + Self.dayMinutes } ?? 0)
    }

    fileprivate init?(sortKey: Int) {
      let (seconds, zone) = sortKey.quotientAndRemainder(dividingBy: 2 * Self.dayMinutes)
      // A leap second shares its number with the next minute's first, which it comes back as; only at the day's end it
      // is one again.
      let isLastSecond = seconds == Self.dayMinutes * 60
      let whole = isLastSecond ? seconds - 1 : seconds
      self.init(
        hour: whole / 3600, minute: whole / 60 % 60, second: whole % 60 + (isLastSecond ? 1 : 0),
        utcOffset: zone == 0 ? nil : zone - Self.dayMinutes)
    }
  }

  /// Fails where there is no such day in the calendar.
  package init?(year: Int, month: Int, day: Int? = nil, time: Time? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    if let day, !(1...Self.dayCount(ofMonth: month, year: year)).contains(day) { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.time = day == nil ? nil : time
  }

  /// `2013-06`, `2013-06-03`, `2013-06-03T09:00:00` or `2013-06-03T09:00:00-04:00` (ISO 8601).
  package var iso8601: String {
    guard let time else { return isoDay }
    let clock = [time.hour, time.minute, time.second].map { Self.padded($0, 2) }.joined(separator: ":")
    return isoDay + "T" + clock + (time.utcOffset.map(Self.isoZone) ?? "")
  }

  /// The date alone: `2013-06-03`, or `2013-06` where no day is stated.
  package var isoDay: String {
    let month = Self.padded(year, 4) + "-" + Self.padded(month, 2)
    return day.map { month + "-" + Self.padded($0, 2) } ?? month
  }

  private static func isoZone(_ offset: Int) -> String {
    if offset == 0 { return "Z" }
    let minutes = abs(offset)
    return (offset < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Order by what is on the calendar where the post was written; a month comes before its days, a day before its hours.
/// Times at the same second are in the order of their zones.
extension PostDate: Comparable {
  package static func < (left: PostDate, right: PostDate) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: Int { dayNumber * Self.timesOfDay + (time.map { 1 + $0.sortKey } ?? 0) }

  /// A number for the day, or the month where no day is stated, that ascends with time; not every number is a day.
  package var dayNumber: Int { (year * 12 + month) * 32 + (day ?? 0) }

  /// The day or month of a ``dayNumber``; fails where there is none of that number.
  package init?(dayNumber: Int) {
    let (months, day) = dayNumber.quotientAndRemainder(dividingBy: 32)
    self.init(year: (months - 1) / 12, month: (months - 1) % 12 + 1, day: day == 0 ? nil : day)
  }

  /// More than any time's key.
  private static let timesOfDay = 1_000_000_000
}

/// A date as one number, for tables.
extension PostDate {
  /// Ascends as dates do; at least 0.
  package var packed: Int { sortKey }

  /// The date of a ``packed`` number; fails for all other numbers.
  package init?(packed: Int) {
    guard packed >= 0 else { return nil }
    let (days, timeKey) = packed.quotientAndRemainder(dividingBy: Self.timesOfDay)
    let time = timeKey == 0 ? nil : Time(sortKey: timeKey - 1)
    guard let day = PostDate(dayNumber: days), timeKey == 0 || (time != nil && day.day != nil) else { return nil }
    self.init(year: day.year, month: day.month, day: day.day, time: time)
  }
}

/// A moment in UTC, to the millisecond.
package struct Moment: Sendable, Hashable, Comparable {
  /// Since 1970-01-01T00:00:00Z, without leap seconds.
  package let milliseconds: Int64

  /// Kept within the years 1970 to 9999.
  package init(milliseconds: Int64) { self.milliseconds = min(max(0, milliseconds), Self.last) }

  private static let last: Int64 = 253_402_300_799_999

  package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

  /// The next one.
  package var next: Moment { Moment(milliseconds: milliseconds + 1) }
}

/// As text: `2026-11-26T20:31:05.123Z` (RFC 3339).
extension Moment {
  package var iso8601: String {
    let (days, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let (year, month, day) = Self.calendarDay(Int(days))
    let time = Int(rest)
    return
      """
      \(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))T\
      \(Self.padded(time / 3_600_000, 2)):\(Self.padded(time / 60_000 % 60, 2)):\(Self.padded(time / 1000 % 60, 2))\
      .\(Self.padded(time % 1000, 3))Z
      """
  }

  /// Fails for all other forms, but takes whole seconds.
  package init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    let pattern = Array((bytes.count == 20 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z").utf8)
    guard bytes.count == pattern.count else { return nil }
    for (byte, wanted) in zip(bytes, pattern) {
      guard wanted == 0x30 ? (0x30...0x39).contains(byte) : byte == wanted else { return nil }
    }
    func number(_ start: Int, _ length: Int) -> Int {
      bytes[start..<start + length].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let (year, month, day) = (number(0, 4), number(5, 2), number(8, 2))
    let (hour, minute, second) = (number(11, 2), number(14, 2), number(17, 2))
    let days = Self.dayNumber(year, month, day)
    guard year >= 1970, hour < 24, minute < 60, second < 60, Self.calendarDay(days) == (year, month, day) else {
      return nil
    }
    let seconds = days * 86_400 + (hour * 60 + minute) * 60 + second
    self.init(milliseconds: Int64(seconds * 1000 + (bytes.count == 20 ? 0 : number(20, 3))))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Days since 1970-01-01, from then on.
  ///
  /// By Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let (era, ofEra) = year.quotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear - 719_468
  }

  private static func calendarDay(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let (era, day) = (number + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

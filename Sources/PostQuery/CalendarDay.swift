package import PostModel

/// A day by its number: days after 1 January 1970, in the proleptic Gregorian calendar.
///
/// By Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`.
struct CalendarDay: Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  /// A month stands for its first day.
  init(_ date: PostDate) {
    let year = date.month > 2 ? date.year : date.year - 1
    let (era, yearOfEra) = (year / 400, year % 400)
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + (date.day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * Self.eraDays + dayOfEra - Self.epoch
  }

  /// `nil` outside of the years 1 to 9999.
  var date: PostDate? {
    guard number + Self.epoch >= 0 else { return nil }
    let (era, dayOfEra) = (number + Self.epoch).quotientAndRemainder(dividingBy: Self.eraDays)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return PostDate(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The Monday of its week (ISO 8601).
  var monday: CalendarDay { self - ((number + 3) % 7 + 7) % 7 }

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
  static func + (day: Self, days: Int) -> Self { Self(number: day.number + days) }
  static func - (day: Self, days: Int) -> Self { Self(number: day.number - days) }

  /// Days of 400 years.
  private static let eraDays = 146_097
  /// Days from 1 March of the year 0 to 1 January 1970.
  private static let epoch = 719_468
}

/// A month of a year, to be counted on from.
struct CalendarMonth {
  /// Months since the year 0.
  private let number: Int

  init(year: Int, month: Int) { number = year * 12 + month - 1 }

  static func - (month: Self, months: Int) -> Self { Self(number: month.number - months) }

  private init(number: Int) { self.number = number }

  /// The month without a day; `nil` outside of the years 1 to 9999.
  var date: PostDate? { PostDate(year: number / 12, month: number % 12 + 1) }

  var lastDay: PostDate? { day(31) }

  /// A day of the month, or its last where it has not so many.
  func day(_ day: Int) -> PostDate? {
    (0...3).lazy.compactMap { PostDate(year: number / 12, month: number % 12 + 1, day: min(day, 31 - $0)) }.first
  }
}

/// Counting back from a day.
extension PostDate {
  /// So many days before; a month stands for its first day.
  ///
  /// `nil` outside of the years 1 to 9999.
  package func before(days: Int) -> PostDate? { (CalendarDay(self) - days).date }

  /// The same day of so many months before, or that month's last where it has not so many.
  ///
  /// A month stands for its first day; `nil` outside of the years 1 to 9999.
  package func before(months: Int) -> PostDate? {
    (CalendarMonth(year: year, month: month) - months).day(day ?? 1)
  }
}

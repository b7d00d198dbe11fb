/// A day of the Gregorian calendar.
package struct Day: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day so many days after 1 March of the year 0.
  package init(number: Int) {
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days from 1 March of the year 0.
  package var number: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let yearOfEra = year % 400
    return year / 400 * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// `2005-03-16`.
  var isoDate: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The day at the head of a file's name: `16Mar2005Wyden221.txt`, `2005-03-16-rent.txt`.
  init?(fileName: some StringProtocol) {
    let parts = fileName.split(separator: "-", maxSplits: 3)
    if parts.count > 2, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2].prefix(2)) {
      self.init(checkedYear: year, month: month, day: day)
      return
    }
    let digits = fileName.prefix { $0.isASCII && $0.isNumber }
    let rest = fileName.dropFirst(digits.count)
    let month = Self.monthNames.firstIndex { $0.hasPrefix(rest.prefix(3)) }
    guard let day = Int(digits), let month, let year = Int(rest.dropFirst(3).prefix(4)) else { return nil }
    self.init(checkedYear: year, month: month + 1, day: day)
  }

  private init?(checkedYear year: Int, month: Int, day: Int) {
    guard (1..<10_000).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

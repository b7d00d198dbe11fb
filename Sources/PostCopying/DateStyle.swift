package import PostModel

/// How a date is written in a copy: the day alone, never the time.
package enum DateStyle: String, Sendable, Hashable, CaseIterable {
  /// `2013-06-03` (ISO 8601).
  case iso
  /// `June 3, 2013`, `June 2013` (CMOS 17, 6.38).
  case long
  /// `Oct. 4, 2013`, `June 3, 2013`, `October 2013`: with a day, all months but March to July are abbreviated (AP
  /// Stylebook, *months*).
  case ap
  /// `3 June 2013` (CMOS 17, 6.38: the day first needs no comma).
  case dayFirst = "day-first"

  package func text(of date: PostDate) -> String {
    guard self != .iso else { return date.isoDay }
    let month = Self.months[date.month - 1]
    guard let day = date.day else { return "\(month) \(date.year)" }
    return switch self {
    case .iso: date.isoDay
    case .long: "\(month) \(day), \(date.year)"
    case .ap: "\(Self.abbreviations[date.month] ?? month) \(day), \(date.year)"
    case .dayFirst: "\(day) \(month) \(date.year)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let abbreviations = [
    1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec.",
  ]
}

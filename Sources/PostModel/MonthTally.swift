/// How many posts a month has, and how many quotes are in them.
package struct MonthTally: Sendable, Hashable {
  package let month: CalendarMonth
  package var posts: Int
  package var quotes: Int

  package init(_ month: CalendarMonth, posts: Int, quotes: Int) {
    self.month = month
    self.posts = posts
    self.quotes = quotes
  }
}

/// A month of the calendar.
package struct CalendarMonth: Sendable, Hashable, Comparable {
  /// Months since January of the year 0.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// - Parameter month: 1 to 12.
  package init(year: Int, month: Int) { number = year * 12 + month - 1 }

  package var year: Int { number / 12 }
  /// 1 to 12.
  package var month: Int { number % 12 + 1 }
  /// 1 to 4.
  package var quarter: Int { number % 12 / 3 + 1 }

  /// `2024-05` (ISO 8601).
  package var iso8601: String { PostDate(year: year, month: month)?.isoDay ?? "" }

  package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.number < right.number }
}

/// Posts and quotes by month.
package struct Timeline: Sendable, Hashable {
  /// Ascending; months without posts are left out.
  package let months: [MonthTally]
  /// Posts that have no date, and the quotes in them.
  package let undated: Int
  package let undatedQuotes: Int

  package init(months: [MonthTally], undated: Int = 0, undatedQuotes: Int = 0) {
    self.months = months
    self.undated = undated
    self.undatedQuotes = undatedQuotes
  }
}

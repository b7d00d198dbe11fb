import PostModel
import Testing

@testable import PostQuery

@Suite("Dates in queries")
struct QueryDateTests {
  @Test(
    "A date is the days it has, and a span goes from the first of one to the last of the other",
    arguments: [
      ("date:2013", "2013-01..2013-12-31"), ("date:2013-06", "2013-06..2013-06-30"),
      ("date:2012-2", "2012-02..2012-02-29"),
      ("date:2013-06-03", "2013-06-03..2013-06-03"), ("date:2013-06..2013-08", "2013-06..2013-08-31"),
      ("date:..2013", "..2013-12-31"), ("date:2013-06..", "2013-06.."), ("date:2013..2013", "2013-01..2013-12-31"),
      ("from:2013-06", "2013-06.."), ("to:2013-06", "..2013-06-30"), ("since:2013", "2013-01.."),
      ("until:2013", "..2013-12-31"),
      ("from:2013 to:2014-02", "(all 2013-01.. ..2014-02-28)"), ("-date:2013", "(not 2013-01..2013-12-31)"),
      ("date:(2013 or 2015)", "(any 2013-01..2013-12-31 2015-01..2015-12-31)"),
      ("date:\"2013\"", "2013-01..2013-12-31"),
    ])
  func stated(typed: String, expected: String) throws {
    #expect(try Query(typed, today: someDay).condition.sketch == expected)
  }

  @Test(
    "Words for dates are seen from today, a Thursday; weeks begin on Monday",
    arguments: [
      ("today", "2026-11-26..2026-11-26"), ("YESTERDAY", "2026-11-25..2026-11-25"),
      ("this-week", "2026-11-23..2026-11-29"),
      ("last-week", "2026-11-16..2026-11-22"), ("this-month", "2026-11..2026-11-30"),
      ("last-month", "2026-10..2026-10-31"),
      ("this-year", "2026-01..2026-12-31"), ("last-year", "2025-01..2025-12-31"), ("1d", "2026-11-26..2026-11-26"),
      ("30d", "2026-10-28..2026-11-26"), ("2w", "2026-11-13..2026-11-26"), ("1m", "2026-10-27..2026-11-26"),
      ("9M", "2026-02-27..2026-11-26"), ("1y", "2025-11-27..2026-11-26"), ("last-month..", "2026-10.."),
      ("2025..yesterday", "2025-01..2026-11-25"), ("..last-week", "..2026-11-22"), ("30d..", "2026-10-28.."),
    ])
  func relative(value: String, expected: String) throws {
    #expect(try Query("date:\(value)", today: someDay).condition.sketch == expected)
  }

  @Test(
    "The ends of months, years and weeks are kept to",
    arguments: [
      (date(2024, 3, 31), "1m", "2024-03-01..2024-03-31"), (date(2023, 3, 31), "1m", "2023-03-01..2023-03-31"),
      (date(2024, 2, 29), "1y", "2023-03-01..2024-02-29"), (date(2026, 1, 1), "yesterday", "2025-12-31..2025-12-31"),
      (date(2026, 1, 1), "last-month", "2025-12..2025-12-31"),
      (date(2026, 11, 23), "this-week", "2026-11-23..2026-11-29"),
      (date(2026, 11, 29), "this-week", "2026-11-23..2026-11-29"),
      (date(2026, 1, 2), "this-week", "2025-12-29..2026-01-04"),
      (date(2026, 11), "today", "2026-11-01..2026-11-01"),
    ])
  func edges(today: PostDate, value: String, expected: String) throws {
    #expect(try Query("date:\(value)", today: today).condition.sketch == expected)
  }

  @Test("The calendar counts every day of four centuries, in order")
  func calendar() throws {
    var day = CalendarDay(date(1799, 12, 31))
    var last = date(1799, 12, 31)
    for _ in 0..<146_097 {
      day = day + 1
      let next = try #require(day.date)
      let isNext = next > last && CalendarDay(next) == day && (next.day == 1) == (next.month != last.month)
      if !isNext { Issue.record("\(next.iso8601) follows \(last.iso8601)") }
      last = next
    }
    #expect(last == date(2199, 12, 31))
    #expect(CalendarDay(date(1970, 1, 1)).number == 0)
    #expect(CalendarDay(date(1, 1, 1)).date == date(1, 1, 1))
    #expect((CalendarDay(date(1, 1, 1)) - 1).date == nil)
    #expect((CalendarDay(date(9999, 12, 31)) + 1).date == nil)
  }
}

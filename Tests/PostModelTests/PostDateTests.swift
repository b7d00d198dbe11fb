import PostModel
import Testing

@Suite struct PostDateTests {
  @Test(
    "A date is written as precisely as it is known",
    arguments: [
      (PostDate(year: 2013, month: 6), "2013-06", "2013-06"),
      (PostDate(year: 2013, month: 6, day: 3), "2013-06-03", "2013-06-03"),
      (PostDate(year: 987, month: 12, day: 31), "0987-12-31", "0987-12-31"),
      (PostDate(year: 2013, month: 6, day: 3, time: .init(hour: 9, minute: 5)), "2013-06-03T09:05:00", "2013-06-03"),
      (
        PostDate(year: 2013, month: 6, day: 3, time: .init(hour: 9, minute: 0, utcOffset: -240)),
        "2013-06-03T09:00:00-04:00", "2013-06-03"
      ),
      (
        PostDate(year: 2013, month: 6, day: 3, time: .init(hour: 9, minute: 0, utcOffset: 345)),
        "2013-06-03T09:00:00+05:45", "2013-06-03"
      ),
      (
        PostDate(year: 2013, month: 6, day: 3, time: .init(hour: 23, minute: 59, second: 60, utcOffset: 0)),
        "2013-06-03T23:59:60Z", "2013-06-03"
      ),
    ])
  func written(date: PostDate?, iso8601: String, day: String) {
    #expect(date?.iso8601 == iso8601)
    #expect(date?.isoDay == day)
  }

  @Test(
    "There is no such day",
    arguments: [
      (2013, 2, 29), (1900, 2, 29), (2013, 4, 31), (2013, 6, 0), (2013, 12, 32), (2013, 0, 1), (2013, 13, 1), (0, 1, 1),
      (10_000, 1, 1),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(PostDate(year: year, month: month, day: day) == nil)
  }

  @Test("Leap days are in leap years", arguments: [2012, 2000, 4])
  func leapDay(year: Int) throws {
    #expect(try #require(PostDate(year: year, month: 2, day: 29)).day == 29)
  }

  @Test(
    "There is no such time of day",
    arguments: [(24, 0, 0), (-1, 0, 0), (9, 60, 0), (9, -1, 0), (9, 0, 61), (9, 0, -1)])
  func refusedTime(hour: Int, minute: Int, second: Int) {
    #expect(PostDate.Time(hour: hour, minute: minute, second: second) == nil)
  }

  @Test("A zone is less than a day from UTC", arguments: [(1439, true), (-1439, true), (1440, false), (-1440, false)])
  func zone(utcOffset: Int, isTaken: Bool) {
    #expect((PostDate.Time(hour: 9, minute: 0, utcOffset: utcOffset) != nil) == isTaken)
  }

  @Test("A time without a day is left out")
  func timeWithoutDay() throws {
    let date = try #require(PostDate(year: 2013, month: 6, time: .init(hour: 9, minute: 0)))
    #expect(date.time == nil)
    #expect(date.iso8601 == "2013-06")
  }

  @Test("Dates are in the order of the calendar, a month before its days, a day before its hours")
  func order() throws {
    let dates = [
      PostDate(year: 2012, month: 12, day: 31), PostDate(year: 2013, month: 6), PostDate(year: 2013, month: 6, day: 1),
      PostDate(year: 2013, month: 6, day: 1, time: .init(hour: 0, minute: 0)),
      PostDate(year: 2013, month: 6, day: 1, time: .init(hour: 0, minute: 0, utcOffset: -240)),
      PostDate(year: 2013, month: 6, day: 1, time: .init(hour: 0, minute: 0, utcOffset: 0)),
      PostDate(year: 2013, month: 6, day: 1, time: .init(hour: 0, minute: 0, second: 1)),
      PostDate(year: 2013, month: 6, day: 1, time: .init(hour: 23, minute: 59, second: 60, utcOffset: 1439)),
      PostDate(year: 2013, month: 6, day: 2), PostDate(year: 2013, month: 7), PostDate(year: 2014, month: 1),
    ].compactMap { $0 }
    try #require(dates.count == 11)
    #expect(dates.shuffled().sorted() == dates)
    for (left, right) in zip(dates, dates.dropFirst()) { #expect(left < right) }
  }
}

@Test(
  "A date comes back from its number",
  arguments: [
    PostDate(year: 1, month: 1), PostDate(year: 2013, month: 12), PostDate(year: 2013, month: 12, day: 31),
    PostDate(year: 9999, month: 1, day: 1, time: .init(hour: 0, minute: 0)),
    PostDate(year: 2013, month: 6, day: 3, time: .init(hour: 23, minute: 59, second: 59, utcOffset: -240)),
    PostDate(year: 2013, month: 6, day: 3, time: .init(hour: 9, minute: 30, second: 1, utcOffset: 0)),
  ])
func datePacking(date: PostDate?) throws {
  let date = try #require(date)
  #expect(PostDate(packed: date.packed) == date)
}

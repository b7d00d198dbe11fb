/// From when on a text may be printed, as its head says: `EMBARGOED UNTIL 10:00 A.M. ET, MAY 2`.
package struct FoundEmbargo: Sendable, Hashable {
  /// UTF-8 offsets into the body's text, from the first word of the label to the last of the date.
  package let range: Range<Int>
  /// `nil` where the text leaves it out.
  package let year: Int?
  /// 1 to 12.
  package let month: Int
  package let day: Int
  /// `nil` where a day alone is stated.
  package let clock: Clock?
  package let zone: ZoneName?

  /// A time of the day.
  package struct Clock: Sendable, Hashable {
    /// 24 is the end of the day.
    package let hour: Int
    package let minute: Int

    package init(hour: Int, minute: Int) {
      self.hour = hour
      self.minute = minute
    }
  }

  package init(range: Range<Int>, year: Int?, month: Int, day: Int, clock: Clock?, zone: ZoneName?) {
    self.range = range
    self.year = year
    self.month = month
    self.day = day
    self.clock = clock
    self.zone = zone
  }

  /// The date; `nil` where there is no such day, or no year is known.
  ///
  /// - Parameter date: The post's. A date without a year is the one that is nearest to it.
  package func until(near date: PostDate?) -> PostDate? {
    guard let year = year ?? date.map(nearestYear) else { return nil }
    guard let clock else { return PostDate(year: year, month: month, day: day) }
    let isEnd = clock.hour == 24
    let hour = isEnd ? 23 : clock.hour
    let minute = isEnd ? 59 : clock.minute
    let offset = zone?.utcOffset(year: year, month: month, day: day, hour: hour, minute: minute)
    let time = PostDate.Time(hour: hour, minute: minute, second: isEnd ? 60 : 0, utcOffset: offset)
    return PostDate(year: year, month: month, day: day, time: time)
  }

  private func nearestYear(to date: PostDate) -> Int {
    let distance = month - date.month
    return distance < -6 ? date.year + 1 : distance > 6 ? date.year - 1 : date.year
  }
}

extension AnnotatedPost {
  /// From when on the post may be printed: as its front matter says, else its text.
  package var embargo: PostDate? { summary.embargo }
}

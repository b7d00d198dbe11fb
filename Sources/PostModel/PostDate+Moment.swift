/// Dates as moments.
extension PostDate {
  /// Seconds since 1970-01-01T00:00:00Z; of a day its first, of a month that of its first day.
  ///
  /// - Parameter utcOffset: Minutes east of UTC, where the date states no zone.
  package func moment(in utcOffset: Int) -> Int {
    let days = CalendarDay.number(year: year, month: month, day: day ?? 1)
    guard let time else { return days * 86_400 - utcOffset * 60 }
    let seconds = (time.hour * 60 + time.minute) * 60 + time.second
    return days * 86_400 + seconds - (time.utcOffset ?? utcOffset) * 60
  }

  /// `nil` where no zone is stated.
  package var moment: Int? { time?.utcOffset.map(moment) }

  /// Seconds from another date on to this one, below 0 where it is earlier; a date without a zone is taken to be of the
  /// other's.
  package func seconds(since other: PostDate) -> Int {
    let zone = other.time?.utcOffset ?? time?.utcOffset ?? 0
    return moment(in: zone) - other.moment(in: zone)
  }
}

import PostModel

/// WordPress's dates: `2013-06-03 21:15:00` where the site is, and the same in UTC.
enum WordPressDate {
  /// The local date, with the zone that the two differ by; `nil` for none (`0000-00-00 00:00:00`).
  static func read(_ local: String?, gmt: String?) -> PostDate? {
    guard let date = FeedDate.read(local), let day = date.day, let time = date.time else { return nil }
    guard let utc = FeedDate.read(gmt), let there = minutes(of: utc), let here = minutes(of: date) else { return date }
    let offset = here - there
    guard abs(offset) <= 14 * 60, offset % 15 == 0 else { return date }
    return PostDate(
      year: date.year, month: date.month, day: day,
      time: PostDate.Time(hour: time.hour, minute: time.minute, second: time.second, utcOffset: offset))
  }

  /// Minutes since 0000-03-01, of a date with a time.
  private static func minutes(of date: PostDate) -> Int? {
    guard let day = date.day, let time = date.time else { return nil }
    let year = date.month < 3 ? date.year - 1 : date.year
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + day - 1
    let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear
    return (days * 24 + time.hour) * 60 + time.minute
  }
}

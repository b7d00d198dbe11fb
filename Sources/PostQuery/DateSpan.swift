import PostModel

/// Days from the first to the last, both included; an end that is `nil` is open.
struct DateSpan: Hashable {
  /// A month without a day is all of it, and the posts of which no more is known.
  var from: PostDate?
  var through: PostDate?
}

/// Reads what stands behind `date:`, `from:` and `to:`.
struct DateSpanReading {
  let today: PostDate

  /// A date, a word for one, or two with `..` between them, one of which may be missing.
  func span(_ text: String) throws(QueryFault) -> DateSpan {
    let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2 else { return try single(text) }
    guard ends != ["", ""] else { throw .openSpan }
    let span = DateSpan(
      from: ends[0].isEmpty ? nil : try single(ends[0]).from, through: ends[1].isEmpty ? nil : try end(ends[1]))
    if let from = span.from, let through = span.through, from > through { throw .reversedSpan(text) }
    return span
  }

  /// The first day of a date.
  func start(_ text: String) throws(QueryFault) -> PostDate? { try single(text).from }

  /// The last day of a date.
  func end(_ text: String) throws(QueryFault) -> PostDate? {
    if recent(text.lowercased()) != nil { throw .noEnd(text) }
    return try single(text).through
  }

  private func single(_ text: String) throws(QueryFault) -> DateSpan {
    let name = text.lowercased()
    if let span = named(name) ?? recent(name) { return span }
    return try stated(text)
  }

  private func named(_ name: String) -> DateSpan? {
    let day = CalendarDay(today)
    let month = CalendarMonth(year: today.year, month: today.month)
    return switch name {
    case "today": days(day, 1)
    case "yesterday": days(day - 1, 1)
    case "this-week": days(day.monday, 7)
    case "last-week": days(day.monday - 7, 7)
    case "this-month": DateSpan(from: month.date, through: month.lastDay)
    case "last-month": DateSpan(from: (month - 1).date, through: (month - 1).lastDay)
    case "this-year": year(today.year)
    case "last-year": year(today.year - 1)
    default: nil
    }
  }

  private func days(_ first: CalendarDay, _ count: Int) -> DateSpan {
    DateSpan(from: first.date, through: (first + (count - 1)).date)
  }

  private func year(_ year: Int) -> DateSpan {
    DateSpan(from: PostDate(year: year, month: 1), through: PostDate(year: year, month: 12, day: 31))
  }

  /// The last so many days, weeks, months or years, today included: `30d`.
  private func recent(_ name: String) -> DateSpan? {
    guard let unit = name.last, name.utf8.count <= 5, let count = Self.number(name.dropLast()), count > 0 else {
      return nil
    }
    let day = CalendarDay(today)
    let span: DateSpan? =
      switch unit {
      case "d": days(day - (count - 1), count)
      case "w": days(day - (7 * count - 1), 7 * count)
      case "m": months(count)
      case "y": months(12 * count)
      default: nil
      }
    return span?.from == nil ? nil : span
  }

  /// From the day after the same day of an earlier month.
  private func months(_ count: Int) -> DateSpan {
    let month = CalendarMonth(year: today.year, month: today.month) - count
    let from = month.day(today.day ?? 1).flatMap { (CalendarDay($0) + 1).date }
    return DateSpan(from: from, through: CalendarDay(today).date)
  }

  /// `2013`, `2013-06` or `2013-06-03` (ISO 8601); a zero may be left out.
  private func stated(_ text: String) throws(QueryFault) -> DateSpan {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Self.number)
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 })
    else { throw .noDate(text) }
    let span =
      switch numbers.count {
      case 1: year(numbers[0])
      case 2: Self.month(numbers[0], numbers[1])
      default: Self.day(numbers[0], numbers[1], numbers[2])
      }
    guard span.from != nil else { throw .noSuchDay(text) }
    return span
  }

  private static func month(_ year: Int, _ month: Int) -> DateSpan {
    guard let from = PostDate(year: year, month: month) else { return DateSpan() }
    return DateSpan(from: from, through: CalendarMonth(year: year, month: month).lastDay)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateSpan {
    let date = PostDate(year: year, month: month, day: day)
    return DateSpan(from: date, through: date)
  }

  /// Of at most four ASCII digits.
  private static func number(_ digits: Substring) -> Int? {
    let isNumber = (1...4).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? Int(digits) : nil
  }
}

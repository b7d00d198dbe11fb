import PostModel

/// Dates as feeds write them: RFC 822 with its two-digit years, W3C-DTF, and what people's programs make of either.
enum FeedDate {
  /// `nil` for what is no date, or may be two.
  static func read(_ text: String?) -> PostDate? {
    guard let text else { return nil }
    if case .date(let date) = DateReading(text) { return date }
    guard let whole = withWholeYear(text), case .date(let date) = DateReading(whole) else { return nil }
    return date
  }

  /// `01 Jan 04 19:48` with the year in full: those below 50 are of this century (RFC 5322 §4.3).
  private static func withWholeYear(_ text: String) -> String? {
    var words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.map { String($0) }
    let dayIndex = words.firstIndex { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.utf8.count <= 2 }
    guard let dayIndex, dayIndex <= 1, dayIndex + 2 < words.count, let year = Int(words[dayIndex + 2]),
      (0...99).contains(year),
      words[dayIndex + 1].utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) })
    else { return nil }
    words[dayIndex + 2] = String(year < 50 ? 2000 + year : 1900 + year)
    return words.joined(separator: " ")
  }
}

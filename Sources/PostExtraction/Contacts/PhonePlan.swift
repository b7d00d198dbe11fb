/// How many groups of digits make up a phone number, by the ways in which countries write theirs.
///
/// The North American plan, `+` and a country code (ITU-T E.123), numbers with the trunk prefix 0 or an area code in
/// brackets are numbers wherever they stand; the rest is local: other figures look the same.
struct PhonePlan {
  /// What stands before the first digit, or is it.
  enum Lead { case plus, zero, bracket, none }

  let groups: Int
  let isLocal: Bool

  /// `sizes`: the digits of each group; `bytes` begin at the number.
  init?(sizes: [Int], lead: Lead, bytes: ArraySlice<UInt8>) {
    if lead == .plus {
      guard let count = Self.longest(sizes, total: 9...15, least: 1) else { return nil }
      (groups, isLocal) = (count, false)
    } else if let (_, count) = Self.american.first(where: { sizes.starts(with: $0.0) }) {
      (groups, isLocal) = (count, false)
      // Five and four digits are a ZIP code.
    } else if lead == .zero, !sizes.elementsEqual([5, 4]), let count = Self.longest(sizes, total: 9...12, least: 2) {
      (groups, isLocal) = (count, false)
    } else if lead == .bracket, sizes.count > 1, (2...5).contains(sizes[0]), !Self.isYear(bytes.dropFirst()),
      let count = Self.longest(sizes, total: 8...11, least: 2)
    {
      (groups, isLocal) = (count, false)
    } else if let pattern = Self.local.first(where: { sizes.elementsEqual($0) }), !Self.isYear(bytes),
      pattern.count > 2 || Self.hasSign(bytes, behind: pattern[0])
    {
      (groups, isLocal) = (pattern.count, true)
    } else {
      return nil
    }
  }

  /// Of an exchange and a line without an area code.
  static let fewestDigits = 7

  private static let american: [([Int], Int)] = [([1, 3, 3, 4], 4), ([3, 3, 4], 3), ([10], 1), ([3, 7], 2)]

  /// Spain, Portugal, Peru, Colombia, Brazil, Mexico, France, and exchanges without their area code.
  private static let local: [[Int]] = [
    [3, 4], [4, 4], [3, 3, 3], [3, 2, 2, 2], [2, 2, 2, 2, 2], [2, 4, 4], [2, 5, 4], [1, 4, 4], [4, 3, 3],
    [2, 3, 2, 2], [2, 3, 4], [3, 3, 2, 2], [9],
  ]

  /// The most groups whose digits together are as many as a number may have.
  private static func longest(_ sizes: [Int], total: ClosedRange<Int>, least: Int) -> Int? {
    for count in stride(from: sizes.count, through: least, by: -1)
    where total.contains(sizes.prefix(count).reduce(0, +)) {
      return count
    }
    return nil
  }

  /// `2024-2025`, `(2019) 1234`: four digits from 1900 to 2099.
  private static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.prefix(5)
    guard digits.count == 5, let last = digits.last, !Tokenizer.isDigit(last) else { return false }
    let start = digits.prefix(2)
    return (start.elementsEqual("19".utf8) || start.elementsEqual("20".utf8))
      && digits.prefix(4).allSatisfy { Tokenizer.isDigit($0) }
  }

  /// Whether a hyphen or a full stop, and no space, parts the first group from the next.
  private static func hasSign(_ bytes: ArraySlice<UInt8>, behind digits: Int) -> Bool {
    let place = bytes.startIndex + digits
    return digits >= 9 || place < bytes.endIndex && bytes[place] != 0x20
  }
}

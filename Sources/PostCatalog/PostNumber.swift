import Foundation
import PostModel

/// The number of a post in the catalog: it runs with the lists' order, so that the newest of an answer are found first.
///
/// The upper bits are a day, or for a post without a date what its title begins with; the lower ones tell the posts of
/// one day apart, in the order in which they were indexed. A number is never used for another text again.
///
/// Older texts of posts have a calendar of their own, before all other days: a list leaves them out by a span of numbers.
package struct PostNumber: RawRepresentable, Sendable, Hashable, Comparable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }

  package static func < (left: PostNumber, right: PostNumber) -> Bool { left.rawValue < right.rawValue }

  /// Posts that a day has room for, those that were changed or removed counted in.
  static let dayBits = 20

  /// What the numbers of one day have in common.
  var day: Int64 { rawValue >> Self.dayBits }

  /// The day or month of the post; `nil` where it has no date.
  var date: PostDate? { PostDate(dayNumber: Int(Self.listed.contains(rawValue) ? day : day + Self.revisionDays)) }

  /// All numbers of a day.
  static func numbers(of day: Int64) -> ClosedRange<Int64> {
    (day << dayBits)...((day + 1) << dayBits - 1)
  }

  /// The day of a post; those without a date come after all others, by title, and older texts after those.
  static func day(of date: PostDate?, title: String, isRevision: Bool = false) -> Int64 {
    let day = date.map { Int64($0.dayNumber) } ?? -1 - titleKey(title)
    return isRevision ? day - revisionDays : day
  }

  /// From a day to the same one in the calendar of older texts: more than there are days of either kind.
  static let revisionDays: Int64 = 1 << 28

  /// The numbers of the posts that are no older texts.
  static let listed: ClosedRange<Int64> = (-revisionDays / 2) << dayBits...Int64.max

  /// The numbers of older texts.
  static let revisions: ClosedRange<Int64> = Int64.min...listed.lowerBound - 1

  /// The same days in the calendar of older texts.
  static func revisions(_ span: ClosedRange<Int64>) -> ClosedRange<Int64> {
    let shift = revisionDays << dayBits
    return span.lowerBound - shift...min(span.upperBound, listed.lowerBound - 1 + shift) - shift
  }

  /// The numbers of the days from the first to the last; `nil` leaves that end open, but for posts without a date.
  static func span(from: PostDate?, through: PostDate?) -> ClosedRange<Int64> {
    let first = from.map { Int64($0.dayNumber) << dayBits } ?? 0
    let last = through.map { numbers(of: Int64(lastDay(of: $0))).upperBound } ?? Int64.max
    return first <= last ? first...last : 0...0
  }

  /// Of a month that stands for all its days, the last.
  private static func lastDay(of date: PostDate) -> Int {
    date.day == nil ? date.dayNumber + 31 : date.dayNumber
  }

  /// The first three bytes of a title as a number; composed (NFC), as strings are compared.
  private static func titleKey(_ title: String) -> Int64 {
    let start = String(title.prefix(3))
    let isComposed = start.unicodeScalars.allSatisfy { $0.value < 0x300 }
    var key: Int64 = 0
    var bytes = (isComposed ? start : start.precomposedStringWithCanonicalMapping).utf8.makeIterator()
    for _ in 0..<3 { key = key << 8 | Int64(bytes.next() ?? 0) }
    return key
  }
}

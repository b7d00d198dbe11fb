package import PostModel

/// The days between the first and the last time that something was said or seen; without both where no post is dated.
package struct DaySpan: Sendable, Hashable {
  package private(set) var first: PostDate?
  package private(set) var last: PostDate?

  package init() {}

  package init(_ first: PostDate, _ last: PostDate) { (self.first, self.last) = (first, last) }

  package mutating func add(_ day: PostDate?) {
    guard let day else { return }
    first = first.map { $0.dayNumber <= day.dayNumber ? $0 : day } ?? day
    last = last.map { $0.dayNumber >= day.dayNumber ? $0 : day } ?? day
  }

  package mutating func add(_ other: DaySpan) {
    add(other.first)
    add(other.last)
  }

  /// `2013–2024`, or one year; `nil` without a date.
  package var years: String? {
    guard let first, let last else { return nil }
    return first.year == last.year ? String(last.year) : "\(first.year)–\(last.year)"
  }
}

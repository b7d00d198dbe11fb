package import PostModel
import PostQuery

/// After how long a contact that was not seen again may be out of date.
package enum Staleness: Sendable, Hashable {
  case days(Int)
  case months(Int)
  case never

  package static let standard = Staleness.months(12)

  /// `90 days`, `6 weeks`, `18 months`, `1 year` or `never`; fails for all else, and for what is more than a thousand years.
  package init?(_ text: String) {
    let words = text.lowercased().split(separator: " ")
    if words == ["never"] {
      self = .never
      return
    }
    guard words.count == 2, let count = Int(words[0]), (1...366_000).contains(count) else { return nil }
    switch words[1] {
    case "day", "days": self = .days(count)
    case "week", "weeks": self = .days(count * 7)
    case "month", "months": self = .months(count)
    case "year", "years": self = .months(count * 12)
    default: return nil
    }
  }

  /// Whether something was last seen longer ago; what was seen exactly that long ago is not stale, nor is what has no day.
  ///
  /// A month that is stated without a day counts as its last day.
  package func isStale(_ lastSeen: PostDate?, now: PostDate) -> Bool {
    guard let lastSeen, let limit = limit(before: now) else { return false }
    return lastSeen.dayNumber + (lastSeen.day == nil ? 31 : 0) < limit.dayNumber
  }

  /// The last day that is not too long ago; `nil` where there is none.
  private func limit(before now: PostDate) -> PostDate? {
    switch self {
    case .never: nil
    case .months(let count): now.before(months: count)
    case .days(let count): now.before(days: count)
    }
  }
}

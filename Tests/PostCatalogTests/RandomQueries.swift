import CatalogHarness
import SeededRandom

/// Queries as people could type them, of every kind that docs/query.md knows.
struct RandomQueries {
  var numbers: SeededNumbers

  mutating func query() -> String {
    let order = numbers.oneIn(5) ? " sort:" + numbers.pick(["date", "rank", "title", "speaker"]) : ""
    return alternatives(depth: 0) + order
  }

  private mutating func alternatives(depth: Int, isInField: Bool = false) -> String {
    let count = numbers.oneIn(3) ? 2 : 1
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...2, using: &numbers)).map { _ in operand(depth: depth, isInField: isInField) }
        .joined(separator: " ")
    }.joined(separator: numbers.pick([" or ", "|", " OR "]))
  }

  private mutating func operand(depth: Int, isInField: Bool) -> String {
    let minus = numbers.oneIn(4) ? "-" : ""
    if depth < 3, numbers.oneIn(4) { return minus + "(" + alternatives(depth: depth + 1, isInField: isInField) + ")" }
    return minus + (isInField || numbers.oneIn(2) ? word() : fielded(depth: depth))
  }

  private mutating func fielded(depth: Int) -> String {
    switch Int.random(in: 0...7, using: &numbers) {
    case 0: return "date:" + date()
    case 1: return numbers.pick(["from:", "to:", "since:", "until:"]) + numbers.pick(Self.days)
    case 2:
      return "is:"
        + numbers.pick(["unread", "read", "starred", "noted", "draft", "embargoed", "summary", "revision"])
    case 3: return "has:" + numbers.pick(["quotes", "contacts", "epigraph"])
    case 4: return "lang:" + numbers.pick(["en", "es", "en-us", "es-mx", "en_GB", "fr"])
    default:
      let field = numbers.pick(["title", "body", "quote", "speaker", "org", "contact", "tag", "source", "note"]) + ":"
      return field + (numbers.oneIn(4) ? "(" + alternatives(depth: 3, isInField: true) + ")" : word())
    }
  }

  private mutating func date() -> String {
    if numbers.oneIn(3) {
      return numbers.pick(["30d", "2w", "1m", "14y", "today", "this-year", "last-week", "last-year"])
    }
    if numbers.oneIn(2) { return numbers.pick(Self.days) }
    return numbers.pick([
      "2013-06..2013-07", "2013-06-02..", "..2013-06", "2012..2013-06-01", "2013-06-01..2013-06-30", "..yesterday",
    ])
  }

  private static let days = ["2013", "2013-06", "2013-06-01", "2013-6-30", "2012", "2024-02-29", "2026-11"]

  private mutating func word() -> String {
    let words = RandomPosts.words + RandomPosts.names + RandomPosts.tags + ["tenant", "example.org", "absent", "347"]
    let first = numbers.pick(words)
    switch Int.random(in: 0...5, using: &numbers) {
    case 0: return "\"" + first + (numbers.oneIn(2) ? " " + numbers.pick(words) : "") + "\""
    case 1: return "“" + first + " " + String(numbers.pick(words).prefix(2)) + "”*"
    case 2, 3:
      let start = first.split(separator: " ")[0]
      return start.prefix(Int.random(in: 1...5, using: &numbers)) + "*"
    default: return String(first.split(separator: " ")[0])
    }
  }
}

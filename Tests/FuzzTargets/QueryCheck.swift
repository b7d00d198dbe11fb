import PostModel
import PostQuery

/// Queries, whole and half typed, and what they highlight.
enum QueryCheck {
  private static let today = PostDate(year: 2024, month: 5, day: 2)

  static func breaches(of input: [UInt8]) -> [String] {
    guard let today else { return [] }
    var breaches = Breaches()
    let typed = String(fuzzed: input)
    for (isTyping, text) in [(false, typed), (true, typed), (true, String(fuzzed: input.prefix(input.count / 2)))] {
      check(text, isTyping: isTyping, today, in: typed, &breaches)
    }
    titles(typed, today, &breaches)
    return breaches.found
  }

  private static func check(
    _ text: String, isTyping: Bool, _ today: PostDate, in title: String, _ breaches: inout Breaches
  ) {
    do throws(QueryError) {
      let query = isTyping ? try Query(typing: text, today: today) : try Query(text, today: today)
      breaches.expect(query.typed == text, "a query does not say what was typed")
      _ = QuoteTest(query)?.means(speaker: "Ann Lee", words: [title])
      for field in Condition.Field.allCases {
        inText(Highlighter(query).ranges(in: title, as: field), title, "a highlight", &breaches)
      }
    } catch {
      breaches.expect((1...text.count + 1).contains(error.column), "an error is at \(error.column) of \(text.count)")
      breaches.expect(!error.reason.isEmpty, "an error has no reason")
      breaches.expectHarmless(SafeText(oneLine: error.description), "an error")
    }
  }

  private static func titles(_ typed: String, _ today: PostDate, _ breaches: inout Breaches) {
    _ = try? TitleFilter(typed, today: today)
    let pattern = FuzzyPattern(String(typed.prefix(12)))
    if let match = pattern.match(typed) { inText(match.ranges, typed, "a match", &breaches) }
  }

  private static func inText(_ ranges: [Range<Int>], _ text: String, _ name: String, _ breaches: inout Breaches) {
    let bytes = Array(text.utf8)
    func isOnScalar(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, range.upperBound <= bytes.count else {
        breaches.add(["\(name) at \(range) is not in its place"])
        return
      }
      breaches.expect(isOnScalar(range.lowerBound) && isOnScalar(range.upperBound), "\(name) cuts a scalar")
      end = range.upperBound
    }
  }
}

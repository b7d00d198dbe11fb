import GRDB
package import PostModel
package import PostQuery

/// Posts and quotes by month.
extension Catalog {
  /// How many posts of each month a question asks for, and how many quotes are in them; of a question that names
  /// speakers alone, their quotes.
  ///
  /// - Parameter letters: What their titles must have besides.
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package func timeline(
    _ question: Question, titles letters: FuzzyPattern? = nil
  ) async throws(CatalogError) -> Timeline {
    if let letters, !letters.isEmpty {
      return try await timeline(of: try await answer(letters, among: question), meaning: nil)
    }
    if question.query.condition == .all([]) {
      return try await read { db in try Self.timeline(in: db) }
    }
    let answer = try await answer(question)
    return try await timeline(of: answer.posts, meaning: QuoteTest(question.query, forms: answer.forms))
  }

  private func timeline(of posts: PostSequence, meaning test: QuoteTest?) async throws(CatalogError) -> Timeline {
    let quotes = try await QuoteSequence.all(of: posts, meaning: test, in: self)
    var tally = MonthTallies()
    for number in posts.numbers { tally.addPost(number) }
    for position in quotes.positions { tally.addQuotes(1, position.post) }
    return tally.timeline
  }

  /// Of all posts.
  private static func timeline(in db: Database) throws -> Timeline {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT max(id), count(*), sum(quotes) FROM posts INDEXED BY posts_order WHERE id >= ?
        GROUP BY id >> \(PostNumber.monthBits)
        """, arguments: [PostNumber.listed.lowerBound])
    var tally = MonthTallies()
    while let row = try rows.next() {
      tally.addPost(row[0], row[1])
      tally.addQuotes(row[2], row[0])
    }
    return tally.timeline
  }
}

/// Posts and quotes of months, counted.
private struct MonthTallies {
  private var months: [Int: MonthTally] = [:]
  private var undated = 0
  private var undatedQuotes = 0

  mutating func addPost(_ number: Int64, _ count: Int = 1) {
    guard let month = PostNumber(rawValue: number).month else { return undated += count }
    months[month.number, default: MonthTally(month, posts: 0, quotes: 0)].posts += count
  }

  mutating func addQuotes(_ count: Int, _ number: Int64) {
    guard let month = PostNumber(rawValue: number).month else { return undatedQuotes += count }
    months[month.number, default: MonthTally(month, posts: 0, quotes: 0)].quotes += count
  }

  var timeline: Timeline {
    Timeline(months: months.values.sorted { $0.month < $1.month }, undated: undated, undatedQuotes: undatedQuotes)
  }
}

extension PostNumber {
  /// Bits of a number below its month: those of the day, and five for the day of the month.
  static let monthBits = dayBits + 5

  /// The month that the number is of; `nil` for a post without a date.
  ///
  /// Older texts are of the month that they were written in.
  var month: CalendarMonth? {
    let day = PostNumber.revisions.contains(rawValue) ? self.day + PostNumber.revisionDays : self.day
    return day < 0 ? nil : CalendarMonth(number: Int(day >> 5) - 1)
  }
}

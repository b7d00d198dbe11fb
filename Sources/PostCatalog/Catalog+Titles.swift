import GRDB
import PostModel
package import PostQuery

/// Posts by some letters of their titles.
extension Catalog {
  /// The posts whose titles a pattern matches, best first: those that have its words or words that begin so, newest
  /// first; then the others by how well they match.
  ///
  /// The former are found at once, in an archive of any size; for the others every title is looked at.
  ///
  /// - Parameters:
  ///   - question: What the posts must be besides; `nil` is nothing.
  ///   - enough: Where the first so many are all that is wanted now.
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package func answer(
    _ pattern: FuzzyPattern, among question: Question? = nil, enough: Int? = nil
  ) async throws(CatalogError) -> PostSequence {
    do {
      return try await database.read { db in
        let isAll = question?.query.condition ?? .all([]) == .all([])
        let wanted = isAll ? nil : try question.map { try Self.numbers(of: $0, in: db) }
        let first = try Self.beginnings(pattern, among: wanted.map(Set.init), enough: enough, in: db)
        if let enough, first.count >= enough { return PostSequence(numbers: first, isComplete: false, isByDay: false) }
        let others = try Self.scattered(pattern, among: wanted, but: Set(first), in: db)
        return PostSequence(numbers: first + others, isComplete: true, isByDay: false)
      }
    } catch { throw CatalogError(error, path: place.folder) }
  }

  private static func numbers(of question: Question, in db: Database) throws -> [Int64] {
    try answer(question, enough: nil, in: db).posts.numbers
  }

  /// - Parameter wanted: `nil` is all.
  private static func beginnings(
    _ pattern: FuzzyPattern, among wanted: Set<Int64>?, enough: Int?, in db: Database
  ) throws -> [Int64] {
    let words = WordFold.words(of: pattern.typed).map { FullTextPattern.quoted($0.text) + " *" }
    if words.isEmpty { return [] }
    // What is wanted may be older texts, which else are not listed.
    let first = wanted == nil ? PostNumber.listed.lowerBound : PostNumber.revisions.lowerBound
    let match = "title : (" + words.joined(separator: " AND ") + ")"
    let numbers = try Int64.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT words.rowid FROM words WHERE words MATCH ? AND words.rowid >= ?
          AND NOT EXISTS (SELECT 1 FROM dead WHERE id = words.rowid) ORDER BY words.rowid DESC
          """), arguments: [match, first])
    var found: [Int64] = []
    while found.count < enough ?? .max, let number = try numbers.next() {
      if wanted?.contains(number) ?? true { found.append(number) }
    }
    return found
  }

  private static func scattered(
    _ pattern: FuzzyPattern, among wanted: [Int64]?, but found: Set<Int64>, in db: Database
  ) throws -> [Int64] {
    var matches: [(number: Int64, score: Int)] = []
    func look(_ number: Int64, _ title: String) {
      if let match = pattern.match(title), !found.contains(number) { matches.append((number, match.score)) }
    }
    if let wanted {
      let title = try db.cachedStatement(sql: "SELECT title FROM posts WHERE id = ?")
      for (looked, number) in wanted.enumerated() {
        if looked % 1024 == 0 { try Task.checkCancellation() }
        if let title = try String.fetchOne(title, arguments: [number]) { look(number, title) }
      }
    } else {
      let statement = try db.cachedStatement(sql: "SELECT id, title FROM posts WHERE id >= ? ORDER BY id DESC")
      let rows = try Row.fetchCursor(statement, arguments: [PostNumber.listed.lowerBound])
      var looked = 0
      while let row = try rows.next() {
        looked += 1
        if looked % 1024 == 0 { try Task.checkCancellation() }
        look(row[0], row[1])
      }
    }
    return matches.sorted { ($0.score, $0.number) > ($1.score, $1.number) }.map(\.number)
  }
}

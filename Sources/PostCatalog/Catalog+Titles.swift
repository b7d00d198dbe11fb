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
  /// - Parameter enough: Where the first so many are all that is wanted now.
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package func answer(_ pattern: FuzzyPattern, enough: Int? = nil) async throws(CatalogError) -> PostSequence {
    do {
      return try await database.read { db in
        let first = try Self.beginnings(pattern, enough: enough, in: db)
        if let enough, first.count >= enough { return PostSequence(numbers: first, isComplete: false, isByDay: false) }
        let others = try Self.scattered(pattern, but: Set(first), in: db)
        return PostSequence(numbers: first + others, isComplete: true, isByDay: false)
      }
    } catch { throw failure(error) }
  }

  private static func beginnings(_ pattern: FuzzyPattern, enough: Int?, in db: Database) throws -> [Int64] {
    let words = WordFold.words(of: pattern.typed).map { FullTextPattern.quoted($0.text) + " *" }
    if words.isEmpty { return [] }
    let match = "title : (" + words.joined(separator: " AND ") + ")"
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT words.rowid FROM words WHERE words MATCH ? AND NOT EXISTS (SELECT 1 FROM dead WHERE id = words.rowid)
          ORDER BY words.rowid DESC LIMIT ?
          """), arguments: [match, enough ?? -1])
  }

  private static func scattered(
    _ pattern: FuzzyPattern, but found: Set<Int64>, in db: Database
  ) throws -> [Int64] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "SELECT id, title FROM posts ORDER BY id DESC"))
    var matches: [(number: Int64, score: Int)] = []
    var looked = 0
    while let row = try rows.next() {
      looked += 1
      if looked % 1024 == 0 { try Task.checkCancellation() }
      let number: Int64 = row[0]
      if let match = pattern.match(row[1]), !found.contains(number) { matches.append((number, match.score)) }
    }
    return matches.sorted { ($0.score, $0.number) > ($1.score, $1.number) }.map(\.number)
  }
}

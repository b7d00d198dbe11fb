import GRDB

/// How many quotes posts have.
enum QuoteCounts {
  /// Tells of each post in the order given how many quotes it has; those without, and those that are gone, are left out.
  static func forEach(_ posts: PostSequence, in db: Database, _ tell: (Int64, Int) throws -> Void) throws {
    let all = try Int.fetchOne(db, sql: "SELECT posts FROM about") ?? 0
    if posts.isByDay, posts.count > 64, posts.count * sparse > all, !posts.hasOrderedDays {
      try walk(posts.numbers, in: db, tell)
    } else {
      try look(up: posts.numbers, in: db, tell)
    }
  }

  /// Where less than one of so many posts is asked for, each is looked up; else all are walked.
  private static let sparse = 8

  private static func look(up numbers: [Int64], in db: Database, _ tell: (Int64, Int) throws -> Void) throws {
    let statement = try db.cachedStatement(sql: "SELECT quotes FROM posts INDEXED BY posts_order WHERE id = ?")
    for (done, number) in numbers.enumerated() {
      if done % 1024 == 0 { try Task.checkCancellation() }
      guard let count = try Int.fetchOne(statement, arguments: [number]), count > 0 else { continue }
      try tell(number, count)
    }
  }

  /// - Parameter numbers: Descending.
  private static func walk(_ numbers: [Int64], in db: Database, _ tell: (Int64, Int) throws -> Void) throws {
    guard let first = numbers.first, let last = numbers.last else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, quotes FROM posts INDEXED BY posts_order WHERE id BETWEEN ? AND ? ORDER BY id DESC
        """)
    let rows = try Row.fetchCursor(statement, arguments: [last, first])
    var (index, done) = (0, 0)
    while let row = try rows.next() {
      done += 1
      if done % 1024 == 0 { try Task.checkCancellation() }
      let number: Int64 = row[0]
      while index < numbers.count, numbers[index] > number { index += 1 }
      guard index < numbers.count else { return }
      if numbers[index] == number, row[1] > 0 { try tell(number, row[1]) }
    }
  }
}

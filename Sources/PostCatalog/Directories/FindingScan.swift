import GRDB

/// The rows of what was found in posts, post by post in the order of their numbers.
///
/// Where many posts are asked for, the whole table is walked once; where few are, each is looked up.
struct FindingScan {
  /// `segments` or `contacts`, with what is joined to it.
  let tables: SQL
  /// Where the number of a post stands.
  let post: SQL
  /// What is read of each row; the post's number is the first.
  let columns: SQL
  let condition: SQL

  /// - Parameter numbers: The posts', in any order.
  /// - Throws: `CancellationError` where the task is cancelled.
  func each(of numbers: [Int64], in db: Database, _ take: (Row) throws -> Void) throws {
    let numbers = numbers.sorted()
    guard let first = numbers.first, let last = numbers.last else { return }
    let all = try Int.fetchOne(db, sql: "SELECT posts FROM about") ?? 0
    if numbers.count > Self.mostLookedUp, numbers.count > all / Self.sparse {
      try walk(numbers, first...last, in: db, take)
    } else {
      try lookUp(numbers, in: db, take)
    }
  }

  private static let mostLookedUp = 64
  /// One post in so many is looked up as quickly as all are walked.
  private static let sparse = 8

  private func lookUp(_ numbers: [Int64], in db: Database, _ take: (Row) throws -> Void) throws {
    let (sql, _) = try SQL("SELECT \(columns) FROM \(tables) WHERE \(post) = \(0) AND \(condition) ORDER BY 1").build(
      db)
    let statement = try db.cachedStatement(sql: sql)
    for (index, number) in numbers.enumerated() {
      if index % 1024 == 0 { try Task.checkCancellation() }
      let rows = try Row.fetchCursor(statement, arguments: [number])
      while let row = try rows.next() { try take(row) }
    }
  }

  private func walk(
    _ numbers: [Int64], _ span: ClosedRange<Int64>, in db: Database, _ take: (Row) throws -> Void
  ) throws {
    let sql: SQL = """
      SELECT \(columns) FROM \(tables)
      WHERE \(post) BETWEEN \(span.lowerBound) AND \(span.upperBound) AND \(condition) ORDER BY \(post)
      """
    let (statement, arguments) = try sql.build(db)
    let rows = try Row.fetchCursor(db.cachedStatement(sql: statement), arguments: arguments)
    var (next, walked) = (0, 0)
    while let row = try rows.next() {
      if walked % 4096 == 0 { try Task.checkCancellation() }
      walked += 1
      let number: Int64 = row[0]
      while next < numbers.count, numbers[next] < number { next += 1 }
      if next == numbers.count { return }
      if numbers[next] == number { try take(row) }
    }
  }
}

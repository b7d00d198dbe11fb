import GRDB
package import PostModel
import PostQuery

/// Answers.
extension Catalog {
  /// The posts that a question asks for.
  ///
  /// - Parameter enough: Where the first so many, and those of the last one's day, are all that is wanted now.
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package func answer(_ question: Question, enough: Int? = nil) async throws(CatalogError) -> CatalogAnswer {
    try await read { db in try Self.answer(question, enough: enough, in: db) }
  }

  /// The same, while the thread waits; every day of it is put in order, however many posts it has.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  package func answerNow(_ question: Question, enough: Int? = nil) throws(CatalogError) -> CatalogAnswer {
    try readNow { db in try Self.answer(question, enough: enough, mostOfADay: .max, in: db) }
  }

  /// Whether a post is among those that a question asks for.
  package func finds(_ id: PostID, _ question: Question) async throws(CatalogError) -> Bool {
    return try await read { db in
      guard let number = try PostRows.number(of: id, in: db) else { return false }
      let forms = try WordForms(question.query.condition, in: db)
      let (statement, arguments) = try QuestionCompiler(question, forms: forms, in: db).compiled(only: number)
        .statement.build(db)
      return try Int64.fetchOne(db.cachedStatement(sql: statement), arguments: arguments) != nil
    }
  }

  static func answer(
    _ question: Question, enough: Int?, mostOfADay: Int = PostRows.mostOfADay, in db: Database
  ) throws -> CatalogAnswer {
    let forms = try WordForms(question.query.condition, in: db)
    let sql = try QuestionCompiler(question, forms: forms, in: db).compiled()
    let (statement, arguments) = try sql.statement.build(db)
    let cursor = try Int64.fetchCursor(db.cachedStatement(sql: statement), arguments: arguments)
    var numbers: [Int64] = []
    while let number = try cursor.next() {
      if let enough, numbers.count >= enough, let last = numbers.last,
        !sql.isByDay || PostNumber(rawValue: last).day != PostNumber(rawValue: number).day
          || numbers.count - mostOfADay >= enough
      {
        let first = PostSequence(numbers: numbers, isComplete: false, isByDay: sql.isByDay, mostOfADay: mostOfADay)
        return CatalogAnswer(posts: first, forms: forms.stems)
      }
      numbers.append(number)
      if numbers.count % 4096 == 0 { try Task.checkCancellation() }
    }
    let all = PostSequence(numbers: numbers, isComplete: true, isByDay: sql.isByDay, mostOfADay: mostOfADay)
    return CatalogAnswer(posts: all, forms: forms.stems)
  }
}

/// What the catalog answers to a question.
package struct CatalogAnswer: Sendable {
  package var posts: PostSequence
  /// For each bare word of the question, the archive's words of its stem: what to highlight.
  package let forms: [String: Set<String>]
}

/// Without a question.
extension Catalog {
  /// How many posts there are; older texts of them are not counted.
  package func count() throws(CatalogError) -> Int {
    try readNow { db in try Int.fetchOne(db, sql: "SELECT posts FROM about") ?? 0 }
  }

  /// How many posts a question asks for.
  package func count(_ question: Question) async throws(CatalogError) -> Int {
    if question.query.condition == .all([]) { return try count() }
    return try await answer(question).posts.count
  }

  /// The newest posts, in the order of lists: at least so many, where there are, and at most those of the last one's day
  /// more; all for `nil`.
  package func newest(_ count: Int?) throws(CatalogError) -> [PostSummary] {
    try readNow { db in try PostRows.newest(count ?? .max, mostOfADay: .max, in: db) }
  }

  /// The newest posts, and how many there are in all, without opening the catalog for anything else: what a first screen
  /// needs; `nil` where there is no catalog that could tell.
  package static func firstPage(of place: CatalogPlace, count: Int) -> (posts: [PostSummary], count: Int)? {
    guard place.inode() != nil, place.visibleDamage() == nil else { return nil }
    var configuration = Configuration()
    configuration.readonly = true
    do {
      return try DatabaseQueue(path: place.file, configuration: configuration).read { db in
        guard try CatalogAbout.mismatch(db, place, nil) == nil else { return nil }
        let all = try Int.fetchOne(db, sql: "SELECT posts FROM about") ?? 0
        return all == 0 ? nil : (try PostRows.newest(count, in: db), all)
      }
    } catch {
      // Whatever is wrong with it is found, said and mended when the catalog is opened.
      return nil
    }
  }
}

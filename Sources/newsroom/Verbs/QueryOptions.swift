import ArgumentParser
import PostCatalog
import PostQuery

/// `--query`.
struct QueryOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only of posts that match, and in the order that the query says.", valueName: "query"))
  var query: String?

  /// What is asked for; `nil` where nothing is.
  func question() throws(Failure) -> Question? { try query.map { text throws(Failure) in try Self.question(text) } }

  /// Reads a query.
  static func question(_ text: String) throws(Failure) -> Question {
    let now = Clock.now()
    do throws(QueryError) { return Question(try Query(text, today: now), now: now) } catch {
      throw .query(text, error)
    }
  }
}

extension Question {
  /// Every post.
  static func everything() -> Question { Question(.everything, now: Clock.now()) }

  /// The same question, of those posts alone that have something.
  func having(_ feature: Condition.Feature) -> Question {
    let parts = if case .all(let parts) = query.condition { parts } else { [query.condition] }
    let condition = Condition.all(parts + [.feature(feature)])
    return Question(Query(typed: query.typed, condition: condition, order: query.order), marks: marks, now: now)
  }
}

/// `--limit` and `--offset`.
struct PageOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Print no more than so many.", valueName: "count"))
  var limit: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Leave out so many first.", valueName: "count"))
  var offset = 0

  var page: Page { Page(offset: offset, limit: limit) }

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit wants a number of at least 0, not \(limit).") }
    if offset < 0 { throw ValidationError("--offset wants a number of at least 0, not \(offset).") }
  }
}

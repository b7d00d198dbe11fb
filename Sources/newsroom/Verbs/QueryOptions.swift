import ArgumentParser
import PostCatalog
import PostModel
import PostQuery

/// `--query`, and conditions that are joined to it.
struct QueryOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only of posts that match, and in the order that the query says.", valueName: "query"))
  var query: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Only where somebody of this name speaks, or one who was merged with them; given twice, one of the two.",
      valueName: "name"))
  var speaker: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only from this day, month or year on, or of the last 30d, 6m, 1y.", valueName: "date"))
  var since: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only up to this day, month or year.", valueName: "date"))
  var until: String?

  func validate() throws {
    if let name = speaker.first(where: { Condition.speaker(named: $0) == nil }) {
      throw ValidationError("--speaker wants a name, and there is no letter or digit in \"\(name)\".")
    }
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool { query == nil && speaker.isEmpty && since == nil && until == nil }

  /// What is asked for; `nil` where nothing is.
  func question() throws(Failure) -> Question? {
    if isEmpty { return nil }
    let question = try query.map { text throws(Failure) in try Self.question(text) } ?? .everything()
    let names = speaker.compactMap(Condition.speaker(named:))
    let dates = try dates(today: question.now)
    return Question(question.query.and((names.isEmpty ? [] : [.any(names)]) + dates), now: question.now)
  }

  private func dates(today: PostDate) throws(Failure) -> [Condition] {
    let first = try Self.date("--since", since) { date throws(QueryError) in try .since(date, today: today) }
    let last = try Self.date("--until", until) { date throws(QueryError) in try .until(date, today: today) }
    if case .dates(let from?, _)? = first, case .dates(_, let through?)? = last, from > through {
      let typed = "--since \(since ?? "") --until \(until ?? "")"
      throw .query(typed, QueryError(column: 1, reason: "this ends before it begins: the earlier date comes first"))
    }
    return [first, last].compactMap(\.self)
  }

  private static func date(
    _ option: String, _ value: String?, _ read: (String) throws(QueryError) -> Condition
  ) throws(Failure) -> Condition? {
    guard let value else { return nil }
    do throws(QueryError) { return try read(value) } catch {
      throw .query(option + " " + value, QueryError(column: option.count + 2, reason: error.reason))
    }
  }

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

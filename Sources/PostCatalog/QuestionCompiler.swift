import GRDB
import PostModel
import PostQuery

/// A question as one statement, whose first column is the posts' numbers.
struct QuestionSQL {
  let statement: SQL
  /// Whether the numbers come in the order of lists, but for the order within a day.
  let isByDay: Bool
}

/// Puts a question into SQL.
///
/// One table is walked, newest number first, so that a first page ends early: the full text where the question has
/// words, else the beginnings of words, else the posts. What cannot be said there is asked of each number.
struct QuestionCompiler {
  private let question: Question
  private let pattern: FullTextPattern
  private let own: OwnWords
  /// Whether older texts are asked for; else they are left out.
  private let namesRevisions: Bool
  /// Whether there are any to be left out.
  private let hasRevisions: Bool
  /// Whether some numbers are dead.
  private let hasDead: Bool
  private let db: Database

  init(_ question: Question, forms: WordForms, in db: Database) throws {
    self.question = question
    self.db = db
    own = OwnWords(question.marks, forms: forms)
    pattern = FullTextPattern(forms: forms, own: own)
    namesRevisions = question.query.condition.namesRevisions
    hasRevisions =
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM posts WHERE id < ?)"),
        arguments: [PostNumber.listed.lowerBound]) ?? false
    hasDead = try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM dead)")) ?? false
  }

  /// - Parameter only: The one number that is asked about; `nil` is all.
  func compiled(only: Int64? = nil) throws -> QuestionSQL {
    var walk = Walk()
    if let only { walk.narrow(to: only...only) }
    if !namesRevisions, hasRevisions { walk.narrow(to: PostNumber.listed) }
    for part in Self.parts(of: question.query.condition) { take(part, into: &walk) }
    if let full = pattern.all(walk.words) {
      walk.driver = .words(full)
    } else {
      // Only what must not be there: each is asked for.
      walk.tests += walk.words
      if let first = walk.beginnings.popLast() { walk.driver = .prefixes(first) }
    }
    return try ordered(walk)
  }

  private static func parts(of condition: Condition) -> [Condition] {
    if case .all(let parts) = condition { parts } else { [condition] }
  }

  private func take(_ part: Condition, into walk: inout Walk) {
    if case .dates(let from, let through) = part, !namesRevisions {
      walk.narrow(to: PostNumber.span(from: from, through: through))
    } else if part == .state(.revision) {
      walk.narrow(to: PostNumber.revisions)
    } else if part == .not(.state(.revision)) {
      walk.narrow(to: PostNumber.listed)
    } else if let beginning = Self.beginning(part) {
      walk.beginnings.append(beginning)
    } else if isWords(part) {
      walk.words.append(part)
    } else {
      walk.tests.append(part)
    }
  }

  private func isWords(_ part: Condition) -> Bool {
    if case .not(let excluded) = part { return Self.beginning(excluded) == nil && pattern.pattern(excluded) != nil }
    return pattern.pattern(part) != nil
  }

  /// The pattern in `prefixes` of the beginning of a word, where it is short enough to be there.
  static func beginning(_ condition: Condition) -> String? {
    guard case .text(let term, .anywhere) = condition, term.isPrefix, term.words.count == 1,
      (1...3).contains(term.words[0].utf8.count),
      term.words[0].utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    else { return nil }
    return FullTextPattern.quoted("*" + term.words[0])
  }
}

/// What one walk over numbers must find.
private struct Walk {
  enum Driver {
    case posts
    case words(String)
    case prefixes(String)

    /// Where the number of a post stands.
    var number: SQL {
      switch self {
      case .posts: "posts.id"
      case .words: "words.rowid"
      case .prefixes: "prefixes.rowid"
      }
    }
  }

  var driver = Driver.posts
  var words: [Condition] = []
  /// Patterns of `prefixes`.
  var beginnings: [String] = []
  /// What is asked of each number.
  var tests: [Condition] = []
  private(set) var span: ClosedRange<Int64>?

  mutating func narrow(to other: ClosedRange<Int64>) {
    guard let span else { return span = other }
    // No post has the number 0.
    self.span = span.overlaps(other) ? span.clamped(to: other) : 0...0
  }
}

/// The whole statement.
extension QuestionCompiler {
  private func ordered(_ walk: Walk) throws -> QuestionSQL {
    switch (question.query.order ?? .date, walk.driver) {
    case (.rank, .words):
      let selection = try selection(walk, with: ", bm25(words, 1.0, 8.0, 2.0, 0.0) AS relevance")
      return QuestionSQL(statement: "\(selection) ORDER BY relevance, number DESC", isByDay: false)
    case (.date, _), (.rank, _):
      return QuestionSQL(statement: "\(try selection(walk)) ORDER BY number DESC", isByDay: true)
    case (.title, _):
      return QuestionSQL(
        statement: "SELECT id FROM posts WHERE id IN (\(try selection(walk))) ORDER BY title COLLATE NOCASE, id DESC",
        isByDay: false)
    case (.speaker, _):
      let first: SQL = """
        (SELECT speakers.name FROM segments JOIN speakers ON speakers.id = segments.speaker
         WHERE segments.post = posts.id ORDER BY segments.number LIMIT 1)
        """
      return QuestionSQL(
        statement: """
          SELECT id, \(first) AS who FROM posts WHERE id IN (\(try selection(walk)))
          ORDER BY who IS NULL, who COLLATE NOCASE, id DESC
          """, isByDay: false)
    }
  }

  private func selection(_ walk: Walk, with further: SQL = "") throws -> SQL {
    let number = walk.driver.number
    var (table, tests) = ("posts INDEXED BY posts_order" as SQL, [SQL]())
    switch walk.driver {
    case .posts: break
    case .words(let pattern): (table, tests) = ("words", ["words MATCH \(pattern)"])
    case .prefixes(let pattern): (table, tests) = ("prefixes", ["prefixes MATCH \(pattern)"])
    }
    if let span = walk.span { tests.append(Self.isIn(span, number)) }
    for beginning in walk.beginnings {
      tests.append("EXISTS (SELECT 1 FROM prefixes AS p WHERE p.prefixes MATCH \(beginning) AND p.rowid = \(number))")
    }
    tests += try walk.tests.map { try expression($0, of: number) }
    if hasDead { tests.append("NOT EXISTS (SELECT 1 FROM dead WHERE dead.id = \(number))") }
    let start: SQL = "SELECT \(number) AS number\(further) FROM \(table)"
    return tests.isEmpty ? start : "\(start) WHERE \(tests.joined(separator: " AND "))"
  }
}

/// Conditions on one number.
extension QuestionCompiler {
  private func expression(_ condition: Condition, of number: SQL) throws -> SQL {
    let depth = condition.depth
    guard depth > Condition.mostDepth, depth % Condition.mostDepth == 0 else {
      return try shallow(condition, of: number)
    }
    let found = try Int64.fetchAll(
      db, SQLRequest(literal: "SELECT id FROM posts WHERE \(try shallow(condition, of: "posts.id"))"))
    return "\(number) IN (SELECT value FROM json_each(\(Self.list(found))))"
  }

  private func shallow(_ condition: Condition, of number: SQL) throws -> SQL {
    if let beginning = Self.beginning(condition) {
      return "\(number) IN (SELECT rowid FROM prefixes WHERE prefixes MATCH \(beginning))"
    }
    if let pattern = pattern.pattern(condition) {
      return "\(number) IN (SELECT rowid FROM words WHERE words MATCH \(pattern))"
    }
    switch condition {
    case .all(let parts): return try joined(parts, " AND ", none: "1", of: number)
    case .any(let parts): return try joined(parts, " OR ", none: "0", of: number)
    case .not(let excluded): return "NOT (\(try expression(excluded, of: number)))"
    case .dates(let from, let through):
      let span = PostNumber.span(from: from, through: through)
      let isListed = Self.isIn(span, number)
      return namesRevisions ? "(\(isListed) OR \(Self.isIn(PostNumber.revisions(span), number)))" : isListed
    case .state(let state): return try expression(state, of: number)
    case .text(let term, .note): return try isAmong(own.noted(term), number)
    case .text(let term, .tag): return try tagged(term, number)
    case .text, .language, .feature: preconditionFailure("Words and facts are always a pattern.")
    }
  }

  private static func isIn(_ span: ClosedRange<Int64>, _ number: SQL) -> SQL {
    if span.upperBound == .max { return "\(number) >= \(span.lowerBound)" }
    return "\(number) BETWEEN \(span.lowerBound) AND \(span.upperBound)"
  }

  /// In JSON.
  private static func list(_ numbers: [Int64]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }

  private func joined(_ parts: [Condition], _ word: String, none: SQL, of number: SQL) throws -> SQL {
    if parts.isEmpty { return none }
    return "(\(try parts.map { try expression($0, of: number) }.joined(separator: word)))"
  }

  private func expression(_ state: Condition.State, of number: SQL) throws -> SQL {
    switch state {
    case .unread: return "NOT \(try isAmong(question.marks.read, number))"
    case .read: return try isAmong(question.marks.read, number)
    case .starred: return try isAmong(question.marks.starred, number)
    case .noted: return try isAmong(question.marks.notes.keys, number)
    case .embargoed: return "\(number) IN (SELECT id FROM posts WHERE \(isEmbargoed))"
    case .revision: return Self.isIn(PostNumber.revisions, number)
    case .draft, .summary: preconditionFailure("Drafts and summaries are facts of the full text.")
    }
  }

  /// By the moment where the zone is known, else by what the clock shows.
  private var isEmbargoed: SQL {
    let clock: SQL = "embargo > \(question.now.packed)"
    guard let moment = question.now.moment else { return clock }
    return "CASE WHEN embargoMoment IS NULL THEN \(clock) ELSE embargoMoment > \(moment) END"
  }

  /// Whether a number is that of one of some posts.
  private func isAmong(_ posts: some Collection<PostID>, _ number: SQL) throws -> SQL {
    if posts.isEmpty { return "0" }
    return "(\(number) IN (SELECT value FROM json_each(\(Self.list(try question.marks.numbers(of: posts, in: db))))))"
  }

  /// A tag that the post's file states, or one that a person has put on it.
  private func tagged(_ term: Term, _ number: SQL) throws -> SQL {
    let stated = pattern.stated(term, in: .tag)
    return """
      (\(number) IN (SELECT rowid FROM words WHERE words MATCH \(stated))
        OR \(try isAmong(own.tagged(term), number)))
      """
  }
}

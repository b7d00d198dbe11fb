import GRDB
import PostQuery

/// What the words of a question stand for in an archive.
struct WordForms: Sendable {
  /// For each bare word, the archive's words of its stem, itself among them.
  private(set) var stems: [String: Set<String>] = [:]
  /// For each beginning of a word, the archive's words that begin so; none where there are very many.
  private(set) var beginnings: [String: [String]] = [:]

  init(_ condition: Condition, in db: Database) throws {
    let terms = Self.terms(of: condition).filter { $0.words.count == 1 }
    if terms.isEmpty { return }
    let stemmer = try Stemmer()
    for term in terms where term.isPrefix { beginnings[term.words[0]] = try Self.words(from: term.words[0], in: db) }
    for term in terms where !term.isExact && !term.isPrefix {
      stems[term.words[0]] = try stemmer.forms(of: term.words[0], in: db)
    }
  }

  private static func terms(of condition: Condition) -> [Term] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap(terms)
    case .not(let excluded): terms(of: excluded)
    case .text(let term, _): [term]
    case .dates, .language, .state, .feature: []
    }
  }

  /// Full text looks up so many words more quickly than it puts together all that begin so.
  private static let mostWords = 4000

  /// `nil` where there are too many, or it is too short for the vocabulary to have all.
  private static func words(from beginning: String, in db: Database) throws -> [String]? {
    guard beginning.utf8.count > 2 else { return nil }
    let statement = try db.cachedStatement(
      sql: "SELECT word FROM vocabulary WHERE word >= ?1 AND word < ?1 || char(0x10FFFF) LIMIT ?2")
    let words = try String.fetchAll(statement, arguments: [beginning, mostWords + 1])
    return words.isEmpty || words.count > mostWords ? nil : words
  }
}

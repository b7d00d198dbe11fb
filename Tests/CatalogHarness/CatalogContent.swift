import GRDB
package import PostCatalog
import PostModel

/// Everything that a catalog says, without its numbers: two catalogs of one store must say the same.
package struct CatalogContent: Sendable {
  /// Sorted, in ASCII: strings that are canonically equivalent are different paths.
  private let lines: [String]
  /// Of files and folders, what tells whether they are unchanged; 0 where that is not known.
  private let identities: [String: [Int64]]

  /// - Parameter queries: As typed; what each answers is content too.
  package init(_ catalog: Catalog, asking queries: [String]) throws {
    let database = try DatabaseQueue(path: catalog.place.file)
    let stored = try database.read { db in
      (
        try Self.tables.flatMap { name, sql in
          try Row.fetchAll(db, sql: sql).map { name + " " + Self.line($0) }
        }, try Row.fetchAll(db, sql: Self.identities)
      )
    }
    lines = try (stored.0 + queries.flatMap { try Self.answer($0, catalog) }).map(Self.ascii).sorted()
    identities = Dictionary(
      uniqueKeysWithValues: stored.1.map { row in (Self.ascii(row[0]), (1..<row.count).map { row[$0] ?? 0 }) })
  }

  private static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }

  private static func line(_ row: Row) -> String {
    row.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
  }

  /// The list's rows one by one; where the order is another than that of dates, those of equal rank stand as they come.
  private static func answer(_ typed: String, _ catalog: Catalog) throws -> [String] {
    var answer = try catalog.answerNow(Question(typed: typed)).posts
    let rows = try answer.rowsNow(0..<answer.count, in: catalog)
    guard rows.count == answer.count else { return ["\(typed): \(rows.count) rows of \(answer.count)"] }
    return rows.enumerated().map { row, post in
      "answer to <\(typed)> \(typed.contains("sort:") ? 0 : row): \(post.id.rawValue) \(post.title)"
    }
  }

  /// What another catalog says and this one does not, and the other way round; empty where they agree.
  package func differences(from other: CatalogContent) -> [String] {
    let change = other.lines.difference(from: lines).map { change in
      switch change {
      case .insert(_, let line, _): "only there: " + line
      case .remove(_, let line, _): "only here: " + line
      }
    }
    let both = identities.compactMap { path, here -> String? in
      guard let there = other.identities[path] else { return nil }
      let isSame = zip(here, there).allSatisfy { $0 == $1 || $0 == 0 || $1 == 0 }
      return isSame ? nil : "identity of \(path): here \(here), there \(there)"
    }
    return change + both
  }

  private static let identities = """
    SELECT 'post ' || path || '/' || name, bytes, posts.modified, inode FROM posts JOIN folders ON folders.id = folder
    UNION ALL SELECT 'page ' || path || '/' || name, bytes, pages.modified, inode FROM pages JOIN folders ON folders.id = folder
    UNION ALL SELECT 'folder ' || path, digest, 0, 0 FROM folders
    """

  private static let tables = [
    ("about", "SELECT posts, (SELECT count(*) FROM posts) AS counted FROM about"),
    ("folder", "SELECT path FROM folders"),
    (
      "post",
      """
      SELECT path, name, hash, date, title, subtitle, organization, dateline, language, source, tags, embargo, flags,
        problems, quotes
      FROM posts LEFT JOIN folders ON folders.id = folder
      """
    ),
    ("page", "SELECT path, name FROM pages LEFT JOIN folders ON folders.id = folder"),
    (
      "segment",
      """
      SELECT path, posts.name AS file, number, quote, lower, upper, speakers.name, role, affiliation, written,
        attribution, kind
      FROM segments LEFT JOIN posts ON posts.id = post LEFT JOIN folders ON folders.id = folder
      LEFT JOIN speakers ON speakers.id = speaker
      """
    ),
    (
      "echo",
      """
      SELECT path, posts.name AS file, words, quote
      FROM echoes JOIN posts ON posts.id = post LEFT JOIN folders ON folders.id = folder
      """
    ),
    (
      "contact",
      """
      SELECT path, posts.name AS file, number, contacts.name, contacts.organization, role, phones, emails, lower, upper
      FROM contacts LEFT JOIN posts ON posts.id = post LEFT JOIN folders ON folders.id = folder
      """
    ),
    (
      "tag",
      """
      SELECT path, posts.name AS file, tag
      FROM tags LEFT JOIN posts ON posts.id = post LEFT JOIN folders ON folders.id = folder
      """
    ),
    (
      "words",
      "SELECT (SELECT count(*) FROM words) - (SELECT count(*) FROM dead) - (SELECT count(*) FROM posts) AS extra"
    ),
    ("dead", "SELECT count(*) FROM dead WHERE id IN (SELECT id FROM posts)"),
  ]
}

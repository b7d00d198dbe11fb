import GRDB
import PostModel
import Synchronization

/// The numbers of marked posts, which are looked up once, however many there are, as long as the catalog stays as it is.
package final class MarkNumbers: Sendable, Hashable {
  private struct State {
    var catalog: [Int64]?
    /// `nil` for a post that the catalog does not have.
    var numbers: [PostID: Int64?] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  /// Looks all of them up again: the catalog is another one.
  package func forget() { state.withLock { $0 = State() } }

  /// In no particular order; posts that the catalog does not have are left out.
  func numbers(of posts: some Sequence<PostID>, in db: Database) throws -> [Int64] {
    try state.withLock { state in
      let catalog = try Self.state(of: db)
      if catalog != state.catalog { state = State(catalog: catalog) }
      return try posts.compactMap { post in
        if let known = state.numbers[post] { return known }
        let number = try PostRows.number(of: post, in: db)
        state.numbers[post] = .some(number)
        return number
      }
    }
  }

  /// What is another one whenever a post gets a number or loses it.
  private static func state(of db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (SELECT posts FROM about), (SELECT count(*) FROM dead),
          (SELECT min(id) FROM posts), (SELECT max(id) FROM posts)
        """)
    let row = try Row.fetchOne(statement)
    return row.map { row in (0..<4).map { row[$0] ?? 0 } } ?? []
  }
}

/// By identity.
extension MarkNumbers {
  package static func == (left: MarkNumbers, right: MarkNumbers) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Question.Marks {
  /// The numbers of posts, in the order of the numbers.
  func numbers(of posts: some Sequence<PostID>, in db: Database) throws -> [Int64] {
    let found =
      try numbers?.numbers(of: posts, in: db) ?? posts.compactMap { try PostRows.number(of: $0, in: db) }
    return found.sorted()
  }
}

import GRDB
package import PostModel

/// Quotes that are said again.
extension Catalog {
  /// The quotes of a post whose words other posts have, too; older texts, and what is related to them, do not count.
  ///
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package func echoes(of post: AnnotatedPost) async throws(CatalogError) -> [QuoteEcho] {
    let numbers = post.findings.quotes.map(EchoNumber.number)
    if numbers.allSatisfy({ $0 == nil }) { return [] }
    return try await read { db in
      let own = try PostRows.number(of: post.post.id, in: db)
      let newer = try post.related.newer.flatMap { try PostRows.number(of: $0.id, in: db) }
      return try numbers.enumerated().compactMap { index, words in
        try Task.checkCancellation()
        return try words.flatMap { try EchoRows(of: $0, own: own, newer: newer, in: db)?.echo(of: index, in: db) }
      }
    }
  }
}

/// The posts that have some words.
private struct EchoRows {
  private var posts = 1
  private var first: (post: Int64, quote: Int)?
  private var other: (post: Int64, quote: Int)
  private let own: Int64?

  /// `nil` where no other post has them.
  ///
  /// - Parameter newer: The post whose older text has asked.
  init?(of words: Int64, own: Int64?, newer: Int64?, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT post, min(quote) FROM echoes JOIN posts INDEXED BY posts_order ON posts.id = post
        WHERE words = ? AND post >= ? GROUP BY post ORDER BY post < 0, post
        """)
    let rows = try Row.fetchCursor(statement, arguments: [words, PostNumber.listed.lowerBound])
    var others: (post: Int64, quote: Int)?
    while let row = try rows.next() {
      let post: Int64 = row[0]
      if post == newer { continue }
      if first == nil { first = (post, row[1]) }
      if post == own { continue }
      posts += 1
      if others == nil { others = (post, row[1]) }
    }
    guard let others else { return nil }
    other = others
    self.own = own
  }

  func echo(of quote: Int, in db: Database) throws -> QuoteEcho? {
    guard let other = try place(other.post, other.quote, in: db) else { return nil }
    let earlier = try first.flatMap { isEarlier($0.post) ? try place($0.post, $0.quote, in: db) : nil }
    return QuoteEcho(quote: quote, posts: posts, first: earlier, other: other)
  }

  /// Whether a post is of an earlier day than the one that has asked; one without a date is not.
  private func isEarlier(_ post: Int64) -> Bool {
    guard post >= 0, post != own else { return false }
    guard let own, own >= 0 else { return true }
    return PostNumber(rawValue: post).day < PostNumber(rawValue: own).day
  }

  private func place(_ post: Int64, _ quote: Int, in db: Database) throws -> QuoteEcho.Place? {
    try PostRows.head(of: post, in: db).map {
      QuoteEcho.Place(post: $0.id, title: $0.title, day: $0.date?.isoDay, quote: quote)
    }
  }
}

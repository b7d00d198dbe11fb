import GRDB
package import PostModel

/// What stands in the rows.
extension QuoteSequence {
  package enum Row: Sendable, Hashable {
    /// A heading.
    case post(PostSummary)
    /// A heading: a speaker, or nobody who is named, and how many quotes are below it.
    case speaker(String?, quotes: Int)
    /// A quote by its number in the post, and by its number in the list, from 1.
    case quote(QuotedPost, index: Int, number: Int)
    /// Its post is gone meanwhile.
    case gone
  }

  /// What stands in these rows, one for each.
  package mutating func rows(_ wanted: Range<Int>, in catalog: Catalog) async throws(CatalogError) -> [Row] {
    let rows = wanted.clamped(to: 0..<count)
    return try await catalog.read(by: &self) { quotes, db in
      try quotes.putDaysInOrder(around: rows, in: db)
      var posts = PostsOfQuotes(db)
      return try rows.map { try quotes.row($0, &posts) }
    }
  }

  private func row(_ row: Int, _ posts: inout PostsOfQuotes) throws -> Row {
    let (group, item) = place(of: row)
    let members = members(of: group)
    if item >= 0 {
      let position = positions[members.lowerBound + item]
      guard let post = try posts.post(position.post), position.quote < post.quotes.count else { return .gone }
      return .quote(post, index: position.quote, number: members.lowerBound + item + 1)
    }
    switch heading {
    case .post: return try posts.post(positions[members.lowerBound].post).map { .post($0.post.summary) } ?? .gone
    case .speaker(let speakers):
      return .speaker(try posts.quotes.speaker(speakers[group])?.name, quotes: members.count)
    }
  }

  /// The row of a quote; `nil` where it is not in the list.
  package mutating func row(of post: PostID, quote: Int, in catalog: Catalog) async throws(CatalogError) -> Int? {
    try await catalog.read(by: &self) { quotes, db in
      guard let number = try PostRows.number(of: post, in: db) else { return nil }
      return try quotes.row(of: number, quote: quote, in: db)
    }
  }

  private mutating func row(of number: Int64, quote: Int, in db: Database) throws -> Int? {
    guard (0..<QuotePosition.mostOfAPost).contains(quote) else { return nil }
    let wanted = QuotePosition(post: number, quote: quote)
    var range = 0..<positions.count
    if isByDay {
      let groups = groups(ofDay: PostNumber(rawValue: number).day)
      guard !groups.isEmpty else { return nil }
      try putDaysInOrder(around: row(ofHeading: groups.lowerBound)..<row(ofHeading: groups.lowerBound) + 1, in: db)
      range = members(of: groups.lowerBound).lowerBound..<members(of: groups.upperBound - 1).upperBound
    }
    guard let position = positions[range].firstIndex(of: wanted) else { return nil }
    return row(ofPosition: position, in: group(ofPosition: position))
  }

  private func row(ofHeading group: Int) -> Int { Int(starts[group]) + group }

  private func group(ofPosition position: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= position { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

/// Posts with the places of their quotes, each fetched once.
private struct PostsOfQuotes {
  private let db: Database
  var quotes: QuoteRows
  private var known: [Int64: QuotedPost?] = [:]

  init(_ db: Database) {
    self.db = db
    quotes = QuoteRows(db)
  }

  mutating func post(_ number: Int64) throws -> QuotedPost? {
    if let post = known[number] { return post }
    let post = try PostRows.posts([number], in: db).first?.post
    let places = try quotes.places(in: number)
    let quoted = post.flatMap { places.isEmpty ? nil : QuotedPost(post: $0, quotes: places) }
    known[number] = quoted
    return quoted
  }
}

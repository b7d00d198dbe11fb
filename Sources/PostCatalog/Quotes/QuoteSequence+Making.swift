import GRDB
import PostModel
package import PostQuery

/// Finding quotes.
extension QuoteSequence {
  /// The quotes of posts, in the order of these.
  ///
  /// - Parameter test: Which of them are meant, by their speakers; `nil` is all. What it says of words is not asked.
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package static func all(
    of posts: PostSequence, meaning test: QuoteTest?, in catalog: Catalog
  ) async throws(CatalogError) -> QuoteSequence {
    return try await catalog.read { db in
      var found = QuoteSequence(isComplete: posts.isComplete, isByDay: posts.isByDay)
      if let test, !test.readsWords {
        try found.add(quotesOf: posts.numbers, meaning: test, in: db)
      } else {
        try QuoteCounts.forEach(posts, in: db) { number, count in
          found.append((0..<min(count, QuotePosition.mostOfAPost)).map { QuotePosition(post: number, quote: $0) })
        }
      }
      return found
    }
  }

  private mutating func add(quotesOf numbers: [Int64], meaning test: QuoteTest, in db: Database) throws {
    var speakers = QuoteRows(db)
    var meant: [Int64: Bool] = [:]
    for (done, number) in numbers.enumerated() {
      if done % 1024 == 0 { try Task.checkCancellation() }
      append(
        try speakers.speakerNumbers(in: number).compactMap { quote, speaker in
          let isMeant =
            try meant[speaker] ?? test.means(speaker: speaker == 0 ? nil : speakers.speaker(speaker)?.name, words: [])
          meant[speaker] = isMeant
          return isMeant && quote < QuotePosition.mostOfAPost ? QuotePosition(post: number, quote: quote) : nil
        })
    }
  }

  /// Those of the quotes of some groups that are meant, by what they are; the groups stand below their posts.
  ///
  /// - Parameter test: Is given each post with its quotes' places, and says which by their numbers are meant.
  package func kept(
    _ groups: Range<Int>, in catalog: Catalog, where test: @Sendable ([QuotedPost]) async -> [[Int]]
  ) async throws(CatalogError) -> KeptQuotes {
    let numbers = groups.map { positions[Int(starts[$0])].post }
    let posts: [(number: Int64, post: QuotedPost)]
    do {
      posts = try await catalog.database.read { db in
        var quotes = QuoteRows(db)
        return try PostRows.posts(numbers, in: db).compactMap { number, post in
          let places = try quotes.places(in: number)
          return places.isEmpty ? nil : (number, QuotedPost(post: post, quotes: places))
        }
      }
    } catch { throw catalog.failure(error) }
    let meant = await test(posts.map(\.post))
    return KeptQuotes(
      positions: zip(posts, meant).map { post, quotes in
        quotes.filter { $0 < QuotePosition.mostOfAPost }.map { QuotePosition(post: post.number, quote: $0) }
      })
  }

  /// A sequence in the order of this one, empty at first.
  package func emptied() -> QuoteSequence { QuoteSequence(isComplete: false, isByDay: isByDay) }

  package mutating func add(_ kept: KeptQuotes) {
    for group in kept.positions { append(group) }
  }
}

/// Some quotes of some posts.
package struct KeptQuotes: Sendable {
  let positions: [[QuotePosition]]
}

/// By speaker.
extension QuoteSequence {
  /// The same quotes below the names of those who said them: the most quoted first, then by name, those without a speaker
  /// last; of each the newest first.
  ///
  /// - Parameter canonical: The name that a name stands for.
  package func bySpeaker(
    in catalog: Catalog, canonical: @escaping @Sendable (String) -> String = { $0 }
  ) async throws(CatalogError) -> QuoteSequence {
    try await catalog.read { db in try bySpeaker(in: db, canonical) }
  }

  private func bySpeaker(
    in db: Database, _ canonical: @escaping (String) -> String
  ) throws -> QuoteSequence {
    var quotes = QuoteRows(db)
    var speakers = SpeakerGroups(canonical)
    // For each position the group that it belongs to.
    var groups: [Int32] = []
    groups.reserveCapacity(positions.count)
    var index = 0
    while index < positions.count {
      let post = positions[index].post
      let known = try quotes.speakerNumbers(in: post)
      while index < positions.count, positions[index].post == post {
        let quote = positions[index].quote
        let speaker = quote < known.count && known[quote].quote == quote ? known[quote].speaker : 0
        groups.append(try speakers.group(of: speaker, &quotes))
        index += 1
        if index % 1024 == 0 { try Task.checkCancellation() }
      }
    }
    return gathered(groups, speakers)
  }

  private func gathered(_ groups: [Int32], _ speakers: SpeakerGroups) -> QuoteSequence {
    let order = speakers.order
    var places = Array(repeating: [QuotePosition](), count: order.count)
    for (position, group) in zip(positions, groups) { places[Int(group)].append(position) }
    var gathered = QuoteSequence(
      heading: .speaker(order.map { speakers.first[$0] }), isComplete: isComplete, isByDay: false)
    for group in order { gathered.append(places[group]) }
    return gathered
  }
}

/// Speakers of one name are one.
private struct SpeakerGroups {
  private let canonical: (String) -> String
  private var byNumber: [Int64: Int32] = [:]
  private var byName: [String: Int32] = [:]
  private var names: [String] = []
  private var counts: [Int] = []
  /// Of each group a number of `speakers` with its name.
  private(set) var first: [Int64] = []

  init(_ canonical: @escaping (String) -> String) { self.canonical = canonical }

  /// - Parameter number: 0 is nobody.
  mutating func group(of number: Int64, _ quotes: inout QuoteRows) throws -> Int32 {
    let group: Int32
    if let known = byNumber[number] {
      group = known
    } else {
      let name = number == 0 ? nil : try quotes.speaker(number)?.name
      group = self.group(named: name.map(canonical) ?? "", number)
      byNumber[number] = group
    }
    counts[Int(group)] += 1
    return group
  }

  private mutating func group(named name: String, _ number: Int64) -> Int32 {
    if let known = byName[name] { return known }
    let group = Int32(names.count)
    byName[name] = group
    names.append(name)
    first.append(number)
    counts.append(0)
    return group
  }

  /// The groups, the largest first; nobody last.
  var order: [Int] {
    names.indices.sorted { left, right in
      if names[left].isEmpty != names[right].isEmpty { return names[right].isEmpty }
      return (counts[right], names[left]) < (counts[left], names[right])
    }
  }
}

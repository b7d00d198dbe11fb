import GRDB
import PostModel

/// What is found in the posts of an answer.
extension PostSequence {
  /// The posts in these rows that have quotes, and where those are, while the thread waits.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  package mutating func quotedNow(_ wanted: Range<Int>, in catalog: Catalog) throws(CatalogError) -> [QuotedPost] {
    try readNow(wanted, in: catalog) { numbers, db in
      var quotes = QuoteRows(db)
      return try PostRows.posts(numbers, in: db).compactMap { number, post in
        let places = try quotes.places(in: number)
        return places.isEmpty ? nil : QuotedPost(post: post, quotes: places)
      }
    }
  }

  /// The posts in these rows that have contacts, and how many, while the thread waits.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  package mutating func contactedNow(_ wanted: Range<Int>, in catalog: Catalog) throws(CatalogError) -> [ContactedPost]
  {
    try readNow(wanted, in: catalog) { numbers, db in
      let statement = try db.cachedStatement(sql: "SELECT count(*) FROM contacts WHERE post = ?")
      return try PostRows.posts(numbers, in: db).compactMap { number, post in
        let count = try Int.fetchOne(statement, arguments: [number]) ?? 0
        return count == 0 ? nil : ContactedPost(post: post, contacts: count)
      }
    }
  }

  /// Reads something of the posts in these rows, all at one time.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  private mutating func readNow<Found>(
    _ wanted: Range<Int>, in catalog: Catalog, _ find: (ArraySlice<Int64>, Database) throws -> [Found]
  ) throws(CatalogError) -> [Found] {
    let rows = wanted.clamped(to: 0..<count)
    return try catalog.readNow { db in
      try putDaysInOrder(around: rows, in: db)
      return try find(numbers[rows], db)
    }
  }
}

/// The rows of quotes.
struct QuoteRows {
  private let db: Database
  /// Those that were read.
  private var speakers: [Int64: Speaker] = [:]

  init(_ db: Database) { self.db = db }

  /// Where the quotes of a post are, in order.
  mutating func places(in post: Int64) throws -> [QuotePlace] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT quote, lower, upper, speaker, written, attribution, kind FROM segments WHERE post = ? ORDER BY number
        """)
    let rows = try Row.fetchCursor(statement, arguments: [post])
    var (places, last) = ([QuotePlace](), nil as Int?)
    while let row = try rows.next() {
      let quote: Int = row[0]
      let segment = try Self.segment(row)
      if quote == last {
        places[places.count - 1].segments.append(segment)
      } else {
        places.append(try place(row, segment))
      }
      last = quote
    }
    return places
  }

  /// The speakers of a post's quotes by their numbers, in order: one for each quote, 0 where it has none.
  func speakerNumbers(in post: Int64) throws -> [(quote: Int, speaker: Int64)] {
    let statement = try db.cachedStatement(
      sql: "SELECT quote, ifnull(speaker, 0) FROM segments WHERE post = ? ORDER BY number")
    let rows = try Row.fetchCursor(statement, arguments: [post])
    var found: [(quote: Int, speaker: Int64)] = []
    while let row = try rows.next() {
      let quote: Int = row[0]
      if quote != found.last?.quote { found.append((quote, row[1])) }
    }
    return found
  }

  private static func segment(_ row: Row) throws -> Range<Int> {
    let (lower, upper): (Int, Int) = (row[1], row[2])
    guard 0 <= lower, lower <= upper else { throw CatalogError.damaged("a quote ends before it begins") }
    return lower..<upper
  }

  private mutating func place(_ row: Row, _ segment: Range<Int>) throws -> QuotePlace {
    guard let attribution = Attribution(rawValue: row[5]), let kind = Quote.Kind(rawValue: row[6]) else {
      throw CatalogError.damaged("a quote is of no known kind")
    }
    let speaker: Int64? = row[3]
    return QuotePlace(
      segments: [segment], speaker: try speaker.flatMap { try self.speaker($0) }, speakerAsWritten: row[4],
      attribution: attribution, kind: kind)
  }

  mutating func speaker(_ number: Int64) throws -> Speaker? {
    if let known = speakers[number] { return known }
    let statement = try db.cachedStatement(
      sql: "SELECT name, nullif(role, ''), nullif(affiliation, '') FROM speakers WHERE id = ?")
    let speaker = try Row.fetchOne(statement, arguments: [number]).map {
      Speaker(name: $0[0], role: $0[1], affiliation: $0[2])
    }
    speakers[number] = speaker
    return speaker
  }
}

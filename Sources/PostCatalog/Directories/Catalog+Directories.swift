import GRDB
package import PostDirectory
package import PostModel

/// Speakers and contacts across the posts of an answer.
extension Catalog {
  /// Everybody who is quoted in some posts.
  ///
  /// Linear in the quotes of those posts.
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package func speakers(
    in posts: PostSequence, aliases: SpeakerAliases = SpeakerAliases()
  ) async throws(CatalogError) -> SpeakerDirectory {
    try await read { db in try Self.speakers(in: posts, aliases, db) }
  }

  /// Everybody who is quoted in the posts that a question asks for, while the thread waits.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  package func speakersNow(
    of question: Question, aliases: SpeakerAliases = SpeakerAliases()
  ) throws(CatalogError) -> SpeakerDirectory {
    try readNow { db in try Self.speakers(in: Self.answer(question, enough: nil, in: db).posts, aliases, db) }
  }

  /// The people and desks that some posts offer; the posts' numbers are those of ``posts(numbered:)``.
  ///
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  package func contacts(in posts: PostSequence) async throws(CatalogError) -> ContactDirectory {
    try await read { db in try Self.contacts(in: posts, db) }
  }

  /// The people and desks that the posts offer that a question asks for, while the thread waits.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  package func contactsNow(of question: Question) throws(CatalogError) -> ContactDirectory {
    try readNow { db in try Self.contacts(in: Self.answer(question, enough: nil, in: db).posts, db) }
  }

  /// What a list says of posts by their numbers; those that are gone meanwhile are not in it.
  package func posts(numbered numbers: Set<Int64>) async throws(CatalogError) -> [Int64: PostSummary] {
    try await read { db in try Self.posts(numbered: numbers, in: db) }
  }

  /// The same, while the thread waits.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  package func postsNow(numbered numbers: Set<Int64>) throws(CatalogError) -> [Int64: PostSummary] {
    try readNow { db in try Self.posts(numbered: numbers, in: db) }
  }

  private static func posts(numbered numbers: Set<Int64>, in db: Database) throws -> [Int64: PostSummary] {
    Dictionary(try PostRows.posts(numbers, in: db).map { ($0.number, $0.post.summary) }) { first, _ in first }
  }

  private static func speakers(
    in posts: PostSequence, _ aliases: SpeakerAliases, _ db: Database
  ) throws -> SpeakerDirectory {
    var directory = SpeakerDirectory(aliases: aliases)
    var quotes = QuoteRows(db)
    var numbers: [Int64: Int] = [:]
    var last = (post: Int64.min, quote: -1)
    let scan = FindingScan(
      tables: "segments", post: "post", columns: "post, quote, speaker", condition: "speaker IS NOT NULL")
    try scan.each(of: posts.numbers, in: db) { row in
      let (post, quote, speaker): (Int64, Int, Int64) = (row[0], row[1], row[2])
      if last == (post, quote) { return }
      last = (post, quote)
      let known = try numbers[speaker] ?? quotes.speaker(speaker).map { directory.number(of: $0) }
      guard let known else { return }
      numbers[speaker] = known
      directory.add(known, at: QuoteNumber(post: post, quote: quote), on: PostNumber(rawValue: post).date)
    }
    return directory
  }

  private static func contacts(in posts: PostSequence, _ db: Database) throws -> ContactDirectory {
    var directory = ContactDirectory()
    let scan = FindingScan(
      tables: "contacts JOIN posts ON posts.id = contacts.post", post: "contacts.post",
      columns: """
        contacts.post, contacts.number, contacts.name, contacts.organization, role, phones, emails, posts.organization
        """, condition: "1")
    try scan.each(of: posts.numbers, in: db) { row in
      let statement = ContactStatement(
        name: row[2], organization: row[3], role: row[4], phones: PackedList.unpack(row[5]),
        emails: PackedList.unpack(row[6]), postOrganization: row[7])
      let post: Int64 = row[0]
      directory.add(statement, number: row[1], in: post, on: PostNumber(rawValue: post).date)
    }
    return directory
  }
}

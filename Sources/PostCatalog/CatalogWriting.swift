import GRDB
import PostModel

extension Catalog {
  /// Writes a batch, whole or not at all.
  package func write(_ batch: CatalogBatch) throws(CatalogError) {
    try call {
      try database.write { db in
        var writing = try CatalogWriting(db)
        try writing.write(batch)
      }
    }
  }

  /// Moves what was written from the log into the database itself.
  package func checkpoint() throws(CatalogError) {
    guard !isTemporary else { return }
    try call {
      try database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    }
  }
}

/// One transaction that writes.
struct CatalogWriting {
  private let db: Database
  private let stemmer: Stemmer
  private var folders: [ExactPath: Int64] = [:]
  /// The next number of each day that has been written to.
  private var nextNumbers: [Int64: Int64] = [:]
  private var speakers: [Speaker: Int64] = [:]
  /// Whether there are pages, which a post may have been.
  private var hasPages: Bool
  /// By how many the posts have become more, older texts not counted.
  private var growth = 0

  init(_ db: Database) throws {
    self.db = db
    stemmer = try Stemmer()
    hasPages = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM pages)") ?? false
  }

  mutating func write(_ batch: CatalogBatch) throws {
    for folder in batch.unsettled { try run("UPDATE folders SET digest = NULL WHERE path = ?", folder) }
    for folder in batch.removedFolders { try removeFolder(folder) }
    for file in batch.removed { try remove(file) }
    for file in batch.touched { try touch(file) }
    for file in batch.pages { try writePage(file) }
    for post in batch.posts { try bury(post.file) }
    let posts = try numbered(batch.posts)
    for (number, post) in posts { try write(post, number) }
    try writeEchoes(of: posts)
    for folder in batch.settled {
      try run(
        "UPDATE folders SET digest = ?, modified = ? WHERE id = ?", folder.digest, folder.modified,
        folderID(folder.path))
    }
    try run("UPDATE about SET posts = posts + ?", growth)
  }

  private func run(_ sql: String, _ values: (any Bindable)?...) throws {
    try db.cachedStatement(sql: sql).run(values)
  }

  private mutating func folderID(_ path: String) throws -> Int64 {
    if let id = folders[ExactPath(path)] { return id }
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM folders WHERE path = ?"), arguments: [path])
    if known == nil { try run("INSERT INTO folders(path) VALUES (?)", path) }
    let id = known ?? db.lastInsertedRowID
    folders[ExactPath(path)] = id
    return id
  }
}

/// Numbers.
extension CatalogWriting {
  /// The posts with their new numbers, ascending: full text takes ascending numbers many at a time.
  private mutating func numbered(_ posts: [IndexedPost]) throws -> [(Int64, IndexedPost)] {
    try posts.map { (try nextNumber($0.summary), $0) }.sorted { $0.0 < $1.0 }
  }

  private mutating func nextNumber(_ summary: PostSummary) throws -> Int64 {
    var day = PostNumber.day(of: summary.date, title: summary.title, isRevision: summary.isRevision)
    while true {
      let numbers = PostNumber.numbers(of: day)
      let next = try nextNumbers[day] ?? unusedNumber(in: numbers)
      if next <= numbers.upperBound {
        nextNumbers[day] = next + 1
        return next
      }
      // A day that is full goes on in the one before.
      day -= 1
    }
  }

  private func unusedNumber(in numbers: ClosedRange<Int64>) throws -> Int64 {
    var next = numbers.lowerBound
    for table in ["posts", "dead"] {
      let statement = try db.cachedStatement(sql: "SELECT max(id) FROM \(table) WHERE id BETWEEN ? AND ?")
      let last = try Int64.fetchOne(statement, arguments: [numbers.lowerBound, numbers.upperBound])
      next = max(next, last.map { $0 + 1 } ?? next)
    }
    return next
  }
}

/// Taking away.
extension CatalogWriting {
  /// Takes a post or page out; its words stay in the full text, under a number that is dead.
  private mutating func remove(_ file: CatalogedFile) throws {
    try bury(file)
    try run("DELETE FROM pages WHERE folder = ? AND name = ?", folderID(file.folder), file.name)
  }

  private mutating func bury(_ file: CatalogedFile) throws {
    let statement = try db.cachedStatement(sql: "SELECT id FROM posts WHERE folder = ? AND name = ?")
    guard let number = try Int64.fetchOne(statement, arguments: [folderID(file.folder), file.name]) else { return }
    try bury(number)
  }

  private mutating func bury(_ number: Int64) throws {
    if PostNumber.listed.contains(number) { growth -= 1 }
    try run("INSERT INTO dead(id) VALUES (?)", number)
    try run("DELETE FROM posts WHERE id = ?", number)
    for table in ["segments", "contacts", "tags"] { try run("DELETE FROM \(table) WHERE post = ?", number) }
  }

  private mutating func removeFolder(_ path: String) throws {
    let id = try folderID(path)
    let statement = try db.cachedStatement(sql: "SELECT id FROM posts WHERE folder = ?")
    for number in try Int64.fetchAll(statement, arguments: [id]) { try bury(number) }
    try run("DELETE FROM pages WHERE folder = ?", id)
    try run("DELETE FROM folders WHERE id = ?", id)
    folders[ExactPath(path)] = nil
  }

  private mutating func touch(_ file: CatalogedFile) throws {
    let identity = file.identity
    try run(
      "UPDATE posts SET bytes = ?, modified = ?, inode = ? WHERE folder = ? AND name = ?",
      identity.bytes, identity.modified, Int64(bitPattern: identity.inode), folderID(file.folder), file.name)
  }

  private mutating func writePage(_ file: CatalogedFile) throws {
    try bury(file)
    hasPages = true
    let identity = file.identity
    try run(
      "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?)",
      folderID(file.folder), file.name, identity.bytes, identity.modified, Int64(bitPattern: identity.inode))
  }
}

/// Putting in.
extension CatalogWriting {
  private mutating func write(_ post: IndexedPost, _ number: Int64) throws {
    try writeSummary(post, number)
    try writeFullText(post.fullText, number)
    for tag in Set(post.summary.tags) { try run("INSERT INTO tags VALUES (?, ?)", number, tag) }
    try writeQuotes(post.quotes, number)
    for (index, contact) in post.contacts.enumerated() {
      try run(
        "INSERT INTO contacts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number, index, contact.name, contact.organization, contact.role, PackedList.pack(contact.phones),
        PackedList.pack(contact.emails), contact.range.lowerBound, contact.range.upperBound)
    }
    for word in post.newWords {
      let stem = try stemmer.stem(of: word)
      try run("INSERT OR IGNORE INTO vocabulary VALUES (?, ?)", word, stem == word ? nil : stem)
    }
  }

  private mutating func writeSummary(_ post: IndexedPost, _ number: Int64) throws {
    if PostNumber.listed.contains(number) { growth += 1 }
    let (summary, identity) = (post.summary, post.file.identity)
    if hasPages {
      try run("DELETE FROM pages WHERE folder = ? AND name = ?", folderID(post.file.folder), post.file.name)
    }
    try run(
      "INSERT INTO posts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      number, folderID(post.file.folder), post.file.name,
      identity.bytes, identity.modified, Int64(bitPattern: identity.inode), post.hash,
      summary.date?.packed, summary.title, summary.subtitle, summary.organization, summary.dateline, summary.language,
      summary.source, PackedList.pack(unlessEmpty: summary.tags), summary.embargo?.packed, post.flags.rawValue,
      PackedList.pack(problems: summary.problems), post.quotes.count, summary.embargo?.moment)
  }

  private func writeFullText(_ text: FullText, _ number: Int64) throws {
    try run(
      """
      INSERT INTO words(rowid, facts, title, body, quotes, speakers, organizations, contacts, tags, source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      number, text.facts, text.title, text.body, text.quotes, text.speakers, text.organizations, text.contacts,
      text.tags, text.source)
    try run("INSERT INTO prefixes(rowid, prefix) VALUES (?, ?)", number, text.prefixes)
  }

  private mutating func writeQuotes(_ quotes: [Quote], _ post: Int64) throws {
    var number = 0
    for (index, quote) in quotes.enumerated() {
      let speaker = try quote.speaker.map { try id(of: $0) }
      for segment in quote.segments {
        try run(
          "INSERT INTO segments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          post, number, index, segment.range.lowerBound, segment.range.upperBound, speaker, quote.speakerAsWritten,
          quote.attribution.rawValue, quote.kind.rawValue)
        number += 1
      }
    }
  }

  /// In the order of the numbers: each goes to another place of the table, and neighbours share a page.
  private func writeEchoes(of posts: [(Int64, IndexedPost)]) throws {
    var all = posts.flatMap { number, post in
      post.echoes.enumerated().compactMap { quote, words in words.map { (words: $0, post: number, quote: quote) } }
    }
    all.sort { ($0.words, $0.post, $0.quote) < ($1.words, $1.post, $1.quote) }
    for echo in all { try run("INSERT INTO echoes VALUES (?, ?, ?)", echo.words, echo.post, echo.quote) }
  }

  private mutating func id(of speaker: Speaker) throws -> Int64 {
    if let id = speakers[speaker] { return id }
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM speakers WHERE name = ? AND role = ? AND affiliation = ?")
    let values: StatementArguments = [speaker.name, speaker.role ?? "", speaker.affiliation ?? ""]
    let known = try Int64.fetchOne(statement, arguments: values)
    if known == nil {
      try db.cachedStatement(sql: "INSERT INTO speakers(name, role, affiliation) VALUES (?, ?, ?)")
        .execute(arguments: values)
    }
    let id = known ?? db.lastInsertedRowID
    speakers[speaker] = id
    return id
  }
}

import GRDB
import PostModel

/// Posts as rows of the catalog.
enum PostRows {
  /// The number of a post; `nil` where the catalog has none of that name.
  static func number(of id: PostID, in db: Database) throws -> Int64? {
    let path = id.rawValue
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[..<$0] } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let statement = try db.cachedStatement(
      sql: "SELECT posts.id FROM folders JOIN posts ON folder = folders.id WHERE path = ? AND name = ?")
    return try Int64.fetchOne(statement, arguments: [String(folder), String(name)])
  }

  /// What a list says of posts, in the order of their numbers given; those that are gone meanwhile are left out.
  static func summaries(of numbers: some Sequence<Int64>, in db: Database) throws -> [PostSummary] {
    let statement = try db.cachedStatement(sql: "\(selection) WHERE posts.id = ?")
    return try numbers.compactMap { number in
      try Row.fetchOne(statement, arguments: [number]).map(summary)
    }
  }

  /// Posts and their files as they were read, in the order of their numbers given; those that are gone meanwhile are
  /// left out.
  static func posts(_ numbers: some Sequence<Int64>, in db: Database) throws -> [(number: Int64, post: CatalogedPost)] {
    let statement = try db.cachedStatement(sql: "\(selection) WHERE posts.id = ?")
    return try numbers.compactMap { number in
      let row = try Row.fetchOne(statement, arguments: [number])
      return row.map { (number, CatalogedPost(summary: summary($0), file: file($0))) }
    }
  }

  /// The newest posts, in the order of lists: so many, and those of the last one's day.
  ///
  /// - Parameter mostOfADay: So many posts of that day at most.
  static func newest(_ count: Int, mostOfADay: Int = mostOfADay, in db: Database) throws -> [PostSummary] {
    let statement = try db.cachedStatement(sql: "\(selection) WHERE posts.id >= ? ORDER BY posts.id DESC")
    let rows = try Row.fetchCursor(statement, arguments: [PostNumber.listed.lowerBound])
    var (found, lastDay) = ([PostSummary](), nil as Int64?)
    while let row = try rows.next() {
      let day = PostNumber(rawValue: row[0]).day
      if found.count >= count, day != lastDay { break }
      lastDay = day
      found.append(summary(row))
      if found.count - mostOfADay > count { break }
    }
    return found.sorted(by: PostSummary.newestFirst)
  }

  /// Posts of one day that are looked at to put that day in order; in a longer one the order of the numbers stays.
  static let mostOfADay = 4096

  /// As much of a post as the order of lists goes by; `nil` where it is gone.
  static func head(of number: Int64, in db: Database) throws -> PostSummary? {
    let statement = try db.cachedStatement(
      sql: "SELECT path, name, date, title FROM posts JOIN folders ON folders.id = folder WHERE posts.id = ?")
    return try Row.fetchOne(statement, arguments: [number]).map { row in
      let date: Int? = row[2]
      return PostSummary(
        id: PostID(rawValue: path(row[0], row[1])), title: row[3], date: date.flatMap(PostDate.init(packed:)))
    }
  }

  private static func path(_ folder: String, _ name: String) -> String { (folder.isEmpty ? "" : folder + "/") + name }

  private static let selection = """
    SELECT posts.id, path, name, date, title, subtitle, organization, dateline, language, source, tags, flags, problems,
      bytes, posts.modified, inode, embargo
    FROM posts JOIN folders ON folders.id = folder
    """

  private static func summary(_ row: Row) -> PostSummary {
    let path = path(row[1], row[2])
    let date: Int? = row[3]
    let tags: String? = row[10]
    let problems: String? = row[12]
    let embargo: Int? = row[16]
    let flags = IndexedPost.Flags(rawValue: row[11])
    return PostSummary(
      id: PostID(rawValue: path), title: row[4], subtitle: row[5], date: date.flatMap(PostDate.init(packed:)),
      organization: row[6], dateline: row[7], language: row[8], source: row[9],
      tags: tags.map(PackedList.unpack) ?? [],
      isDraft: flags.contains(.draft), extent: flags.extent, isRevision: flags.contains(.revision),
      embargo: embargo.flatMap(PostDate.init(packed:)),
      problems: problems.map { PackedList.unpack(problems: $0, path: path) } ?? [])
  }

  private static func file(_ row: Row) -> CatalogedFile {
    CatalogedFile(
      folder: row[1], name: row[2],
      identity: FileIdentity(bytes: row[13], modified: row[14], inode: UInt64(bitPattern: row[15] as Int64)))
  }
}

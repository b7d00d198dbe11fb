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

  /// The newest posts, in the order of lists: so many, and those of the last one's day.
  static func newest(_ count: Int, in db: Database) throws -> [PostSummary] {
    let rows = try Row.fetchCursor(db.cachedStatement(sql: "\(selection) ORDER BY posts.id DESC"))
    var (found, lastDay) = ([PostSummary](), nil as Int64?)
    while let row = try rows.next() {
      let day = PostNumber(rawValue: row[0]).day
      if found.count >= count, day != lastDay { break }
      lastDay = day
      found.append(summary(row))
      if found.count > count + mostOfADay { break }
    }
    return found.sorted(by: PostSummary.newestFirst)
  }

  /// Posts of one day that are looked at to put that day in order; in a longer one the order of the numbers stays.
  static let mostOfADay = 4096

  private static let selection = """
    SELECT posts.id, path, name, date, title, subtitle, organization, dateline, language, source, tags, flags, problems
    FROM posts JOIN folders ON folders.id = folder
    """

  private static func summary(_ row: Row) -> PostSummary {
    let folder: String = row[1]
    let path = (folder.isEmpty ? "" : folder + "/") + row[2]
    let date: Int? = row[3]
    let tags: String? = row[10]
    let problems: String? = row[12]
    return PostSummary(
      id: PostID(rawValue: path), title: row[4], subtitle: row[5], date: date.flatMap(PostDate.init(packed:)),
      organization: row[6], dateline: row[7], language: row[8], source: row[9],
      tags: tags.map(PackedList.unpack) ?? [],
      isDraft: IndexedPost.Flags(rawValue: row[11]).contains(.draft),
      problems: problems.map { PackedList.unpack(problems: $0, path: path) } ?? [])
  }
}

import GRDB

/// What the catalog knows of files: to find out what has changed.
extension Catalog {
  /// Every folder with its digest; `nil` while some of its files are still to be read.
  package func folderDigests() throws(CatalogError) -> [ExactPath: Int64?] {
    try call {
      try database.read { db in
        let rows = try Row.fetchCursor(db, sql: "SELECT path, digest FROM folders")
        var digests: [ExactPath: Int64?] = [:]
        while let row = try rows.next() { digests.updateValue(row[1], forKey: ExactPath(row[0])) }
        return digests
      }
    }
  }

  /// When something was last put into each folder or taken out, as it was when the folder was looked at; 0 where that
  /// says nothing.
  package func folderTimes() throws(CatalogError) -> [String: Int] {
    try call {
      try database.read { db in
        let rows = try Row.fetchCursor(db, sql: "SELECT path, ifnull(modified, 0) FROM folders")
        var times: [String: Int] = [:]
        while let row = try rows.next() { times[row[0]] = row[1] }
        return times
      }
    }
  }

  /// A file as it was read.
  package struct KnownFile: Sendable, Hashable {
    package let identity: FileIdentity
    /// Of the bytes of a post; `nil` for a page.
    package let hash: UInt64?
  }

  /// The posts and pages of a folder, by name.
  package func files(in folder: String) throws(CatalogError) -> [ExactPath: KnownFile] {
    try call {
      try database.read { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT name, bytes, modified, inode, hash FROM posts
            WHERE folder = (SELECT id FROM folders WHERE path = :path)
            UNION ALL SELECT name, bytes, modified, inode, NULL FROM pages
            WHERE folder = (SELECT id FROM folders WHERE path = :path)
            """)
        let rows = try Row.fetchCursor(statement, arguments: ["path": folder])
        var files: [ExactPath: KnownFile] = [:]
        while let row = try rows.next() { files[ExactPath(row[0])] = known(row) }
        return files
      }
    }
  }

  private func known(_ row: Row) -> KnownFile {
    let hash: Int64? = row[4]
    return KnownFile(
      identity: FileIdentity(bytes: row[1], modified: row[2], inode: UInt64(bitPattern: row[3] as Int64)),
      hash: hash.map { UInt64(bitPattern: $0) })
  }

  /// Whether so many numbers are dead that the catalog is better built anew.
  package func isWorn() throws(CatalogError) -> Bool {
    try call {
      try database.read { db in
        let dead = try Int.fetchOne(db, sql: "SELECT count(*) FROM dead") ?? 0
        let posts = try Int.fetchOne(db, sql: "SELECT posts FROM about") ?? 0
        return dead > max(1000, posts / 2)
      }
    }
  }
}

import GRDB

/// The catalog of a store: what lists, searches and verbs need of all posts, without their files.
///
/// It is a cache: the files are the truth, and where it is missing, damaged or another version's, it is built anew. Many
/// threads and programs read it while one writes.
package final class Catalog: Sendable {
  package let place: CatalogPlace
  /// Whether it lasts no longer than the program: its place cannot be written to.
  package let isTemporary: Bool
  let database: any DatabaseWriter
  private let inode: UInt64?

  private init(place: CatalogPlace, database: any DatabaseWriter, isTemporary: Bool) {
    self.place = place
    self.database = database
    self.isTemporary = isTemporary
    inode = isTemporary ? nil : place.inode()
  }

  /// Why the catalog is empty though it was not expected to be, or does not last.
  package enum Remark: Sendable, Hashable {
    case rebuilt(CatalogError)
    case temporary(CatalogError)
  }

  /// Opens the catalog, a new and empty one where there is none that fits.
  ///
  /// - Parameters:
  ///   - fingerprint: Of what, besides the files, decides on the catalog's content; another one makes it anew.
  ///   - isForOneCall: Whether what is asked is answered one after the other: such a catalog is open some milliseconds
  ///     sooner, as nothing has to be written for it.
  package static func open(
    _ place: CatalogPlace, fingerprint: String, isForOneCall: Bool = false
  ) throws(CatalogError) -> (Catalog, Remark?) {
    do throws(CatalogError) {
      try place.makeFolder()
      try place.checkLocks()
      do throws(CatalogError) {
        return (try openFile(place, fingerprint, isForOneCall), nil)
      } catch  where error.isCuredByRebuilding {
        place.removeFiles()
        return (try openFile(place, fingerprint, isForOneCall), .rebuilt(error))
      }
    } catch {
      if error == .busy { throw error }
      return (try openTemporary(place, fingerprint: fingerprint), .temporary(error))
    }
  }

  /// Whether the catalog's file is still the one that was opened; not where somebody has removed or replaced it.
  package var isInPlace: Bool { isTemporary || inode == place.inode() }

  private static func openFile(
    _ place: CatalogPlace, _ fingerprint: String, _ isForOneCall: Bool
  ) throws(CatalogError) -> Catalog {
    if let damage = place.visibleDamage() { throw .damaged(damage) }
    place.makeFile()
    return try catalogCall(place.folder) {
      let database: any DatabaseWriter =
        isForOneCall ? try openQueue(place) : try DatabasePool(path: place.file, configuration: configuration())
      try database.write { db in try prepare(db, place, fingerprint) }
      return Catalog(place: place, database: database, isTemporary: false)
    }
  }

  /// One connection, with the log that pools of other programs have: GRDB writes to the file of a pool whenever it is
  /// opened.
  private static func openQueue(_ place: CatalogPlace) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: place.file, configuration: configuration())
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    return queue
  }

  /// A new and empty catalog that lasts no longer than the program.
  ///
  /// SQLite keeps a database without a name in memory, and in a file of its own that nobody sees when it grows.
  package static func openTemporary(_ place: CatalogPlace, fingerprint: String) throws(CatalogError) -> Catalog {
    try catalogCall(place.folder) {
      let queue = try DatabaseQueue(path: "", configuration: configuration())
      try queue.write { db in try prepare(db, place, fingerprint) }
      return Catalog(place: place, database: queue, isTemporary: true)
    }
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // As many as a reader asks for at a time (searches, counts, walks, what stands beside them), and one for its loop.
    configuration.maximumReaderCount = 10
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.execute(sql: "PRAGMA cache_size = -4096")
      // Pages of the log before it is moved into the database, 32 MiB: each move waits for the disk twice.
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 8192")
    }
    return configuration
  }

  /// Makes the tables in an empty database; throws where another catalog's are in it.
  private static func prepare(_ db: Database, _ place: CatalogPlace, _ fingerprint: String) throws {
    if try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 {
      try CatalogSchema.create(db, store: place.store, fingerprint: fingerprint)
    } else if let reason = try CatalogAbout.mismatch(db, place, fingerprint) {
      throw CatalogError.outdated(reason)
    }
  }
}

/// What a catalog says of itself.
enum CatalogAbout {
  /// Why a catalog is not the wanted one; `nil` where it is.
  static func mismatch(_ db: Database, _ place: CatalogPlace, _ fingerprint: String?) throws -> String? {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == CatalogSchema.applicationID else {
      return "is another program's database"
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version == CatalogSchema.version else {
      return version > CatalogSchema.version ? "is a newer newsroom's" : "is an older newsroom's"
    }
    guard let row = try Row.fetchOne(db, sql: "SELECT store, fingerprint FROM about") else { return "is not whole" }
    if row[0] != place.store { return "is another folder's" }
    if let fingerprint, row[1] != fingerprint { return "was made with another speakers.toml" }
    return nil
  }
}

/// Beginning anew.
extension Catalog {
  /// Forgets everything; readers see an empty catalog that fills.
  package func removeAll(fingerprint: String) throws(CatalogError) {
    try call {
      try database.write { db in
        try CatalogSchema.dropAll(db)
        try CatalogSchema.create(db, store: place.store, fingerprint: fingerprint)
      }
      try database.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
  }
}

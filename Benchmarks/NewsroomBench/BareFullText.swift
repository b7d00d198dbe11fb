import ExtractionHarness
import GRDBSQLite
import Glibc

/// The least that a full text of the same bodies takes: an FTS5 table without its texts (`content=''`), one column,
/// `unicode61`, in one transaction, with no journal and no waiting for the disk.
struct BareFullText {
  /// The database's path; removed after.
  let file: String

  /// Texts that are in memory at the same time.
  private static let batch = 500

  /// How long the inserts and the commit take; reading the files and decoding them as UTF-8 is not counted.
  func index(_ files: [String]) throws -> Duration {
    unlink(file)
    defer { unlink(file) }
    let database = try Connection(file)
    try database.execute("PRAGMA journal_mode=OFF")
    try database.execute("PRAGMA synchronous=OFF")
    try database.execute("CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='unicode61')")
    try database.execute("BEGIN")
    var time = Duration.zero
    let insert = try Statement("INSERT INTO words(rowid, body) VALUES (?, ?)", database)
    for start in stride(from: 0, to: files.count, by: Self.batch) {
      let end = min(start + Self.batch, files.count)
      let bodies = files[start..<end].map(Self.text)
      let begin = ContinuousClock.now
      for (number, body) in zip(start..<end, bodies) { try insert.run(row: number + 1, body) }
      time += begin.duration(to: .now)
    }
    let begin = ContinuousClock.now
    try database.execute("COMMIT")
    return time + begin.duration(to: .now)
  }

  private static func text(of file: String) -> [UInt8] {
    Array(String(decoding: FileTree.bytes(of: file) ?? [], as: UTF8.self).utf8)
  }

  private final class Connection {
    let handle: OpaquePointer

    init(_ file: String) throws {
      var opened: OpaquePointer?
      guard sqlite3_open(file, &opened) == SQLITE_OK, let opened else { throw BenchError("\(file): not opened") }
      handle = opened
    }

    deinit { sqlite3_close_v2(handle) }

    func execute(_ sql: String) throws {
      guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw error }
    }

    var error: BenchError { BenchError("SQLite: " + String(cString: sqlite3_errmsg(handle))) }
  }

  private final class Statement {
    private let handle: OpaquePointer
    private let database: Connection

    init(_ sql: String, _ database: Connection) throws {
      var prepared: OpaquePointer?
      guard sqlite3_prepare_v2(database.handle, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
        throw database.error
      }
      (handle, self.database) = (prepared, database)
    }

    deinit { sqlite3_finalize(handle) }

    func run(row: Int, _ body: [UInt8]) throws {
      try body.withUnsafeBytes { bytes in
        sqlite3_bind_int64(handle, 1, Int64(row))
        // No destructor: the text outlives the step.
        sqlite3_bind_text(
          handle, 2, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil)
        guard sqlite3_step(handle) == SQLITE_DONE else { throw database.error }
      }
      sqlite3_reset(handle)
    }
  }
}

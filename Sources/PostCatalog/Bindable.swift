import GRDB
import GRDBSQLite

/// What a column takes, handed to SQLite as it is.
///
/// Many values are bound for each post that is written; the library makes a value of any kind of each first, which takes
/// a fifth of the writing.
protocol Bindable {
  /// - Parameter index: Counted from 1.
  /// - Returns: SQLite's code.
  func bind(to statement: SQLiteStatement, at index: CInt) -> CInt
}

extension Int64: Bindable {
  func bind(to statement: SQLiteStatement, at index: CInt) -> CInt { sqlite3_bind_int64(statement, index, self) }
}

extension Int: Bindable {
  func bind(to statement: SQLiteStatement, at index: CInt) -> CInt { sqlite3_bind_int64(statement, index, Int64(self)) }
}

extension String: Bindable {
  func bind(to statement: SQLiteStatement, at index: CInt) -> CInt {
    var text = self
    // SQLITE_TRANSIENT: the bytes are copied.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return text.withUTF8 { bytes in
      // A null pointer would be NULL: for an empty text, any other does.
      bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text(statement, index, characters.baseAddress ?? sqlite3_libversion(), CInt(bytes.count), copied)
      }
    }
  }
}

extension Statement {
  /// Runs a statement that gives no rows.
  func run(_ values: [(any Bindable)?]) throws {
    defer { sqlite3_reset(sqliteStatement) }
    for (offset, value) in values.enumerated() {
      let index = CInt(offset + 1)
      let code = value?.bind(to: sqliteStatement, at: index) ?? sqlite3_bind_null(sqliteStatement, index)
      if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    let code = sqlite3_step(sqliteStatement)
    guard code == SQLITE_DONE else {
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(sqliteStatement)))
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }
}

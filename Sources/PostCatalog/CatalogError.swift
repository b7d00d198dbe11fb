import GRDB
package import PostModel

/// Why the catalog cannot be used; the one place for its wording.
package enum CatalogError: Error, Sendable, Hashable {
  /// It is of another version, of another store, or no catalog: to be built anew.
  case outdated(String)
  /// Its bytes are not what was written.
  case damaged(String)
  /// The place cannot be written to: permissions, a full disk.
  case unwritable(path: String, reason: String)
  /// Another program writes just now.
  case busy
  /// The question was withdrawn.
  case cancelled
  case failed(String)
}

extension CatalogError: Told {
  package var complaint: Complaint {
    switch self {
    case .outdated(let reason): Complaint("the catalog \(reason)", "the next call builds it again")
    case .damaged(let reason): Complaint("the catalog is damaged (\(reason))", "the next call builds it again")
    case .unwritable(let path, let reason):
      Complaint("the catalog cannot be kept in \(path) (\(reason))", "make room there, or mend its permissions")
    case .busy: Complaint("another newsroom is writing the catalog", "try again when it is done")
    case .cancelled: Complaint("the search was stopped")
    case .failed(let reason): Complaint("the catalog failed (\(reason))", "`newsroom index --rebuild` builds it again")
    }
  }

  /// What is wrong, for a sentence that goes on with what was done about it.
  package var fault: String { complaint.what }

  /// Whether building it anew is the cure.
  package var isCuredByRebuilding: Bool {
    switch self {
    case .outdated, .damaged: true
    case .unwritable, .busy, .cancelled, .failed: false
    }
  }
}

extension CatalogError {
  /// What an error of the library means here.
  init(_ error: any Error, path: String) {
    if let error = error as? CatalogError {
      self = error
    } else if error is CancellationError {
      self = .cancelled
    } else if let error = error as? DatabaseError {
      self.init(error, path: path)
    } else {
      self = .failed("\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(reason)
    // What is written is at odds with what is there.
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .damaged(reason)
    case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR, .SQLITE_AUTH:
      self = .unwritable(path: path, reason: reason)
    // Tables or columns that are not there; of all others the question is the cause.
    case .SQLITE_ERROR, .SQLITE_SCHEMA:
      let isMissing = ["no such ", "vtable constructor failed", "has no column"].contains { reason.contains($0) }
      self = isMissing ? .damaged(reason) : .failed(reason)
    default: self = .failed(reason)
    }
  }
}

extension Catalog {
  /// Runs a piece of work on the database and gives its errors the catalog's words.
  func call<Result>(_ work: () throws -> Result) throws(CatalogError) -> Result {
    do { return try work() } catch { throw failure(error) }
  }

  /// An error in the catalog's words; where it is damaged its files are removed, so that whoever opens it next builds it
  /// anew.
  func failure(_ error: any Error) -> CatalogError {
    let error = CatalogError(error, path: place.folder)
    if error.isCuredByRebuilding, !isTemporary, isInPlace { place.removeFiles() }
    return error
  }
}

/// Runs a piece of work on the database and gives its errors the catalog's words.
func catalogCall<Result>(_ path: String, _ work: () throws -> Result) throws(CatalogError) -> Result {
  do { return try work() } catch { throw CatalogError(error, path: path) }
}

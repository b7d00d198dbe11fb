import GRDB

/// Reading.
///
/// Readers have few connections, and a connection that a task has used is given back on one of the threads that all tasks
/// share, of which there are as many as processors. A task that let such a thread wait for a connection could wait for ever:
/// whoever has them waits for a thread. So a task reads by what is asynchronous, and what ends in `Now` is for others.
extension Catalog {
  /// Reads while the task waits.
  ///
  /// - Throws: ``CatalogError/cancelled`` where the task is cancelled.
  func read<Found: Sendable>(_ find: @Sendable (Database) throws -> Found) async throws(CatalogError) -> Found {
    do { return try await database.read(find) } catch { throw failure(error) }
  }

  /// Reads something by an answer, which may come to know more of its order by that.
  func read<Answer: Sendable, Found: Sendable>(
    by answer: inout Answer, _ find: @Sendable (inout Answer, Database) throws -> Found
  ) async throws(CatalogError) -> Found {
    let before = answer
    let (found, after) = try await read { db in
      var answer = before
      return (try find(&answer, db), answer)
    }
    answer = after
    return found
  }

  /// Reads while the thread waits.
  @available(*, noasync, message: "a task reads by the asynchronous one")
  func readNow<Found>(_ find: (Database) throws -> Found) throws(CatalogError) -> Found {
    try call { try database.read(find) }
  }
}

/// Why a query cannot be read.
package struct QueryError: Error, Sendable, Hashable {
  /// The character of the query that is wrong, counted from 1.
  package let column: Int
  /// What is wrong there, and what could stand instead.
  package let reason: String

  package init(column: Int, reason: String) {
    self.column = column
    self.reason = reason
  }
}

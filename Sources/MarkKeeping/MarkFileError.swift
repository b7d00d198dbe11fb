import Glibc
import PostStore

/// Why marks cannot be read or kept.
package struct MarkFileError: Error, Sendable, Hashable {
  package let path: String
  /// An `errno`; `nil` where another program has not let go of the file.
  package let code: Int32?

  /// One sentence without a full stop.
  package var reason: String {
    switch code {
    case nil: "another newsroom is writing there and does not end"
    case ENOSPC?, EDQUOT?: "the disk is full"
    case let code?: String(cString: strerror(code))
    }
  }

  package var description: String { path + ": " + reason }
}

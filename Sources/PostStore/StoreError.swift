package import PostModel

/// Why a folder cannot be a store; the one place for its wording.
package enum StoreError: Error, Sendable, Hashable {
  case missing(String)
  case notAFolder(String)
  case unreadable(String, String)
}

extension StoreError: Told {
  package var complaint: Complaint {
    switch self {
    case .missing(let path): Complaint("there is no folder \(path)", "name an existing one")
    case .notAFolder(let path): Complaint("\(path) is a file", "name the folder that it is in")
    case .unreadable(let path, let reason): Complaint("\(path) cannot be read (\(reason))", "mend its permissions")
    }
  }
}

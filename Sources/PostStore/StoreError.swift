/// Why a folder cannot be a store; the one place for its wording.
package enum StoreError: Error, Sendable, Hashable {
  case missing(String)
  case notAFolder(String)
  case unreadable(String, String)
}

extension StoreError: CustomStringConvertible {
  /// One sentence without a full stop: what is wrong and what to do.
  package var description: String {
    switch self {
    case .missing(let path): "there is no folder \(path): name an existing one"
    case .notAFolder(let path): "\(path) is a file: name the folder that it is in"
    case .unreadable(let path, let reason): "\(path) cannot be read (\(reason)): mend its permissions"
    }
  }
}

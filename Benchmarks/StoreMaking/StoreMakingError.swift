import Glibc

/// Why a store was not made.
package enum StoreMakingError: Error, CustomStringConvertible {
  /// What was done, the path, and the system's code.
  case system(String, String, Int32)
  case noTexts(String)
  /// A folder is where the store should be, and is not this store.
  case occupied(String)

  package var description: String {
    switch self {
    case .system(let deed, let path, let code): "\(deed) \(path): \(String(cString: strerror(code)))"
    case .noTexts(let folder): "\(folder): no files to make posts of"
    case .occupied(let folder): "\(folder) is another store: remove it and \(folder).stamp to have this one made"
    }
  }
}

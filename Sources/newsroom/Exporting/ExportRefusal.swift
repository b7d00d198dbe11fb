/// Why an export does not write where it was told to.
enum ExportRefusal: Error, Hashable, CustomStringConvertible {
  /// Something is there that no export has made.
  case isNotOurs(String)
  case isFolder(String)
  /// Another export is writing there.
  case isBusy(String)

  var description: String {
    switch self {
    case .isNotOurs(let path):
      "\(path) is there already, and was not made by newsroom export: name another place, or say --force"
    case .isFolder(let path): "\(path) is a folder: --to wants the name of a file here"
    case .isBusy(let path): "\(path): another newsroom export is writing there; wait until it has ended"
    }
  }
}

import PostModel

/// Why an export does not write where it was told to.
enum ExportRefusal: Told, Hashable {
  /// Something is there that no export has made.
  case isNotOurs(String)
  case isFolder(String)
  /// Another export is writing there.
  case isBusy(String)

  var complaint: Complaint {
    switch self {
    case .isNotOurs(let path):
      Complaint("\(path) is there already, and was not made by newsroom export", "name another place, or say --force")
    case .isFolder(let path): Complaint("\(path) is a folder", "--to wants the name of a file here")
    case .isBusy(let path): Complaint(path: path, "another newsroom export is writing there", "wait until it has ended")
    }
  }
}

import Glibc

/// Where the program is that reads foreign formats: beside this one, or where it is installed to.
enum ImporterProgram {
  static let name = "newsroom-importer"

  /// Throws where it is in none of the places.
  static func find() throws(Failure) -> String {
    guard let place = places.first(where: { access($0, X_OK) == 0 }) else { throw .noImporter(places) }
    return place
  }

  /// Where it is looked for.
  static var places: [String] {
    ["", "/../libexec/newsroom", "/../lib/newsroom"].map { ProgramFolder.path + $0 + "/" + name }
  }
}

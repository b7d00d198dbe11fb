import PostModel

/// What is known of the programs that newsroom runs.
struct ProgramFacts: Sendable, Hashable {
  /// Where the program is that reads foreign formats; `nil` where it is nowhere.
  var importer: String?
  /// Places where it was looked for.
  var importerPlaces: [String] = []
  /// What it says that it is; `nil` where it says nothing.
  var importerVersion: String?
  /// What edits posts, as it is named, and where that is.
  var editor = "vi"
  var editorPath: String?
  /// What opens links, and where that is.
  var browserPath: String?

  var diagnoses: [Diagnosis] { [importing, editing, browsing] }

  private var importing: Diagnosis {
    guard let importer else {
      return .bad(
        .programs,
        "newsroom-importer is not there, so nothing can be imported (\(importerPlaces.joined(separator: ", ")))",
        "install newsroom again")
    }
    guard importerVersion == Version.number else {
      return .bad(
        .programs, "\(importer) is of another version (\(importerVersion ?? "unknown"), not \(Version.number))",
        "install newsroom again")
    }
    return .good(.programs, "\(importer), of the same version")
  }

  private var editing: Diagnosis {
    if let editorPath { return .good(.programs, "e edits posts with \(editorPath)") }
    return .remark(.programs, "the editor \(editor) is not there", "install it, or export VISUAL=nano")
  }

  private var browsing: Diagnosis {
    if let browserPath { return .good(.programs, "o opens links with \(browserPath)") }
    return .remark(
      .programs, "there is no browser to open links with",
      "export BROWSER=firefox, or install xdg-open (Debian: apt install xdg-utils)")
  }
}

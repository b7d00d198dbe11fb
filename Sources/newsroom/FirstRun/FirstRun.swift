import PostModel
import ReaderScreen

/// What is to be known where no store is named and none is there.
struct FirstRun: Sendable, Hashable {
  private let variable: String?
  private let folders: Folders

  init(_ settings: Settings) {
    variable = settings.storeVariable
    folders = settings.folders
  }

  /// The folder of the samples; `nil` where they are not installed.
  var samples: String? { SamplePosts.find(dataFolders: folders.systemData) }

  var welcome: Welcome {
    let standard = shown(folders.defaultStore)
    let places: [Welcome.Place] =
      if let variable {
        [Welcome.Place("$NEWSROOM_STORE", "names " + shown(variable) + ", which is not there")]
      } else {
        [Welcome.Place("$NEWSROOM_STORE", "not set"), Welcome.Place(standard, "not there")]
      }
    return Welcome(places: places, samples: samples.map(shown), store: variable.map(shown) ?? standard)
  }

  /// A path as a shell reads it: below the home folder with `~`, in quotation marks where it has other than plain characters.
  private func shown(_ path: String) -> SafeText {
    let isPlain = path.utf8.allSatisfy { Self.plain.contains($0) }
    guard isPlain else {
      let parts = path.split(separator: "'", omittingEmptySubsequences: false)
      return SafeText(oneLine: "'" + parts.joined(separator: "'\\''") + "'")
    }
    guard path.hasPrefix(folders.home + "/") else { return SafeText(path) }
    return SafeText("~" + path.dropFirst(folders.home.count))
  }

  private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%".utf8)
}

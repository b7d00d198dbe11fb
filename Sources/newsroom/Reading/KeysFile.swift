import PostModel
import ReaderCore

/// The user's `keys`, on top of the standard ones; without the file, the standard ones alone.
struct KeysFile {
  let keymap: Keymap
  let problems: [Problem]

  /// - Parameter folder: Where `keys` is looked for.
  init(folder: String) {
    let path = folder + "/keys"
    var parser = KeymapParser(base: StandardKeymap.keymap, path: "keys")
    do throws(FileError) {
      if let text = try TextFile.read(path) { parser.parse(text) }
      problems = parser.problems
    } catch {
      problems = [Problem(path: path, reason: error.reason)]
    }
    keymap = parser.keymap
  }

  /// The first problems, and how many more there are; `nil` where all lines are right.
  var complaint: String? {
    guard !problems.isEmpty else { return nil }
    let rest = problems.count - Self.mostSaid
    let more = rest > 0 ? ["\(rest) more"] : []
    return (problems.prefix(Self.mostSaid).map(\.description) + more).joined(separator: " · ")
  }

  private static let mostSaid = 3
}

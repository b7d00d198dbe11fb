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
      problems = [Problem(error.complaint, path: path)]
    }
    keymap = parser.keymap
  }
}

/// What the first screen says of files of the configuration that are not right.
enum FirstScreenRemark {
  private static let mostSaid = 3

  /// The first problems, and how many more there are; `nil` where there is none.
  static func about(_ problems: [Problem]) -> String? {
    guard !problems.isEmpty else { return nil }
    let rest = problems.count - mostSaid
    let more = rest > 0 ? ["\(rest) more"] : []
    return (problems.prefix(mostSaid).map(\.description) + more).joined(separator: " · ")
  }
}

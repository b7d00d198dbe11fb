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
}

import Glibc
import PostModel
import PostStore

/// The folder in which what a person does with one store is kept: `$XDG_STATE_HOME/newsroom/<store id>`.
struct StateFolder: Sendable, Hashable {
  let path: String

  /// Held by an import into the store.
  static let importLock = "import.lock"

  init(path: String) { self.path = path }

  init(store: String, folders: Folders) {
    path = folders.state + "/" + Self.storeID(of: store)
  }

  /// A name for the store at a path: its folder's name, made plain, and a hash of where it really is.
  ///
  /// The same store is the same name through every link that leads to it. The hash is 64-bit FNV-1a
  /// (draft-eastlake-fnv).
  static func storeID(of store: String) -> String {
    let place = realPath(store)
    let hash = place.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return slug(of: place) + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Writes a file into the folder, whole, readable by its owner alone; the folder is made (0700) where it is missing.
  func write(_ text: SafeText, to name: String) throws(FileError) {
    try make()
    try TextFile.write(text, to: name, in: path)
  }

  /// Makes the folder (0700) where it is missing, and shuts it to others where it is open to them.
  func make() throws(FileError) {
    do throws(StoreWriteError) { try FolderMaking.makePrivate(path) } catch {
      throw FileError(path: error.path, code: error.code)
    }
  }

  static func realPath(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// At most 40 ASCII letters, digits and hyphens of the last component.
  private static func slug(of path: String) -> String {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "store" : String(words.joined(separator: "-").prefix(40))
  }
}

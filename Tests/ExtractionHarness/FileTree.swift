import Glibc

/// The files of a folder, for tools that read all of a corpus.
package enum FileTree {
  /// Paths of every regular file below a folder, hidden ones included, in the order of their bytes; links are not
  /// followed, and a folder that cannot be read has no files.
  package static func files(below root: String) -> [String] {
    var found: [String] = []
    var folders = [root]
    while let folder = folders.popLast() {
      for name in names(in: folder) {
        var status = stat()
        let path = folder + "/" + name
        guard lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFREG { found.append(path) }
        if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // Read in place: an entry is shorter than its type, whose 256 bytes of name reach beyond the system's buffer.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

import Glibc
package import ImportModel
import PostModel
import PostStore

/// The files of the sources that a person names, folders walked.
package struct SourceWalk: Sendable {
  /// In the order of the sources, and in each in the order of their paths.
  package private(set) var files: [SourceFile] = []
  /// What cannot be read from, with its path.
  package private(set) var skipped: [(path: String, skipped: SkippedSource)] = []

  /// Links inside a folder are not followed, hidden files are left out, and so is what a Maildir has not received yet
  /// (`tmp`); what is named is taken whatever it is called.
  ///
  /// - Parameter sources: Paths of files and folders.
  package init(_ sources: [String]) {
    for source in sources { add(named: source) }
  }

  /// Adds a file that has no path of its own.
  package mutating func add(_ file: SourceFile) { files.append(file) }

  private mutating func add(named source: String) {
    var status = stat()
    guard stat(source, &status) == 0 else {
      let reason =
        errno == ENOENT ? "there is no such file or folder" : SystemFault(errno).complaint("cannot be read").reason
      skipped.append((source, .failed(reason)))
      return
    }
    let name = Self.name(of: source)
    switch status.st_mode & S_IFMT {
    case S_IFDIR: walk(source, named: name)
    case S_IFREG: files.append(SourceFile(path: source, name: name))
    default: skipped.append((source, .failed("is neither a file nor a folder")))
    }
  }

  /// The last part of a path; the folder's own name for `.` and the like.
  private static func name(of path: String) -> String {
    if let last = path.split(separator: "/").last, last != ".", last != ".." { return String(last) }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved).split(separator: "/").last.map(String.init) ?? "root"
  }

  /// With a stack of its own: folders may be nested deeply.
  private mutating func walk(_ root: String, named name: String) {
    var folders = [(path: root, name: name)]
    var found: [SourceFile] = []
    while let folder = folders.popLast() {
      guard let entries = FolderEntries(folder.path) else {
        skipped.append((folder.path, .failed(SystemFault(errno).complaint("the folder cannot be read").reason)))
        continue
      }
      let isMaildir = entries.folders.contains("cur") && entries.folders.contains("new")
      for entry in entries.folders where !(isMaildir && entry == "tmp") {
        folders.append((folder.path + "/" + entry, folder.name + "/" + entry))
      }
      found += entries.files.map { SourceFile(path: folder.path + "/" + $0, name: folder.name + "/" + $0) }
      skipped += entries.others.map { (folder.path + "/" + $0, .skipped("is neither a file nor a folder")) }
      skipped += entries.unnamed.map { (folder.path + "/" + $0, .failed("its name is not UTF-8: rename it")) }
    }
    files += found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// The names in a folder; those that begin with a dot are left out.
private struct FolderEntries {
  private(set) var folders: [String] = []
  private(set) var files: [String] = []
  /// Links, devices, sockets and the like.
  private(set) var others: [String] = []
  /// Names that are no text, as far as they are.
  private(set) var unnamed: [String] = []

  /// `nil`, with `errno` set, where the folder cannot be opened.
  init?(_ path: String) {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let (name, isText) = FolderEntry.name(of: entry)
      if name.hasPrefix(".") { continue }
      guard isText else {
        unnamed.append(name)
        continue
      }
      var status = stat()
      guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: folders.append(name)
      case S_IFREG: files.append(name)
      default: others.append(name)
      }
    }
  }
}

import PostModel

/// One walk through a store's folders, with its own stack; links to folders are not followed, so it ends.
struct StoreWalk {
  private let root: String
  private let containment: Containment
  private var found: [(file: StoredFile, date: PostDate?)] = []
  private var problems: [Problem] = []
  /// Folders still to be read, from the root and with a `/` at the end; `""` is the root.
  private var folders = [""]

  init(root: String, containment: Containment) {
    self.root = root
    self.containment = containment
  }

  /// Reads every folder.
  mutating func run() -> Listing {
    while let folder = folders.popLast() { read(folder) }
    return Listing(
      files: found.sorted(by: Self.isBefore).map(\.file), problems: problems.sorted { $0.path < $1.path })
  }

  private static func isBefore(
    _ left: (file: StoredFile, date: PostDate?), _ right: (file: StoredFile, date: PostDate?)
  ) -> Bool {
    switch (left.date, right.date) {
    case (let first?, let second?) where first != second: first > second
    case (.some, .none): true
    case (.none, .some): false
    default: left.file.id < right.file.id
    }
  }

  private mutating func read(_ folder: String) {
    let scan = FolderScan(folder, root: root, containment: containment)
    folders += scan.folders.map { folder + $0 + "/" }
    problems += scan.problems
    for file in scan.files { list(file, in: folder) }
  }

  private mutating func list(_ file: ScannedFile, in folder: String) {
    let path = folder + file.name
    do throws(FileError) {
      if file.isPageUnlessFrontMatter, try !FileReading.beginsWithFrontMatter(root + "/" + path) { return }
    } catch {
      return problems.append(Problem(error.complaint, path: path))
    }
    let stored = StoredFile(id: PostID(rawValue: path), bytes: file.bytes, modified: file.modified, inode: file.inode)
    found.append((stored, file.date(in: folder)))
  }
}

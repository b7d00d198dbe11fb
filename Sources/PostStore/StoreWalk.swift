import Glibc
import PostModel

/// One walk through a store's folders, with its own stack; links to folders are not followed, so it ends.
struct StoreWalk {
  private let root: String
  private let containment: Containment
  private var found: [(file: StoredFile, date: PostDate?)] = []
  private var problems: [Problem] = []
  /// The walk is given up when it has found more posts.
  private let limit: Int
  /// Folders still to be read, from the root and with a `/` at the end; `""` is the root.
  private var folders = [""]

  init(root: String, containment: Containment, limit: Int = .max) {
    self.root = root
    self.limit = limit
    self.containment = containment
  }

  /// Reads every folder; `false` where there are more posts than the limit, and then only some are found.
  mutating func run() -> Bool {
    while found.count <= limit, let folder = folders.popLast() { read(folder) }
    return found.count <= limit
  }

  /// What has been found.
  func listing() -> Listing {
    Listing(
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
    guard let stream = opendir(root + "/" + folder) else {
      return report(String(folder.dropLast()), FileReading.error(errno))
    }
    defer { closedir(stream) }
    while found.count <= limit, let entry = nextEntry(of: stream, in: folder) {
      guard entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else { continue }
      visit(Self.name(of: entry), in: folder, dirfd(stream))
    }
  }

  /// `nil` at the folder's end; a folder that cannot be read to its end is told.
  private mutating func nextEntry(of stream: OpaquePointer, in folder: String) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    if let entry = readdir(stream) { return entry }
    if errno != 0 { report(String(folder.dropLast()), FileReading.error(errno)) }
    return nil
  }

  /// `nil` where the bytes are not UTF-8.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> (text: String, isText: Bool) {
    withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
        String(validatingCString: bytes).map { ($0, true) } ?? (String(cString: bytes), false)
      }
    }
  }

  private mutating func visit(_ name: (text: String, isText: Bool), in folder: String, _ descriptor: Int32) {
    let path = folder + name.text
    let format = FileName.format(of: name.text.utf8[...])
    guard name.isText else {
      return report(path, .nameNotText)
    }
    var status = stat()
    guard fstatat(descriptor, name.text, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if format != nil { report(path, FileReading.error(errno)) }
      return
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard follow(path, format, into: &status) else { return }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: folders.append(path + "/")
    case S_IFREG: if let format { list(path, format, status) }
    default: if format != nil { report(path, .notRegular(FileReading.irregularKind(of: status) ?? "no file")) }
    }
  }

  /// Whether a link is taken for the file that it leads to; reports those that are not.
  private mutating func follow(_ path: String, _ format: FileName.Format?, into status: inout stat) -> Bool {
    guard let target = Containment.resolved(root + "/" + path) else {
      let code = errno
      if format != nil || code == ELOOP { report(path, code == ELOOP ? .linkLoop : .linkToNothing) }
      return false
    }
    guard stat(target, &status) == 0 else { return false }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard format != nil || isFolder else { return false }
    guard containment.contains(target) else {
      report(path, .outside(target))
      return false
    }
    if isFolder { report(path, .linkToFolder) }
    return !isFolder
  }

  private mutating func list(_ path: String, _ format: FileName.Format, _ status: stat) {
    if format == .html {
      do {
        guard try FileReading.beginsWithFrontMatter(root + "/" + path) else { return }
      } catch {
        return report(path, error)
      }
    }
    let time = FileTime(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    let file = StoredFile(id: PostID(rawValue: path), bytes: Int(status.st_size), modified: time)
    found.append((file, FileName(path: path).date))
  }

  private mutating func report(_ path: String, _ error: FileError) {
    problems.append(Problem(path: path.isEmpty ? "." : path, reason: error.reason))
  }
}

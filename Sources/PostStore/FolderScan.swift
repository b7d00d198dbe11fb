import Glibc
package import PostModel

/// One folder of a store as it is now: not read are the files, nor the folders below it.
package struct FolderScan: Sendable {
  /// Names of the folders in it that may hold posts.
  package private(set) var folders: [String] = []
  /// Files that are named like posts.
  package private(set) var files: [ScannedFile] = []
  /// What is named like a post, or could hold some, and cannot be read.
  package private(set) var problems: [Problem] = []
  /// Whether the folder itself could be opened.
  package private(set) var isThere = true
  /// When something was last put into the folder or taken out; `nil` where that cannot be told.
  package private(set) var modified: FileTime?
  /// From the store's root, with a `/` at the end; empty for the root.
  private let folder: String
  private let root: String
  private let containment: Containment

  /// - Parameter folder: From the store's root, with a `/` at the end; `""` is the root.
  init(_ folder: String, root: String, containment: Containment) {
    self.folder = folder
    self.root = root
    self.containment = containment
    read()
  }

  private mutating func read() {
    guard let stream = opendir(root + "/" + folder) else {
      isThere = false
      return report(String(folder.dropLast()), FileReading.error(errno))
    }
    defer { closedir(stream) }
    var status = stat()
    if fstat(dirfd(stream), &status) == 0 { modified = FileTime(status.st_mtim) }
    while let entry = nextEntry(of: stream) {
      guard entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) else { continue }
      visit(FolderEntry.name(of: entry), dirfd(stream))
    }
  }

  /// `nil` at the folder's end; a folder that cannot be read to its end is told.
  private mutating func nextEntry(of stream: OpaquePointer) -> UnsafeMutablePointer<dirent>? {
    errno = 0
    if let entry = readdir(stream) { return entry }
    if errno != 0 { report(String(folder.dropLast()), FileReading.error(errno)) }
    return nil
  }

  private mutating func visit(_ name: (text: String, isText: Bool), _ descriptor: Int32) {
    let path = folder + name.text
    guard name.isText else { return report(path, .nameNotText) }
    let format = FileName.format(of: name.text.utf8[...])
    var status = stat()
    guard fstatat(descriptor, name.text, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if format != nil { report(path, FileReading.error(errno)) }
      return
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard follow(path, format, into: &status) else { return }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: folders.append(name.text)
    case S_IFREG: if let format { files.append(ScannedFile(name.text, format, status)) }
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

  private mutating func report(_ path: String, _ error: FileError) {
    problems.append(Problem(error.complaint, path: path.isEmpty ? "." : path))
  }
}

/// A file in a folder that is named like a post.
package struct ScannedFile: Sendable, Hashable {
  package let name: String
  /// The file's length.
  package let bytes: Int
  package let modified: FileTime
  package let inode: UInt64
  /// Whether it is a post only if it begins with front matter.
  package let isPageUnlessFrontMatter: Bool

  fileprivate init(_ name: String, _ format: FileName.Format, _ status: stat) {
    self.name = name
    bytes = Int(status.st_size)
    modified = FileTime(status.st_mtim)
    inode = UInt64(status.st_ino)
    isPageUnlessFrontMatter = format == .html
  }

  /// What the file's name says of when the post was released.
  ///
  /// - Parameter folder: From the store's root, with a `/` at the end; empty for the root.
  package func date(in folder: String) -> PostDate? { FileName(path: folder + name).date }
}

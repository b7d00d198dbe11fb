import CLinux
import Glibc
package import PostModel

/// Puts files into a store so that each of them is there whole or not at all, whenever the program or the machine stops.
///
/// A file is written without a name, comes to the disk, and is then given its name (or put in the place of the old
/// file) in one step. Files are staged first and named together, in the order in which they were staged: so many of them
/// wait for the disk once. No folder that is a link is entered: nothing is written outside of the store.
package struct StoreWriter: ~Copyable {
  private let root: CInt
  private let path: String
  private var folders: [String: CInt] = [:]
  private var staged: [StagedFile] = []
  /// Folders that were made for files which are not there yet.
  private var newFolders: [NewFolder] = []
  private let writesUnnamed: Bool

  private struct NewFolder {
    let parent: CInt
    let name: String
  }

  private struct StagedFile {
    let id: PostID
    let descriptor: CInt
    let folder: CInt
    /// In the root; `nil` for a file without a name.
    let temporaryName: String?
    let isReplacing: Bool
    /// The file that it takes the place of; `nil` where any may be there.
    let former: StoredFile?
  }

  /// Opens the store, and takes away what a writer that was killed has left.
  ///
  /// Whoever calls has the right to write there alone: see ``StoreLock``.
  ///
  /// - Parameter mayWriteUnnamed: Whether files without names are tried; not all file systems have them.
  package init(root path: String, mayWriteUnnamed: Bool = true) throws(StoreWriteError) {
    self.path = path
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { throw StoreWriteError(path: path, code: errno) }
    writesUnnamed = mayWriteUnnamed && access("/proc/self/fd", X_OK) == 0
    PassingName.removeLeft(in: root)
  }

  deinit {
    removeNames(of: staged[...])
    for file in staged { Glibc.close(file.descriptor) }
    Self.remove(newFolders)
    for (_, descriptor) in folders { Glibc.close(descriptor) }
    Glibc.close(root)
  }

  /// Writes a file that is not there yet.
  package mutating func stage(_ id: PostID, _ bytes: [UInt8]) throws(StoreWriteError) {
    try stage(id, bytes, isReplacing: false, former: nil)
  }

  /// Writes a file that is to stand in the place of the one there.
  ///
  /// - Parameter former: The one there, as it was before its text was read: another one stays as it is. `nil` where its text is
  ///   one that is staged.
  package mutating func stageReplacement(
    of id: PostID, _ bytes: [UInt8], former: StoredFile?
  ) throws(StoreWriteError) {
    try stage(id, bytes, isReplacing: true, former: former)
  }

  /// Names the staged files in order; with an error, those before it have theirs, and the others are gone.
  ///
  /// - Returns: Those that were left out, as another program has changed or made files of these names since.
  package mutating func commit() throws(StoreWriteError) -> Set<PostID> {
    defer {
      for file in staged { Glibc.close(file.descriptor) }
      (staged, newFolders) = ([], [])
      if folders.count > Self.openFolders { closeFolders() }
    }
    do throws(StoreWriteError) {
      let leftOut = try nameStaged()
      if !leftOut.isEmpty { Self.remove(newFolders) }
      return leftOut
    } catch {
      Self.remove(newFolders)
      throw error
    }
  }

  private func nameStaged() throws(StoreWriteError) -> Set<PostID> {
    if staged.isEmpty { return [] }
    do throws(StoreWriteError) {
      try syncContents()
    } catch {
      removeNames(of: staged[...])
      throw error
    }
    var (named, leftOut) = (Set<PostID>(), Set<PostID>())
    for (index, file) in staged.enumerated() {
      do throws(StoreWriteError) {
        let isOurs = !leftOut.contains(file.id) && (named.contains(file.id) || isFormerThere(file))
        if isOurs, try name(file) {
          named.insert(file.id)
        } else if file.isReplacing {
          leftOut.insert(file.id)
          removeNames(of: staged[index...index])
        } else {
          // What comes behind it may take the place of a text that was to be kept under this name.
          removeNames(of: staged[index...])
          leftOut.formUnion(staged[index...].map(\.id))
          break
        }
      } catch {
        removeNames(of: staged[index...])
        throw error
      }
    }
    for folder in Set(staged.map(\.folder)) where fsync(folder) != 0 { throw StoreWriteError(path: path, code: errno) }
    return leftOut
  }

  /// Whether the file that was read is still there, by its length and its time: on some networks a file has another inode
  /// each time.
  private func isFormerThere(_ file: StagedFile) -> Bool {
    guard let former = file.former else { return true }
    var status = stat()
    guard fstatat(file.folder, Self.lastName(of: file.id), &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return false }
    return Int(status.st_size) == former.bytes && FileTime(status.st_mtim) == former.modified
  }

  private static func lastName(of id: PostID) -> String { String(id.rawValue.split(separator: "/").last ?? "") }

  private func removeNames(of files: ArraySlice<StagedFile>) {
    for file in files { if let name = file.temporaryName { unlinkat(root, name, 0) } }
  }

  // MARK: Files

  private mutating func stage(
    _ id: PostID, _ bytes: [UInt8], isReplacing: Bool, former: StoredFile?
  ) throws(StoreWriteError) {
    let folder = try folder(of: id)
    let (descriptor, name) = try openTemporary(in: folder, for: id)
    staged.append(
      StagedFile(
        id: id, descriptor: descriptor, folder: folder, temporaryName: name, isReplacing: isReplacing, former: former))
    do throws(StoreWriteError) { try WholeFile.write(bytes, to: descriptor, id.rawValue) } catch {
      staged.removeLast()
      Glibc.close(descriptor)
      if let name { unlinkat(root, name, 0) }
      throw error
    }
  }

  /// A file without a name where the file system has such; else one with a name in the store's root.
  private func openTemporary(in folder: CInt, for id: PostID) throws(StoreWriteError) -> (CInt, name: String?) {
    if writesUnnamed {
      let descriptor = openat(folder, ".", CInt(newsroom_unnamed_file) | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        // Held when it gets a passing name; nobody else knows of it before.
        _ = FileLock.attempt(descriptor)
        return (descriptor, nil)
      }
      guard [EOPNOTSUPP, EISDIR, ENOENT, EINVAL].contains(errno) else {
        throw StoreWriteError(path: id.rawValue, code: errno)
      }
    }
    guard let (descriptor, name) = PassingName.create(in: root, mode: 0o666) else {
      throw StoreWriteError(path: id.rawValue, code: errno)
    }
    return (descriptor, name)
  }

  /// The bytes of all staged files reach the disk: one by one, or where there are many, the whole file system at once.
  private func syncContents() throws(StoreWriteError) {
    if staged.count > 8, syncfs(root) == 0 { return }
    for file in staged where fsync(file.descriptor) != 0 {
      throw StoreWriteError(path: file.id.rawValue, code: errno)
    }
  }

  /// False where the name of a new file is taken.
  private func name(_ file: StagedFile) throws(StoreWriteError) -> Bool {
    let target = Self.lastName(of: file.id)
    if file.isReplacing { keepMode(of: file, target) }
    if let name = file.temporaryName {
      let isDone =
        file.isReplacing
        ? renameat(root, name, file.folder, target) : PassingName.settle(name, in: root, as: target, in: file.folder)
      if isDone != 0, errno == EEXIST, !file.isReplacing { return false }
      guard isDone == 0 else { throw StoreWriteError(path: file.id.rawValue, code: errno) }
      return true
    }
    let unnamed = "/proc/self/fd/\(file.descriptor)"
    guard file.isReplacing else {
      if linkat(AT_FDCWD, unnamed, file.folder, target, AT_SYMLINK_FOLLOW) == 0 { return true }
      if errno == EEXIST { return false }
      throw StoreWriteError(path: file.id.rawValue, code: errno)
    }
    let name = PassingName.random()
    guard linkat(AT_FDCWD, unnamed, root, name, AT_SYMLINK_FOLLOW) == 0 else {
      throw StoreWriteError(path: file.id.rawValue, code: errno)
    }
    guard renameat(root, name, file.folder, target) == 0 else {
      let code = errno
      unlinkat(root, name, 0)
      throw StoreWriteError(path: file.id.rawValue, code: code)
    }
    return true
  }

  /// Gives a file the permissions of the one in whose place it comes.
  private func keepMode(of file: StagedFile, _ target: String) {
    var former = stat()
    guard fstatat(file.folder, target, &former, AT_SYMLINK_NOFOLLOW) == 0, former.st_mode & S_IFMT == S_IFREG else {
      return
    }
    fchmod(file.descriptor, former.st_mode & 0o777)
  }

  // MARK: Folders

  /// The open folder that a post lies in, made where it is not there.
  private mutating func folder(of id: PostID) throws(StoreWriteError) -> CInt {
    let parts = id.rawValue.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }), !id.rawValue.utf8.contains(0) else {
      throw StoreWriteError(path: id.rawValue, code: EINVAL)
    }
    var (descriptor, name) = (root, "")
    for part in parts.dropLast() {
      name += part + "/"
      if let open = folders[name] {
        descriptor = open
      } else {
        descriptor = try openFolder(String(part), in: descriptor, path: name)
        folders[name] = descriptor
      }
    }
    return descriptor
  }

  /// Those that are empty; what is in the others was named before something failed.
  private static func remove(_ folders: [NewFolder]) {
    for folder in folders.reversed() { unlinkat(folder.parent, folder.name, AT_REMOVEDIR) }
  }

  /// Folders that stay open from one commit to the next: a program may have 1,024 files open.
  private static let openFolders = 128

  private mutating func closeFolders() {
    for (_, descriptor) in folders { Glibc.close(descriptor) }
    folders = [:]
  }

  private mutating func openFolder(_ name: String, in parent: CInt, path: String) throws(StoreWriteError) -> CInt {
    if mkdirat(parent, name, 0o777) == 0 {
      newFolders.append(NewFolder(parent: parent, name: name))
      guard fsync(parent) == 0 else { throw StoreWriteError(path: path, code: errno) }
    } else if errno != EEXIST {
      throw StoreWriteError(path: path, code: errno)
    }
    let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreWriteError(path: path, code: errno) }
    return descriptor
  }
}

/// A file that could not be written; what was there before is as it was.
package struct StoreWriteError: Told, Sendable, Hashable {
  /// From the store's root, or the root itself.
  package let path: String
  /// An `errno`.
  package let code: Int32

  /// Whether the next file will fare no better: a full or failing disk, a store that cannot be written to.
  package var isOfStore: Bool { [ENOSPC, EDQUOT, EIO, EROFS, EMFILE, ENFILE].contains(code) }

  package var complaint: Complaint {
    switch code {
    case ELOOP, ENOTDIR:
      Complaint(path: path, "a link or a file stands where the store's folder should be", "move it away")
    case ENOSPC, EDQUOT: Complaint(path: path, "cannot be written, the disk is full", "make room and try again")
    case EROFS, EACCES, EPERM:
      Complaint(
        path: path, "cannot be written (\(SystemFault(code).words))", "name a store that you may write to")
    case EIO: Complaint(path: path, "cannot be written, the disk fails", "see to it, and try again")
    default: SystemFault(code).complaint("cannot be written", path: path)
    }
  }
}

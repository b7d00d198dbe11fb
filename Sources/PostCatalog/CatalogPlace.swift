import Glibc

/// Where the catalog of a store is kept.
package struct CatalogPlace: Sendable, Hashable {
  /// The catalog's own folder.
  package let folder: String
  /// The store that it is of, by its real path.
  package let store: String

  package init(folder: String, store: String) {
    self.folder = folder
    self.store = store
  }

  package var file: String { folder + "/catalog.sqlite" }
  /// Held by the program that refreshes the catalog.
  package var lock: String { folder + "/refresh.lock" }

  /// Makes the folder (0700) and those above it, and shuts it to others.
  func makeFolder() throws(CatalogError) {
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || access(made, F_OK) == 0 else {
        throw .unwritable(path: folder, reason: String(cString: strerror(errno)))
      }
    }
    shut(folder)
  }

  /// Makes an empty file that is its owner's alone (0600), where none is there; SQLite gives those beside it the same mode.
  func makeFile() {
    let new = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if new >= 0 { close(new) } else { shut(file) }
  }

  /// Takes away what others may do with something of ours.
  ///
  /// By its path: closing a file of SQLite's would give up the locks that this process has on it.
  private func shut(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_uid == geteuid(), status.st_mode & S_IFMT != S_IFLNK,
      status.st_mode & 0o077 != 0
    else { return }
    chmod(path, status.st_mode & 0o700)
  }

  /// Throws where the file system has no locks of fcntl(2), for which SQLite would wait in vain.
  func checkLocks() throws(CatalogError) {
    let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0 { return }
    defer { close(descriptor) }
    var wanted = flock()
    wanted.l_type = Int16(F_RDLCK)
    guard fcntl(descriptor, F_SETLK, &wanted) != 0, [ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL].contains(errno) else { return }
    throw .unwritable(path: folder, reason: "the file system has no locks")
  }

  /// Removes the catalog's files; what has them open goes on with what it has.
  func removeFiles() {
    for suffix in ["", "-wal", "-shm"] { unlink(file + suffix) }
  }

  /// Which file stands there now; `nil` where there is none.
  func inode() -> UInt64? {
    var status = stat()
    return stat(file, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// How long the file is; `nil` where there is none.
  var bytes: Int? {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : nil
  }

  private func hasLog() -> Bool {
    var status = stat()
    return stat(file + "-wal", &status) == 0 && status.st_size > 0
  }

  /// What is wrong with the file, as far as its length and first bytes tell; `nil` where nothing is, or no file is there.
  ///
  /// Source: https://www.sqlite.org/fileformat2.html §1.3: the magic, the page size at 16, the number of pages at 28.
  func visibleDamage() -> String? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &header, header.count)
    if count == 0 { return nil }
    guard count == header.count, header.starts(with: "SQLite format 3\0".utf8) else { return "it is no database" }
    var status = stat()
    // What a program that was killed has not moved out of the log yet is no damage.
    guard fstat(descriptor, &status) == 0, !hasLog() else { return nil }
    let stated = Int(header[16]) << 8 | Int(header[17])
    let pageBytes = stated == 1 ? 65_536 : stated
    let pages = header[28..<32].reduce(0) { $0 << 8 | Int($1) }
    return Int(status.st_size) < pages * pageBytes ? "it is cut short" : nil
  }
}

import CLinux
import Glibc

/// Files that are there whole or not at all, whenever the program or the machine stops.
package enum WholeFile {
  /// Puts a file in its place: whoever opens it has the old one or the new one.
  ///
  /// Temporary file in the same folder, fsync, rename, fsync of the folder. Where it throws, the old file is as it was.
  ///
  /// - Parameter mode: The file's permissions, whatever the process's mask.
  package static func put(_ bytes: [UInt8], at path: String, mode: UInt32 = 0o600) throws(StoreWriteError) {
    let place = try Place(path)
    guard let (descriptor, name) = PassingName.create(in: place.folder, mode: 0o600) else { throw place.failure() }
    defer { close(descriptor) }
    do throws(StoreWriteError) {
      try write(bytes, to: descriptor, path)
      guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0,
        renameat(place.folder, name, place.folder, place.name) == 0
      else { throw place.failure() }
    } catch {
      unlinkat(place.folder, name, 0)
      throw error
    }
    fsync(place.folder)
  }

  /// Makes a file that is not there yet; with `EEXIST` where one is.
  ///
  /// - Parameter mode: The file's permissions, before the process's mask.
  package static func make(_ bytes: [UInt8], at path: String, mode: UInt32 = 0o666) throws(StoreWriteError) {
    let place = try Place(path)
    // Else a long text is written for nothing.
    if faccessat(place.folder, place.name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
      throw StoreWriteError(path: path, code: EEXIST)
    }
    let unnamed = openat(place.folder, ".", CInt(newsroom_unnamed_file) | O_WRONLY | O_CLOEXEC, mode)
    if unnamed >= 0, access("/proc/self/fd", X_OK) == 0 {
      defer { close(unnamed) }
      try write(bytes, to: unnamed, path)
      guard fsync(unnamed) == 0,
        linkat(AT_FDCWD, "/proc/self/fd/\(unnamed)", place.folder, place.name, AT_SYMLINK_FOLLOW) == 0
      else { throw place.failure() }
    } else {
      if unnamed >= 0 { close(unnamed) }
      try makeByName(bytes, place, mode)
    }
    fsync(place.folder)
  }

  private static func makeByName(_ bytes: [UInt8], _ place: borrowing Place, _ mode: UInt32) throws(StoreWriteError) {
    guard let (descriptor, name) = PassingName.create(in: place.folder, mode: mode) else { throw place.failure() }
    defer { close(descriptor) }
    do throws(StoreWriteError) {
      try write(bytes, to: descriptor, place.path)
      guard fsync(descriptor) == 0, PassingName.settle(name, in: place.folder, as: place.name, in: place.folder) == 0
      else { throw place.failure() }
    } catch {
      unlinkat(place.folder, name, 0)
      throw error
    }
  }

  /// Writes every byte, in one write(2) unless the system takes fewer.
  static func write(_ bytes: [UInt8], to descriptor: CInt, _ path: String) throws(StoreWriteError) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw StoreWriteError(path: path, code: count < 0 ? errno : EIO) }
      start += count
    }
  }

  /// Where a file is to be.
  private struct Place: ~Copyable {
    let path: String
    let folder: CInt
    let name: String

    init(_ path: String) throws(StoreWriteError) {
      self.path = path
      let slash = path.lastIndex(of: "/")
      name = slash.map { String(path[path.index(after: $0)...]) } ?? path
      let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard folder >= 0 else { throw StoreWriteError(path: path, code: errno) }
    }

    func failure() -> StoreWriteError { StoreWriteError(path: path, code: errno) }

    deinit { close(folder) }
  }
}

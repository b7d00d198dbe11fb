import CLinux
import Glibc
import PostExport
import PostStore

/// A folder that an export fills, page by page, each put in its place whole.
///
/// `.newsroom-export` in it names the pages, so that those of posts that are gone can be taken away; a folder that has it is
/// ours. While an export runs the names of its pages stand behind those of the last one, so that a killed export's are
/// known too.
struct ExportFolder: ~Copyable {
  private let path: String
  private let list: CInt
  /// Bytes of the list that were there before.
  private let oldBytes: Int
  private var folders: Set<String> = []
  private(set) var written = 0

  private static let listName = ".newsroom-export"
  private static let passingName = ".newsroom-export.tmp"

  /// - Parameter isForced: Whether a folder is taken in which there is something that no export has made.
  init(_ path: String, isForced: Bool) throws(Failure) {
    do throws(StoreWriteError) { try FolderMaking.make(path, mode: 0o777) } catch {
      throw .file(FileError(path: error.path, code: error.code))
    }
    let listPath = path + "/" + Self.listName
    var status = stat()
    if !isForced, lstat(listPath, &status) != 0, !(try Self.isEmpty(path)) { throw .export(.isNotOurs(path)) }
    let list = open(listPath, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard list >= 0 else { throw .file(FileError(path: listPath, code: errno)) }
    do throws(Failure) {
      try ExportLock.take(list, of: listPath, isBusy: path)
      guard fstat(list, &status) == 0 else { throw .file(FileError(path: listPath, code: errno)) }
    } catch {
      close(list)
      throw error
    }
    (self.path, self.list, oldBytes) = (path, list, Int(status.st_size))
  }

  deinit { close(list) }

  mutating func write(_ file: ExportFile) throws(Failure) {
    if let slash = file.path.lastIndex(of: "/") { try make(String(file.path[..<slash])) }
    do throws(FileError) {
      try TextFile.writeAll(Array((file.path + "\n").utf8), to: list, path: path)
      try place(file.path) { page throws(FileError) in
        try TextFile.writeAll(Array(file.text.utf8), to: page, path: path + "/" + file.path)
      }
    } catch {
      throw .file(error)
    }
    written += 1
  }

  /// Takes away pages of the last export that are not in this one, and tells how many there were.
  mutating func finish() throws(Failure) -> Int {
    let listPath = path + "/" + Self.listName
    do throws(FileError) {
      let bytes = Array((try TextFile.read(listPath) ?? "").utf8)
      let (old, new) = (bytes.prefix(oldBytes), bytes.dropFirst(oldBytes))
      let kept = Set(Self.lines(new).map { $0.hashValue })
      let gone = Set(Self.lines(old).filter { !kept.contains($0.hashValue) && Self.isPage($0) })
      // All pages at once: a site may have a million.
      guard syncfs(list) == 0 else { throw FileError(path: path, code: errno) }
      let removed = try remove(gone)
      try place(Self.listName) { list throws(FileError) in
        try TextFile.writeAll(Array(new), to: list, path: listPath)
      }
      return removed
    } catch {
      throw .file(error)
    }
  }

  /// Throws where a page stays: it is in the list then, for the next time.
  private func remove(_ pages: Set<String>) throws(FileError) -> Int {
    var removed = 0
    for page in pages.sorted() {
      if unlink(path + "/" + page) == 0 {
        removed += 1
      } else if errno != ENOENT {
        throw FileError(path: path + "/" + page, code: errno)
      }
    }
    return removed
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> some Sequence<String> {
    bytes.split(separator: 0x0A).lazy.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a line of the list is a page that an export can have made: nothing outside of the folder is.
  private static func isPage(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.hasSuffix(".html") && !parts.contains { $0.hasPrefix(".") || $0.isEmpty }
  }

  private func place(_ name: String, _ write: (CInt) throws(FileError) -> Void) throws(FileError) {
    let (passing, final) = (path + "/" + Self.passingName, path + "/" + name)
    let file = open(passing, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw FileError(path: passing, code: errno) }
    defer { close(file) }
    do throws(FileError) {
      try write(file)
      guard rename(passing, final) == 0 else { throw FileError(path: final, code: errno) }
    } catch {
      unlink(passing)
      throw error
    }
  }

  private mutating func make(_ folder: String) throws(Failure) {
    if folders.contains(folder) { return }
    do throws(StoreWriteError) { try FolderMaking.make(path + "/" + folder, mode: 0o777) } catch {
      throw .file(FileError(path: error.path, code: error.code))
    }
    folders.insert(folder)
  }

  private static func isEmpty(_ path: String) throws(Failure) -> Bool {
    guard let folder = opendir(path) else { throw .file(FileError(path: path, code: errno)) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = FolderEntry.name(of: entry).text
      if ![".", "..", passingName].contains(name) { return false }
    }
    return true
  }
}

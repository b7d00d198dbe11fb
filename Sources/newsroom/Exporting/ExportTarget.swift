import Glibc
import PostStore

/// A file that an export writes: the old one or the new one, whole, whatever ends the program.
///
/// Until it is finished it has a name beside its own, which the next export writes over.
struct ExportTarget: ~Copyable {
  private let path: String
  private let passing: String
  private var file: CInt
  private var buffer: [UInt8] = []

  /// - Parameter isForced: Whether a file that no export has made is replaced.
  init(_ path: String, isForced: Bool) throws(Failure) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard !path.hasSuffix("/"), !StorePlace.isFolder(path), !name.isEmpty else { throw .export(.isFolder(path)) }
    if !isForced, !(try Self.isReplaceable(path)) { throw .export(.isNotOurs(path)) }
    let passing = path.dropLast(name.count) + "." + name + ".newsroom-tmp"
    let file = try Self.create(passing)
    (self.path, self.passing, self.file) = (path, passing, file)
  }

  deinit {
    guard file >= 0 else { return }
    close(file)
    unlink(passing)
  }

  mutating func write(_ text: String) throws(Failure) {
    buffer += text.utf8
    if buffer.count >= Self.pieceBytes { try flush() }
  }

  /// Puts the file in its place.
  mutating func finish() throws(Failure) {
    try flush()
    guard fsync(file) == 0, rename(passing, path) == 0 else { throw failure }
    close(file)
    file = -1
  }

  /// The same, with a text before and one behind what was written.
  mutating func finish(before: String, behind: String) throws(Failure) {
    try flush()
    let written = file
    file = -1
    defer { close(written) }
    guard unlink(passing) == 0 else { throw failure }
    file = try Self.create(passing)
    try write(before)
    var offset: off_t = 0
    var piece = [UInt8](repeating: 0, count: Self.pieceBytes)
    while true {
      let count = pread(written, &piece, piece.count, offset)
      guard count >= 0 || errno == EINTR else { throw failure }
      if count == 0 { break }
      buffer += piece[..<max(0, count)]
      offset += off_t(max(0, count))
      try flush()
    }
    try write(behind)
    try finish()
  }

  private static let pieceBytes = 1 << 16

  private mutating func flush() throws(Failure) {
    do throws(FileError) { try TextFile.writeAll(buffer, to: file, path: path) } catch { throw .file(error) }
    buffer.removeAll(keepingCapacity: true)
  }

  private var failure: Failure { .file(FileError(path: path, code: errno)) }

  /// Only one export at a time has it; what a killed one left is written over.
  private static func create(_ path: String) throws(Failure) -> CInt {
    let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .file(FileError(path: path, code: errno)) }
    do throws(Failure) {
      try ExportLock.take(file, of: path)
      guard ftruncate(file, 0) == 0 else { throw .file(FileError(path: path, code: errno)) }
    } catch {
      close(file)
      throw error
    }
    return file
  }

  /// Whether nothing is there, or what an export has made.
  private static func isReplaceable(_ path: String) throws(Failure) -> Bool {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return true }
      throw .file(FileError(path: path, code: errno))
    }
    defer { close(file) }
    var head = [UInt8](repeating: 0, count: headBytes)
    let count = read(file, &head, head.count)
    if count == 0 { return true }
    let text = String(decoding: head[..<max(0, count)], as: UTF8.self)
    return ["<generator>newsroom</generator>", "\ngenerator: newsroom\n"].contains { text.contains($0) }
  }

  /// Where the name of the maker stands.
  private static let headBytes = 1 << 14
}

import Glibc
package import PostMarks
package import PostModel
import PostStore

/// The marks of a store, on disk: `marks.jsonl` of its state folder; docs/marks.md is its contract.
///
/// Lines are appended and reach the disk before ``append(_:)`` returns. Any number of programs may have the file open: who
/// writes has it locked meanwhile, and reads first what others have written. Nothing is open between two calls.
package struct MarkFile: Sendable {
  /// Where the file really is, as it may be a link into a folder under version control.
  package let path: String
  private let folder: String
  /// The file that has been read, and how much of it.
  private var identity: Identity?
  private var offset = 0
  private var lines = 0
  /// How many lines there may be before the file is written anew.
  private var mostLines = Int.max

  private struct Identity: Sendable, Hashable {
    let device: UInt
    let inode: UInt
  }

  /// What a file has that was not known.
  package struct News: Sendable {
    /// In the order of their lines.
    package var marks: [Mark] = []
    /// Lines that cannot be read.
    package var problems: [Problem] = []

    package init() {}
  }

  /// - Parameter folder: The store's state folder; it is made when something is written.
  package init(folder: String) { self.init(path: folder + "/" + Self.name) }

  /// A file of marks, wherever it is.
  package init(path: String) {
    let path = path.contains("/") ? path : "./" + path
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    self.path = resolved.map { String(cString: $0) } ?? path
    self.folder = String(self.path.prefix(upTo: self.path.lastIndex(of: "/") ?? self.path.startIndex))
  }

  package static let name = "marks.jsonl"

  /// Makes the folder where it is missing, so that it can be watched, and takes away what a killed program left there;
  /// where that cannot be, writing says why.
  package func prepareFolder() {
    try? FolderMaking.make(folder, mode: 0o700)
    PassingName.removeLeft(in: folder)
  }

  /// How long the file is; 0 where there is none.
  package var bytes: Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Lines that are not needed any more, before a file is written anew.
  private static let spareLines = 1000
  /// Milliseconds that another program may take to write.
  private static let patience = 5000
}

/// Reading.
extension MarkFile {
  /// Everything that holds, and the lines that cannot be read; no file is no marks.
  package mutating func load() throws(MarkFileError) -> (book: MarkBook, problems: [Problem]) {
    identity = nil
    let (found, book) = try readAnew()
    return (book, found)
  }

  /// What has been written since the last call; everything again where the file is another one.
  ///
  /// A last line that has no end is left for the next time: somebody is writing it.
  package mutating func news() throws(MarkFileError) -> News {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return News() }
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    return try read(file, takesLast: false)
  }

  private mutating func readAnew() throws(MarkFileError) -> ([Problem], MarkBook) {
    var book = MarkBook()
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return ([], book) }
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    let lines = try readLines(file, takesLast: !isBeingWritten)
    book.take(lines)
    mostLines = Self.mostLines(of: book)
    return (lines.problems(of: path), book)
  }

  /// Whether another program has the file locked now.
  private var isBeingWritten: Bool {
    do throws(FileLock.Failure) { return try FileLock.acquire(path) == nil } catch { return false }
  }

  private static func mostLines(of book: MarkBook) -> Int { 2 * book.count + book.unreadable.count + spareLines }

  private mutating func read(_ file: CInt, takesLast: Bool) throws(MarkFileError) -> News {
    let lines = try readLines(file, takesLast: takesLast)
    var news = News()
    (news.marks, news.problems) = (lines.marks, lines.problems(of: path))
    return news
  }

  /// - Parameter takesLast: Whether a last line without an end is a line; never one that a killed program left so.
  private mutating func readLines(_ file: CInt, takesLast: Bool) throws(MarkFileError) -> MarkLines {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure() }
    let found = Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    if identity != found || Int(status.st_size) < offset {
      (identity, offset, lines) = (found, 0, 0)
      if mostLines == .max { mostLines = Self.spareLines }
    }
    var bytes = try contents(of: file, from: offset)
    if !takesLast, let end = bytes.lastIndex(of: 0x0A) { bytes.removeSubrange((end + 1)...) }
    if !takesLast, bytes.last != 0x0A { bytes = [] }
    bytes.removeLast(MarkLines.tornBytes(of: bytes))
    let read = MarkLines(bytes, firstLine: lines + 1)
    offset += bytes.count
    lines += read.count
    return read
  }

  private func contents(of file: CInt, from start: Int) throws(MarkFileError) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure() }
    // A FIFO would be waited for, a device never ends.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw MarkFileError(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : ESPIPE)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(file, &buffer, buffer.count, off_t(start + bytes.count))
      if count == 0 { return bytes }
      if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { throw failure() }
    }
  }

  private func failure() -> MarkFileError { MarkFileError(path: path, code: errno) }
}

/// Files of marks as a whole.
extension MarkFile {
  /// Every line of a file that must be there.
  package func allLines() throws(MarkFileError) -> MarkLines {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    let bytes = try contents(of: file, from: 0)
    return MarkLines(Array(bytes.dropLast(MarkLines.tornBytes(of: bytes))))
  }

  /// Puts a file in the place of this one that says what a book says, and what this one says.
  package func rewrite(as book: MarkBook) throws(MarkFileError) {
    PassingName.removeLeft(in: folder)
    let lock = try lock()
    // Without locks others may be writing into the one that would be replaced.
    guard lock.isExclusive else { throw MarkFileError(path: path, code: ENOLCK) }
    var merged = book
    merged.take(try allLines())
    try put(merged.bytes, mode: mode)
    _ = consume lock
  }

  private var mode: mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o600
  }
}

/// Writing.
extension MarkFile {
  /// Puts marks behind all others; they are on the disk when it returns, or none of them is in the file.
  ///
  /// - Returns: What others have written since the last call.
  package mutating func append(_ marks: [Mark]) throws(MarkFileError) -> News {
    let isNew = bytes == 0
    let lock = try lock()
    let file = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    let before = (identity, offset, lines)
    let news = try read(file, takesLast: true)
    do throws(MarkFileError) { try append(marks, to: file, isAlone: lock.isExclusive) } catch {
      // What others have written is told with the next call.
      (identity, offset, lines) = before
      throw error
    }
    if isNew { synchronize(folder) }
    // Without locks others may be writing into the one that would be replaced.
    if lines > mostLines, lock.isExclusive { compact() }
    _ = consume lock
    return news
  }

  private func lock() throws(MarkFileError) -> FileLock {
    do throws(StoreWriteError) { try FolderMaking.make(folder, mode: 0o700) } catch {
      throw MarkFileError(path: error.path, code: error.code)
    }
    do throws(FileLock.Failure) {
      if let lock = try FileLock.acquire(path, patience: Self.patience) { return lock }
    } catch {
      throw MarkFileError(path: path, code: error.code)
    }
    throw MarkFileError(path: path, code: nil)
  }

  /// What a program that was killed has left of a line is taken away first; another line without an end gets one.
  ///
  /// - Parameter isAlone: Whether nobody else can be writing.
  private mutating func append(_ marks: [Mark], to file: CInt, isAlone: Bool) throws(MarkFileError) {
    if marks.isEmpty { return }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure() }
    var (length, last) = (Int(status.st_size), UInt8(0x0A))
    if length > offset, isAlone {
      guard ftruncate(file, off_t(offset)) == 0 else { throw failure() }
      length = offset
    }
    if length > 0 { pread(file, &last, 1, off_t(length - 1)) }
    var bytes: [UInt8] = last == 0x0A ? [] : [0x0A]
    for mark in marks { bytes += Array(mark.line.utf8) + [0x0A] }
    do throws(MarkFileError) {
      try writeAll(bytes, to: file)
      guard fsync(file) == 0 else { throw failure() }
    } catch {
      if isAlone { ftruncate(file, off_t(length)) }
      throw error
    }
    if length == offset { (offset, lines) = (offset + bytes.count, lines + marks.count) }
  }

  private func writeAll(_ bytes: [UInt8], to file: CInt) throws(MarkFileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw failure() }
    }
  }

  private func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// Compacting.
extension MarkFile {
  /// Puts a file in the place of this one that has a line for each mark that holds; where that cannot be done, all stays
  /// as it is, until as many lines have been added again.
  ///
  /// Only with the lock.
  private mutating func compact() {
    let before = lines
    do throws(MarkFileError) { try replace() } catch { mostLines = 2 * before }
  }

  private mutating func replace() throws(MarkFileError) {
    let former = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard former >= 0 else { throw failure() }
    defer { close(former) }
    var book = MarkBook()
    book.take(MarkLines(try contents(of: former, from: 0)))
    let bytes = book.bytes
    try put(bytes, mode: mode)
    var written = stat()
    guard stat(path, &written) == 0 else { throw failure() }
    identity = Identity(device: UInt(written.st_dev), inode: UInt(written.st_ino))
    (offset, lines) = (bytes.count, book.count + book.unreadable.count)
    mostLines = Self.mostLines(of: book)
  }

  private func put(_ bytes: [UInt8], mode: mode_t) throws(MarkFileError) {
    do throws(StoreWriteError) { try WholeFile.put(bytes, at: path, mode: mode) } catch {
      throw MarkFileError(path: path, code: error.code)
    }
  }
}

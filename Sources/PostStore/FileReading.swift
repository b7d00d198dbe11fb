import Glibc
import PostModel

/// Why a file's bytes cannot be had; the one place for its wording.
enum FileError: Error, Hashable {
  case missing
  case failed(String)
  case notRegular(String)
  case tooLong(bytes: Int)
  case outside(String)
  case nameNotText
  case linkLoop
  case linkToNothing
  case linkToFolder

}

extension FileError: Told {
  /// Without its path, which whoever asked for the bytes has.
  var complaint: Complaint {
    switch self {
    case .missing: Complaint("there is no such file", "reload the list")
    case .failed(let reason): Complaint("cannot be read (\(reason))", "mend its permissions or its disk")
    case .notRegular(let kind): Complaint("is \(kind), not a file", "move it out of the store")
    case .tooLong(let bytes):
      Complaint(
        "is \(bytes / 1_048_576) MiB long, over the limit of \(FileReading.limit / 1_048_576) MiB", "split it")
    case .outside(let target): Complaint("leads out of the store to \(target)", "put the file itself here")
    case .nameNotText: Complaint("has a name that is not UTF-8", "rename it")
    case .linkLoop: Complaint("is a link that leads back to itself", "remove it")
    case .linkToNothing: Complaint("is a link to a file that is not there", "remove it, or put the file there")
    case .linkToFolder:
      Complaint("is a link to a folder of this store, whose posts are listed in that folder", "remove it")
    }
  }
}

/// Bytes of files, by POSIX calls: no more than open, fstat, read and close for each.
enum FileReading {
  /// The longest post that is read, in bytes.
  static let limit = 64 * 1_048_576

  /// What is looked at to see whether a file begins with front matter.
  static let headBytes = 4096

  /// The bytes of a regular file, or its first `most`; anything else is never opened.
  ///
  /// - Parameter containment: What the file must be in, whatever the path has become meanwhile; `nil` is anywhere.
  static func bytes(
    of path: String, upTo most: Int = .max, in containment: Containment? = nil
  ) throws(FileError) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .missing }
    var status = stat()
    guard stat(path, &status) == 0 else { throw error(errno) }
    try check(status)
    // A file may become a FIFO between the two calls: O_NONBLOCK keeps even that from hanging.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw error(errno) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { throw error(errno) }
    try check(status)
    try containment?.check(descriptor)
    return try readAll(descriptor, expecting: Int(status.st_size), upTo: most)
  }

  /// The bytes of a file that was a regular one a moment ago; `nil` where it is a link.
  static func bytes(ofScanned path: String, in containment: Containment) throws(FileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ELOOP { return nil }
      throw error(errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw error(errno) }
    try check(status)
    try containment.check(descriptor)
    return try readAll(descriptor, expecting: Int(status.st_size), upTo: .max)
  }

  /// Whether a file's first line that is not blank could open a front matter; reads no more than its head.
  static func beginsWithFrontMatter(_ path: String) throws(FileError) -> Bool {
    let head = try bytes(of: path, upTo: headBytes)
    return PartedText.opens(TextDecoding.decode(head).text)
  }

  /// Words for an `errno`.
  static func reason(_ code: Int32) -> String { SystemFault(code).words }

  private static func check(_ status: stat) throws(FileError) {
    if let kind = irregularKind(of: status) { throw .notRegular(kind) }
    guard status.st_size <= limit else { throw .tooLong(bytes: Int(status.st_size)) }
  }

  /// What something is instead of a regular file; `nil` for a regular file.
  static func irregularKind(of status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a FIFO"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }

  static func error(_ code: Int32) -> FileError { code == ENOENT ? .missing : .failed(reason(code)) }

  /// Reads to the end, which may lie elsewhere than `fstat` said (a file that grows, `/proc`).
  private static func readAll(
    _ descriptor: Int32, expecting count: Int, upTo most: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var wanted = min(count + 1, most)
    while true {
      guard bytes.count <= limit else { throw .tooLong(bytes: bytes.count) }
      var code: Int32 = 0
      let before = bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        code = got < 0 ? errno : 0
        filled = max(0, got)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw error(code) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count == before || bytes.count >= most { return bytes }
      wanted = max(4096, wanted - chunk.count)
    }
  }
}

/// Keeps what is read inside the store: a link must not lead out of it, and no more may an id.
struct Containment: Sendable {
  /// The root with every link resolved; `nil` where it is gone.
  private let root: String?

  init(root: String) { self.root = Self.resolved(root) }

  /// Throws where the path, its links followed, is not below the root.
  func check(_ path: String) throws(FileError) {
    guard !path.utf8.contains(0) else { throw .missing }
    guard let target = Self.resolved(path) else { throw FileReading.error(errno) }
    guard contains(target) else { throw .outside(target) }
  }

  /// Throws where an open file is not below the root: a folder on its path may have become a link after it was checked.
  ///
  /// Without `/proc` what was checked before has to do.
  func check(_ descriptor: Int32) throws(FileError) {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(descriptor)", &name, name.count)
    guard count > 0 else { return }
    let target = String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard contains(target) else { throw .outside(target) }
  }

  /// Whether a resolved path is the root or below it.
  func contains(_ target: String) -> Bool {
    guard let root else { return false }
    if root == "/" { return true }
    return target.utf8.starts(with: root.utf8)
      && (target.utf8.count == root.utf8.count || target.utf8.dropFirst(root.utf8.count).first == UInt8(ascii: "/"))
  }

  /// A path without links; `nil`, with `errno` set, where it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

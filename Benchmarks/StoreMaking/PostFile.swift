import Glibc

/// Files of a store, whole.
enum PostFile {
  static func read(_ path: String) throws(StoreMakingError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else { throw .system("reading", path, errno) }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, initialized in
      while initialized < buffer.count {
        let count = Glibc.read(file, buffer.baseAddress?.advanced(by: initialized), buffer.count - initialized)
        guard count > 0 else { return }
        initialized += count
      }
    }
    guard bytes.count == Int(status.st_size) else { throw .system("reading", path, EIO) }
    return bytes
  }

  /// Writes a file, instead of one that may be there.
  static func write(_ bytes: [UInt8], to path: String) throws(StoreMakingError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .system("writing", path, errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: written), $0.count - written) }
      guard count > 0 else {
        close(file)
        throw .system("writing", path, errno)
      }
      written += count
    }
    guard close(file) == 0 else { throw .system("writing", path, errno) }
  }

  /// Makes a folder, and those that lead to it.
  static func makeFolder(_ path: String) throws(StoreMakingError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .system("making", path, errno)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system("making", path, errno) }
  }
}

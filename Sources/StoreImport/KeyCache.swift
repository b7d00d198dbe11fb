import Glibc
import ImportModel
import PostModel
import PostStore

/// The keys of a store's posts as an earlier import found them; deleting the file loses nothing.
///
/// A file is taken to be the one that it was where its length, its time and its inode are. What was changed within the
/// clock's last ticks before the cache was written is not in it: such a file could change again without showing it.
struct KeyCache {
  private let path: String
  private var known: [PostID: (file: StoredFile, keys: PostKeys)] = [:]

  /// - Parameter path: A file that need not be there, and neither need its folder.
  init(path: String) {
    self.path = path
    guard let bytes = Self.read(path), let entries = KeyCacheFile.entries(of: bytes) else { return }
    for entry in entries { known[entry.file.id] = entry }
  }

  /// The keys of a post whose file has not changed.
  func keys(of file: StoredFile) -> PostKeys? {
    guard let entry = known[file.id], entry.file == file else { return nil }
    return entry.keys
  }

  /// Writes what is known now; where that cannot be done, the next import reads the posts again.
  func save(_ keys: [PostID: PostKeys], of files: [StoredFile]) throws(StoreWriteError) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let moment = now.tv_sec * 1_000_000_000 + now.tv_nsec
    let entries = files.compactMap { file in
      file.modified.isRacy(at: moment) ? nil : keys[file.id].map { (file, $0) }
    }
    guard entries.count != known.count || entries.contains(where: { self.keys(of: $0.0) != $0.1 }) else { return }
    if let slash = path.lastIndex(of: "/") { try FolderMaking.makePrivate(String(path[..<slash])) }
    try WholeFile.put(KeyCacheFile.bytes(of: entries), at: path)
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        if count <= 0 { return }
        filled += count
      }
    }
  }
}

/// The bytes of a cache: numbers little-endian, texts with their length before them, a hash of all at the end.
private enum KeyCacheFile {
  private static let magic = Array("newsroom keys 1\n".utf8)

  static func bytes(of entries: [(StoredFile, PostKeys)]) -> [UInt8] {
    var out = ByteWriter()
    out.bytes = magic
    out.put(UInt64(entries.count))
    for (file, keys) in entries {
      out.put(file.id.rawValue)
      for number in [
        UInt64(file.bytes), UInt64(bitPattern: Int64(file.modified.seconds)), UInt64(file.modified.nanoseconds),
        file.inode,
      ] {
        out.put(number)
      }
      out.put(keys)
    }
    out.put(ContentHash.hash(out.bytes))
    return out.bytes
  }

  /// `nil` where the bytes are of another version, or damaged.
  static func entries(of bytes: [UInt8]) -> [(file: StoredFile, keys: PostKeys)]? {
    guard bytes.starts(with: magic), bytes.count >= magic.count + 16 else { return nil }
    var end = ByteReader(bytes[(bytes.count - 8)...])
    guard end.number() == ContentHash.hash(Array(bytes.dropLast(8))) else { return nil }
    var reader = ByteReader(bytes[magic.count...].dropLast(8))
    return (0..<reader.count(atLeast: 40)).map { _ in
      let id = PostID(rawValue: reader.text())
      let (count, seconds, nanoseconds, inode) = (reader.number(), reader.number(), reader.number(), reader.number())
      let modified = FileTime(seconds: Int(Int64(bitPattern: seconds)), nanoseconds: Int(nanoseconds))
      return (StoredFile(id: id, bytes: Int(count), modified: modified, inode: inode), reader.keys(id))
    }
  }
}

extension ByteWriter {
  fileprivate mutating func put(_ keys: PostKeys) {
    put(UInt64(keys.sources.count))
    for source in keys.sources {
      for number in [source.identity, source.link, source.body, source.original, source.kind] { put(number) }
      put(source.extent.rawValue)
    }
    put(keys.link)
    put(keys.words)
    put(UInt64(keys.bands.count))
    for band in keys.bands { put(UInt64(band)) }
    put(keys.revisionOf?.rawValue ?? "")
  }
}

extension ByteReader {
  fileprivate mutating func keys(_ id: PostID) -> PostKeys {
    let sources = (0..<count(atLeast: 8)).map { _ in
      var source = PostKeys.Source()
      (source.identity, source.link, source.body) = (optionalNumber(), optionalNumber(), optionalNumber())
      (source.original, source.kind) = (optionalNumber(), optionalNumber())
      source.extent = Extent(rawValue: text()) ?? .full
      return source
    }
    let (link, words) = (optionalNumber(), optionalNumber())
    let bands = (0..<count(atLeast: 8)).map { _ in UInt32(truncatingIfNeeded: number()) }
    let original = text()
    return PostKeys(
      id: id, sources: sources, link: link, words: words, bands: bands,
      revisionOf: original.isEmpty ? nil : PostID(rawValue: original))
  }
}

import Glibc
package import PostModel

/// A folder of posts; docs/store-format.md is its contract.
///
/// Nothing is kept in memory and nothing is written: each call reads the files as they are then.
package struct Store: Sendable {
  /// The folder, as it was given.
  package let root: String
  private let containment: Containment

  /// Looks whether there is such a folder and whether it can be read.
  package init(root: String) throws(StoreError) {
    var status = stat()
    guard stat(root, &status) == 0 else {
      throw errno == ENOENT ? .missing(root) : .unreadable(root, FileReading.reason(errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(root) }
    guard access(root, R_OK | X_OK) == 0 else { throw .unreadable(root, FileReading.reason(errno)) }
    self.root = root
    containment = Containment(root: root)
  }

  /// Every post below the root, found in one walk; those dated by their file name first, newest first, then the
  /// others by path.
  package func listing() -> Listing {
    var walk = StoreWalk(root: root, containment: containment)
    return walk.run()
  }

  /// When something was last put into a folder or taken out; `nil` where there is no such folder.
  ///
  /// - Parameter folder: From the root; empty for the root.
  package func modified(_ folder: String) -> FileTime? {
    var status = stat()
    guard stat(root + "/" + folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return FileTime(status.st_mtim)
  }

  /// One folder.
  ///
  /// - Parameter folder: From the root, with a `/` at the end; `""` is the root.
  package func scan(_ folder: String) -> FolderScan {
    FolderScan(folder, root: root, containment: containment)
  }

  /// A post's file as it is now; `nil` where there is none.
  package func file(_ id: PostID) -> StoredFile? {
    var status = stat()
    guard stat(root + "/" + id.rawValue, &status) == 0 else { return nil }
    return StoredFile(id: id, status)
  }

  /// Whether anything is at a path from the root, whatever it is.
  package func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(root + "/" + path, &status) == 0
  }

  /// How much of a post is wanted.
  package enum Extent: Sendable, Hashable {
    case whole
    /// The first 64 KiB up to a line's end: what a first screen needs of a very long post.
    case beginning
  }

  /// One post.
  ///
  /// Total: what cannot be read has an empty body and a problem, and so has an id that leads out of the store.
  package func read(_ id: PostID, _ extent: Extent = .whole) -> Post {
    let path = root + "/" + id.rawValue
    do {
      try containment.check(path)
      guard extent == .beginning else {
        return PostReading.post(id, bytes: try FileReading.bytes(of: path, in: containment))
      }
      var bytes = try FileReading.bytes(of: path, upTo: Self.beginningBytes, in: containment)
      if bytes.count >= Self.beginningBytes, let lineEnd = bytes.lastIndex(of: UInt8(ascii: "\n")) {
        bytes.removeSubrange(lineEnd...)
      }
      return PostReading.post(id, bytes: bytes)
    } catch {
      return PostReading.unreadable(id, error)
    }
  }

  private static let beginningBytes = 64 << 10

  /// A post's file as text with LF line ends; `nil` where it cannot be read.
  package func text(of id: PostID) -> String? {
    let path = root + "/" + id.rawValue
    guard (try? containment.check(path)) != nil, let bytes = try? FileReading.bytes(of: path, in: containment)
    else { return nil }
    return TextDecoding.decode(bytes).text
  }

  /// What a file that may be a post turns out to be.
  package enum Reading: Sendable {
    case post(Post, hash: UInt64)
    /// Its bytes have the hash that is known.
    case same
    /// HTML without front matter.
    case page
  }

  /// One post, if its bytes are others than those that are known.
  ///
  /// - Parameter id: Of a file that ``scan(_:)`` has told: no path of anybody else's making.
  package func read(_ id: PostID, unlessHash known: UInt64?) -> Reading {
    let path = root + "/" + id.rawValue
    do throws(FileError) {
      let bytes = try scannedBytes(path)
      let hash = ContentHash.hash(bytes)
      if hash == known { return .same }
      if PostReading.isPage(id, bytes: bytes) { return .page }
      return .post(PostReading.post(id, bytes: bytes), hash: hash)
    } catch {
      return .post(PostReading.unreadable(id, error), hash: 0)
    }
  }

  /// Only links have to be looked at for where they lead.
  private func scannedBytes(_ path: String) throws(FileError) -> [UInt8] {
    if let bytes = try FileReading.bytes(ofScanned: path, in: containment) { return bytes }
    try containment.check(path)
    return try FileReading.bytes(of: path, in: containment)
  }

  /// One file anywhere; its id is the path as given.
  package static func read(file path: String) -> Post {
    let id = PostID(rawValue: path)
    do {
      return PostReading.post(id, bytes: try FileReading.bytes(of: path))
    } catch {
      return PostReading.unreadable(id, error)
    }
  }

  /// The post that a file of that name and of these bytes is; its id is the name.
  package static func read(bytes: [UInt8], named name: String) -> Post {
    PostReading.post(PostID(rawValue: name), bytes: bytes)
  }
}

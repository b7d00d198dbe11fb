import Glibc
package import PostModel

/// Mends files of a store: plans first, then writes what was planned.
package struct StoreMender: Sendable {
  private let store: Store

  package init(_ store: Store) { self.store = store }

  /// What a post's file would become; `nil` where nothing in it can be mended.
  ///
  /// A file with other names, by hard links or by a link, is left: those would not follow.
  package func mending(of id: PostID) -> PostMending? {
    guard let bytes = bytes(of: id) else { return nil }
    let mending = PostMending(id, bytes: bytes)
    return mending.mended.isEmpty ? nil : mending
  }

  private func bytes(of id: PostID) -> [UInt8]? {
    var status = stat()
    let path = store.root + "/" + id.rawValue
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else { return nil }
    return try? FileReading.bytes(ofScanned: path, in: Containment(root: store.root))
  }

  /// Writes mended files, each whole or not at all, each with the permissions that it had.
  ///
  /// Only by whoever has the right to write there alone: see ``StoreLock``.
  ///
  /// - Returns: Posts whose files are others by now than those that were mended, and are left.
  package func write(_ mendings: [PostMending]) throws(StoreWriteError) -> Set<PostID> {
    var writer = try StoreWriter(root: store.root)
    var changed: Set<PostID> = []
    for (index, mending) in mendings.enumerated() {
      let former = store.file(mending.id)
      if let former, bytes(of: mending.id) == mending.before {
        try writer.stageReplacement(of: mending.id, mending.after, former: former)
      } else {
        changed.insert(mending.id)
      }
      if index % Self.batch == Self.batch - 1 { changed.formUnion(try writer.commit()) }
    }
    return changed.union(try writer.commit())
  }

  /// Files that are written together.
  private static let batch = 64

  /// Names in the store's root of files that are being written, or that a writer which was killed has left.
  package var passingFiles: [String] {
    guard let stream = opendir(store.root) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = FolderEntry.name(of: entry).text
      if PassingName.isOne(name) { names.append(name) }
    }
    return names.sorted()
  }
}

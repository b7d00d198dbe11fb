/// A file of the store as the catalog knows it.
package struct CatalogedFile: Sendable, Hashable {
  /// The folder's path from the store's root; empty for the root.
  package let folder: String
  package let name: String
  package let identity: FileIdentity

  package init(folder: String, name: String, identity: FileIdentity) {
    self.folder = folder
    self.name = name
    self.identity = identity
  }

  /// From the store's root.
  package var path: String { folder.isEmpty ? name : folder + "/" + name }
}

/// What tells, without reading it, whether a file is still the one that was read.
package struct FileIdentity: Sendable, Hashable {
  /// The file's length.
  package let bytes: Int
  /// When it was last changed, in nanoseconds since 1970-01-01 00:00 UTC; 0 is no identity: it is to be read again.
  package let modified: Int
  package let inode: UInt64

  package init(bytes: Int, modified: Int, inode: UInt64) {
    self.bytes = bytes
    self.modified = modified
    self.inode = inode
  }

  /// The same file, not known to be unchanged.
  package var unsettled: FileIdentity { FileIdentity(bytes: bytes, modified: 0, inode: inode) }
}

package import PostModel

/// What one walk through a store found.
package struct Listing: Sendable, Hashable {
  /// In reading order: dated file names first, newest first, then the others by path.
  package let files: [StoredFile]
  /// Files and folders that are named like posts, or could hold some, and cannot be read.
  package let problems: [Problem]
}

/// A post's file as the folder shows it; not yet read.
package struct StoredFile: Sendable, Hashable {
  package let id: PostID
  /// The file's length in bytes.
  package let bytes: Int
  package let modified: FileTime
}

/// When a file was last changed, as the file system keeps it.
package struct FileTime: Sendable, Hashable, Comparable {
  /// Since 1970-01-01 00:00 UTC.
  package let seconds: Int
  /// 0 to 999,999,999.
  package let nanoseconds: Int

  package static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

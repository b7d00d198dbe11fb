import Glibc
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
  package let inode: UInt64

  package init(id: PostID, bytes: Int, modified: FileTime, inode: UInt64) {
    self.id = id
    self.bytes = bytes
    self.modified = modified
    self.inode = inode
  }

  init(id: PostID, _ status: stat) {
    self.init(
      id: id, bytes: Int(status.st_size), modified: FileTime(status.st_mtim), inode: UInt64(status.st_ino))
  }
}

/// When a file was last changed, as the file system keeps it.
package struct FileTime: Sendable, Hashable, Comparable {
  /// Since 1970-01-01 00:00 UTC.
  package let seconds: Int
  /// 0 to 999,999,999.
  package let nanoseconds: Int

  init(_ time: timespec) {
    self.init(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// Traps where the nanoseconds are out of their range.
  package init(seconds: Int, nanoseconds: Int) {
    precondition((0..<1_000_000_000).contains(nanoseconds), "A second has no more nanoseconds.")
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// Since 1970-01-01 00:00 UTC; of times from the year 2262 on, which file systems have too, the last one before it.
  package var allNanoseconds: Int {
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowsThen) = product.addingReportingOverflow(nanoseconds)
    return overflows || overflowsThen ? (seconds < 0 ? .min : .max) : sum
  }

  /// Whether a change so shortly before a moment that another one could leave the same time.
  ///
  /// File systems that keep whole seconds count by two at the coarsest (FAT); others by the clock's tick, ten
  /// milliseconds at most.
  ///
  /// - Parameter now: In nanoseconds since 1970-01-01 00:00 UTC.
  package func isRacy(at now: Int) -> Bool {
    allNanoseconds > now - (nanoseconds == 0 ? 2_000_000_000 : 20_000_000)
  }

  package static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

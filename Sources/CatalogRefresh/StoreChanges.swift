import PostCatalog
import PostModel

/// What has changed in a store's files since the catalog read them.
struct StoreChanges: Sendable {
  /// Newest first, as far as file names tell.
  var files: [FileToRead] = []
  var removed: [CatalogedFile] = []
  var removedFolders: [String] = []
  /// Folders of which everything is in the catalog when the files have been read, with their digests.
  var settled: [SettledFolder] = []
  /// Folders whose digests in the catalog are no longer theirs.
  var unsettled: [String] = []
  var problems: [Problem] = []
  /// Files named like posts that were seen.
  var seen = 0

  /// Whether there is nothing to write into the catalog.
  var isEmpty: Bool { !touchesPosts && settled.isEmpty }
  /// Whether posts may come, change or go, not only what is kept of folders so that they are compared quickly.
  var touchesPosts: Bool { !files.isEmpty || !removed.isEmpty || !removedFolders.isEmpty }

  mutating func add(_ other: StoreChanges) {
    files += other.files
    removed += other.removed
    removedFolders += other.removedFolders
    settled += other.settled
    unsettled += other.unsettled
    problems += other.problems
    seen += other.seen
  }
}

/// A file that is new or changed.
struct FileToRead: Sendable {
  /// As it was before it is read.
  let file: CatalogedFile
  /// Of the bytes that the catalog knows; `nil` where it knows none.
  let knownHash: UInt64?
  /// What the file's name says.
  let date: PostDate?

  /// Those dated by their name first, newest first; the others by path.
  static func isBefore(_ left: FileToRead, _ right: FileToRead) -> Bool {
    switch (left.date, right.date) {
    case (let first?, let second?) where first != second: first > second
    case (.some, .none): true
    case (.none, .some): false
    default: (left.file.folder, left.file.name) < (right.file.folder, right.file.name)
    }
  }
}

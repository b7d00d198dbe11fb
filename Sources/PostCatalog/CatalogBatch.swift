/// A folder of which everything is in the catalog.
package struct SettledFolder: Sendable, Hashable {
  /// From the store's root; empty for the root.
  package let path: String
  /// One number for the identities of all its files.
  package let digest: Int64
  /// When something was last put into it or taken out, in nanoseconds since 1970-01-01 00:00 UTC; 0 where that says
  /// nothing.
  package let modified: Int

  package init(path: String, digest: Int64, modified: Int) {
    self.path = path
    self.digest = digest
    self.modified = modified
  }
}

/// What one transaction changes.
package struct CatalogBatch: Sendable {
  /// New or changed posts.
  package var posts: [IndexedPost] = []
  /// Posts and pages whose files are gone, or are none any more.
  package var removed: [CatalogedFile] = []
  /// Posts whose files have another identity and the same bytes.
  package var touched: [CatalogedFile] = []
  /// Files that are named like posts and are none.
  package var pages: [CatalogedFile] = []
  package var settled: [SettledFolder] = []
  /// Folders of which not everything is in the catalog any more.
  package var unsettled: [String] = []
  /// Folders that are gone, and everything in them.
  package var removedFolders: [String] = []

  package init() {}

  package var isEmpty: Bool {
    posts.isEmpty && removed.isEmpty && touched.isEmpty && pages.isEmpty && settled.isEmpty
      && unsettled.isEmpty && removedFolders.isEmpty
  }
}

import CatalogRefresh
import PostCatalog
import PostModel
import PostStore

/// The catalog of an archive, opened.
struct ArchiveCatalog: Sendable {
  let archive: Archive
  let catalog: Catalog
  /// What is to be said of how it was opened; `nil` where nothing is.
  let remark: Catalog.Remark?

  /// - Parameter folders: Its place is below their cache.
  init(_ archive: Archive, place: CatalogPlace) throws(CatalogError) {
    self.archive = archive
    (catalog, remark) = try Catalog.open(place, fingerprint: archive.speakers.fingerprint)
  }

  /// An open catalog, for an archive whose `speakers.toml` may be another one now.
  init(_ archive: Archive, catalog: Catalog) {
    (self.archive, self.catalog, remark) = (archive, catalog, nil)
  }

  /// What brings it up to date.
  var refresh: StoreRefresh {
    StoreRefresh(store: archive.store, catalog: catalog) { [archive] in archive.annotate($0) }
  }
}

extension Archive {
  /// Where the catalog of this archive is kept.
  func catalogPlace(_ folders: Folders) -> CatalogPlace {
    CatalogPlace(folder: folders.cache + "/" + StateFolder.storeID(of: root), store: StateFolder.realPath(root))
  }
}

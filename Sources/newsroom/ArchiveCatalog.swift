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

  /// - Parameter isForOneCall: Whether a verb asks, one question after the other; the reader's threads ask at once.
  init(_ archive: Archive, place: CatalogPlace, isForOneCall: Bool = false) throws(CatalogError) {
    self.archive = archive
    (catalog, remark) = try Catalog.open(
      place, fingerprint: archive.speakers.fingerprint, isForOneCall: isForOneCall)
  }

  /// A temporary one, as the catalog's place cannot be written to any more.
  init(_ archive: Archive, place: CatalogPlace, insteadAfter error: CatalogError) throws(CatalogError) {
    self.archive = archive
    catalog = try Catalog.openTemporary(place, fingerprint: archive.speakers.fingerprint)
    remark = .temporary(error)
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

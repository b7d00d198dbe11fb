import CatalogRefresh
import PostCatalog
import PostDirectory

extension ArchiveCatalog {
  /// Brings the catalog up to date on the caller's thread; a terminal shows how far it is, and Ctrl-C ends it.
  ///
  /// - Throws: ``CatalogError/cancelled`` after Ctrl-C; what has been written stays.
  func update(_ scope: StoreRefresh.Scope) throws(CatalogError) -> StoreRefresh.Outcome {
    let control = RefreshControl()
    let bar = ProgressBar()
    let interruption = Interruption { control.cancel() }
    defer { withExtendedLifetime(interruption) { bar.clear() } }
    return try refresh.run(scope, control: control) { bar.show($0) }
  }
}

/// What a verb answers from: an archive, and its catalog for those that want it.
struct AnswerSource: Sendable {
  let archive: Archive
  /// The store's state folder.
  let state: String
  /// After how long a contact is out of date.
  let staleness: Staleness
  private let place: CatalogPlace

  init(_ archive: Archive, _ folders: Folders, staleness: Staleness = .standard) {
    self.archive = archive
    self.staleness = staleness
    place = archive.catalogPlace(folders)
    state = StateFolder(store: archive.root, folders: folders).path
  }

  /// The catalog, brought up to date as far as that is quickly done; a new one is filled first.
  ///
  /// What is to be said of it is said on standard error.
  func catalog() throws(Failure) -> ArchiveCatalog { try updated { _ in .quick }.catalog }

  /// The catalog after a refresh, and what that came to; one that turns out to be damaged is built again.
  ///
  /// - Parameter scope: What is to be looked at, as the opened catalog is.
  func updated(
    _ scope: (Catalog) throws(CatalogError) -> StoreRefresh.Scope
  ) throws(Failure) -> (catalog: ArchiveCatalog, outcome: StoreRefresh.Outcome) {
    do throws(CatalogError) {
      let catalog = try open()
      do throws(CatalogError) {
        return (catalog, try catalog.update(try scope(catalog.catalog)))
      } catch {
        if case .unwritable = error, !catalog.catalog.isTemporary {
          let new = try ArchiveCatalog(archive, place: place, insteadAfter: error)
          say(.temporary(error))
          return (new, try new.update(.whole))
        }
        guard error.isCuredByRebuilding else { throw error }
        // The catalog has withdrawn its file: what is opened is a new one.
        say(.rebuilt(error))
        let new = try open()
        return (new, try new.update(.whole))
      }
    } catch {
      throw error == .cancelled ? .interrupted : .catalog(error)
    }
  }

  private func open() throws(CatalogError) -> ArchiveCatalog {
    let catalog = try ArchiveCatalog(archive, place: place, isForOneCall: true)
    if let remark = catalog.remark { say(remark) }
    return catalog
  }

  private func say(_ remark: Catalog.Remark) {
    switch remark {
    case .rebuilt(let error): StandardOutput.complain(error.fault + "; it is built again")
    case .temporary(let error): StandardOutput.complain(error.fault + "; it is built for this once")
    }
  }
}

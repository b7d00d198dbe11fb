package import CatalogRefresh
package import PostCatalog
package import PostModel
import PostQuery
import PostStore

/// The day on which tests ask: a Thursday.
package let testDay = PostDate(packed: ((2026 * 12 + 11) * 32 + 26) * 1_000_000_000)

extension StoreRefresh {
  /// With the plain annotator.
  package static func plain(_ store: String, _ catalog: Catalog) throws -> StoreRefresh {
    StoreRefresh(store: try Store(root: store), catalog: catalog) { PlainAnnotator.annotate($0) }
  }
}

extension Catalog {
  /// The catalog in a folder, of the store there.
  package static func ofTest(_ store: String, in folder: String) throws -> Catalog {
    try open(CatalogPlace(folder: folder, store: store), fingerprint: "test").0
  }
}

extension Question {
  /// A query as typed, on the day of tests.
  package init(typed: String, marks: Marks = Marks()) throws {
    guard let testDay else { preconditionFailure("There is such a day.") }
    self.init(try Query(typed, today: testDay), marks: marks, now: testDay)
  }
}

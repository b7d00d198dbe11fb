import CatalogHarness
import CatalogRefresh
import Foundation
import PostCatalog
import Testing

/// Queries of every kind, as typed.
let allKinds = [
  "", "rent", "\"rent\"", "re*", "wel*", "wellbeing", "-rent", "has:quotes", "-has:contacts", "is:draft",
  "is:embargoed",
  "speaker:lee", "quote:win", "contact:555", "org:union", "tag:housing", "lang:es", "date:2013-06", "to:2013-06-01",
  "-date:2013", "tenants or nothing", "(rent or wages) -\"well being\"", "sort:title", "sort:speaker has:quotes", "住民",
]

/// Some of them, others with each step.
func someKinds(_ step: Int) -> [String] {
  [""] + (0..<4).map { allKinds[(step * 4 + $0) % allKinds.count] }
}

/// Expects what a catalog built from nothing, of the same store, has.
func expectFresh(
  _ catalog: Catalog, _ scratch: ScratchFolder, asking queries: [String] = allKinds,
  _ context: @autoclosure () -> String,
  _ location: SourceLocation = #_sourceLocation
) throws {
  let folder = scratch.path + "/fresh-" + UUID().uuidString
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let fresh = try Catalog.ofTest(catalog.place.store, in: folder)
  _ = try StoreRefresh.plain(catalog.place.store, fresh).run()
  let differences = try CatalogContent(catalog, asking: queries)
    .differences(from: CatalogContent(fresh, asking: queries))
  let said = differences.isEmpty ? "" : context()
  #expect(differences.isEmpty, "\(said)", sourceLocation: location)
}

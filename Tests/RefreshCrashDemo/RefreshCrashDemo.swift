import CatalogHarness
import CatalogRefresh
import Glibc
import PostCatalog

/// Refreshes the catalog of a store, to be killed while it does: `refresh-crash-demo STORE FOLDER`.
@main
enum RefreshCrashDemo {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { exit(64) }
    let catalog = try Catalog.ofTest(arguments[1], in: arguments[2])
    _ = try StoreRefresh.plain(arguments[1], catalog).run()
  }
}

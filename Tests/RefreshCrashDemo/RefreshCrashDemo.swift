import CatalogHarness
import CatalogRefresh
import Glibc
import PostCatalog

/// Refreshes the catalog of a store, to be killed while it does, or to do so as another user:
/// `refresh-crash-demo STORE FOLDER [UID]`.
@main
enum RefreshCrashDemo {
  static func main() {
    do {
      try refresh()
    } catch {
      print("refresh-crash-demo: \(error)")
      exit(1)
    }
  }

  private static func refresh() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { exit(64) }
    if arguments.count == 4, let user = uid_t(arguments[3]), setuid(user) != 0 { exit(77) }
    let catalog = try Catalog.ofTest(arguments[1], in: arguments[2])
    _ = try StoreRefresh.plain(arguments[1], catalog).run()
  }
}

import CatalogHarness
import PostCatalog
import PostModel
import PostStore
import Testing

@testable import CatalogRefresh

/// Whatever has happened to a store, a refreshed catalog says what one built from nothing says.
///
/// A file is taken for the one that was read where its name, length, time and inode are the same.
@Suite("A refreshed catalog")
struct SameContentTests {
  @Test("Says what one built from nothing says, after changes of all kinds", arguments: 1...4 as ClosedRange<UInt64>)
  func anyChanges(seed: UInt64) throws {
    let scratch = try ScratchFolder()
    var store = RandomStore(root: try scratch.folder("store"), seed: seed)
    let catalog = try Catalog.ofTest(store.root, in: scratch.path + "/kept")
    for step in 0..<24 {
      store.clearLog()
      for _ in 0...Int.random(in: 0...3, using: &store.numbers) { try store.change() }
      _ = try StoreRefresh.plain(store.root, catalog).run()
      try expectFresh(catalog, scratch, asking: someKinds(step), "seed \(seed), step \(step): \(store.log)")
    }
  }

  @Test(
    "Says so too where only those folders are looked at that a watch tells", arguments: 11...12 as ClosedRange<UInt64>)
  func watched(seed: UInt64) throws {
    let scratch = try ScratchFolder()
    var store = RandomStore(root: try scratch.folder("store"), seed: seed, hasTwins: false)
    let catalog = try Catalog.ofTest(store.root, in: scratch.path + "/kept")
    let refresh = try StoreRefresh.plain(store.root, catalog)
    let watch = try #require(StoreWatch(root: store.root))
    var scope = StoreRefresh.Scope.whole
    for step in 0..<24 {
      while true {
        _ = try refresh.run(scope)
        let new = watch.watch(try catalog.folderTimes().keys)
        if new.isEmpty { break }
        scope = .folders(new)
      }
      try expectFresh(catalog, scratch, asking: someKinds(step), "seed \(seed), step \(step): \(store.log)")
      store.clearLog()
      for _ in 0...Int.random(in: 0...3, using: &store.numbers) { try store.change() }
      scope = .folders(watch.changedFolders())
    }
  }

  @Test("A quick look sees what was put into folders and taken out; a whole one then sees the rest", arguments: [21])
  func quick(seed: UInt64) throws {
    let scratch = try ScratchFolder()
    var store = RandomStore(root: try scratch.folder("store"), seed: seed, hasTwins: false)
    let catalog = try Catalog.ofTest(store.root, in: scratch.path + "/kept")
    var refresh = try StoreRefresh.plain(store.root, catalog)
    refresh.quicklyWalked = 0
    for step in 0..<24 {
      store.clearLog()
      for _ in 0...Int.random(in: 0...2, using: &store.numbers) { try store.change() }
      _ = try refresh.run(.quick)
      if store.wasChangedInPlace { _ = try refresh.run(.whole) }
      try expectFresh(catalog, scratch, asking: someKinds(step), "seed \(seed), step \(step): \(store.log)")
    }
  }
}

import CatalogHarness
import CatalogRefresh
import Foundation
import GRDB
import PostCatalog
import PostModel
import PostStore
import Synchronization
import Testing

/// Wherever a refresh ends, the next one goes on from there.
@Suite("A refresh that ends early", .serialized)
struct CrashTests {
  @Test("Killed at any time, it is completed by the next one", arguments: [31, 32] as [UInt64])
  func killed(seed: UInt64) throws {
    let scratch = try ScratchFolder()
    var store = RandomStore(root: try scratch.folder("store"), seed: seed)
    try store.fill(90)
    let demo = RefreshDemo(store: store.root, folder: scratch.path + "/kept")
    for step in 0..<8 {
      let process = try demo.start()
      usleep(useconds_t.random(in: 5_000...120_000, using: &store.numbers))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      store.clearLog()
      for _ in 0...2 { try store.change() }
      if step % 4 == 3 {
        let catalog = try Catalog.ofTest(store.root, in: demo.folder)
        _ = try StoreRefresh.plain(store.root, catalog).run()
        try expectFresh(catalog, scratch, "seed \(seed), step \(step): \(store.log)")
        try store.fill(90)
      }
    }
  }

  @Test("Cancelled after any step, it is completed by the next one", arguments: 41...43 as ClosedRange<UInt64>)
  func cancelled(seed: UInt64) throws {
    let scratch = try ScratchFolder()
    var store = RandomStore(root: try scratch.folder("store"), seed: seed)
    let catalog = try Catalog.ofTest(store.root, in: scratch.path + "/kept")
    let refresh = try StoreRefresh.plain(store.root, catalog)
    for most in 0..<6 {
      try store.fill(70)
      for _ in 0...2 { try store.change() }
      let (control, steps) = (RefreshControl(), Counter())
      if most == 0 { control.cancel() }
      #expect(throws: CatalogError.cancelled) {
        try refresh.run(control: control) { _ in if steps.next() >= most { control.cancel() } }
      }
    }
    _ = try refresh.run()
    try expectFresh(catalog, scratch, "seed \(seed)")
  }

  @Test("Two programs at once make one catalog, and who reads it meanwhile sees whole batches")
  func twoPrograms() throws {
    let scratch = try ScratchFolder()
    var store = RandomStore(root: try scratch.folder("store"), seed: 51)
    let demo = RefreshDemo(store: store.root, folder: scratch.path + "/kept")
    let catalog = try Catalog.ofTest(store.root, in: demo.folder)
    for _ in 0..<3 {
      try store.fill(120)
      let programs = try [demo.start(), demo.start()]
      while programs.contains(where: \.isRunning) { try expectWhole(catalog) }
      #expect(programs.map(\.terminationStatus) == [0, 0])
    }
    try expectFresh(catalog, scratch, "two programs")
    let outcome = try StoreRefresh.plain(store.root, catalog).run()
    #expect(!outcome.hasChanged || outcome.read > 0)
  }

  /// The flag of older texts, which are not counted.
  private let revision = 1 << 7

  private func expectWhole(_ catalog: Catalog) throws {
    let row = try #require(
      try DatabaseQueue(path: catalog.place.file).read { db in
        try Row.fetchOne(
          db,
          sql: """
            SELECT posts, (SELECT count(*) FROM posts) AS rows, (SELECT count(*) FROM words) AS words,
              (SELECT count(*) FROM dead) AS dead,
              (SELECT count(*) FROM posts WHERE flags & \(revision) = 0) AS listed FROM about
            """)
      })
    let (rows, dead): (Int, Int) = (row["rows"], row["dead"])
    #expect(row["listed"] == row["posts"] as Int && row["words"] == rows + dead)
    for typed in ["", "tenants", "re*", "-has:quotes"] {
      var answer = try catalog.answerNow(Question(typed: typed)).posts
      _ = try answer.rowsNow(0..<answer.count, in: catalog)
    }
  }

  @Test("While another program refreshes, one waits and says so; cancelled, it ends")
  func waiting() throws {
    let scratch = try ScratchFolder()
    var store = RandomStore(root: try scratch.folder("store"), seed: 61)
    try store.fill(40)
    let catalog = try Catalog.ofTest(store.root, in: scratch.path + "/kept")
    let refresh = try StoreRefresh.plain(store.root, catalog)
    let control = RefreshControl()
    let waited = Counter()
    // Within the first refresh, which has the lock.
    _ = try refresh.run { step in
      guard case .reading = step, waited.value == 0 else { return }
      #expect(throws: CatalogError.cancelled) {
        try refresh.run(control: control) { step in
          if step == .waiting, waited.next() > 0 { control.cancel() }
        }
      }
    }
    #expect(waited.value == 2)
    try expectFresh(catalog, scratch, "after waiting")
  }
}

/// The demo executable, started as a process of its own.
struct RefreshDemo {
  let store: String
  let folder: String

  func start(asUser user: Int? = nil) throws -> Process {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = tests.deletingLastPathComponent().appending(path: "refresh-crash-demo")
    process.arguments = [store, folder] + (user.map { [String($0)] } ?? [])
    try process.run()
    return process
  }
}

/// Counts from 0, on any thread.
final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock(\.self) }

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}

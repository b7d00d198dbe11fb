import CatalogHarness
import CatalogRefresh
import Foundation
import PostCatalog
import PostModel
import PostQuery
import PostStore
import Synchronization
import Testing

@Suite("A refresh")
struct RefreshTests {
  private let scratch: ScratchFolder
  private let store: String
  private let catalog: Catalog

  init() throws {
    scratch = try ScratchFolder()
    store = try scratch.folder("store")
    catalog = try Catalog.ofTest(store, in: scratch.path + "/kept")
  }

  private func write(_ name: String, _ text: String, at time: Int = 1_600_000_000_000_000_001) throws {
    try StoreFiles.write(text, to: store + "/" + name)
    StoreFiles.date(store + "/" + name, time)
  }

  private func refresh(_ scope: StoreRefresh.Scope = .whole) throws -> StoreRefresh.Outcome {
    try StoreRefresh.plain(store, catalog).run(scope)
  }

  private func titles() throws -> [String] {
    var posts = try catalog.answerNow(Question(typed: "")).posts
    return try posts.rowsNow(0..<posts.count, in: catalog).map(\.title)
  }

  @Test("Reads what is new or changed, once, and says what it came to")
  func outcome() throws {
    try write("a.md", "---\ntitle: A\n---\nText")
    try write("n/b.md", "---\ntitle: B\n---\nText")
    try write("page.html", "<p>Page</p>")
    let first = try refresh()
    #expect((first.seen, first.read, first.removed, first.hasChanged) == (3, 3, 0, true))
    // The folder's own time is past: it is noted in the catalog, and is no change.
    usleep(50_000)
    let second = try refresh()
    #expect((second.seen, second.read, second.removed, second.hasChanged) == (3, 0, 0, false))
    try write("a.md", "---\ntitle: A2\n---\nText", at: 1_600_000_000_000_000_002)
    unlink(store + "/n/b.md")
    let third = try refresh()
    #expect((third.seen, third.read, third.removed, third.hasChanged) == (2, 1, 1, true))
    #expect(try titles() == ["A2"])
  }

  @Test("A file of the same length, time and inode is taken for the one that was read; any other is not")
  func promise() throws {
    try write("a.md", "---\ntitle: A\n---\nText")
    _ = try refresh()
    try write("a.md", "---\ntitle: B\n---\nText")
    #expect(try refresh().read == 0 && titles() == ["A"])
    try write("a.md", "---\ntitle: B\n---\nText", at: 1_600_000_000_000_000_002)
    #expect(try refresh().read == 1 && titles() == ["B"])
  }

  @Test("A file that was changed so lately that its time may stay is read again until that is past")
  func racy() throws {
    for title in ["A", "B", "C", "D"] {
      try StoreFiles.write("---\ntitle: \(title)\n---\nText", to: store + "/a.md")
      _ = try refresh()
      #expect(try titles() == [title])
    }
    usleep(50_000)
    _ = try refresh()
    #expect(try refresh().read == 0)
  }

  @Test("A folder that comes to be as it was while it was being read is looked at again")
  func comeBack() throws {
    try write("a.md", "---\ntitle: A\n---\nText")
    _ = try refresh()
    rename(store + "/a.md", scratch.path + "/aside.md")
    try StoreFiles.write("---\ntitle: New\n---\nText", to: store + "/new.md")
    _ = try refresh()
    #expect(try titles() == ["New"])
    unlink(store + "/new.md")
    rename(scratch.path + "/aside.md", store + "/a.md")
    _ = try refresh()
    #expect(try titles() == ["A"])
  }

  @Test("A name that is composed otherwise is another file", arguments: ["é.md", "é/a.md"])
  func composition(_ name: String) throws {
    try write(name, "---\ntitle: A\n---\nText")
    _ = try refresh()
    let part = String(name.prefix { $0 != "/" })
    rename(store + "/" + part, store + "/" + part.decomposedStringWithCanonicalMapping)
    _ = try refresh()
    var posts = try catalog.answerNow(Question(typed: "")).posts
    let paths = try posts.rowsNow(0..<posts.count, in: catalog).map { Array($0.id.rawValue.utf8) }
    #expect(paths == [Array(name.decomposedStringWithCanonicalMapping.utf8)])
  }

  @Test("A file that could not be read is read when it can be, though its time is the same")
  func permission() throws {
    try write("a.md", "---\ntitle: A\n---\nText")
    chmod(store + "/a.md", 0)
    // Root reads everything, so that another user is asked.
    let user = geteuid() == 0 ? 65_534 : nil
    let folder = try scratch.folder("others")
    chmod(folder, 0o777)
    for path in [scratch.path, store] { chmod(path, 0o755) }
    let demo = RefreshDemo(store: store, folder: folder + "/catalog")
    for (mode, title) in [(0, "a.md"), (0, "a.md"), (0o644, "A"), (0o644, "A")] as [(mode_t, String)] {
      chmod(store + "/a.md", mode)
      let process = try demo.start(asUser: user)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let others = try Catalog.ofTest(store, in: demo.folder)
      var posts = try others.answerNow(Question(typed: "")).posts
      #expect(try posts.rowsNow(0..<posts.count, in: others).map(\.title) == [title])
    }
  }

  @Test("Folders that are named and gone are taken out with all below them; others are left alone")
  func folders() throws {
    for path in ["a/x.md", "a/n/y.md", "a-b/z.md", "b/w.md"] { try write(path, "---\ntitle: \(path)\n---\nText") }
    _ = try refresh()
    for folder in ["a", "b"] { try FileManager.default.removeItem(atPath: store + "/" + folder) }
    let outcome = try refresh(.folders(["a"]))
    #expect(outcome.hasChanged)
    #expect(try titles() == ["a-b/z.md", "b/w.md"])
    _ = try refresh(.folders([""]))
    _ = try refresh()
    #expect(try titles() == ["a-b/z.md"])
  }

  @Test("What the reader is told adds up")
  func steps() throws {
    for number in 0..<80 { try write("\(number).md", "---\ntitle: \(number)\n---\nText") }
    let steps = StepList()
    _ = try StoreRefresh.plain(store, catalog).run { steps.add($0) }
    let all = steps.all
    #expect(all.first == .walking(seen: 80))
    let progress = all.compactMap { if case .reading(let progress) = $0 { progress } else { nil } }
    #expect(progress.first?.done == 0 && progress.last?.done == 80 && progress.allSatisfy { $0.total == 80 })
    #expect(progress.map(\.done) == progress.map(\.done).sorted())
    #expect(all.last == .wrote)
  }
}

/// The steps of a refresh, from any thread.
private final class StepList: Sendable {
  private let steps = Mutex<[StoreRefresh.Step]>([])

  var all: [StoreRefresh.Step] { steps.withLock(\.self) }

  func add(_ step: StoreRefresh.Step) { steps.withLock { $0.append(step) } }
}

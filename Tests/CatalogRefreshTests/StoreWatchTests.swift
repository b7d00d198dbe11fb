import CatalogHarness
import Foundation
import Testing

@testable import CatalogRefresh

@Suite("A watch over a store")
struct StoreWatchTests {
  private let scratch: ScratchFolder
  private let watch: StoreWatch

  init() throws {
    scratch = try ScratchFolder()
    for path in ["a/x.md", "a/sub/y.md", "a/sub/deep/z.md", "b/sub/w.md"] {
      try StoreFiles.write("text", to: scratch.path + "/" + path)
    }
    watch = try #require(StoreWatch(root: scratch.path))
    let all: Set = ["", "a", "a/sub", "a/sub/deep", "b", "b/sub"]
    #expect(watch.watch(all) == all)
    #expect(watch.watch(all).isEmpty && watch.changedFolders().isEmpty)
  }

  private func path(_ name: String) -> String { scratch.path + "/" + name }

  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: path(from), toPath: path(to))
  }

  @Test("Tells the folder of a file that is made, changed, dated, renamed or removed")
  func files() throws {
    try StoreFiles.write("new", to: path("a/new.md"))
    #expect(watch.changedFolders() == ["a"])
    try StoreFiles.write("other", to: path("a/sub/y.md"))
    #expect(watch.changedFolders() == ["a/sub"])
    StoreFiles.date(path("a/sub/deep/z.md"), 1_000_000_000)
    #expect(watch.changedFolders() == ["a/sub/deep"])
    try move("a/new.md", "a/newer.md")
    #expect(watch.changedFolders() == ["a"])
    try move("a/newer.md", "b/newer.md")
    #expect(watch.changedFolders() == ["a", "b"])
    unlink(path("b/newer.md"))
    #expect(watch.changedFolders() == ["b"])
    #expect(watch.changedFolders().isEmpty)
  }

  @Test("Tells a new folder with the one that it is in, and what happens in it when it is watched")
  func newFolders() throws {
    try StoreFiles.write("text", to: path("b/new/nested/v.md"))
    #expect(watch.changedFolders() == ["b", "b/new"])
    #expect(watch.watch(["b/new", "b/new/nested"]) == ["b/new", "b/new/nested"])
    try StoreFiles.write("other", to: path("b/new/nested/v.md"))
    #expect(watch.changedFolders() == ["b/new/nested"])
  }

  @Test("Tells everything that a removed folder held")
  func removed() throws {
    try FileManager.default.removeItem(atPath: path("a"))
    #expect(watch.changedFolders() == ["", "a", "a/sub", "a/sub/deep"])
    try StoreFiles.write("text", to: path("a/x.md"))
    #expect(watch.changedFolders() == ["", "a"])
    #expect(watch.watch(["", "a"]) == ["a"])
  }

  @Test("Tells everything that a renamed folder held, under the old name; others may bear it now")
  func renamed() throws {
    try move("a", "c")
    try move("b", "a")
    #expect(watch.changedFolders() == ["", "a", "a/sub", "a/sub/deep", "b", "b/sub", "c"])
    #expect(watch.watch(["", "a", "a/sub", "c"]) == ["a", "a/sub", "c"])
    try StoreFiles.write("other", to: path("a/sub/w.md"))
    #expect(watch.changedFolders() == ["a/sub"])
  }

  @Test("A folder that is gone before it is watched is not watched, and no harm is done")
  func missing() {
    #expect(watch.watch(["none"]).isEmpty && !watch.isBlind)
    #expect(StoreWatch(root: "/none").map { $0.watch([""]) } == [])
  }

  @Test("Hidden folders are not told")
  func hidden() throws {
    try FileManager.default.createDirectory(atPath: path(".git"), withIntermediateDirectories: true)
    #expect(watch.changedFolders() == [""])
  }
}

import CatalogHarness
import Foundation
import PostCatalog
import PostQuery
import SeededRandom
import Testing

@Suite("A disk without room")
struct FullDiskTests {
  /// Mounting takes root, and a system that lets it.
  private static let canMount: Bool = {
    guard let scratch = try? ScratchFolder(), mount("none", scratch.path, "tmpfs", 0, "size=300k") == 0 else {
      return false
    }
    return umount2(scratch.path, Int32(MNT_DETACH)) == 0
  }()

  @Test(
    "Ends the writing with a reason; what was written is answered, and a catalog that has no room is temporary",
    .enabled(if: canMount, "no file system can be mounted here"))
  func fullDisk() throws {
    let scratch = try ScratchFolder()
    let disk = try scratch.folder("disk")
    try #require(mount("none", disk, "tmpfs", 0, "size=300k") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let catalog = try Catalog.ofTest("/store", in: disk + "/catalog")
    var random = RandomPosts(numbers: SeededNumbers(seed: 3))
    var written = 0
    do throws(CatalogError) {
      while written < 10_000 {
        try catalog.write(.of((written..<written + 20).map { random.post("\($0).md") }))
        written += 20
      }
      Issue.record("The disk took everything.")
    } catch {
      guard case .unwritable = error else { throw error }
    }
    #expect(try catalog.count() == written)
    #expect(try catalog.rows(Question(typed: "")).count == written)
    try? Data(count: 400 << 10).write(to: URL(filePath: disk + "/filling"))
    let (other, remark) = try Catalog.open(CatalogPlace(folder: disk + "/other", store: "/store"), fingerprint: "test")
    guard case .temporary(.unwritable) = remark else { throw CatalogError.failed("\(String(describing: remark))") }
    try other.write(.of([random.post("a.md")]))
    #expect(try other.count() == 1)
  }
}

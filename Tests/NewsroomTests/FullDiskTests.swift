import Foundation
import Testing

@Suite("Where the disk of the catalog is full")
struct FullDiskTests {
  /// Mounting takes root, and a system that lets it.
  private static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(), mount("none", folder.path, "tmpfs", 0, "size=200k") == 0 else {
      return false
    }
    return umount2(folder.path, Int32(MNT_DETACH)) == 0
  }()

  @Test(
    "Verbs answer from a catalog for this once, and say so in one line",
    .enabled(if: canMount, "no file system can be mounted here"))
  func verbs() throws {
    let folder = try TemporaryFolder()
    let words = (0..<8000).map { "word\($0 * 7919 % 100_003)" }.joined(separator: " ")
    for number in 0..<4 { try folder.write("---\ntitle: Post \(number)\n---\n\(words)\n", to: "posts/\(number).md") }
    try folder.write("", to: "disk/.keep")
    let disk = folder.path + "/disk"
    try #require(mount("none", disk, "tmpfs", 0, "size=200k") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    let run = try BuiltProgram(folder: folder)
      .run(["list", "--store", "posts"], environment: ["XDG_CACHE_HOME": disk])
    #expect(run.outputText.split(separator: "\n").count == 4)
    #expect(run.status == 0)
    #expect(run.complaintText.split(separator: "\n").count == 1)
    #expect(run.complaintText.contains("it is built for this once"))
  }
}

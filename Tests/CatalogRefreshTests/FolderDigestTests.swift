import CatalogHarness
import Foundation
import PostModel
import PostStore
import Testing

@testable import CatalogRefresh

@Suite("The digest of a folder")
struct FolderDigestTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    for (number, name) in ["a.md", "b.md", "é.md"].enumerated() {
      try StoreFiles.write("text", to: scratch.path + "/" + name)
      StoreFiles.date(scratch.path + "/" + name, 1_600_000_000_000_000_000 + number)
    }
  }

  private func path(_ name: String) -> String { scratch.path + "/" + name }

  private func digest(reversed: Bool = false) throws -> Int64 {
    let files = try Store(root: scratch.path).scan("").files
    var digest = FolderDigest()
    for file in reversed ? files.reversed() : files { digest.add(file) }
    return digest.value
  }

  @Test("Does not depend on the order of the files, and is 0 without any")
  func order() throws {
    #expect(try digest() == digest(reversed: true))
    #expect(try digest() != 0 && FolderDigest().value == 0)
  }

  @Test(
    "Is another one with any change of a file",
    arguments: ["name", "composition", "exchange", "length", "time", "inode", "new", "gone"])
  func change(_ kind: String) throws {
    let before = try digest()
    switch kind {
    case "name": rename(path("a.md"), path("c.md"))
    case "composition": rename(path("é.md"), path("e\u{301}.md"))
    case "exchange":
      rename(path("a.md"), path("aside"))
      rename(path("b.md"), path("a.md"))
      rename(path("aside"), path("b.md"))
    case "length":
      try StoreFiles.write("longer", to: path("a.md"))
      StoreFiles.date(path("a.md"), 1_600_000_000_000_000_000)
    case "time": StoreFiles.date(path("a.md"), 1_600_000_000_000_000_005)
    case "inode":
      try StoreFiles.write("text", to: path("new"))
      rename(path("new"), path("a.md"))
      StoreFiles.date(path("a.md"), 1_600_000_000_000_000_000)
    case "new": try StoreFiles.write("", to: path("c.md"))
    default: unlink(path("a.md"))
    }
    #expect(try digest() != before)
  }
}

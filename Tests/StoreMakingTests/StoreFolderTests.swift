import Foundation
import StoreMaking
import Testing

@Suite("The folder of a store that is made")
struct StoreFolderTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)").path

  private func store(_ recipe: String) -> StoreFolder { StoreFolder(path: folder + "/store", recipe: recipe) }

  private func files() -> [String] {
    FileManager.default.subpaths(atPath: folder + "/store")?.filter { $0.hasSuffix(".txt") } ?? []
  }

  @Test("It has as many posts as are wanted, and is made once")
  func written() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try !store("a").isThere())
    try await store("a").write(StorePlan(corpus: .fictional(20), count: 53))
    #expect(files().count == 53)
    #expect(try store("a").isThere())
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["store", "store.stamp"])
  }

  @Test("A folder that was made otherwise is left alone")
  func occupied() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await store("a").write(StorePlan(corpus: .fictional(20), count: 3))
    #expect(throws: StoreMakingError.self) { try store("b").isThere() }
    #expect(files().count == 3)
  }

  @Test("A copy has the files under their own names")
  func copied() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/corpus/Quill", withIntermediateDirectories: true)
    try Data("Rent".utf8).write(to: URL(fileURLWithPath: folder + "/corpus/Quill/16Mar2005Quill1.txt"))
    try store("a").copy(from: folder + "/corpus")
    #expect(files() == ["Quill/16Mar2005Quill1.txt"])
  }
}

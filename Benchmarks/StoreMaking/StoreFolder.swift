import ExtractionHarness
import Glibc

/// A folder that becomes a store, all of it or nothing.
package struct StoreFolder: Sendable {
  package let path: String
  /// What the store is made of, in words: the same words, the same store.
  package let recipe: String

  package init(path: String, recipe: String) { (self.path, self.recipe) = (path, recipe) }

  /// Posts that one task writes.
  private static let pieceLength = 2000

  /// The file beside the folder that says what the store was made of.
  private var stamp: String { path + ".stamp" }
  private var stampText: [UInt8] { Array((recipe + "\n").utf8) }

  /// Whether the store is there, and made of the same; throws where another folder stands in its place.
  package func isThere() throws(StoreMakingError) -> Bool {
    guard access(path, F_OK) == 0 else { return false }
    guard let text = try? PostFile.read(stamp), text == stampText else { throw .occupied(path) }
    return true
  }

  /// Writes the posts of a plan, on all cores.
  package func write(_ plan: StorePlan) async throws {
    let partial = try begin()
    for folder in plan.folders().sorted() { try PostFile.makeFolder("\(partial)/\(folder)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for start in stride(from: 0, to: plan.count, by: Self.pieceLength) {
        group.addTask {
          var post = StorePlan.Post()
          for number in start..<min(start + Self.pieceLength, plan.count) {
            plan.make(number, into: &post)
            try PostFile.write(post.text, to: "\(partial)/\(post.path)")
          }
        }
      }
      try await group.waitForAll()
    }
    try finish(partial)
  }

  /// Copies every file of a folder under its own name.
  package func copy(from source: String) throws(StoreMakingError) {
    let partial = try begin()
    for file in FileTree.files(below: source) {
      let copy = partial + file.dropFirst(source.count)
      if let slash = copy.lastIndex(of: "/") { try PostFile.makeFolder(String(copy[..<slash])) }
      try PostFile.write(try PostFile.read(file), to: copy)
    }
    try finish(partial)
  }

  /// The folder in which the store is made; what an interrupted run has left in it is written again.
  private func begin() throws(StoreMakingError) -> String {
    let partial = path + "." + String(wordHash(Array(recipe.utf8)[...]), radix: 16) + ".partial"
    try PostFile.makeFolder(partial)
    return partial
  }

  private func finish(_ partial: String) throws(StoreMakingError) {
    try PostFile.write(stampText, to: stamp)
    guard rename(partial, path) == 0 else { throw .system("renaming", partial, errno) }
  }
}

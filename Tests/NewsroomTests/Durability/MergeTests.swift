import Foundation
import Testing

/// The verb by itself; with git around it, see ``GitStoreTests``.
@Suite("newsroom merge")
struct MergeTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
  }

  /// Merges three versions, one byte a scalar, and looks whether the other two stay as they are.
  private func merge(_ base: String, _ ours: String, _ theirs: String) throws -> (status: Int32, merged: String) {
    let texts = ["base": base, "-ours": ours, "theirs": theirs]
    for (name, text) in texts { try folder.write(Data(text.unicodeScalars.map { UInt8($0.value) }), to: name) }
    let run = try BuiltProgram(folder: folder).run(["merge", "--", "base", "-ours", "theirs"])
    for name in ["base", "theirs"] {
      #expect(try bytes(of: name).map { Unicode.Scalar($0) } == Array((texts[name] ?? "").unicodeScalars))
    }
    return (run.status, String(String.UnicodeScalarView(try bytes(of: "-ours").map { Unicode.Scalar($0) })))
  }

  @Test(
    "Both edits hold, to the byte, whatever encoding and line ends the file has",
    arguments: [("\u{E9}", "\n"), ("\u{93}", "\r\n"), ("e", "\n"), ("\u{FF}\u{FE}", "\n")])
  func bothEdits(mark: String, end: String) throws {
    func file(_ first: String, _ last: String) -> String {
      ["---", "title: " + first, "---", "", "caf" + mark, "", "middle", "", last, ""].joined(separator: end)
    }
    let result = try merge(file("A", "end"), file("B", "end"), file("A", "fin"))
    #expect(result.status == 0 && result.merged == file("B", "fin"))
  }

  @Test("Where both have changed one line, git's marks stand there, and the status says so")
  func conflict() throws {
    let result = try merge("one\n", "two\n", "three\n")
    #expect(result.status == 1)
    #expect(result.merged == "<<<<<<< ours\ntwo\n=======\nthree\n>>>>>>> theirs\n")
  }
}

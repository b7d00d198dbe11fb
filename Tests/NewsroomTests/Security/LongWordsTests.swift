import Foundation
import PostModel
import TerminalHarness
import Testing

/// Titles and names that fill a front matter, and a front matter that is longer than any is read.
@Suite("Words that have no end")
struct LongWordsTests {
  /// Of a title and of an organisation: both fit into the 256 KiB of a front matter.
  private static let long = 120_000

  @Test(
    "A title as long as can be is listed, read, copied and left, and the terminal's own title stays short",
    arguments: ["x", "long title ", "\u{301}", "\u{6771}", "\u{1F468}\u{200D}"])
  func title(piece: String) throws {
    let title = "Begin " + String(repeating: piece, count: Self.long / piece.utf8.count) + "end"
    let post = "---\ntitle: \"\(title)\"\ndate: 2024-05-02\norganization: \"\(title)\"\n---\n“We won,” said Ann Lee.\n"
    let folder = try TemporaryFolder()
    try folder.write(post, to: "posts/a.md")
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let program = BuiltProgram(folder: folder)
    #expect(try program.run(["list", "--store", "posts", "--format", "json"]).outputText.contains("Begin"))
    let reader = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (100, 30))
    try reader.wait(untilShown: "Begin")
    reader.terminal.send("\ryaqG")
    try reader.wait(untilShown: "Office closed")
    reader.terminal.send("Q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
    for title in reader.terminal.output.components(separatedBy: "\u{1B}]2;").dropFirst() {
      #expect((title.components(separatedBy: "\u{07}").first ?? "").utf8.count <= 1000)
    }
  }

  @Test("A title of a megabyte is more than is read of a front matter: it is told, and the words are read")
  func frontMatter() throws {
    let folder = try TemporaryFolder()
    let title = String(repeating: "x", count: 1 << 20)
    try folder.write("---\ntitle: \(title)\n---\n“We won,” said Ann Lee.\n", to: "posts/a.md")
    let program = BuiltProgram(folder: folder)
    #expect(
      try program.run(["check", "--store", "posts"]).outputText
        == "a.md:2: the front matter is over 256 KiB and is not read; is its closing line missing?\n")
    #expect(try program.run(["list", "--store", "posts"]).outputText.contains("“We won,” said Ann Lee."))
    let reader = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (100, 30))
    try reader.wait(untilShown: "“We won,” said Ann Lee.")
    reader.terminal.send("Q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
  }
}

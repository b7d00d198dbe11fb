import Foundation
import PostModel
import TerminalHarness
import Testing

/// Titles, names and lines of a megabyte.
@Suite("Words that have no end")
struct LongWordsTests {
  private static let megabyte = 1 << 20

  @Test(
    "A title of a megabyte is listed, read, copied and left, and the terminal's own title stays short",
    arguments: ["x", "long title ", "\u{301}", "\u{6771}", "\u{1F468}\u{200D}"])
  func title(piece: String) throws {
    let title = "Begin" + String(repeating: piece, count: Self.megabyte / piece.utf8.count) + "end"
    let post = "---\ntitle: \"\(title)\"\ndate: 2024-05-02\norganization: \"\(title)\"\n---\n“We won,” said Ann Lee.\n"
    let folder = try TemporaryFolder()
    try folder.write(post, to: "posts/a.md")
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    let program = BuiltProgram(folder: folder)
    #expect(try program.run(["list", "--store", "posts", "--format", "json"]).outputText.contains(title))
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
}

import Foundation
import PostModel
import Testing

/// Posts come from strangers: nothing of them may steer a terminal, in any verb, in any format.
@Suite struct HostileTests {
  private static let poison =
    "\u{1B}[2J\u{1B}]0;owned\u{07}\u{1B}]52;c;QUJD\u{07}\u{9B}31m\u{85}\u{7F}\u{08}\u{202E}\u{2066}\u{E0041}\u{2028}\u{0}\r"

  /// One file has the poison everywhere that a verb prints: title, names, quotes, contacts, body, problems, file name.
  private static func store() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let post = """
      FOR IMMEDIATE RELEASE
      Contact: Ann \(poison)Lee, (347) 555-0137, ann\(poison)@example.org

      Headline \(poison) of the day

      “We \(poison) will build,” said Ann \(poison) Lee, president \(poison) of Local 12.
      """
    try folder.write(post, to: "posts/plain.txt")
    let front = """
      ---
      title: "Title \\e]52;c;QUJD\\a \\u202E \\x9B \\n two"
      organization: "Org \\e[2J \\u2066"
      date: 2024-13-45 \u{1B}[31m
      tags: ["\\e[1m"]
      ---
      “We \(poison) will,” said Jo \(poison) Roe.
      """
    try folder.write(front, to: "posts/front\u{1B}[31m\n\u{202E}.md")
    try folder.write("---\ntitle: [\(poison)\n---\nBody\(poison)", to: "posts/broken.md")
    return folder
  }

  @Test(
    "No output has a scalar that steers a terminal",
    arguments: [
      ["list"], ["show", "plain"], ["show", "front"], ["show", "broken"], ["quotes"], ["contacts"], ["speakers"],
      ["check"],
    ], ["text", "json", "jsonl", "tsv"])
  func verbs(verb: [String], format: String) throws {
    let program = BuiltProgram(folder: try Self.store())
    let run = try program.run(verb + ["--store", "posts", "--format", format])
    try expectHarmless(run)
    #expect(run.status == (verb == ["check"] ? 1 : 0))
    #expect(!run.output.isEmpty)
  }

  @Test("What extract prints, and what it complains of, is harmless too")
  func extract() throws {
    let program = BuiltProgram(folder: try Self.store())
    let run = try program.run(["extract", "posts/plain.txt", "posts/broken.md", "posts/no\u{1B}[31m"])
    try expectHarmless(run)
    #expect(run.status == 1)
    #expect(run.output.split(separator: UInt8(ascii: "\n")).count == 2)
  }

  @Test("Every post is one line of the list, whatever is in its title or its name")
  func oneLineEach() throws {
    let program = BuiltProgram(folder: try Self.store())
    for format in ["text", "json", "jsonl", "tsv"] {
      let lines = try program.run(["list", "--store", "posts", "--format", format]).output
        .split(separator: UInt8(ascii: "\n"))
      #expect(lines.count == 3 + (["tsv": 1, "json": 2][format] ?? 0))
    }
  }

  @Test("JSON keeps the poison without loss")
  func lossless() throws {
    let program = BuiltProgram(folder: try Self.store())
    let run = try program.run(["show", "plain", "--store", "posts", "--format", "json"])
    let list = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    let object = try #require(list.first)
    let body = try #require(object["body"] as? String)
    #expect(body.contains("\u{1B}]52;c;QUJD\u{07}"))
    #expect(body.unicodeScalars.contains("\u{202E}"))
  }

  private func expectHarmless(_ run: BuiltProgram.Run) throws {
    let text = try #require(String(validating: run.output + run.complaints, as: UTF8.self), "The output is UTF-8.")
    let hostile = text.unicodeScalars.filter(SafeText.isHostile)
    #expect(hostile.isEmpty, "\(hostile.map { String($0.value, radix: 16) })")
  }
}

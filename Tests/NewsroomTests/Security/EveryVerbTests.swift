import Foundation
import PostModel
import Testing

/// A store in which everything is hostile: names of files and folders, front matter, words, speakers, contacts, marks.
@Suite("Whatever a verb prints steers no terminal and forges no line")
struct EveryVerbTests {
  private static let poison =
    "\u{1B}]52;c;QUJD\u{07}\u{1B}]8;;https://evil.example\u{07}\u{9B}31m\u{85}\u{202E}\u{2066}\u{E0041}\u{2028}\u{8}"

  /// How each verb is called; none may be missing.
  private static let calls: [String: [[String]]] = [
    "read": [["read", "posts"]], "list": [["list", "--store", "posts"]],
    "search": [["search", "won", "--store", "posts"], ["search", "is:\(poison)", "--store", "posts"]],
    "show": [
      ["show", "plain", "--store", "posts"], ["show", "no\(poison)\nnewsroom: all is well", "--store", "posts"],
    ],
    "quotes": [["quotes", "--store", "posts"]], "contacts": [["contacts", "--store", "posts"]],
    "speakers": [["speakers", "--store", "posts"]], "timeline": [["timeline", "won", "--store", "posts"]],
    "check": [["check", "--store", "posts"]], "index": [["index", "--store", "posts"]],
    "extract": [["extract", "posts/plain.txt", "posts/none\(poison)"]],
    "import": [["import", "posts", "in\(poison)", "--store", "store"]],
    "merge": [["merge", "none\(poison)", "posts/plain.txt", "posts/plain.txt"]],
    "marks": [["marks", "--store", "posts"], ["marks", "list", "--store", "posts"]],
    "clips": [["clips", "--store", "posts"]], "verify": [["verify", "--store", "posts"]],
  ]

  @Test("No verb is left out")
  func all() throws {
    let help = try BuiltProgram(folder: try TemporaryFolder()).run(["--help"]).outputText
    let verbs = help.split(separator: "\n").compactMap { $0.firstMatch(of: /^  ([a-z]+)(?: \(default\))? {2,}/)?.1 }
    #expect(Set(verbs.map(String.init)) == Set(Self.calls.keys))
  }

  @Test("In no format has the output or a complaint a hostile scalar", arguments: calls.keys.sorted())
  func harmless(verb: String) throws {
    let program = BuiltProgram(folder: try Self.folder())
    for call in try #require(Self.calls[verb]) {
      for format in [[], ["--format", "json"], ["--format", "tsv"]] {
        let run = try program.run(call + format)
        let text = run.outputText + run.complaintText
        #expect(!text.isEmpty)
        #expect(!text.unicodeScalars.contains(where: SafeText.isHostile), "\(call + format): \(text)")
        #expect(!text.contains("\nnewsroom: all is well"), "\(call + format): \(text)")
      }
    }
  }

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let words = """
      Contact: Ann \(poison)Lee, (347) 555-0137, ann@example.org

      Headline \(poison) of the day

      “We \(poison) won,” said Ann \(poison) Lee, president \(poison) of Local 12.
      """
    try folder.write(words, to: "posts/plain.txt")
    try folder.write(
      "---\ntitle: \"T \\e]52;c;QUJD\\a \\u202E\\nnewsroom: all is well\"\ntags: [\"\\e[1m\"]\nsource: \"https://\\e.example\"\n---\n"
        + words, to: "posts/a\nnewsroom: all is well\n\u{1B}[31m\u{202E}.md")
    try folder.write("---\ntitle: [\n---\n\(words)", to: "posts/dir\n\u{9B}/broken\nnewsroom: all is well.md")
    try folder.write("%PDF-1.4", to: "posts/dir\n\u{9B}/x\nnewsroom: all is well.pdf")
    return folder
  }
}

import Foundation
import PostModel
import Testing

/// A store in which everything is hostile: names of files and folders, front matter, words, speakers, contacts, marks.
@Suite("Whatever a verb prints steers no terminal and forges no line")
struct EveryVerbTests {
  private static let poison =
    "\u{1B}]52;c;QUJD\u{07}\u{1B}]8;;https://evil.example\u{07}\u{9B}31m\u{85}\u{202E}\u{2066}\u{E0041}\u{2028}\u{8}"

  /// How each verb is called, each time with something to print; none may be missing.
  private static let calls: [String: [[String]]] = [
    "read": [["read", "posts"]], "list": [["list"]],
    "search": [["search", "won"], ["search", "is:\(poison)"]],
    "show": [["show", "plain"], ["show", "no\(poison)\nnewsroom: all is well"]],
    "quotes": [["quotes"]], "contacts": [["contacts"]], "speakers": [["speakers"]],
    "timeline": [["timeline", "won"]], "check": [["check"], ["check", "--fix", "--dry-run"]], "index": [["index"]],
    "extract": [["extract", "posts/plain.txt", "posts/none\(poison)"]],
    "import": [["import", "posts", "in\(poison)", "--store", "store"]],
    "merge": [["merge", "none\(poison)", "posts/plain.txt", "posts/plain.txt"]],
    "marks": [["marks"], ["marks", "list"]], "clips": [["clips"]], "verify": [["verify"]],
    "export": [
      ["export", "--as", "site", "--to", "site"], ["export", "no\(poison)", "--as", "atom", "--to", "feed"],
      ["export", "--as", "markdown", "--to", "none\(poison)/\nnewsroom: all is well"],
    ],
    "doctor": [["doctor"], ["doctor", "--store", "none\(poison)\nnewsroom: all is well"]],
  ]

  @Test("No verb is left out")
  func all() throws {
    let help = try BuiltProgram(folder: try TemporaryFolder()).run(["--help"]).outputText
    let verbs = help.split(separator: "\n").compactMap { $0.firstMatch(of: /^  ([a-z]+)(?: \(default\))? {2,}/)?.1 }
    #expect(Set(verbs.map(String.init)) == Set(Self.calls.keys))
  }

  @Test("In no format has the output or a complaint a hostile scalar", arguments: calls.keys.sorted())
  func harmless(verb: String) throws {
    let store = try Self.store()
    for call in try #require(Self.calls[verb]) {
      for format in [[], ["--format", "json"], ["--format", "tsv"]] {
        let run = try store.run(call + format)
        let text = run.outputText + run.complaintText
        #expect(!text.isEmpty, "\(call + format) says nothing")
        #expect(run.status >= 0 && run.status <= 3)
        #expect(!text.unicodeScalars.contains(where: SafeText.isHostile), "\(call + format): \(text)")
        #expect(!text.contains("\nnewsroom: all is well"), "\(call + format): \(text)")
      }
    }
  }

  /// With a post that is read, starred, and has words and a contact in the tray.
  private static func store() throws -> MarkedStore {
    let words = """
      Contact: Ann \(poison)Lee, (347) 555-0137, ann@example.org

      Headline \(poison) of the day

      “We \(poison) won,” said Ann \(poison) Lee, president \(poison) of Local 12.
      """
    let store = try MarkedStore([
      "plain.txt": words,
      "a\nnewsroom: all is well\n\u{1B}[31m\u{202E}.md": """
      ---
      title: "T \\e]52;c;QUJD\\a \\u202E\\nnewsroom: all is well"
      tags: ["\\e[1m"]
      source: "https://\\e.example"
      ---
      \(words)
      """,
      "dir\n\u{9B}/broken\nnewsroom: all is well.md": "---\ntitle: [\n---\n\(words)",
      "dir\n\u{9B}/x\nnewsroom: all is well.pdf": "%PDF-1.4",
    ])
    try store.mark()
    return store
  }
}

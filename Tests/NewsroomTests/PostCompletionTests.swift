import PostStore
import Testing

@testable import newsroom

@Suite("Ids of posts as a shell completes them")
struct PostCompletionTests {
  private static let posts = [
    "2023/01/strike.md", "2024/05/2024-05-02-budget.md", "2024/05/2024-05-03-ferry.txt", "2024/05/photo.png",
    "notes.txt",
  ]

  @Test(
    "A folder at a time; where there is one way on, all of it",
    arguments: [
      ("", ["2023/", "2024/", "notes.txt"]), ("2023", ["2023/01/strike.md"]), ("n", ["notes.txt"]),
      ("2024/", ["2024/05/2024-05-02-budget.md", "2024/05/2024-05-03-ferry.txt"]),
      ("2024/05/2024-05-03", ["2024/05/2024-05-03-ferry.txt"]), ("2025", []), ("/", []), ("../", []),
    ])
  func candidates(word: String, expected: [String]) throws {
    let folder = try TemporaryFolder()
    for post in Self.posts { try folder.write("Words.\n", to: post) }
    #expect(PostCompletion.candidates(word, in: try Store(root: folder.path)) == expected)
  }

  @Test("A name that could deceive a terminal is not offered")
  func hostile() throws {
    let folder = try TemporaryFolder()
    try folder.write("Words.\n", to: "a\u{1B}[2Jb.txt")
    try folder.write("Words.\n", to: "ab.txt")
    #expect(PostCompletion.candidates("a", in: try Store(root: folder.path)) == ["ab.txt"])
  }

  @Test(
    "The store is the one that the command line names, however a shell parts it",
    arguments: [
      (["newsroom", "show", "--store", "desk", "20"], "desk"), (["newsroom", "show", "--store=desk", "20"], "desk"),
      (["newsroom", "show", "--store", "=", "desk", "20"], "desk"), (["newsroom", "show", "20"], nil),
    ] as [([String], String?)])
  func store(words: [String], expected: String?) {
    #expect(PostCompletion.store(in: words) == expected)
  }

  @Test("The program answers a shell that asks", arguments: ["bash", "zsh", "fish"])
  func asked(shell: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Words.\n", to: "posts/2024/ferry.txt")
    let script = try BuiltProgram(folder: folder).run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    #expect(script.outputText.contains("timeline"))
    let words = ["---completion", "show", "--", "positional@0", "3", "1", "newsroom", "show", "--store=posts", "2"]
    let answer = try BuiltProgram(folder: folder).run(words, environment: ["SAP_SHELL": shell])
    #expect(answer.outputText.contains("2024/ferry.txt"))
  }
}

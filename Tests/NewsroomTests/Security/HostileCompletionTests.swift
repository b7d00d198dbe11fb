import Foundation
import PostStore
import Testing

@testable import newsroom

/// Names of posts that a shell would run: it is given none of them to complete with.
@Suite("A shell completes with plain names alone")
struct HostileCompletionTests {
  private static let hostile = [
    "a$(touch hit).md", "a`touch hit`.md", "a;touch hit.md", "a b.md", "a'b.md", "a\"b.md", "a*.md", "a\\b.md",
    "a&b.md", "a|b.md",
    "a>b.md", "a~b.md", "a{b,c}.md", "a#b.md", "a!b.md", "a\nb.md", "a\u{1B}[31m.md", "a\u{202E}.md", "-a.md", "a:b.md",
  ]

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("", to: "posts/.keep")
    for name in hostile + ["a-plain.md", "añejo.md"] {
      #expect(FileManager.default.createFile(atPath: folder.path + "/posts/" + name, contents: Data("We won.".utf8)))
    }
    return folder
  }

  @Test("The candidates are those")
  func candidates() throws {
    let folder = try Self.folder()
    let found = try withExtendedLifetime(folder) {
      PostCompletion.candidates("", in: try Store(root: folder.path + "/posts"))
    }
    #expect(found == ["a-plain.md", "añejo.md"])
  }

  @Test("bash, asked to complete, runs nothing")
  func bash() throws {
    let folder = try Self.folder()
    let script = try BuiltProgram(folder: folder).run(["--generate-completion-script", "bash"]).outputText
    try folder.write(script, to: "completion")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "--norc", "--noprofile", "-c",
      """
      source completion
      COMP_WORDS=(newsroom show --store posts a) COMP_CWORD=4 COMP_LINE='newsroom show --store posts a' COMP_POINT=29
      $(complete -p newsroom | sed 's/.*-F \\([^ ]*\\).*/\\1/') newsroom a posts
      printf '%s\\n' "${COMPREPLY[@]}" > reply
      """,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let programs = URL(fileURLWithPath: BuiltProgram.path).deletingLastPathComponent().path
    process.environment = ["HOME": folder.path, "PATH": programs + ":/usr/bin:/bin"]
    try process.run()
    process.waitUntilExit()
    #expect(try folder.text(of: "reply").split(separator: "\n").contains("a-plain.md"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/hit"))
  }
}

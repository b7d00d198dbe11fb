import Foundation
import Testing

/// A call of the program in which something is wrong.
struct WrongCall: CustomTestStringConvertible {
  let testDescription: String
  /// Files below the home, by path; one that ends in `/` is a folder.
  var files: [String: String] = [:]
  let arguments: [String]
  var environment: [String: String] = [:]
  /// On standard error, the home's path written as `$HOME`.
  let complaint: String
  var status: Int32 = 1
}

/// Errors provoked in the real program: what stands on standard error, to the letter, and the status.
@Suite("Errors of the real program")
struct ProvokedErrorTests {
  private static let post = ["posts/a.md": "---\ntitle: Rent\n---\nWords.\n"]
  private static let config = ".config/newsroom/config.toml"

  static let stores = [
    WrongCall(
      testDescription: "no store", arguments: ["list", "--store", "nowhere"],
      complaint: """
        newsroom: there is no folder nowhere: name an existing one (named by --store)
        To read a folder of posts: newsroom FOLDER, newsroom VERB --store FOLDER, or set NEWSROOM_STORE.\n
        """, status: 3),
    WrongCall(
      testDescription: "a file for a store", files: post, arguments: ["list", "--store", "posts/a.md"],
      complaint: """
        newsroom: posts/a.md is a file: name the folder that it is in (named by --store)
        To read a folder of posts: newsroom FOLDER, newsroom VERB --store FOLDER, or set NEWSROOM_STORE.\n
        """, status: 3),
    WrongCall(
      testDescription: "no such post", files: post, arguments: ["show", "strike"],
      complaint: "newsroom: there is no post \"strike\" in posts; `newsroom list --format tsv` shows their ids\n"),
    WrongCall(
      testDescription: "many such posts", files: ["posts/a.md": "A", "posts/ab.md": "B"],
      arguments: ["show", "posts/a"],
      complaint: "newsroom: \"a\" is part of 2 posts' ids:\n  a.md\n  ab.md\n"),
    WrongCall(
      testDescription: "no such file to look into", arguments: ["extract", "gone.txt"],
      complaint: "newsroom: gone.txt: No such file or directory: look whether its path is right\n"),
    WrongCall(
      testDescription: "a folder to look into", files: ["folder/": ""], arguments: ["extract", "folder"],
      complaint: "newsroom: folder: Is a directory: name a file, not a folder\n"),
    WrongCall(
      testDescription: "an unknown field", files: post, arguments: ["search", "dat:2013"],
      complaint: "newsroom: dat:2013\n          ^ there is no field dat:, did you mean date:?\n", status: 2),
    WrongCall(
      testDescription: "no such marks", files: post, arguments: ["marks", "merge", "gone.jsonl"],
      complaint: "newsroom: gone.jsonl: No such file or directory: look whether its path is right\n"),
    WrongCall(
      testDescription: "a line that is no mark", files: ["m.jsonl": "[]\n"], arguments: ["marks", "merge", "m.jsonl"],
      complaint: "newsroom: m.jsonl:1: no JSON object: a mark is written between braces\n", status: 0),
  ]

  @Test("Of stores, posts and files", arguments: stores)
  func failsInStores(_ example: WrongCall) throws { try expect(example) }

  static let configurations: [WrongCall] = [
    ("no TOML", "theme = \"a", nil),
    (
      "an unknown option", "[clipboard]\ncomand = \"x\"",
      ":2: \"comand\" is no option; did you mean \"clipboard.command\"?"
    ),
    ("a value of another kind", "mouse = 3", ":1: \"mouse\" wants true or false"),
    (
      "a word that is none of some", "background = \"ligth\"",
      ":1: \"background\" cannot be \"ligth\": it is one of \"auto\", \"light\", \"dark\"; did you mean \"light\"?"
    ),
    ("a path for a theme", "theme = \"../x\"", ":1: \"theme\" wants a theme's name, not a path"),
    (
      "a query that is none", "[searches]\nmine = \"dat:2013\"",
      ":2: \"mine\" is no query that can be read: there is no field dat:, did you mean date:? (character 1)"
    ),
    (
      "a template that is none", "[templates]\nmine = \"{quote\"",
      ":2: template \"mine\" cannot be read: `{` is not closed by a `}`"
    ),
    (
      "a template that is not there", "[copy]\ntemplate = \"app\"",
      ":2: \"template\" names no template: \"app\"; did you mean \"ap\"?"
    ),
    (
      "a length of time that is none", "[contacts]\nstale-after = \"soon\"",
      ":2: \"stale-after\" wants a length of time: \"90 days\", \"18 months\", \"1 year\" or \"never\""
    ),
  ].compactMap { name, text, complaint in
    complaint.map {
      WrongCall(
        testDescription: name, files: post.merging([config: text + "\n"]) { $1 }, arguments: ["list"],
        complaint: "newsroom: $HOME/\(config)" + $0 + "\n")
    }
  }

  @Test("Of config.toml", arguments: configurations)
  func failsInConfiguration(_ example: WrongCall) throws { try expect(example) }

  static let others = [
    WrongCall(
      testDescription: "a folder where config.toml should be", files: post.merging([config + "/": ""]) { $1 },
      arguments: ["list"],
      complaint: "newsroom: $HOME/\(config): cannot be read (Is a directory): name a file, not a folder\n"),
    WrongCall(
      testDescription: "a folder where speakers.toml should be",
      files: post.merging([".config/newsroom/speakers.toml/": ""]) { $1 }, arguments: ["list"],
      complaint: "newsroom: $HOME/.config/newsroom/speakers.toml: Is a directory: name a file, not a folder\n"),
    WrongCall(
      testDescription: "an unknown key in speakers.toml",
      files: post.merging([".config/newsroom/speakers.toml": "[[speaker]]\nnmae = \"Ann Lee\"\nname = \"Ann Lee\"\n"]) {
        $1
      },
      arguments: ["list"],
      complaint:
        "newsroom: $HOME/.config/newsroom/speakers.toml:2: `speaker`: `nmae` is not known here: write `name`, `aliases`, `role` or `affiliation`\n"
    ),
    WrongCall(
      testDescription: "a file where the state folder should be",
      files: post.merging([".local/state/newsroom": "x"]) { $1 },
      arguments: ["import", "posts/a.md", "--store", "posts"],
      complaint:
        "newsroom: $HOME/.local/state/newsroom: Not a directory: move away the file that stands where a folder should be\n"
    ),
    WrongCall(
      testDescription: "options that do not go together", files: post, arguments: ["check", "--dry-run"],
      complaint: """
        Error: --dry-run and --yes go with --fix.
        Usage: newsroom check [--fix] [--dry-run] [--yes] [--store <dir>] [--format <format>] [--fields <fields>]
          See 'newsroom check --help' for more information.\n
        """, status: 2),
    WrongCall(
      testDescription: "nobody who can be asked", files: ["posts/a.md": "---\ntitle: a: b\n---\n"],
      arguments: ["check", "--fix"],
      complaint: "newsroom: nothing is changed, as nobody can be asked here: add --yes to make the changes\n"),
  ]

  @Test("Of other files and calls", arguments: others)
  func failsElsewhere(_ example: WrongCall) throws { try expect(example) }

  private func expect(_ example: WrongCall) throws {
    let folder = try TemporaryFolder()
    for (path, text) in example.files {
      if path.hasSuffix("/") { try folder.write("", to: path + ".keep") } else { try folder.write(text, to: path) }
    }
    let environment = ["NEWSROOM_STORE": "posts"].merging(example.environment) { $1 }
    let run = try BuiltProgram(folder: folder).run(example.arguments, environment: environment)
    #expect(run.complaintText.replacingOccurrences(of: folder.path, with: "$HOME") == example.complaint)
    #expect(run.status == example.status)
  }
}

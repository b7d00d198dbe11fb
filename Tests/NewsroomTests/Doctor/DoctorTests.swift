import Foundation
import Testing

@Suite("newsroom doctor")
struct DoctorTests {
  private static let post = "---\ntitle: Rent\n---\nWords.\n"

  private func lines(_ text: String, _ sign: Character) -> [String] {
    text.split(separator: "\n").filter { $0.first == sign }.map { line in
      line.dropFirst().split(separator: " ").joined(separator: " ")
    }
  }

  @Test("Where all is well no line is a no, and nothing is written")
  func well() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.post, to: "posts/a.md")
    let run = try BuiltProgram(folder: folder).run(
      ["doctor", "--store", "posts"], environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "VISUAL": "/bin/cat"])
    #expect(lines(run.outputText, "✗").isEmpty, "\(run.outputText)")
    #expect(run.status == 0)
    #expect(run.complaints.isEmpty)
    #expect(run.outputText.contains("1 post in posts (named by --store)"))
    #expect(run.outputText.contains("C.UTF-8 ($LANG), with Unicode"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".run-") }
    #expect(Set(names) == ["posts", "posts/a.md"])
  }

  @Test("Where nothing is right each no is told with what to do, and the status is 1")
  func broken() throws {
    let folder = try TemporaryFolder()
    try folder.write("mouse = 3\n", to: ".config/newsroom/config.toml")
    try folder.write("x = fly\n", to: ".config/newsroom/keys")
    try folder.write("[[speaker]]\n", to: ".config/newsroom/speakers.toml")
    try folder.write("a file", to: ".local/state/newsroom")
    try folder.write("a file", to: ".cache/newsroom")
    let run = try BuiltProgram(folder: folder).run(
      ["doctor", "--store", "nowhere"],
      environment: ["PATH": "/nowhere", "LC_ALL": "xx_YY.UTF-8", "VISUAL": "gone", "TERM": "odd-terminal"])
    let bad = lines(run.outputText, "✗")
    for words in [
      "the type odd-terminal ($TERM) is not known", "xx_YY.UTF-8 ($LC_ALL) is not installed",
      "there is no folder nowhere", "config.toml:1: \"mouse\" wants", "keys:1: there is no command `fly`",
      "speakers.toml:1: `speaker`: an entry has no `name`", "the folder of marks cannot be written to",
      "its folder cannot be written to",
    ] { #expect(bad.contains { $0.contains(words) }, "\(words) is not in \(run.outputText)") }
    #expect(run.status == 1)
    #expect(run.complaints.isEmpty)
  }

  @Test("Without a home, a terminal type or a locale it goes on")
  func bare() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram(folder: folder).run(
      ["doctor", "--format", "tsv"],
      environment: [
        "HOME": "", "TERM": "", "XDG_DATA_HOME": folder.path, "XDG_CONFIG_HOME": folder.path,
        "XDG_STATE_HOME": folder.path, "XDG_CACHE_HOME": folder.path,
      ])
    #expect(run.status == 1)
    #expect(run.outputText.contains("terminal\tbad\t$TERM is not set"))
    #expect(run.outputText.contains("state\tremark\t$HOME is not set"))
    #expect(run.outputText.contains("locale\tbad\tnone is set"))
  }

  @Test("Somebody else's import into the store is seen")
  func imports() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.post, to: "posts/a.md")
    let words = "is writing into the store just now"
    let program = BuiltProgram(folder: folder)
    let store = open(folder.path + "/posts", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(store, LOCK_EX) == 0)
    #expect(try program.run(["doctor", "--store", "posts"]).outputText.contains(words))
    close(store)
    #expect(try !program.run(["doctor", "--store", "posts"]).outputText.contains(words))
  }

  @Test("A damaged catalog, a torn line of marks, a killed writer and other people's eyes are seen")
  func damage() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.post, to: "posts/a.md")
    let program = BuiltProgram(folder: folder)
    _ = try program.run(["list", "--store", "posts"])
    let caches = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.cache/newsroom")
    let store = try #require(caches.first)
    try folder.write("no database", to: ".cache/newsroom/\(store)/catalog.sqlite")
    try folder.write("{\"at\n", to: ".local/state/newsroom/\(store)/marks.jsonl")
    try folder.write("half", to: "posts/.newsroom-7.tmp")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/.local/state/newsroom/\(store)")
    let run = try program.run(["doctor", "--store", "posts"], environment: ["TERM": "xterm", "LANG": "C.UTF-8"])
    let remarks = lines(run.outputText, "!")
    for words in ["the catalog is damaged", "marks.jsonl:1:", ".newsroom-7.tmp", "others may look into"] {
      #expect(remarks.contains { $0.contains(words) }, "\(words) is not in \(run.outputText)")
    }
  }

  @Test("A copy is tried only where that is asked for, and kept")
  func trial() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.post, to: "posts/a.md")
    try folder.writeProgram("bin/take", "cat > \"$HOME/taken\"")
    try folder.write("[clipboard]\ncommand = \"take\"\n", to: ".config/newsroom/config.toml")
    let program = BuiltProgram(folder: folder)
    let environment = ["PATH": folder.path + "/bin:/usr/bin:/bin"]
    let without = try program.run(["doctor", "--store", "posts"], environment: environment)
    #expect(without.outputText.contains("copies go through take"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/taken"))
    _ = try program.run(["doctor", "--try", "--store", "posts"], environment: environment)
    #expect(try folder.text(of: "taken") == "newsroom doctor was here")
  }
}

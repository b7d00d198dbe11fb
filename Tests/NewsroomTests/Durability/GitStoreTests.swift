import Foundation
import TerminalHarness
import Testing

/// docs/git.md is what is tested here, with real git.
@Suite("A store in git")
struct GitStoreTests {
  @Test("Two clones import, mark and edit; they merge without a conflict, and both readers agree")
  func twoClones() throws {
    let desk = try GitDesk()
    try desk.common()
    try desk.work(in: "ann", day: 0, sources: ["heat", "rent", "snow"])
    try desk.work(in: "ben", day: 3, sources: ["snow", "rent", "bus"])
    try desk.edit(
      "posts/2024/01/2024-01-10-first.md", in: "ann", "title: First", "title: First\norganization: Harbor Watch")
    try desk.edit("posts/2024/01/2024-01-10-first.md", in: "ben", "“We begin,”", "“We begin today,”")
    // Both took this one in, and one of them has said more of it since.
    try desk.edit("posts/2024/06/2024-06-03-rent.md", in: "ben", "title: Rent", "title: Rent\nsubtitle: Too high")
    try desk.mark("star", in: "ann")
    try desk.mark("tag housing", in: "ben")

    for person in ["ann", "ben"] { try desk.git(["add", "-A"], in: person).commit("work of \(person)", in: person) }
    try desk.git(["push", "-q", "origin", "HEAD:main"], in: "ann")
    try desk.git(["pull", "-q", "--no-rebase", "--no-edit", "origin", "main"], in: "ben")
    try desk.git(["push", "-q", "origin", "HEAD:main"], in: "ben")
    try desk.git(["pull", "-q", "--ff-only", "origin", "main"], in: "ann")

    let conflicts = try desk.git(["grep", "-l", "-E", "^(<<<<<<<|>>>>>>>)"], in: "ben", mayFail: true).output
    #expect(conflicts == "")
    for verb in [["list"], ["quotes"], ["contacts"], ["speakers"], ["marks"], ["check"]] {
      let answers = try ["ann", "ben"].map {
        try desk.newsroom(verb + ["--store", "posts", "--format", "jsonl"], in: $0)
      }
      #expect(answers[0] == answers[1], "\(verb)")
      #expect(answers[0].isEmpty == (verb == ["check"]), "\(verb): \(answers[0])")
    }
    let list = try desk.newsroom(["list", "--store", "posts", "--format", "tsv"], in: "ann")
    for title in ["First", "Heat", "Rent", "Snow", "Bus"] { #expect(list.contains("\t\(title)\t"), "\(list)") }
    #expect(list.split(separator: "\n").count == 6, "No post is there twice: \(list)")
    #expect(list.contains("Too high") && list.contains("Harbor Watch"))
    #expect(try desk.newsroom(["quotes", "--store", "posts"], in: "ann").contains("We begin today,"))
    #expect(try desk.newsroom(["marks", "--store", "posts"], in: "ann").contains("starred"))
    #expect(try desk.newsroom(["marks", "--store", "posts"], in: "ann").contains("#housing"))
    // What either has imported is known to the other.
    let again = try desk.newsroom(
      ["import", "../sources", "--store", "posts", "--dry-run", "--format", "tsv"], in: "ann")
    #expect(!again.contains("\timported\t") && !again.contains("\tupdated\t"), "\(again)")
    let screens = try ["ann", "ben"].map { try desk.screen(in: $0) }
    #expect(screens[0] == screens[1])
    #expect(screens[0].contains("Snow") && screens[0].contains("* "))
  }

  @Test("Without the driver git merges posts that were imported on one day, and says where they were not")
  func withoutDriver() throws {
    let desk = try GitDesk(hasDriver: false)
    try desk.common()
    try desk.work(in: "ann", day: 2, sources: ["snow", "rent"])
    try desk.work(in: "ben", day: 2, sources: ["snow", "bus"])
    for person in ["ann", "ben"] { try desk.git(["add", "-A"], in: person).commit("work of \(person)", in: person) }
    try desk.git(["push", "-q", "origin", "HEAD:main"], in: "ann")
    try desk.git(["pull", "-q", "--no-rebase", "--no-edit", "origin", "main"], in: "ben")
    let list = try desk.newsroom(["list", "--store", "posts", "--format", "tsv"], in: "ben")
    #expect(list.split(separator: "\n").count == 5)
  }
}

/// A desk's repository and two people's clones of it, each person with a home of their own.
private struct GitDesk {
  private let folder: TemporaryFolder
  private let hasDriver: Bool

  init(hasDriver: Bool = true) throws {
    folder = try TemporaryFolder()
    self.hasDriver = hasDriver
    for (number, title) in ["heat", "rent", "snow", "bus"].enumerated() {
      let words = "“\(title.capitalized) is number \(number),” said Ada Quill, chair of the Lantern Street Tenants."
      try folder.write(
        WritingJob.post(
          title.capitalized, date: "2024-06-0\(number + 2)", words: words, link: "https://t.example.org/\(title)"),
        to: "sources/\(title).md")
    }
  }

  /// The repository with a first post, and both clones.
  func common() throws {
    try folder.write("", to: "desk.git/.keep")
    try FileManager.default.removeItem(atPath: folder.path + "/desk.git")
    try run("/usr/bin/git", ["init", "-q", "--bare", "-b", "main", "desk.git"], at: folder.path)
    for person in ["ann", "ben"] {
      try run("/usr/bin/git", ["clone", "-q", "desk.git", person], at: folder.path)
      try git(["symbolic-ref", "HEAD", "refs/heads/main"], in: person)
      if hasDriver {
        try git(["config", "merge.newsroom.driver", "'\(BuiltProgram.path)' merge %O %A %B"], in: person)
      }
    }
    try folder.write(
      (hasDriver ? "*.md merge=newsroom\n" : "") + "marks.jsonl merge=union\n", to: "ann/.gitattributes")
    try folder.write("", to: "ann/marks.jsonl")
    try folder.write(
      WritingJob.post(
        "First", date: "2024-01-10", words: "“We begin,” said Ben Marrow.\n\nContact: Jo Roe, (347) 555-0137"),
      to: "ann/posts/2024/01/2024-01-10-first.md")
    try git(["add", "-A"], in: "ann").commit("the first post", in: "ann")
    try git(["push", "-q", "origin", "HEAD:main"], in: "ann")
    try git(["pull", "-q", "origin", "main"], in: "ben")
    for person in ["ann", "ben"] { try linkMarks(of: person) }
  }

  /// The state folder's marks.jsonl leads into the clone.
  private func linkMarks(of person: String) throws {
    _ = try newsroom(["import", "--store", "posts", "/dev/null"], in: person, mayFail: true)
    let state = folder.path + "/home-\(person)/.local/state/newsroom"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: state).first)
    try FileManager.default.createSymbolicLink(
      atPath: state + "/" + name + "/marks.jsonl", withDestinationPath: folder.path + "/\(person)/marks.jsonl")
  }

  func work(in person: String, day: Int, sources: [String]) throws {
    let files = sources.map { "../sources/\($0).md" }
    _ = try newsroom(["import", "--store", "posts"] + files, in: person, day: day)
  }

  func edit(_ path: String, in person: String, _ old: String, _ new: String) throws {
    let text = try folder.text(of: person + "/" + path)
    try #require(text.contains(old), "\(text)")
    try folder.write(text.replacingOccurrences(of: old, with: new), to: person + "/" + path)
  }

  func mark(_ command: String, in person: String) throws {
    _ = try newsroom(["--linear", "posts"], in: person, input: "1\n\(command)\nq\nq\n")
  }

  func screen(in person: String) throws -> String {
    let terminal = try TerminalSession(
      program: try BuiltProducts.path(of: "newsroom"), arguments: ["posts"],
      environment: ["XDG_STATE_HOME": folder.path + "/home-\(person)/.local/state"],
      folder: folder.path + "/" + person)
    try terminal.wait { $0.text.contains("1/5 ") && $0.text.contains("unread") }
    terminal.settle()
    return terminal.screen.text
  }

  // MARK: Programs

  func newsroom(
    _ arguments: [String], in person: String, day: Int = 9, input: String? = nil, mayFail: Bool = false
  ) throws -> String {
    try folder.write(input ?? "", to: ".input-\(person)")
    return try run(
      BuiltProgram.path, arguments, at: folder.path + "/" + person,
      environment: [
        "HOME": folder.path + "/home-\(person)", "SOURCE_DATE_EPOCH": String(1_764_115_200 + day * 86_400),
      ], input: folder.path + "/.input-\(person)", mayFail: mayFail)
  }

  struct Answer {
    let desk: GitDesk
    let output: String

    func commit(_ message: String, in person: String) throws {
      try desk.git(["commit", "-q", "-m", message], in: person)
    }
  }

  @discardableResult
  func git(_ arguments: [String], in person: String, mayFail: Bool = false) throws -> Answer {
    Answer(
      desk: self,
      output: try run("/usr/bin/git", arguments, at: folder.path + "/" + person, mayFail: mayFail))
  }

  @discardableResult
  private func run(
    _ program: String, _ arguments: [String], at place: String, environment: [String: String] = [:],
    input: String = "/dev/null", mayFail: Bool = false
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: place)
    let standard = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ann",
      "GIT_AUTHOR_EMAIL": "ann@desk.example.org", "GIT_COMMITTER_NAME": "Ann",
      "GIT_COMMITTER_EMAIL": "ann@desk.example.org",
    ]
    process.environment = standard.merging(environment) { $1 }
    let output = Pipe()
    let given: FileHandle = try #require(FileHandle(forReadingAtPath: input))
    process.standardInput = given
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if !mayFail { try #require(process.terminationStatus == 0, "\(arguments): \(said)") }
    return said
  }
}

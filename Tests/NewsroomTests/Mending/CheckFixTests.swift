import Foundation
import TerminalHarness
import Testing

@Suite("newsroom check --fix")
struct CheckFixTests {
  private static let faulty =
    "---\r\ntitle: Rent: a strike\r\nodd: x # mine\r\ntitle: Rent: a strike\r\n---\r\n\r\nBody: 'x\r\n"
  private static let mended = "---\r\nodd: x # mine\r\ntitle: \"Rent: a strike\"\r\n---\r\n\r\nBody: 'x\r\n"
  private static let left = "---\ntitle: A\ndate: soon\n---\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.faulty, to: "posts/a.md")
    try folder.write(Self.left, to: "posts/b.md")
    try folder.write("Words.\n", to: "posts/c.txt")
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> BuiltProgram.Run {
    try BuiltProgram(folder: folder).run(["check", "--store", "posts"] + arguments)
  }

  private func hasLeftovers(_ folder: TemporaryFolder) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/posts").contains { $0.hasPrefix(".") }
  }

  @Test("--dry-run shows each change, and writes nothing")
  func dryRun() throws {
    let folder = try folder()
    let run = try run(folder, "--fix", "--dry-run")
    #expect(run.status == 1)
    #expect(
      run.outputText == """
        a.md:2: a second colon stands in the value: put the value in quotation marks
        a.md:4: a second colon stands in the value: put the value in quotation marks
        a.md:4: `title` is given twice, first on line 2: this one is taken; remove one of them
        --- a.md
        +++ a.md
        @@ -2 +1,0 @@
        -title: Rent: a strike
        @@ -4 +3 @@
        -title: Rent: a strike
        +title: "Rent: a strike"

        b.md:3: `date`: `soon` is no date: write it as YYYY-MM-DD or YYYY-MM-DDThh:mm:ss-05:00
        3 problems would be mended in 1 file, 1 left\n
        """)
    #expect(try folder.text(of: "posts/a.md") == Self.faulty)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/.local"))
  }

  @Test("--yes makes the changes, keeps permissions and bodies, and a second time there is nothing to do")
  func yes() throws {
    let folder = try folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/posts/a.md")
    let first = try run(folder, "--fix", "--yes")
    #expect(first.outputText.hasSuffix("3 problems mended in 1 file, 1 left\n"), "\(first.complaintText)")
    #expect(first.status == 1)
    #expect(try folder.text(of: "posts/a.md") == Self.mended)
    #expect(try folder.permissions(of: "posts/a.md") == 0o640)
    #expect(try folder.text(of: "posts/b.md") == Self.left)
    #expect(try !hasLeftovers(folder))
    let second = try run(folder, "--fix", "--yes")
    #expect(second.outputText.hasSuffix("nothing that can be mended, 1 left\n"))
    #expect(try folder.text(of: "posts/a.md") == Self.mended)
  }

  @Test("Where all is mended the status is 0, and check has nothing to say")
  func whole() throws {
    let folder = try folder()
    try FileManager.default.removeItem(atPath: folder.path + "/posts/b.md")
    #expect(try run(folder, "--fix", "--yes").status == 0)
    let check = try run(folder)
    #expect(check.outputText.isEmpty)
    #expect(check.status == 0)
  }

  @Test("Without a terminal and without --yes the changes are shown, and nothing is written")
  func unattended() throws {
    let folder = try folder()
    let run = try run(folder, "--fix")
    #expect(run.status == 1)
    #expect(
      run.complaintText == "newsroom: nothing is changed, as nobody can be asked here: add --yes to make the changes\n")
    #expect(run.outputText.contains("+title: \"Rent: a strike\""))
    #expect(try folder.text(of: "posts/a.md") == Self.faulty)
  }

  @Test("Programs get each problem with what became of it")
  func records() throws {
    let folder = try folder()
    let run = try run(folder, "--fix", "--yes", "--format", "tsv")
    let lines = run.outputText.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.first?.map(String.init) == ["path", "line", "reason", "outcome", "difference"])
    #expect(
      lines.dropFirst().map { "\($0[0]) \($0[1]) \($0[3])" } == [
        "a.md 2 mended", "a.md 4 mended", "a.md 4 mended", "b.md 3 left",
      ])
  }

  @Test("A link is left, and the file that it leads to is mended")
  func links() throws {
    let folder = try folder()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/posts/z.md", withDestinationPath: "a.md")
    _ = try run(folder, "--fix", "--yes")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/posts/z.md") == "a.md")
    #expect(try folder.text(of: "posts/a.md") == Self.mended)
  }

  @Test("While another program writes into the store nothing is changed, and that is said")
  func busy() throws {
    let folder = try folder()
    #expect(try run(folder, "--fix", "--yes").status == 1)
    try folder.write(Self.faulty, to: "posts/a.md")
    let states = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.local/state/newsroom")
    let lock = open(
      folder.path + "/.local/state/newsroom/\(try #require(states.first))/import.lock", O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    let run = try run(folder, "--fix", "--yes")
    #expect(run.complaintText == "newsroom: another newsroom is writing into this store: try again when it is done\n")
    #expect(run.status == 1)
    #expect(try folder.text(of: "posts/a.md") == Self.faulty)
  }
}

@Suite("newsroom check --fix at a terminal")
struct CheckFixSessionTests {
  private func answer(_ keys: String, untilShown words: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: Rent: up\n---\nWords.\n", to: "posts/a.md")
    let session = try TerminalSession(
      program: try BuiltProducts.path(of: "newsroom"),
      arguments: ["check", "--fix", "--store", folder.path + "/posts"],
      size: (120, 40))
    try session.wait(untilShown: "Change one file? [y/N]")
    #expect(session.screen.text.contains("+title: \"Rent: up\""))
    session.send(keys + "\r")
    if words.isEmpty { _ = try session.waitForExit() } else { try session.wait(untilShown: words) }
    _ = try session.waitForExit()
    return try folder.text(of: "posts/a.md")
  }

  @Test("Each change is shown first, and made when that is said")
  func consent() throws {
    #expect(try answer("y", untilShown: "1 problem mended in 1 file, 0 left").contains("\"Rent: up\""))
  }

  @Test("Any other answer changes nothing", arguments: ["", "n", "maybe"])
  func refusal(_ keys: String) throws {
    #expect(try answer(keys, untilShown: "").contains("title: Rent: up"))
  }
}

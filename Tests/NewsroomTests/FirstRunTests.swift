import Foundation
import TerminalHarness
import Testing

@testable import newsroom

@Suite("The first run, with no store")
struct FirstRunTests {
  @Test(
    "In a pipe: where newsroom looked, the samples' real path, the import verb; status 3", arguments: [[], ["list"]])
  func pipe(arguments: [String]) throws {
    let run = try BuiltProgram(folder: try TemporaryFolder()).run(arguments)
    #expect(run.status == 3)
    #expect(run.outputText.isEmpty)
    let samples = try #require(SamplePosts.find(dataFolders: []))
    for words in [
      "newsroom: there are no posts here yet", "$NEWSROOM_STORE                not set",
      "~/.local/share/newsroom/posts  not there", "newsroom \(samples)\n", "newsroom FOLDER", "newsroom import FILES",
    ] {
      #expect(run.complaintText.contains(words))
    }
  }

  @Test("What it says to type does what it says")
  func asTold() throws {
    let folder = try TemporaryFolder()
    let program = BuiltProgram(folder: folder)
    let told = try program.run([]).complaintText
    let commands = told.split(separator: "\n").filter { $0.hasPrefix("  newsroom ") }.map { $0.split(separator: " ") }
    let samples = try #require(commands.first?.last.map(String.init))
    #expect(try program.run([samples]).outputText.contains("Corliss Arms Tenants"))
    try folder.write("Ferry Stays\n\nThe council voted for the ferry on Thursday, and it stays.\n", to: "ferry.txt")
    #expect(try program.run(["import", "ferry.txt"]).status == 0)
    #expect(try program.run([]).outputText.contains("voted for the ferry"))
  }

  @Test("A variable that names no folder is said with its folder, and nothing was looked for elsewhere")
  func variable() throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram(folder: folder).run([], environment: ["NEWSROOM_STORE": folder.path + "/de sk"])
    #expect(run.status == 3)
    #expect(run.complaintText.contains("$NEWSROOM_STORE  names '\(folder.path)/de sk', which is not there"))
    #expect(!run.complaintText.contains(".local"))
  }

  @Test("On a terminal the same is a screen; s reads the samples, and the next time all is as at first")
  func samples() throws {
    let folder = try TemporaryFolder()
    for _ in 1...2 {
      let terminal = try session(in: folder)
      try terminal.wait(untilShown: "There are no posts here yet")
      #expect(terminal.screen.isAlternate)
      for words in ["$NEWSROOM_STORE", "not set", "newsroom import FILES", "s read the samples", "q quit"] {
        #expect(terminal.screen.text.contains(words))
      }
      terminal.send("s")
      try terminal.wait(untilShown: "Posts  1/43")
      terminal.send("q")
      #expect(try terminal.waitForExit() == .exited(0))
    }
  }

  @Test("q leaves; what can be typed stays on the terminal", arguments: ["q", "\u{03}"])
  func quitting(key: String) throws {
    let terminal = try session(in: try TemporaryFolder())
    try terminal.wait(untilShown: "There are no posts here yet")
    terminal.send("\u{1B}x")
    terminal.send(key)
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.text.contains("newsroom import FILES"))
  }

  @Test("A small terminal shows it too, and scrolls")
  func small() throws {
    let terminal = try session(in: try TemporaryFolder(), size: (40, 10))
    try terminal.wait(untilShown: "j more")
    terminal.send(" ")
    terminal.send(" ")
    try terminal.wait(untilShown: "k up")
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait(untilShown: "There are no posts here yet. newsroom looked for a folder of them:")
    terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(3))
  }

  @Test("A terminal that can do nothing but print lines gets them")
  func dumb() throws {
    let terminal = try session(in: try TemporaryFolder(), environment: ["TERM": "dumb"])
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(terminal.screen.text.contains("newsroom import FILES"))
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test("A store without a post says what posts are, and how to bring some in")
  func empty() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/posts", withIntermediateDirectories: true)
    let reader = try ReaderSession(path: folder.path + "/posts", folder: folder, size: (80, 24))
    try reader.wait(untilShown: "No posts in this folder")
    try reader.wait(untilShown: "newsroom help")
  }

  private func session(
    in folder: TemporaryFolder, size: (columns: Int, rows: Int) = (80, 24), environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let home = ["HOME": folder.path, "SWIFT_BACKTRACE": "enable=no"]
    return try TerminalSession(
      program: try BuiltProducts.path(of: "newsroom"), environment: home.merging(environment) { $1 }, size: size)
  }
}

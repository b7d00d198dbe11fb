import Foundation
import Glibc
import TerminalHarness
import Testing

@Suite("Marks in the real reader")
struct MarksTests {
  /// A store with two posts, and the folders of its reader.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    return folder
  }

  private func open(_ folder: TemporaryFolder, environment: [String: String] = [:]) throws -> ReaderSession {
    let reader = try ReaderSession(
      path: folder.path + "/posts", folder: folder, size: (120, 40), environment: environment)
    try reader.wait(untilShown: "Gus Pell")
    return reader
  }

  /// The marks' file, by its path in the folder.
  private func file(in folder: TemporaryFolder) throws -> String {
    let stores = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/newsroom")
    return "state/newsroom/" + (try #require(stores.first { $0.hasPrefix("posts-") })) + "/marks.jsonl"
  }

  private func quit(_ reader: ReaderSession) throws {
    reader.terminal.send("Q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
  }

  @Test("Starred, tagged, noted on and read: the next reader shows it; U takes it back")
  func kept() throws {
    let folder = try folder()
    let first = try open(folder)
    try first.press("s", untilShown: "* Council passes")
    try first.press("thousing\r", untilShown: "#housing Council passes")
    try first.press("aCall Ada\r", untilShown: "¶ Call Ada")
    try first.press("\r", untilShown: "1/2 · 1 unread")
    first.terminal.send("1")
    try quit(first)
    #expect(try folder.text(of: file(in: folder)).split(separator: "\n").count == 4)
    #expect(try folder.permissions(of: file(in: folder)) == 0o600)

    let second = try open(folder)
    try second.wait(untilShown: "* ¶ #housing Council passes")
    #expect(second.screen.text.contains("¶ Call Ada"))
    try second.press("j", untilShown: "▌2023-01-09 • Office closed")
    try second.press(":tag hou\t\r", untilShown: "#housing Office closed")
    try second.press("U", untilShown: "Undone: #housing on “Office closed”")
    try second.press("K.", untilShown: "2023-01-09 • Office closed")
    try second.press("/tag:housing\r", untilShown: "/tag:housing")
    #expect(!second.screen.text.contains("* ¶ #housing"))
    try quit(second)
  }

  @Test("Marks are searched for, and verbs know them")
  func searched() throws {
    let folder = try folder()
    let reader = try open(folder)
    try reader.press("s", untilShown: "* Council passes")
    try reader.press("atell Egon\r", untilShown: "¶ tell Egon")
    try reader.press("/is:starred note:egon\r", untilShown: "1 post")
    #expect(reader.screen.text.contains("Council passes"))
    try reader.press("/is:read\r", untilShown: "No post has “is:read”")
    try quit(reader)
    let program = BuiltProgram(folder: folder)
    let places = ["XDG_STATE_HOME": folder.path + "/state"]
    let found = try program.run(["search", "note:egon", "--store", "posts", "--format", "jsonl"], environment: places)
    #expect(found.outputText.contains(#""note":"tell Egon""#) && found.outputText.contains(#""starred":true"#))
    let unread = try program.run(["list", "--store", "posts", "--query", "-is:starred"], environment: places)
    #expect(unread.outputText == "2023-01-09  Office closed\n")
    let marks = try program.run(["marks", "--store", "posts"], environment: places)
    #expect(marks.outputText == "2024-05-02-heat.md\n  starred · ¶ tell Egon\n")
  }

  @Test("Two readers on one store show each other's marks")
  func two() throws {
    let folder = try folder()
    let (left, right) = (try open(folder), try open(folder))
    try left.press("s", untilShown: "* Council passes")
    try right.wait(untilShown: "* Council passes")
    try right.press("tunion\r", untilShown: "* #union Council passes")
    try left.wait(untilShown: "* #union Council passes")
    try left.press("U", untilShown: "• #union Council passes")
    try right.wait(untilShown: "• #union Council passes")
    try quit(left)
    try quit(right)
  }

  @Test("A reader that is killed loses no mark that it showed a moment before")
  func killed() throws {
    let folder = try folder()
    let reader = try open(folder)
    try reader.press("s", untilShown: "* Council passes")
    reader.terminal.settle(.milliseconds(500))
    reader.terminal.signal(SIGKILL)
    #expect(try reader.terminal.waitForExit() == .signaled(SIGKILL))
    let next = try open(folder)
    try next.wait(untilShown: "* Council passes")
    try quit(next)
  }

  @Test("Where marks cannot be kept, the status line says so, they hold, and the end says that they are lost")
  func unwritable() throws {
    let folder = try folder()
    try folder.write("", to: "file")
    let reader = try open(folder, environment: ["XDG_STATE_HOME": folder.path + "/file"])
    try reader.press("s", untilShown: "Not kept, holds until you quit")
    #expect(reader.screen.text.contains("* Council passes"))
    reader.terminal.send("Q")
    #expect(try reader.terminal.waitForExit() == .exited(1))
    #expect(reader.screen.text.contains("newsroom: 1 mark is lost"))
  }

  @Test("A line that cannot be read is told with its place, and the others hold")
  func damaged() throws {
    let folder = try folder()
    let first = try open(folder)
    try first.press("s", untilShown: "* Council passes")
    try quit(first)
    let file = try file(in: folder)
    try folder.write("<<<<<<< HEAD\n" + folder.text(of: file) + "call Ann", to: file)
    let second = try open(folder)
    try second.wait(untilShown: "* Council passes")
    let words = second.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("marks.jsonl:1: git's mark of a conflict"))
    #expect(words.contains("marks.jsonl:3: not JSON"))
    try quit(second)
  }

  @Test("A file of many marks is read when the screen is there")
  func many() throws {
    let folder = try folder()
    let first = try open(folder)
    try first.press("s", untilShown: "* Council passes")
    try quit(first)
    let file = try file(in: folder)
    let others = (0..<5000).map {
      #"{"at":"2026-11-26T20:31:05.123Z","by":"x","of":"post","id":"gone/\#($0).md","set":"read","to":true}"# + "\n"
    }
    try folder.write(others.joined() + folder.text(of: file), to: file)
    let second = try open(folder)
    try second.wait(untilShown: "* Council passes")
    try quit(second)
  }
}

import Foundation
import TerminalHarness
import Testing

@Suite("The reader and other programs")
struct OtherProgramsTests {
  @Test("`e` gives the terminal to the editor at the line that is read, and takes the changes in")
  func edit() throws {
    let folder = try Self.folder()
    try folder.write(
      "echo \"$@\" > \(folder.path)/called; printf '\\nAdded by hand.\\n' >> \"$2\"", to: "editor")
    let reader = try Self.reader(in: folder, ["VISUAL": "/bin/sh " + folder.path + "/editor"])
    try reader.wait(untilShown: "Gus Pell")
    reader.terminal.send("]]")
    try reader.wait(untilShown: "Quotes  2/6")
    try reader.press("e", untilShown: "Added by hand.")
    let file = folder.path + "/posts/2024-05-02-heat.md"
    #expect(try folder.text(of: "called") == "+9 \(file)\n")
    #expect(reader.screen.isAlternate)
    try reader.press("]", untilShown: "Quotes  3/6")
  }

  @Test("`o` starts the browser with the link as one argument; a missing one is said with the link")
  func browser() throws {
    let folder = try Self.folder()
    try folder.write("printf '%s|' \"$@\" > \(folder.path)/called", to: "browser")
    let reader = try Self.reader(in: folder, ["BROWSER": "/bin/sh " + folder.path + "/browser", "PATH": "/nowhere"])
    try reader.wait(untilShown: "Gus Pell")
    try reader.press("o", untilShown: "Opening https://tenants.example.org/heat")
    try reader.terminal.wait { _ in (try? folder.text(of: "called")) == "https://tenants.example.org/heat|" }
    let other = try Self.reader(in: folder, ["PATH": "/nowhere"])
    try other.wait(untilShown: "Gus Pell")
    try other.press("o", untilShown: "No browser: set $BROWSER, or install xdg-open; https://tenants.example.org/heat")
  }

  @Test("`|` gives the text to a program and shows what it prints; quotes go as JSON")
  func pipe() throws {
    let reader = try ReaderSession(ReaderSession.release)
    try reader.wait(untilShown: "Gus Pell")
    try reader.press("|", untilShown: "pipe:")
    try reader.press("grep -c mittens\r", untilShown: "╭─ grep -c mittens ─")
    try reader.press("\u{1B}", untilShown: "] quote")
    try reader.press(":", untilShown: "line-down")
    try reader.press("pipe-quotes grep -o '\"Ada[^,]*'\r", untilShown: "│ \"Ada Quill\"")
  }

  @Test("The next session begins where the last one was left: list, post, focus, place in the text, division")
  func resume() throws {
    let folder = try Self.folder()
    let long = (1...200).map { "Paragraph \($0) of the long report.\n\n" }.joined()
    try folder.write("---\ntitle: A long report\ndate: 2020-01-01\n---\n" + long, to: "posts/long.md")
    let reader = try Self.reader(in: folder)
    try reader.wait(untilShown: "Gus Pell")
    try reader.press("G", untilShown: "Posts  3/3")
    try reader.press("\r", untilShown: "q back")
    try reader.press("      >>", untilShown: "Paragraph 115 ")
    let body = Self.body(of: reader.screen)
    reader.terminal.send("Q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
    let again = try Self.reader(in: folder)
    try again.wait(untilShown: "Paragraph 115 ")
    #expect(Self.body(of: again.screen) == body)
    #expect(again.screen.text.contains("Posts  3/3"))
    try again.press("j", untilShown: "Posts  3/3")
  }

  private static func body(of screen: TerminalScreen) -> [Substring] {
    (1..<38).map { screen.row($0).drop { $0 != "│" } }
  }

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in ReaderSession.release { try folder.write(text, to: "posts/" + name) }
    return folder
  }

  private static func reader(
    in folder: TemporaryFolder, _ environment: [String: String] = [:]
  ) throws -> ReaderSession {
    try ReaderSession(path: folder.path + "/posts", folder: folder, size: (120, 40), environment: environment)
  }
}

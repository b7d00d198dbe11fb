import Foundation
import Glibc
import TerminalHarness
import Testing

/// Names of files and addresses of links are a stranger's: no program takes them for options, no shell for commands.
@Suite("Names and links are arguments, and nothing else")
struct NamesAsOptionsTests {
  @Test(
    "An editor gets a post's file by its whole path, at a line",
    arguments: [
      ("-ohit.md", "vi"), ("--cmd=!touch hit.md", "nano"), ("+!touch hit.md", "vi"), ("$(touch hit).md", "emacs"),
      ("a; touch hit #.md", "code"), ("a`touch hit`\nb.md", "hx"), ("-.md", "ed"),
    ])
  func editor(name: String, editor: String) throws {
    let folder = try Self.folder(post: name)
    try folder.writeProgram("bin/" + editor, "printf '%s|' \"$@\" > \(folder.path)/called")
    let reader = try Self.reader(in: folder, ["VISUAL": folder.path + "/bin/" + editor])
    try reader.wait(untilShown: "Mittens for all")
    reader.terminal.send("e")
    try reader.terminal.wait { _ in (try? folder.text(of: "called").hasSuffix("|")) == true }
    let arguments = try folder.text(of: "called").split(separator: "|").map(String.init)
    let path = folder.path + "/posts/" + name
    #expect(arguments.contains { $0 == path || $0.hasPrefix(path + ":") }, "\(arguments)")
    #expect(arguments.allSatisfy { $0.contains(path) || $0 == "--goto" || $0.wholeMatch(of: /\+\d+/) != nil })
    try expectUntouched(folder)
  }

  @Test(
    "A browser gets a link as one argument that begins with its scheme",
    arguments: [
      "https://example.org/$(touch${IFS}hit)", "https://example.org/;touch${IFS}hit",
      "https://example.org/`touch\thit`",
      "https://example.org/%s%s", "https://example.org/'\"--new-window", "https://example.org/|touch${IFS}hit&",
    ])
  func browser(link: String) throws {
    let folder = try Self.folder(post: "a.md", source: link)
    try folder.writeProgram("bin/browser", "printf '%s|' \"$@\" > \(folder.path)/called")
    let reader = try Self.reader(in: folder, ["BROWSER": folder.path + "/bin/browser --open %s"])
    try reader.wait(untilShown: "Mittens for all")
    if link.contains("\t") {
      try reader.press("o", untilShown: "This post's link is none that may be opened")
    } else {
      try reader.press("o", untilShown: "Opening https://example.org/")
      // A browser with a window of its own writes nothing on the terminal that could be waited for.
      let deadline = ContinuousClock.now + .seconds(60)
      while ContinuousClock.now < deadline, (try? folder.text(of: "called").hasSuffix("|")) != true { usleep(10_000) }
      #expect(try folder.text(of: "called") == "--open|" + link + "|")
    }
    try expectUntouched(folder)
  }

  @Test(
    "What is no link of the four kinds is never opened",
    arguments: ["-ohit", "--help", "file:///etc/passwd", "javascript:x"])
  func noLink(source: String) throws {
    let folder = try Self.folder(post: "a.md", source: source)
    try folder.writeProgram("bin/browser", "touch \(folder.path)/hit")
    let reader = try Self.reader(in: folder, ["BROWSER": folder.path + "/bin/browser"])
    try reader.wait(untilShown: "Mittens for all")
    try reader.press("o", untilShown: "This post names no link; O shows those in the text")
    try expectUntouched(folder)
  }

  @Test("What is piped is input and never part of the command; a name of a post neither")
  func pipe() throws {
    let folder = try Self.folder(post: "$(touch hit).md", words: "`touch hit`; $(touch hit)\n'; touch hit; '\n")
    let reader = try Self.reader(in: folder)
    try reader.wait(untilShown: "Mittens for all")
    try reader.press("|cat -A\r", untilShown: "╭─ cat -A")
    #expect(reader.screen.text.contains("$(touch hit)"))
    try expectUntouched(folder)
  }

  @Test("Verbs take posts and sources that are named like options behind --, and by their paths")
  func verbs() throws {
    let folder = try Self.folder(post: "-ohit.md")
    let program = BuiltProgram(folder: folder)
    #expect(try program.run(["show", "--store", "posts", "--", "-ohit"]).outputText.contains("Mittens"))
    #expect(try program.run(["import", "--store", "store", "posts/-ohit.md"]).status == 0)
    #expect(try program.run(["import", "--store", "store", "posts"]).outputText.hasPrefix("0 imported, 1 unchanged"))
  }

  private func expectUntouched(_ folder: TemporaryFolder) throws {
    #expect(try !FileManager.default.subpathsOfDirectory(atPath: folder.path).contains { $0.hasSuffix("hit") })
  }

  private static func folder(post name: String, source: String = "", words: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let quoted = source.isEmpty ? "" : "source: '" + source.replacing("'", with: "''") + "'\n"
    try folder.write(
      Data("---\ntitle: Mittens for all\ndate: 2024-05-02\n\(quoted)---\n“We won,” said Ann Lee.\n\n\(words)".utf8),
      to: "posts/.new")
    try FileManager.default.moveItem(atPath: folder.path + "/posts/.new", toPath: folder.path + "/posts/" + name)
    return folder
  }

  private static func reader(
    in folder: TemporaryFolder, _ environment: [String: String] = [:]
  ) throws -> ReaderSession {
    try ReaderSession(path: folder.path + "/posts", folder: folder, size: (120, 40), environment: environment)
  }
}

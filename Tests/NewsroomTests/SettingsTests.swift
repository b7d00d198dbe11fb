import Foundation
import PostModel
import Testing

@testable import newsroom

@Suite struct SettingsTests {
  @Test("Folders are those of the XDG variables, and below the home where those are unset, empty or relative")
  func folders() throws {
    let home = ["HOME": "/home/ann", "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": "relative"]
    let standard = Folders { home[$0].flatMap { $0.isEmpty ? nil : $0 } }
    #expect(standard.configuration == "/home/ann/.config/newsroom")
    #expect(standard.state == "/home/ann/.local/state/newsroom")
    #expect(standard.defaultStore == "/home/ann/.local/share/newsroom/posts")
    let moved = Folders { ["XDG_DATA_HOME": "/data"][$0] }
    #expect(moved.defaultStore == "/data/newsroom/posts")
  }

  @Test("The same store has the same state folder through a symbolic link, and another store another")
  func storeIDs() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Union Posts/a.txt")
    try folder.write("", to: "union-posts/a.txt")
    let path = folder.path + "/Union Posts"
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: path)
    let id = StateFolder.storeID(of: path)
    #expect(id.hasPrefix("union-posts-"))
    #expect(id.utf8.count == "union-posts-".utf8.count + 16)
    #expect(StateFolder.storeID(of: folder.path + "/link/") == id)
    #expect(StateFolder.storeID(of: folder.path + "/union-posts") != id)
  }

  @Test("config.toml says the clipboard's command as a list, or as words, and the limit of OSC 52")
  func configuration() throws {
    let listed = try Configuration("[clipboard]\ncommand = ['a b', '-c']\nosc52-limit = 0", path: "c")
    #expect(listed.clipboardCommand == ["a b", "-c"])
    #expect(listed.osc52Limit == 0)
    let spaced = try Configuration("clipboard.command = \"wl-copy  --primary\"", path: "c")
    #expect(spaced.clipboardCommand == ["wl-copy", "--primary"])
    #expect(spaced.osc52Limit == 74_994)
    #expect(try Configuration(file: "/nowhere/config.toml") == Configuration())
  }

  @Test(
    "What is wrong in config.toml is said with its line",
    arguments: [
      ("[clipboard]\ncomand = 'x'", 2, "\"comand\" is no option; did you mean \"clipboard.command\"?"),
      ("[clipboard]\nbackslashes = 'x'", 2, "\"backslashes\" is no option of newsroom: it knows clipboard.command, "),
      ("\n[colours]\nred = 1", 2, "\"colours\" is no option of newsroom: it knows linear, theme, "),
      ("clipboard = 1", 1, "\"clipboard\" is no option of newsroom"),
      ("clipboard.thme = 1\nthme = 'x'", 1, "\"thme\" is no option"),
      ("[clipboard]\nosc52-limit = 1\n[x]\n", 3, "\"x\" is no option"),
      ("# theme\nthme = 'x'", 2, "\"thme\" is no option; did you mean \"theme\"?"),
      ("theme = 3", 1, "\"theme\" wants the name of a theme"),
      ("theme = '../x'", 1, "\"theme\" wants a theme's name, not a path"),
      (
        "background = 'lihgt'", 1,
        "\"background\" cannot be \"lihgt\": it is one of \"auto\", \"light\", \"dark\"; did you mean"
      ),
      ("mouse = 'on'", 1, "\"mouse\" wants true or false"),
      ("links = true", 1, "\"links\" wants one of \"auto\", \"always\", \"never\""),
      ("mouse = true\n[searches]\n\"a.b\" = 'sort:x'", 3, "\"a.b\" is no query that can be read"),
      ("[clipboard]\n# osc52-limit\nosc52-limit = 'x'", 3, "\"osc52-limit\" wants a number"),
      ("[clipboard]\nosc52-limit = -1", 2, "\"osc52-limit\" wants a number"),
      ("clipboard.command = []", 1, "\"command\" wants a program"),
      ("clipboard.command = ['', 'x']", 1, "\"command\" wants a program"),
      ("[clipboard]\n\ncommand = [1]", 3, "\"command\" wants a program"),
      ("[clipboard]\ncommand = 'x", 2, ""),
    ])
  func refuses(text: String, line: Int, reason: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try Configuration(text, path: "config.toml") }
    #expect(error.path == "config.toml")
    #expect(error.line == line)
    #expect(error.reason.hasPrefix(reason))
  }
}

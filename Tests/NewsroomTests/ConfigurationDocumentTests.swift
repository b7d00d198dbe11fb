import CursesTerminal
import Foundation
import PostModel
import ReaderScreen
import Testing

@testable import newsroom

@Suite("docs/configuration.md", .serialized)
struct ConfigurationPageTests {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/configuration.md")

  @Test("Its table has every option with its default and an example, and nothing else")
  func options() throws {
    try compare("options", with: Self.optionTable)
  }

  @Test("Its table of roles has every role of the screen as the standard theme has it")
  func roles() throws {
    try compare("roles", with: Self.roleTable)
  }

  @Test("Every default and every example can be read, the defaults to what holds without a file")
  func examples() throws {
    for option in ConfigurationOption.all {
      _ = try Configuration("\(option.key) = \(option.example)", path: "example")
      guard !option.standard.isEmpty else { continue }
      #expect(try Configuration("\(option.key) = \(option.standard)", path: "default") == Configuration())
    }
  }

  @Test("The examples of whole files in it can be read")
  func wholeFiles() throws {
    let document = try String(contentsOf: Self.file, encoding: .utf8)
    let files = document.components(separatedBy: "```toml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    #expect(files.count == 2)
    #expect(try Configuration(files[0], path: "config.toml").theme == "evening")
    #expect(try ThemeFile.variants(files[1], path: "themes/evening.toml").differ)
  }

  private func compare(_ name: String, with table: String) throws {
    let document = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(document.range(of: "<!-- \(name) -->\n")).upperBound
    let end = try #require(document.range(of: "<!-- end of \(name) -->")).lowerBound
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try document.replacingCharacters(in: start..<end, with: table)
        .write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(document[start..<end] == table, "RECORD=1 make test writes it anew")
    }
  }

  private static var optionTable: String {
    let rows = ConfigurationOption.all.map { option in
      let standard = option.standard.isEmpty ? "" : "`\(option.standard)`"
      return "| `\(option.key)` | \(standard) | `\(option.key) = \(option.example)` | \(option.summary) |\n"
    }
    return "| option | default | example | what it is |\n| --- | --- | --- | --- |\n" + rows.joined()
  }

  private static var roleTable: String {
    let rows = CellStyle.Role.allCases.map { "| `\($0.name)` | \(look(Theme.standard[$0])) |\n" }
    return "| role | in the standard theme |\n| --- | --- |\n" + rows.joined()
  }

  /// As theme files write it.
  private static func look(_ look: Theme.Look) -> String {
    func name(_ color: Color) -> String {
      if case .numbered(let number) = color { Color.names[Int(number)] } else { "default" }
    }
    let ground = look.background == .standard ? "" : " on " + name(look.background)
    let attributes = LookNotation.attributes.filter { look.attributes.contains($0.value) }.map { ", " + $0.key }
    return "`" + name(look.foreground) + ground + attributes.joined() + "`"
  }
}

@Suite("Themes as users write them")
struct ThemeFileTests {
  @Test("A file changes what it names; [light] and [dark] win over the rest, wherever they stand")
  func variants() throws {
    let text = "quote = \"cyan\"\n[light]\nquote = \"blue\"\nlink = \"17\"\n"
    let theme = try ThemeFile.variants(text, path: "x.toml")
    #expect(theme.dark[.quote].foreground == .cyan && theme.light[.quote].foreground == .blue)
    #expect(theme.dark[.link] == Theme.standard[.link] && theme.light[.link].foreground == .numbered(17))
    #expect(theme.dark[.date] == Theme.standard[.date])
  }

  @Test("What a theme says leaves what replaces colours where there are none")
  func withoutColors() throws {
    let theme = try ThemeFile.variants("match = \"black on green\"\nlink = \"red\"\n", path: "x.toml").dark
    let match = theme[.match].attributes.union(theme[.match].withoutColors)
    #expect(match.isSuperset(of: [.underline, .bold]))
    #expect(theme[.link].withoutColors.contains(.underline) && !theme[.link].attributes.contains(.underline))
  }

  @Test(
    "What is wrong in a file is said with its line",
    arguments: [
      ("quote = 'green'\n[ligth]\nquote = 'red'", 2, "\"ligth\" is no role; did you mean \"light\"?"),
      ("[light]\nbase = 'harbor'", 2, "\"base\" is no role"),
      ("[dark]\nquote = 'green'\n\n[light]\nquote = 'gren'", 5, "\"quote\" has `gren`; did you mean `green`?"),
      ("speaker = ['red']", 1, "\"speaker\" wants colours and attributes: \"green on black, bold\""),
      ("quote = green", 1, ""),
    ])
  func refuses(_ text: String, line: Int, reason: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try ThemeFile.variants(text, path: "x.toml") }
    #expect(error.line == line && error.path == "x.toml")
    #expect(error.reason.hasPrefix(reason), "\(error.reason)")
  }

  @Test("A file wins over a built-in theme of its name")
  func own() throws {
    let folder = try TemporaryFolder()
    try folder.write("date = \"yellow\"\n", to: "themes/harbor.toml")
    #expect(ThemeFile(named: "harbor", folder: folder.path).theme.dark[.date].foreground == .yellow)
    #expect(ThemeFile(named: "newsprint", folder: folder.path).problem == nil)
  }
}

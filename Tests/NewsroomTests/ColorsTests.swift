import Foundation
import TerminalHarness
import Testing

@Suite("Colours and themes on a real terminal")
struct ColorsTests {
  private static let mine = [
    "mine": "base = \"harbor\"\nquote = \"#123456\"\ndate = \"208\"\n[light]\nquote = \"bright-red\"\n"
  ]

  @Test("A theme's true colour is sent as it is where $COLORTERM says so")
  func trueColor() throws {
    let reader = try ConfiguredReader(
      configuration: "theme = 'mine'", themes: Self.mine, environment: ["COLORTERM": "truecolor"]
    ).start()
    #expect(reader.output.contains("\u{1B}[38;2;18;52;86m"))
    #expect(try reader.cell("Nobody should").foreground == .direct)
    #expect(try reader.cell("2023-01-09").foreground == .indexed(208))
  }

  @Test("Else the nearest of 256, 16 or 8 stands for it, and --color says how many there may be")
  func nearest() throws {
    let palette = try ConfiguredReader(configuration: "theme = 'mine'", themes: Self.mine).start()
    #expect(!palette.output.contains("38;2;"))
    #expect(try palette.cell("2023-01-09").foreground == .indexed(208))
    let limits: [([String], [String: String], Int)] = [
      (["--color", "16"], ["COLORTERM": "truecolor"], 16), ([], ["TERM": "xterm"], 8), ([], ["TERM": "linux"], 8),
    ]
    for (options, environment, count) in limits {
      let reader = try ConfiguredReader(
        configuration: "theme = 'mine'", themes: Self.mine, options: options, environment: environment
      ).start()
      for cell in reader.screen.rows.flatMap({ $0 }) {
        if case .indexed(let number) = cell.foreground { #expect(number < count) }
        #expect(cell.foreground != .direct)
      }
    }
  }

  @Test("--color wins over $NO_COLOR and over what the environment does not say")
  func option() throws {
    let named = try ConfiguredReader(options: ["--color", "16"], environment: ["NO_COLOR": "1"]).start()
    #expect(try named.cell("2023-01-09").foreground == .indexed(6))
    let direct = try ConfiguredReader(
      configuration: "theme = 'newsprint'\nbackground = 'dark'", options: ["--color", "truecolor"]
    ).start()
    #expect(direct.output.contains("\u{1B}[38;2;"))
    let none = try ConfiguredReader(options: ["--color=never"]).start()
    #expect(none.screen.rows.flatMap { $0 }.allSatisfy { $0.foreground == .standard && $0.background == .standard })
  }

  @Test("GNU screen hands $COLORTERM on and does not know true colour; tmux does")
  func multiplexers() throws {
    for (environment, isDirect) in [
      (["STY": "1.x"], false), (["TERM": "screen-256color"], false),
      (["TERM": "screen-256color", "TMUX": "/tmp/none,1,0"], true),
    ] as [([String: String], Bool)] {
      let reader = try ConfiguredReader(
        configuration: "theme = 'mine'", themes: Self.mine,
        environment: environment.merging(["COLORTERM": "24bit"]) { $1 }
      ).start()
      #expect(reader.output.contains("38;2;18;52;86") == isDirect, "\(environment)")
    }
  }

  @Test("A description of true colour (terminfo's RGB) is told colours in its own way")
  func described() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      test-direct|a terminal of true colour,
      \tRGB, colors#0x1000000, pairs#0x7FFF, initc@, op=\\E[39;49m,
      \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
      \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m,
      \tuse=xterm-256color,
      """, to: "direct.ti")
    let tic = Process()
    tic.executableURL = URL(filePath: "/usr/bin/tic")
    tic.arguments = ["-x", "-o", folder.path + "/terminfo", folder.path + "/direct.ti"]
    try tic.run()
    tic.waitUntilExit()
    try #require(tic.terminationStatus == 0)
    let reader = try ConfiguredReader(
      configuration: "theme = 'mine'\nbackground = 'dark'", themes: Self.mine,
      environment: ["TERM": "test-direct", "TERMINFO": folder.path + "/terminfo"]
    ).start()
    #expect(reader.output.contains("\u{1B}[38:2::18:52:86m"))
    // A bright colour that the description has no name for is told by its shade.
    let light = try ConfiguredReader(
      configuration: "theme = 'mine'\nbackground = 'light'", themes: Self.mine,
      environment: ["TERM": "test-direct", "TERMINFO": folder.path + "/terminfo"]
    ).start()
    #expect(light.output.contains("\u{1B}[38:2::255:0:0m"))
  }

  @Test("The terminal is asked for its background after the first screen, and its answer changes the theme's variant")
  func background() throws {
    let reader = try ConfiguredReader(configuration: "theme = 'mine'", themes: Self.mine).start()
    let question = try #require(reader.output.range(of: "\u{1B}]11;?\u{1B}\\"))
    let painted = try #require(reader.output.range(of: "status") ?? reader.output.range(of: "Posts"))
    #expect(painted.lowerBound < question.lowerBound)
    #expect(try reader.cell("Nobody should").foreground != .indexed(9))
    reader.terminal.send("\u{1B}]11;rgb:fafa/fafa/f0f0\u{1B}\\")
    try reader.terminal.wait { _ in try reader.cell("Nobody should").foreground == .indexed(9) }
    reader.terminal.send("?")
    try reader.terminal.wait(untilShown: "type to search")
  }

  @Test(
    "It is not asked where it could not answer, where nothing depends on it, and where it is known",
    arguments: [
      ("theme = 'mine'", ["TERM": "linux"]), ("theme = 'mine'", ["TERM": "screen"]), ("", [:]),
      ("theme = 'mine'\nbackground = 'dark'", [:]),
    ] as [(String, [String: String])])
  func notAsked(_ configuration: String, environment: [String: String]) throws {
    let reader = try ConfiguredReader(configuration: configuration, themes: Self.mine, environment: environment).start()
    reader.terminal.settle()
    #expect(!reader.output.contains("\u{1B}]11;?"))
  }

  @Test("$COLORFGBG chooses the variant of the first screen")
  func hint() throws {
    let reader = try ConfiguredReader(
      configuration: "theme = 'mine'", themes: Self.mine, environment: ["COLORFGBG": "0;15"]
    ).start()
    #expect(try reader.cell("Nobody should").foreground == .indexed(9))
  }

  @Test(
    "A theme that is wrong is said with file, line and what was meant, and the standard one holds",
    arguments: [
      ("quote = 'gren'", "mine.toml:1: \"quote\" has `gren`; did you mean `green`?; the standard theme is used"),
      ("\nqoute = 'green'", "mine.toml:2: \"qoute\" is no role; did you mean \"quote\"?"),
      ("[light]\nquote = 3", "mine.toml:2: \"quote\" wants colours and attributes"),
      ("base = 'harbour'", "mine.toml:1: \"base\" knows no theme \"harbour\"; did you mean \"harbor\"?"),
    ])
  func wrong(_ text: String, words: String) throws {
    let reader = try ConfiguredReader(
      configuration: "theme = 'mine'", themes: ["mine": text], size: (200, 40)
    )
    try reader.terminal.wait { screen in
      let text = screen.rows.indices.map(screen.row).joined(separator: " ")
      return words.split(separator: " ").allSatisfy { text.contains($0) } && text.contains("Gus Pell")
    }
    #expect(try reader.cell("2023-01-09").foreground == .indexed(6))
  }

  @Test("A theme that there is none of is said")
  func missing() throws {
    let reader = try ConfiguredReader(configuration: "theme = 'newsprnt'", size: (200, 40))
    try reader.terminal.wait { $0.text.contains("newsprint") && $0.text.contains("Gus Pell") }
  }

  @Test(
    "Any kind of terminal shows the panes, and the selection by reverse and a marker",
    arguments: ["screen", "linux", "xterm-mono", "vt100", "xterm", "tmux-256color", "xterm-256color"])
  func kinds(_ type: String) throws {
    let reader = try ConfiguredReader(environment: ["TERM": type], size: (80, 24)).start()
    let selected = try #require(reader.screen.rows.first { $0[0].text == "▌" })
    #expect(selected[2].isReverse)
    reader.terminal.send("]")
    try reader.terminal.wait(untilShown: "1/6")
    reader.terminal.send("Q")
    #expect(try reader.terminal.waitForExit() == .exited(0))
  }
}

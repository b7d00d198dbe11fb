import TerminalHarness

/// The built reader on a terminal, with a configuration and options of the test's own.
final class ConfiguredReader {
  let terminal: TerminalSession
  let folder: TemporaryFolder

  /// - Parameters:
  ///   - themes: texts by name.
  ///   - shell: between the terminal and the reader, as in life.
  init(
    _ posts: [String: String] = ReaderSession.release, configuration: String = "", themes: [String: String] = [:],
    options: [String] = [], environment: [String: String] = [:], size: (columns: Int, rows: Int) = (120, 40),
    underShell shell: Bool = false
  ) throws {
    folder = try TemporaryFolder()
    for (name, text) in posts { try folder.write(text, to: "posts/" + name) }
    try folder.write(configuration, to: "config/newsroom/config.toml")
    for (name, text) in themes { try folder.write(text, to: "config/newsroom/themes/" + name + ".toml") }
    let variables = [
      "SWIFT_BACKTRACE": "enable=no", "XDG_CONFIG_HOME": folder.path + "/config",
      "XDG_STATE_HOME": folder.path + "/state", "PS1": "ready ",
    ]
    let program = try BuiltProducts.path(of: "newsroom")
    let call = options + [folder.path + "/posts"]
    terminal = try TerminalSession(
      program: shell ? "/bin/bash" : program, arguments: shell ? ["--norc", "--noprofile", "-i"] : call,
      environment: variables.merging(environment) { $1 }, size: size)
    if shell {
      try terminal.wait(untilShown: "ready")
      terminal.send(([program] + call).joined(separator: " ") + "\n")
    }
  }

  var screen: TerminalScreen { terminal.screen }
  var output: String { terminal.output }

  /// Waits for the first screen with a post.
  func start() throws -> ConfiguredReader {
    try terminal.wait(untilShown: "Gus Pell")
    return self
  }

  /// Where some words begin on the screen.
  func place(of words: String) throws -> (column: Int, row: Int) {
    for row in screen.rows.indices {
      let texts = screen.rows[row].map { $0.width == 0 ? "" : $0.text.isEmpty ? " " : $0.text }
      if let column = texts.indices.first(where: { !texts[$0].isEmpty && texts[$0...].joined().hasPrefix(words) }) {
        return (column, row)
      }
    }
    throw NotShown(words: words, screen: screen.text)
  }

  func cell(_ words: String) throws -> TerminalScreen.Cell {
    let place = try place(of: words)
    return screen.cell(row: place.row, column: place.column)
  }

  struct NotShown: Error {
    let words: String
    let screen: String
  }
}

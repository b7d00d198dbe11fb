import Foundation
import TerminalHarness

/// The built reader on a terminal, with a store of the test's own.
final class ReaderSession {
  let terminal: TerminalSession
  /// Where configuration and state are, and the posts too where the session has made them.
  private let store: TemporaryFolder

  /// - Parameter posts: texts by file name.
  convenience init(
    _ posts: [String: String], size: (columns: Int, rows: Int) = (120, 40), environment: [String: String] = [:],
    keys: String? = nil, speakers: String? = nil
  ) throws {
    let store = try TemporaryFolder()
    for (name, text) in posts { try store.write(text, to: "posts/" + name) }
    if let keys { try store.write(keys, to: "config/newsroom/keys") }
    if let speakers { try store.write(speakers, to: "config/newsroom/speakers.toml") }
    try self.init(path: store.path + "/posts", folder: store, size: size, environment: environment)
  }

  /// - Parameters:
  ///   - path: the store, wherever it is.
  ///   - folder: where configuration and state are.
  init(
    path: String, folder: TemporaryFolder, size: (columns: Int, rows: Int), environment: [String: String] = [:]
  ) throws {
    store = folder
    let variables = [
      "SWIFT_BACKTRACE": "enable=no", "XDG_CONFIG_HOME": store.path + "/config",
      "XDG_STATE_HOME": store.path + "/state",
    ]
    terminal = try TerminalSession(
      program: try BuiltProducts.path(of: "newsroom"), arguments: [path],
      environment: variables.merging(environment) { $1 }, size: size)
  }

  var screen: TerminalScreen { terminal.screen }

  /// Writes a post while the reader runs.
  func write(post: String, to name: String) throws { try store.write(post, to: "posts/" + name) }

  /// Writes `speakers.toml` while the reader runs.
  func write(speakers: String) throws { try store.write(speakers, to: "config/newsroom/speakers.toml") }

  /// Types keys and waits until the screen shows a text.
  func press(_ keys: String, untilShown text: String) throws {
    terminal.send(keys)
    try terminal.wait(untilShown: text)
  }

  func wait(untilShown text: String) throws { try terminal.wait(untilShown: text) }

  /// What `last-copy.txt` holds.
  func lastCopy() throws -> String {
    let state = store.path + "/state/newsroom"
    let folders = try FileManager.default.contentsOfDirectory(atPath: state).filter { $0 != "last-store" }
    return try store.text(of: "state/newsroom/" + (folders.first ?? "") + "/last-copy.txt")
  }

  /// The last text that was sent to the terminal's clipboard by OSC 52.
  func clipboard() -> String? {
    guard let start = terminal.output.range(of: "\u{1B}]52;c;", options: .backwards) else { return nil }
    let code = terminal.output[start.upperBound...].prefix { $0 != "\u{07}" && $0 != "\u{1B}" }
    return Data(base64Encoded: String(code)).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension ReaderSession {
  /// A release with six voices and one contact, and a notice with neither.
  static let release = [
    "2024-05-02-heat.md": """
    ---
    title: Council passes the warm homes rule
    date: 2024-05-02
    organization: Lantern Street Tenants
    source: https://tenants.example.org/heat
    ---
    “Nobody should sleep in a coat,” said Ada Quill, chair of the Lantern Street Tenants.

    “The rule is plain and it is cheap,” said Ben Marrow, an engineer at the Cold Homes Project.

    Councilor Cleo Vance said, “We heard three hundred people, and we listened.”

    “My children did their homework in mittens,” said Dina Roe, a nurse.

    “It took four winters,” added Egon Falk, secretary of the Lantern Street Tenants. “It will not take a fifth.”

    “Landlords can live with it,” said Flora Mint, a building owner.

    For more information: Gus Pell, (959) 555-0137
    """,
    "2023-01-09-notice.md": "---\ntitle: Office closed\ndate: 2023-01-09\n---\nThe office is closed on Monday.\n",
  ]
}

import Glibc

/// What the environment and `config.toml` say, read once when the program starts.
struct Settings: Sendable {
  let folders: Folders
  let session: Session
  let programs: ProgramNames
  let configuration: Configuration
  /// `$NEWSROOM_STORE`, where it is set and not empty.
  let storeVariable: String?

  /// - Parameter variable: The value of an environment variable, `nil` where it is unset.
  init(variable: (String) -> String?) throws(ConfigurationError) {
    let folders = Folders { name in variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    self.init(variable: variable, configuration: try Configuration(file: folders.configuration + "/config.toml"))
  }

  /// - Parameter configuration: In the place of what `config.toml` says.
  init(variable: (String) -> String?, configuration: Configuration) {
    func stated(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    self.configuration = configuration
    folders = Folders(variable: stated)
    session = Session(variable: stated)
    programs = ProgramNames(variable: stated)
    storeVariable = stated("NEWSROOM_STORE")
  }

  /// The settings of this process.
  static func ofThisProcess() throws(ConfigurationError) -> Settings {
    try Settings(variable: Folders.environment)
  }
}

/// Where newsroom keeps what it keeps; each a path without a final slash.
///
/// Source: XDG Base Directory Specification 0.8; a relative path in one of its variables is ignored, as it demands.
struct Folders: Sendable, Hashable {
  /// `config.toml`, `keys`, `speakers.toml`.
  let configuration: String
  /// The default store, `posts`, is in it.
  let data: String
  /// A folder for each store is in it: see ``StateFolder``.
  let state: String
  /// A folder for each store is in it: its catalog.
  let cache: String
  /// What `~` stands for.
  let home: String
  /// Where programs keep what is the same for all users, the first before the others.
  let systemData: [String]

  init(variable: (String) -> String?) {
    let home = variable("HOME") ?? Self.homeInPasswordFile ?? "/"
    self.home = home
    let systemData = variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share"
    self.systemData = systemData.split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init)
    func base(_ name: String, _ fallback: String) -> String {
      let stated = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (stated ?? home + fallback) + "/newsroom"
    }
    configuration = base("XDG_CONFIG_HOME", "/.config")
    data = base("XDG_DATA_HOME", "/.local/share")
    state = base("XDG_STATE_HOME", "/.local/state")
    cache = base("XDG_CACHE_HOME", "/.cache")
  }

  /// Those of this process.
  static func ofThisProcess() -> Folders {
    Folders { name in environment(name).flatMap { $0.isEmpty ? nil : $0 } }
  }

  var defaultStore: String { data + "/posts" }

  /// The value of an environment variable, `nil` where it is unset.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static var homeInPasswordFile: String? {
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
    return String(cString: folder)
  }
}

/// What surrounds the terminal: a multiplexer, a connection from afar, a display.
struct Session: Sendable, Hashable {
  let isInsideTmux: Bool
  let isOverSSH: Bool
  let hasWayland: Bool
  let hasX11: Bool
  /// `$NO_COLOR` is set and not empty (https://no-color.org).
  let isWithoutColor: Bool
  /// Whether the terminal can do no more than print line after line, or does not say what it can: `$TERM`.
  let isTerminalDumb: Bool
  /// Where programs are looked for; `nil` leaves it to the system.
  let searchPath: String?

  init(variable: (String) -> String?) {
    isInsideTmux = variable("TMUX") != nil
    isOverSSH = ["SSH_TTY", "SSH_CONNECTION", "SSH_CLIENT"].contains { variable($0) != nil }
    hasWayland = variable("WAYLAND_DISPLAY") != nil
    hasX11 = variable("DISPLAY") != nil
    isWithoutColor = variable("NO_COLOR") != nil
    isTerminalDumb = variable("TERM").map { $0 == "dumb" } ?? true
    searchPath = variable("PATH")
  }
}

/// Which programs the environment names.
struct ProgramNames: Sendable, Hashable {
  /// `$BROWSER`.
  let browser: String?
  private let visual: String?
  private let lineEditor: String?

  init(variable: (String) -> String?) {
    browser = variable("BROWSER")
    visual = variable("VISUAL")
    lineEditor = variable("EDITOR")
  }

  /// The value of `$VISUAL` or `$EDITOR`.
  func editor(_ name: String) -> String? { name == "VISUAL" ? visual : lineEditor }
}

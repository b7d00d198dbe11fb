/// What is known of the ways to a clipboard.
struct ClipboardFacts: Sendable, Hashable {
  /// In the order in which they are tried.
  var channels: [ClipboardChannel]
  /// Where the programs of the channels are, by name; those that are nowhere are not in it.
  var programs: [String: String] = [:]
  /// tmux's option `set-clipboard`; `nil` outside of tmux, or where it does not say.
  var tmuxSetting: String?
  /// Whether the terminal takes OSC 52; `nil` where that cannot be known without trying.
  var terminalTakesCopies: Bool?
  /// What trying came to, where it was tried: the status line's sentence, and whether a channel took the text.
  var trial: Trial?

  struct Trial: Sendable, Hashable {
    let sentence: String
    let isTaken: Bool
  }

  var diagnoses: [Diagnosis] { missing + [chosen] + trialDiagnosis }

  /// Channels whose program is not there, though something asks for it.
  private var missing: [Diagnosis] {
    channels.compactMap { channel in
      guard case .configured(let command) = channel, let name = command.first, programs[name] == nil else { return nil }
      return .bad(
        .clipboard, "the program \(name) of clipboard.command is not there", "install it, or change config.toml")
    }
  }

  private var chosen: Diagnosis {
    guard let channel = channels.first(where: isUsable) else {
      return .bad(.clipboard, "there is no way to one", "install wl-clipboard (Wayland), or xclip (X11)")
    }
    switch channel {
    case .osc52: return terminal
    case .tmux where tmuxSetting == "off":
      return .bad(
        .clipboard, "copies go to tmux alone, as its set-clipboard is off",
        "tmux set -g set-clipboard on, and the same in ~/.tmux.conf")
    case .tmux: return .good(.clipboard, "copies go through tmux\(path(channel)), as $TMUX is set")
    case .configured: return .good(.clipboard, "copies go through \(channel.name)\(path(channel)), as config.toml says")
    case .waylandCopy: return .good(.clipboard, "copies go through wl-copy\(path(channel)), as $WAYLAND_DISPLAY is set")
    case .xclip, .xsel:
      return .good(.clipboard, "copies go through \(channel.name)\(path(channel)), as $DISPLAY is set")
    }
  }

  private func path(_ channel: ClipboardChannel) -> String { programs[channel.name].map { " (\($0))" } ?? "" }

  private func isUsable(_ channel: ClipboardChannel) -> Bool {
    channel.command.map { $0.first.map { programs[$0] != nil } ?? false } ?? true
  }

  /// The terminal is asked to copy.
  private var terminal: Diagnosis {
    let wanted = channels.compactMap { $0.command?.first }.filter { programs[$0] == nil }
    let install = wanted.isEmpty ? "" : ", or install \(wanted.joined(separator: " or "))"
    switch terminalTakesCopies {
    case true?: return .good(.clipboard, "the terminal is asked to copy (OSC 52), and is known to do so")
    case false?:
      return .bad(
        .clipboard, "the terminal is asked to copy (OSC 52), and is known not to",
        wanted.isEmpty
          ? "use another terminal; what was copied last is in last-copy.txt"
          : "install \(wanted.joined(separator: " or "))")
    case nil:
      return .remark(
        .clipboard, "the terminal is asked to copy (OSC 52), which it may or may not do",
        "try it: newsroom doctor --try, then paste\(install)")
    }
  }

  private var trialDiagnosis: [Diagnosis] {
    guard let trial else { return [] }
    if trial.isTaken { return [.good(.clipboard, trial.sentence + ": paste it somewhere to see")] }
    return [.bad(.clipboard, trial.sentence, "install wl-clipboard (Wayland), or xclip (X11)")]
  }
}

/// Terminals of which it is known whether they take copies, told by the environment.
///
/// Sources: the terminals' own documentation; VTE, which GNOME Terminal and many others are made of, takes none.
enum KnownClipboardTerminals {
  static func takesCopies(variable: (String) -> String?) -> Bool? {
    let term = variable("TERM") ?? ""
    if variable("TMUX") != nil || variable("STY") != nil { return nil }
    if variable("VTE_VERSION") != nil { return false }
    if variable("KITTY_WINDOW_ID") != nil || variable("WT_SESSION") != nil { return true }
    if ["WezTerm", "ghostty", "mintty"].contains(variable("TERM_PROGRAM") ?? "") { return true }
    if variable("TERM_PROGRAM") == "Apple_Terminal" { return false }
    if ["xterm-kitty", "foot", "alacritty", "xterm-ghostty", "wezterm"].contains(where: { term.hasPrefix($0) }) {
      return true
    }
    return nil
  }
}

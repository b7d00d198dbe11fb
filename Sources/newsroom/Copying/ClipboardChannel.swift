/// A way to a clipboard.
enum ClipboardChannel: Sendable, Hashable {
  /// `clipboard.command` of the configuration.
  case configured([String])
  /// tmux's own buffer, and with `-w` the clipboard of the terminal that tmux runs in.
  case tmux
  case waylandCopy
  case xclip
  case xsel
  /// The terminal itself is asked to copy: over SSH this reaches the desk that a person sits at.
  case osc52

  /// Which channels to try, in order; OSC 52 is always the last resort.
  static func order(_ session: Session, command: [String]?) -> [ClipboardChannel] {
    var channels: [ClipboardChannel] = []
    if let command { channels.append(.configured(command)) }
    if session.isInsideTmux { channels.append(.tmux) }
    if session.isOverSSH { channels.append(.osc52) }
    if session.hasWayland { channels.append(.waylandCopy) }
    if session.hasX11 { channels += [.xclip, .xsel] }
    return channels.contains(.osc52) ? channels : channels + [.osc52]
  }

  /// The program and its arguments, which gets the text on its standard input; `nil` where no program is needed.
  var command: [String]? {
    switch self {
    case .configured(let command): command
    case .tmux: ["tmux", "load-buffer", "-w", "-"]
    case .waylandCopy: ["wl-copy"]
    case .xclip: ["xclip", "-selection", "clipboard", "-in"]
    case .xsel: ["xsel", "--clipboard", "--input"]
    case .osc52: nil
    }
  }

  /// What the status line calls it.
  var name: String { command?.first ?? "OSC 52" }
}

/// Why a channel did not take a text.
struct ClipboardRefusal: Error, Hashable {
  /// As the status line shall say it: `xclip is not installed`.
  let reason: String
}

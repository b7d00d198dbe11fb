/// Whether the terminal is told what addresses are behind words (OSC 8).
package enum LinkChoice: String, Sendable, Hashable, CaseIterable {
  /// Where it is known to do well with them.
  case automatic = "auto"
  case always, never

  /// - Parameter variable: the value of an environment variable, `nil` where it is unset or empty.
  func areShown(variable: (String) -> String?) -> Bool {
    switch self {
    case .automatic: KnownLinkTerminals.includeThis(variable: variable)
    case .always: true
    case .never: false
    }
  }
}

/// The terminals that are known to show OSC 8 well, and how the environment tells of them.
///
/// | terminal | since | told by |
/// | --- | --- | --- |
/// | tmux | 3.4 | `$TERM_PROGRAM`, and its version |
/// | iTerm2 | 3.1 | `$TERM_PROGRAM`, and its version |
/// | WezTerm | 2018 | `$TERM_PROGRAM` |
/// | Visual Studio Code | 1.72, with xterm.js 5.0 | `$TERM_PROGRAM`, and its version |
/// | Ghostty | 1.0 | `$TERM_PROGRAM`, `$TERM` |
/// | mintty | 2.9.7 | `$TERM_PROGRAM`, and its version |
/// | kitty | 0.19 | `$KITTY_WINDOW_ID`, `$TERM` |
/// | foot | 1.7 | `$TERM` |
/// | Alacritty | 0.11 | `$TERM` |
/// | VTE: GNOME Terminal and many others | 0.50; 0.52.2 has no rare crash any more | `$VTE_VERSION` |
/// | Konsole | 20.12 | `$KONSOLE_VERSION` |
/// | Windows Terminal | 1.4 | `$WT_SESSION` |
///
/// Inside tmux nothing but tmux counts, and inside GNU screen nothing at all: the variables of the terminal around them are
/// inherited. Over SSH `$TERM` alone arrives.
///
/// Sources: Alhadis, "OSC 8 adoption in terminal emulators" (github.com/Alhadis/OSC8-Adoption); for tmux its CHANGES, 3.3 to
/// 3.4; for Visual Studio Code its release notes of September 2022; for Ghostty its documentation (docs/vt/osc/8).
enum KnownLinkTerminals {
  static func includeThis(variable: (String) -> String?) -> Bool {
    let term = variable("TERM") ?? ""
    if variable("TMUX") != nil || term.hasPrefix("tmux") { return isKnownProgram(["tmux"], variable) }
    if variable("STY") != nil || term.hasPrefix("screen") { return false }
    return isKnownProgram(minimum.map(\.key), variable) || hasKnownVariable(variable)
      || terms.contains { term == $0 || term.hasPrefix($0 + "-") }
  }

  /// The least version, its numbers from the left; an empty one is any.
  private static let minimum: KeyValuePairs<String, [Int]> = [
    "tmux": [3, 4], "iTerm.app": [3, 1], "WezTerm": [], "vscode": [1, 72], "ghostty": [], "mintty": [2, 9, 7],
  ]

  private static let terms = ["xterm-kitty", "xterm-ghostty", "ghostty", "foot", "alacritty", "wezterm"]

  private static func isKnownProgram(_ names: [String], _ variable: (String) -> String?) -> Bool {
    guard let program = variable("TERM_PROGRAM"), names.contains(program),
      let least = minimum.first(where: { $0.key == program })?.value
    else { return false }
    let version = numbers(of: variable("TERM_PROGRAM_VERSION") ?? "")
    return !version.lexicographicallyPrecedes(least)
  }

  private static func hasKnownVariable(_ variable: (String) -> String?) -> Bool {
    if variable("KITTY_WINDOW_ID") != nil || variable("WT_SESSION") != nil { return true }
    let isVTE = variable("VTE_VERSION").flatMap { Int($0) }.map { $0 >= 5202 } ?? false
    return isVTE || variable("KONSOLE_VERSION").flatMap { Int($0) }.map { $0 >= 201_200 } ?? false
  }

  /// The numbers that a version begins with: 3 and 4 of `3.4a`; none of `next-3.5`.
  private static func numbers(of version: String) -> [Int] {
    version.split(separator: ".").map { part in Int(part.prefix { $0.isASCII && $0.isNumber }) ?? 0 }
  }
}

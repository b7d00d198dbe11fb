import CursesTerminal
import Glibc

/// What is known of the terminal that newsroom is run in.
struct TerminalFacts: Sendable, Hashable {
  /// `$TERM`; `nil` where it is not set.
  var type: String?
  /// What the machine knows of a terminal of that type; `nil` where nothing.
  var description: TerminalProbe?
  /// Whether standard input and output are a terminal, or there is one that controls the process.
  var isThere = true
  /// In cells; 0 where that cannot be told.
  var columns = 0
  var rows = 0
  var hasDirectColors = false
  var isWithoutColor = false
  var isInsideTmux = false
  var isOverSSH = false
}

extension TerminalFacts {
  /// Those of this process.
  init(session: Session, variable: (String) -> String?) {
    type = variable("TERM")
    description = type.flatMap(TerminalProbe.init(type:))
    var size = winsize()
    let device = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    isThere = device >= 0
    if isThere, ioctl(device, UInt(TIOCGWINSZ), &size) == 0 { (columns, rows) = (Int(size.ws_col), Int(size.ws_row)) }
    if device >= 0 { close(device) }
    hasDirectColors = variable("COLORTERM").map { ["truecolor", "24bit"].contains($0) } ?? false
    (isWithoutColor, isInsideTmux, isOverSSH) = (session.isWithoutColor, session.isInsideTmux, session.isOverSSH)
  }

  var diagnoses: [Diagnosis] { presence + kind + surroundings }

  /// The least screen that has room for everything.
  private static let (leastColumns, leastRows) = (40, 10)

  private var presence: [Diagnosis] {
    guard isThere else {
      return [
        .remark(
          .terminal, "there is none here, so only what it is said to be is known",
          "run `newsroom doctor` in the terminal that you read in")
      ]
    }
    if columns == 0 || rows == 0 {
      return [.remark(.terminal, "it does not say how large it is", "set its size: stty cols 80 rows 24")]
    }
    let isSmall = columns < Self.leastColumns || rows < Self.leastRows
    return [
      isSmall
        ? .remark(
          .terminal, "\(columns)×\(rows) is small, and some words will not fit",
          "make it \(Self.leastColumns)×\(Self.leastRows) or larger")
        : .good(.terminal, "\(columns)×\(rows)")
    ]
  }

  private var kind: [Diagnosis] {
    guard let type else {
      return [.bad(.terminal, "$TERM is not set, so the kind of terminal is not known", "export TERM=xterm-256color")]
    }
    guard let description else {
      return [
        .bad(
          .terminal, "the type \(type) ($TERM) is not known on this machine",
          "export TERM=xterm-256color, or install its description (Debian: apt install ncurses-term)")
      ]
    }
    guard description.canPlaceCursor else {
      return [
        .remark(
          .terminal, "a \(type) ($TERM) cannot place its cursor, so posts are read line by line",
          "if yours can: export TERM=xterm-256color")
      ]
    }
    return [.good(.terminal, "type \(type), known on this machine"), colors(description), input(description)]
  }

  private func colors(_ description: TerminalProbe) -> Diagnosis {
    if isWithoutColor { return .good(.terminal, "no colours, as $NO_COLOR is set") }
    if hasDirectColors { return .good(.terminal, "16 million colours ($COLORTERM)") }
    if description.colors >= 256 { return .good(.terminal, "\(description.colors) colours") }
    let count = description.colors == 0 ? "no colours" : "\(description.colors) colours"
    return .remark(.terminal, "\(count), as its type says", "if it has more: export TERM=xterm-256color")
  }

  private func input(_ description: TerminalProbe) -> Diagnosis {
    switch (description.hasMouse, description.isANSI) {
    case (true, true): .good(.terminal, "a mouse (M turns it on), and pastes arrive as one")
    case (false, true): .good(.terminal, "no mouse; pastes arrive as one")
    default: .remark(.terminal, "no mouse, and a paste arrives as if it were typed", "paste at prompts alone")
    }
  }

  private var surroundings: [Diagnosis] {
    var found: [Diagnosis] = []
    if isInsideTmux, let type, !["tmux", "screen"].contains(where: { type.hasPrefix($0) }) {
      found.append(
        .remark(
          .terminal, "inside tmux $TERM should be tmux-256color, and is \(type)",
          "put into ~/.tmux.conf: set -g default-terminal tmux-256color"))
    } else if isInsideTmux {
      found.append(.good(.terminal, "inside tmux"))
    }
    if isOverSSH { found.append(.good(.terminal, "over SSH")) }
    return found
  }
}

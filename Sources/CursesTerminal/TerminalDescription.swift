import CNcursesw
import ReaderCore

/// What the terminal's description (terminfo) says beyond what ncurses does with it itself.
///
/// Valid after `newterm`.
struct TerminalDescription {
  /// Sent after ncurses has taken the screen: title saved, bracketed paste and reports of focus on.
  let enter: [UInt8]
  /// Sent before ncurses gives the screen back.
  let leave: [UInt8]
  /// All that undoes what the reader does to a terminal, for when nothing of ncurses may be called.
  let reset: [UInt8]
  let canShowTitle: Bool
  /// Whether it understands the sequences of ECMA-48.
  let isANSI: Bool
  /// Whether it understands xterm's questions.
  let answersAsXterm: Bool
  /// What has presses, drags and the wheel reported (xterm's modes 1002 and 1006), and not any more; empty where the terminal
  /// has no mouse.
  let mouseOn: [UInt8]
  let mouseOff: [UInt8]
  let canPlaceCursor: Bool
  /// What the special keys send.
  let keys: [KeySequences.Described]
  let backspaceIsControlH: Bool

  init() {
    isANSI = Self.bytes("cup").starts(with: "\u{1B}[".utf8)
    canPlaceCursor = !Self.bytes("cup").isEmpty
    // XT: the terminal understands xterm's titles; tsl: it has a status line, which is how tmux and screen say so.
    canShowTitle = isANSI && (tigetflag("XT") == 1 || Self.bytes("tsl").starts(with: "\u{1B}]".utf8))
    // Some descriptions save and restore the title together with the screen.
    let savesTitle = canShowTitle && !Self.contains(Self.bytes("smcup"), "\u{1B}[22;")
    enter = Array(((savesTitle ? "\u{1B}[22;2t" : "") + (isANSI ? "\u{1B}[?2004h\u{1B}[?1004h" : "")).utf8)
    leave = Array(((isANSI ? "\u{1B}[?1004l\u{1B}[?2004l" : "") + (savesTitle ? "\u{1B}[23;2t" : "")).utf8)
    answersAsXterm = isANSI && tigetflag("XT") == 1
    let hasMouse = isANSI && !Self.bytes("kmous").isEmpty
    mouseOn = Array((hasMouse ? "\u{1B}[?1002;1006h" : "").utf8)
    mouseOff = Array((hasMouse ? "\u{1B}[?1002;1006l" : "").utf8)
    let everyMouseOff = Array((isANSI ? "\u{1B}[?1000;1002;1003;1006l" : "").utf8)
    let toNextLine = Self.bytes("rmcup").isEmpty ? Array("\r\n".utf8) : []
    reset =
      leave + everyMouseOff + ["sgr0", "op", "rmkx", "cnorm", "rmcup"].flatMap { Self.bytes($0) } + toNextLine
    keys = Self.readKeys()
    backspaceIsControlH = Self.bytes("kbs") == [0x08]
  }

  /// A capability without its padding (`$<5/>`): no terminal that is slow enough for it has an alternate screen.
  private static func bytes(_ capability: String) -> [UInt8] {
    guard let value = newsroom_string(capability) else { return [] }
    var bytes: [UInt8] = []
    var rest = String(cString: value).utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func contains(_ bytes: [UInt8], _ part: String) -> Bool {
    let part = Array(part.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: part) }
  }

  /// One byte alone is a control character, whatever the description says.
  private static func readKeys() -> [KeySequences.Described] {
    capabilities.map { KeySequences.Described(bytes: bytes($0.0), key: $0.1) }.filter { $0.bytes.count > 1 }
  }

  private static let capabilities: [(String, KeyPress)] =
    [
      ("kcuu1", KeyPress(.up)), ("kcud1", KeyPress(.down)), ("kcub1", KeyPress(.left)), ("kcuf1", KeyPress(.right)),
      ("khome", KeyPress(.home)), ("kend", KeyPress(.end)), ("kpp", KeyPress(.pageUp)), ("knp", KeyPress(.pageDown)),
      ("kich1", KeyPress(.insert)), ("kdch1", KeyPress(.delete)), ("kbs", KeyPress(.backspace)),
      ("kcbt", KeyPress(.backTab)), ("kent", KeyPress(.enter)),
      ("kri", KeyPress(.up, .shift)), ("kind", KeyPress(.down, .shift)), ("kLFT", KeyPress(.left, .shift)),
      ("kRIT", KeyPress(.right, .shift)), ("kHOM", KeyPress(.home, .shift)), ("kEND", KeyPress(.end, .shift)),
      ("kPRV", KeyPress(.pageUp, .shift)), ("kNXT", KeyPress(.pageDown, .shift)),
      ("kIC", KeyPress(.insert, .shift)), ("kDC", KeyPress(.delete, .shift)),
    ] + (1...12).map { ("kf\($0)", KeyPress(.function($0))) }
}

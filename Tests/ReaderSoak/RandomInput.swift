import ReaderCore
import SeededRandom
import TerminalHarness

/// What somebody at the keyboard might do, and what nobody would.
enum RandomInput {
  enum Step {
    case type(String)
    case bytes([UInt8])
    case press(TerminalKey, TerminalKey.Modifiers)
    case paste(String)
    case resize(columns: Int, rows: Int)
    /// Ctrl-Z, and then the shell's `fg`.
    case suspend
  }

  /// The next step.
  ///
  /// Every command that has a key comes up, since the keys are those of the standard keymap.
  static func next(_ random: inout SeededNumbers) -> Step {
    switch random.number(in: 0..<100) {
    case 0..<50: ofKeymap(&random)
    case 50..<62: .press(random.pick([.enter, .escape, .tab, .up, .down, .pageUp, .pageDown]), [])
    case 62..<70: .type(random.pick(phrases) + random.pick(["", "\r", "\r", "\t", "\u{1B}"]))
    case 70..<80: .type(String(random.pick(characters)))
    case 80..<85: .press(anyKey(&random), TerminalKey.Modifiers(rawValue: UInt32(random.number(in: 0..<8))))
    case 85..<92: .bytes(mouse(&random))
    case 92..<94: .bytes(garbage(&random))
    case 94..<96: .paste(random.pick(phrases) + random.pick(["", "\n", "\u{1B}[201~"]))
    // libvterm 0.1.4 crashes where a wide character comes to a terminal of one column.
    case 96..<98: .resize(columns: random.number(in: 2..<220), rows: random.number(in: 1..<70))
    case 98: .suspend
    default: .type(":" + random.pick(Command.allCases.filter { $0 != .quit }).rawValue + random.pick(arguments) + "\r")
    }
  }

  private static func ofKeymap(_ random: inout SeededNumbers) -> Step {
    let keys = random.pick(StandardKeymap.keymap.bindings).keys
    let bytes = keys.compactMap(bytes).flatMap { $0 }
    // Keys that have names are sent in the way that the terminal's modes ask for.
    return bytes.isEmpty ? .press(anyKey(&random), []) : bytes == [0x1A] ? .suspend : .bytes(bytes)
  }

  /// The bytes of a key that is a character, with Control and Alt as terminals send them.
  private static func bytes(of key: KeyPress) -> [UInt8]? {
    guard case .character(let character) = key.code else { return nil }
    var bytes = Array(String(character).utf8)
    if key.modifiers.contains(.control), let letter = bytes.first { bytes = [letter & 0x1F] }
    return key.modifiers.contains(.alt) ? [0x1B] + bytes : bytes
  }

  private static func anyKey(_ random: inout SeededNumbers) -> TerminalKey {
    random.pick([
      .enter, .tab, .backspace, .escape, .up, .down, .left, .right, .insert, .delete, .home, .end, .pageUp, .pageDown,
      .function(random.number(in: 1..<13)),
    ])
  }

  /// A press, a release, a drag or the wheel, mostly on the screen (SGR 1006).
  private static func mouse(_ random: inout SeededNumbers) -> [UInt8] {
    let place = "\(random.number(in: 1..<130));\(random.number(in: 1..<40))"
    let button = random.pick([0, 0, 0, 1, 2, 32, 64, 65])
    return Array("\u{1B}[<\(button);\(place)M\u{1B}[<\(button);\(place)m".utf8)
  }

  /// Bytes that no key sends, not long enough to be a program's name behind `|`.
  private static func garbage(_ random: inout SeededNumbers) -> [UInt8] {
    let start: [UInt8] = random.pick([[], [0x1B], [0x1B, 0x5B], [0x1B, 0x4F], [0x1B, 0x5D], [0xC3], [0xF0, 0x9F]])
    return start + (0..<random.number(in: 1..<6)).map { _ in UInt8(random.number(in: 0..<256)) }
  }

  private static let characters = Array(
    "abcdefghijklmnopqrstuvwxyzGHJKNTUVX0123456789 .,;:-_\"'()[]{}<>é漢🙂\u{301}\u{200F}")

  private static let phrases = [
    "rent", "heat", "speaker:lee", "date:2019..2021 has:quotes", "is:starred", "-tag:opinion", "\"hot water\"", "tag:",
    "sort:title", "(rent OR heat", "quote:\"we will\"", "🏳️‍🌈 漢字", "wc", "cat", "true", "housing", "out.md", "",
    String(repeating: "long ", count: 80),
  ]

  private static let arguments = [
    "", "", " ", " rent", " speaker:lee", " 7", " date", " housing", " x.md", " x.csv", " wc -c",
  ]
}

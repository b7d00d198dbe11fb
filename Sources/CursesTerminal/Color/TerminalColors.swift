import CNcursesw

/// What colours a terminal has, and how it is told of them.
///
/// Valid after `newterm`; made once.
struct TerminalColors {
  /// How true colour is sent.
  enum DirectCoding: Hashable {
    /// The description knows it (terminfo's `RGB`): a colour's number is its red, green and blue. The first few numbers
    /// are named colours all the same: 8, 16 or 256 of them.
    case described(named: Int)
    /// Only the environment knows it: see ``DirectColors``.
    case rewritten
  }

  let depth: ColorDepth
  let directCoding: DirectCoding
  /// Whether the terminal can be told to use its own colours for one half of a pair.
  let hasDefaults: Bool

  /// Starts ncurses' colours, unless there shall be none.
  init(_ choice: ColorChoice, variable: (String) -> String?) {
    guard choice != .never, has_colors(), start_color() == OK else {
      (depth, directCoding, hasDefaults) = (.none, .rewritten, false)
      return
    }
    hasDefaults = use_default_colors() == OK
    let count = newsroom_color_count()
    let named = Self.describedNames(count)
    directCoding = named.map { .described(named: $0) } ?? .rewritten
    let mayBeDirect = named != nil || Self.canBeRewritten(count)
    let isDirect = mayBeDirect && (choice == .direct || named != nil || Self.isDirect(variable))
    let most: ColorDepth = isDirect ? .direct : count >= 256 ? .palette : count >= 16 ? .sixteen : .eight
    depth = min(most, Self.limit(of: choice))
  }

  private static func limit(of choice: ColorChoice) -> ColorDepth {
    switch choice {
    case .never: .none
    case .sixteen: .sixteen
    case .palette: .palette
    case .automatic, .direct: .direct
    }
  }

  /// How many named colours a description of true colour leaves; `nil` where it is none.
  private static func describedNames(_ count: Int32) -> Int? {
    guard count >= 1 << 24, newsroom_has_direct_colors() else { return nil }
    func isNamed(_ number: Int32) -> Bool {
      let bytes = Self.sequence("setaf", number)
      return !bytes.starts(with: "\u{1B}[38:2".utf8) && !bytes.starts(with: "\u{1B}[38;2".utf8)
    }
    return isNamed(255) ? 256 : isNamed(15) ? 16 : 8
  }

  /// Whether a colour of the palette is told in the words that ``DirectColors`` knows.
  private static func canBeRewritten(_ count: Int32) -> Bool {
    count == 256 && sequence("setaf", 200).elementsEqual("\u{1B}[38;5;200m".utf8)
      && sequence("setab", 200).elementsEqual("\u{1B}[48;5;200m".utf8)
  }

  /// Whether `$COLORTERM` says true colour, and is the terminal's own word.
  ///
  /// GNU screen 4 passes its terminal's variable on and does not know true colour: `$STY` tells of it, or a `$TERM` of its
  /// name that is not tmux's.
  private static func isDirect(_ variable: (String) -> String?) -> Bool {
    guard let stated = variable("COLORTERM"), stated == "truecolor" || stated == "24bit" else { return false }
    if variable("TMUX") != nil { return true }
    return variable("STY") == nil && variable("TERM")?.hasPrefix("screen") != true
  }

  /// What selects a colour.
  ///
  /// - Parameters:
  ///   - capability: `setaf` for the foreground, `setab` for the background.
  ///   - number: ncurses' number of the colour.
  static func sequence(_ capability: String, _ number: Int32) -> [UInt8] {
    guard let string = newsroom_string(capability), let bytes = newsroom_parameterised(string, number, 0) else {
      return []
    }
    return Array(String(cString: bytes).utf8)
  }
}

/// Colours that ncurses takes for others: it sends a number of the palette of 256, and on the way to the terminal red, green
/// and blue take its place (ISO 8613-6, in the form that terminals take: `38;2;R;G;B`).
struct DirectColors {
  /// By the number that stands for them.
  private var stoodFor: [RGB?] = Array(repeating: nil, count: 256)
  private var next = 255
  private(set) var isEmpty = true

  /// The number that stands for a colour; from the end of the palette, which themes use least.
  ///
  /// - Parameter taken: numbers that mean what they say. `nil` where none is left.
  mutating func number(of color: RGB, taken: Set<UInt8>) -> UInt8? {
    if !isEmpty, let known = stoodFor.lastIndex(of: color) { return UInt8(known) }
    while next >= 16, taken.contains(UInt8(next)) { next -= 1 }
    guard next >= 16 else { return nil }
    defer { next -= 1 }
    stoodFor[next] = color
    isEmpty = false
    return UInt8(next)
  }

  /// The bytes with each `ESC [ 38 ; 5 ; N m` (or 48) of such a number replaced; no text of a frame has an ESC.
  func rewritten(_ bytes: [UInt8]) -> [UInt8] {
    if isEmpty { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: ASCII.escape) {
      result += rest[..<escape]
      rest = rest[escape...]
      if let (ground, number) = Self.paletteColor(rest), let color = stoodFor[Int(number)] {
        result += "\u{1B}[\(ground);2;\(color.red);\(color.green);\(color.blue)m".utf8
        rest = rest[(rest.firstIndex(of: UInt8(ascii: "m")) ?? escape)...].dropFirst()
      } else {
        result.append(ASCII.escape)
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// 38 or 48, and the number, where the bytes begin with a sequence that selects a colour of the palette.
  private static func paletteColor(_ bytes: ArraySlice<UInt8>) -> (ground: Int, number: UInt8)? {
    let isForeground = bytes.starts(with: "\u{1B}[38;5;".utf8)
    guard isForeground || bytes.starts(with: "\u{1B}[48;5;".utf8) else { return nil }
    let digits = bytes.dropFirst(7).prefix(4).prefix { (0x30...0x39).contains($0) }
    guard bytes.dropFirst(7 + digits.count).first == UInt8(ascii: "m") else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self)).map { (isForeground ? 38 : 48, $0) }
  }
}

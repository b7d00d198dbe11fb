import CNcursesw
import ReaderScreen

/// A theme in ncurses' terms on one terminal: attributes and a colour pair for each role.
struct Palette {
  struct Ink {
    let attributes: attr_t
    let pair: Int16
  }

  private var looks: [Ink] = []
  private let attributeTable: [attr_t]
  private let hasItalics: Bool
  private var pairs: ColorPairs

  /// Allots the colour pairs; call once, after `newterm`.
  init(_ theme: Theme, colors: TerminalColors) {
    hasItalics = attr_t(termattrs()) & newsroom_italic() != 0
    attributeTable = Self.makeAttributeTable(hasItalics: hasItalics)
    pairs = ColorPairs(colors)
    adopt(theme)
  }

  /// Takes another theme; all that is shown has to be drawn again.
  mutating func adopt(_ theme: Theme) {
    pairs.reserve(theme)
    looks = CellStyle.Role.allCases.map { role in
      let look = theme[role]
      let attributes = pairs.areUsed ? look.attributes : look.attributes.union(look.withoutColors)
      return Ink(
        attributes: attributeTable[Int(attributes.rawValue)],
        pair: pairs.pair(look.foreground, on: look.background))
    }
  }

  /// Colours that stand for others in what ncurses writes.
  var directColors: DirectColors { pairs.directColors }

  func ink(for style: CellStyle) -> Ink {
    let look = looks[Int(style.role.rawValue)]
    return Ink(attributes: look.attributes | attributeTable[Int(style.attributes.rawValue)], pair: look.pair)
  }

  /// ncurses' attributes for each combination of ours; italics are underlined where the terminal has none.
  private static func makeAttributeTable(hasItalics: Bool) -> [attr_t] {
    let bits: [(CellStyle.Attributes, attr_t)] = [
      (.bold, newsroom_bold()),
      (.italic, hasItalics ? newsroom_italic() : newsroom_underline()),
      (.underline, newsroom_underline()),
      (.reverse, newsroom_reverse()),
      (.dim, newsroom_dim()),
    ]
    return (0...UInt8.max).map { raw in
      bits.reduce(0) { CellStyle.Attributes(rawValue: raw).contains($1.0) ? $0 | $1.1 : $0 }
    }
  }
}

/// For what ncurses does not write itself.
extension Palette {
  /// What makes a terminal of ECMA-48 show a style, whatever it showed before.
  func sequence(for style: CellStyle) -> [UInt8] {
    let ink = ink(for: style)
    let bits: [(attr_t, String)] = [
      (newsroom_bold(), ";1"), (newsroom_dim(), ";2"), (newsroom_italic(), ";3"), (newsroom_underline(), ";4"),
      (newsroom_reverse(), ";7"),
    ]
    let attributes = bits.reduce("0") { ink.attributes & $1.0 != 0 ? $0 + $1.1 : $0 }
    return Array("\u{1B}[\(attributes)m".utf8) + pairs.sequence(of: ink.pair)
  }
}

/// The colour pairs allotted so far; pair 0 is the terminal's own colours.
private struct ColorPairs {
  /// ncurses' numbers of two colours; -1 is the terminal's own.
  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private let colors: TerminalColors
  private(set) var directColors = DirectColors()
  /// Numbers of the palette that a theme uses as they are.
  private var taken: Set<UInt8> = []
  /// Pair number 1 first; a handful.
  private var pairs: [Pair] = []

  init(_ colors: TerminalColors) { self.colors = colors }

  var areUsed: Bool { colors.depth != .none }

  /// Keeps the numbers that a theme uses from standing for other colours.
  mutating func reserve(_ theme: Theme) {
    for role in CellStyle.Role.allCases {
      for case .numbered(let number) in [theme[role].foreground, theme[role].background] where number >= 16 {
        taken.insert(number)
      }
    }
  }

  mutating func pair(_ foreground: Color, on background: Color) -> Int16 {
    guard areUsed, foreground != .standard || background != .standard else { return 0 }
    let pair = Pair(
      foreground: number(foreground, standard: 7), background: number(background, standard: 0))
    if let known = pairs.firstIndex(of: pair) { return Int16(known + 1) }
    let next = pairs.count + 1
    guard next <= Int(Int16.max), init_extended_pair(Int32(next), pair.foreground, pair.background) == OK else {
      return 0
    }
    pairs.append(pair)
    return Int16(next)
  }

  /// ncurses' number of a colour.
  private mutating func number(_ color: Color, standard: Int32) -> Int32 {
    switch color.limited(to: colors.depth) {
    case .standard: return colors.hasDefaults ? -1 : standard
    case .numbered(let number): return numbered(number)
    case .direct(let color):
      if case .described = colors.directCoding { return Self.described(color) }
      let number = directColors.number(of: color, taken: taken) ?? color.nearest(of: 16...255)
      return Int32(number)
    }
  }

  /// A named colour that a description of true colour does not have is told by its shade.
  private func numbered(_ number: UInt8) -> Int32 {
    if colors.depth == .direct, case .described(let named) = colors.directCoding, Int(number) >= named {
      return Self.described(RGB(numbered: number))
    }
    return Int32(number)
  }

  /// Red, green and blue as one number; the nearest to black are lifted out of the numbers that have names.
  private static func described(_ color: RGB) -> Int32 {
    let number = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    return number < 256 ? 0x010101 : number
  }

  func sequence(of pair: Int16) -> [UInt8] {
    guard pair > 0 else { return [] }
    let pair = pairs[Int(pair) - 1]
    let foreground = pair.foreground < 0 ? [] : TerminalColors.sequence("setaf", pair.foreground)
    let background = pair.background < 0 ? [] : TerminalColors.sequence("setab", pair.background)
    return directColors.rewritten(foreground + background)
  }
}

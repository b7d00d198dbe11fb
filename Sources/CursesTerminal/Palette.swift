import CNcursesw
import ReaderScreen

/// A theme in ncurses' terms on one terminal: attributes and a colour pair for each role.
struct Palette {
  struct Ink {
    let attributes: attr_t
    let pair: Int16
  }

  private let looks: [Ink]
  private let attributeTable: [attr_t]

  /// Allots the colour pairs; call once, after `newterm`.
  init(_ theme: Theme, colors: ColorChoice) {
    let attributeTable = Self.makeAttributeTable()
    var pairs = ColorPairs(colors)
    looks = CellStyle.Role.allCases.map { role in
      let look = theme[role]
      let attributes = pairs.areUsed ? look.attributes : look.attributes.union(look.withoutColors)
      return Ink(
        attributes: attributeTable[Int(attributes.rawValue)],
        pair: pairs.pair(look.foreground, on: look.background))
    }
    self.attributeTable = attributeTable
  }

  func ink(for style: CellStyle) -> Ink {
    let look = looks[Int(style.role.rawValue)]
    return Ink(attributes: look.attributes | attributeTable[Int(style.attributes.rawValue)], pair: look.pair)
  }

  /// ncurses' attributes for each combination of ours; italics are underlined where the terminal has none.
  private static func makeAttributeTable() -> [attr_t] {
    let hasItalics = attr_t(termattrs()) & newsroom_italic() != 0
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

/// The colour pairs allotted so far; pair 0 is the terminal's own colours.
private struct ColorPairs {
  private struct Pair: Hashable {
    let foreground: Int16
    let background: Int16
  }

  let areUsed: Bool
  /// Whether the terminal can be told to use its own colours for one half of a pair.
  private let hasDefaults: Bool
  /// Pair number 1 first; a handful.
  private var pairs: [Pair] = []

  init(_ choice: ColorChoice) {
    areUsed = choice == .automatic && has_colors() && start_color() == OK
    hasDefaults = areUsed && use_default_colors() == OK
  }

  mutating func pair(_ foreground: Theme.Color, on background: Theme.Color) -> Int16 {
    guard areUsed, foreground != .standard || background != .standard else { return 0 }
    let pair = Pair(
      foreground: number(foreground, standard: 7), background: number(background, standard: 0))
    if let known = pairs.firstIndex(of: pair) { return Int16(known + 1) }
    let next = Int16(pairs.count + 1)
    guard init_pair(next, pair.foreground, pair.background) == OK else { return 0 }
    pairs.append(pair)
    return next
  }

  /// The terminal's number of a colour; a bright one is its plain one where there are only eight.
  private func number(_ color: Theme.Color, standard: Int16) -> Int16 {
    guard color != .standard else { return hasDefaults ? -1 : standard }
    return newsroom_color_count() >= 16 ? color.rawValue : color.rawValue % 8
  }
}

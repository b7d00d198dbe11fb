import PostModel

/// What a scalar does to a row of cells.
enum CellEffect: Equatable {
  /// Begins a glyph of 1 or 2 columns.
  case glyph(columns: Int)
  /// Joins the glyph before it.
  case mark
  /// Leaves no trace: a format character, or a later part of an emoji sequence.
  case nothing
  case space
  case tab
  case lineFeed

  /// The columns on a single row, where tabs and line feeds stand as spaces.
  var columns: Int {
    switch self {
    case .glyph(let columns): columns
    case .space, .tab, .lineFeed: 1
    case .mark, .nothing: 0
    }
  }
}

/// Puts scalars together to glyphs as ncurses counts them, scalar by scalar.
///
/// ncurses adds up the widths of the scalars, whatever the terminal's font makes of them. So an emoji sequence (by a
/// zero width joiner, a skin tone, a keycap, or a flag's second letter: UTS #51) is shown as its first glyph alone.
struct GlyphComposer {
  /// The scalar that the last glyph shows first; `nil` at the start and after white space.
  private(set) var base: Unicode.Scalar?
  private var marks = 0
  private var isJoined = false
  private var isHalfFlag = false

  /// What a scalar does after those already taken.
  @inline(__always)
  mutating func take(_ scalar: Unicode.Scalar) -> CellEffect {
    if scalar.value > 0x20, scalar.value < 0x7F {
      begin(scalar)
      return .glyph(columns: 1)
    }
    if scalar == " " {
      self = GlyphComposer()
      return .space
    }
    return takeOther(SafeText.harmless(scalar))
  }

  /// The glyph that an effect just begun looks like.
  func glyph(_ effect: CellEffect) -> Glyph {
    guard case .glyph(let columns) = effect, let base else { return .space }
    guard marks > 0 else { return Glyph(text: String(base), columns: columns) }
    return Glyph(text: "\u{25CC}" + String(base), columns: columns)
  }

  /// Notes a glyph of one column that begins with a scalar of ASCII.
  @inline(__always)
  mutating func begin(_ scalar: Unicode.Scalar) {
    base = scalar
    marks = 0
    isJoined = false
    isHalfFlag = false
  }

  private mutating func takeOther(_ scalar: Unicode.Scalar) -> CellEffect {
    if let white = Self.whiteSpace(scalar) {
      self = GlyphComposer()
      return white
    }
    if Self.isInvisible(scalar) || continuesEmoji(scalar) {
      pass(scalar)
      return .nothing
    }
    let columns = CellWidth.measured(scalar)
    if columns == 0 { return takeMark(scalar) }
    begin(columns > 0 ? scalar : CellWidth.measured("\u{FFFD}") == 1 ? "\u{FFFD}" : "?")
    isHalfFlag = Self.isRegionalIndicator(scalar)
    return .glyph(columns: max(1, columns))
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar) -> CellEffect {
    guard base != nil else {
      begin(scalar)
      marks = 1
      return .glyph(columns: 1)
    }
    marks += 1
    return marks <= Glyph.mostMarks ? .mark : .nothing
  }

  /// Notes an invisible scalar: a joiner joins, a zero width space parts.
  private mutating func pass(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x200B: self = GlyphComposer()
    case 0x200D: isJoined = base != nil
    case 0x1F1E6...0x1F1FF: isHalfFlag = false
    default: break
    }
  }
}

extension GlyphComposer {
  /// The white space that a scalar is, if any: general category Zs, tab, line feed.
  static func whiteSpace(_ scalar: Unicode.Scalar) -> CellEffect? {
    switch scalar.value {
    case 0x0A: .lineFeed
    case 0x09: .tab
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    default: nil
    }
  }

  /// Whether a scalar is one that text layout shows by nothing: Default_Ignorable_Code_Point of the Unicode database,
  /// without unassigned ones.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xAD: false
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164: true
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0100...0xE01EF: true
    default: false
    }
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private func continuesEmoji(_ scalar: Unicode.Scalar) -> Bool {
    guard let base, scalar.value >= 0x20E3 else { return false }
    switch scalar.value {
    case 0x20E3: return base.isASCII && base.properties.isEmoji
    case 0x1F1E6...0x1F1FF: return isHalfFlag
    case 0x1F3FB...0x1F3FF: return base.properties.isEmojiModifierBase
    default: return isJoined && base.properties.isEmoji && scalar.properties.isEmoji
    }
  }
}

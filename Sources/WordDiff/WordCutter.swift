/// Cuts a text into words and signs, each with the white space behind it.
///
/// A word is a run of letters and digits; an apostrophe, hyphen, point, comma or the like between two of them is part of
/// it (`don’t`, `1,000`, `a.lee@example.org`). An ideograph is a word of its own, as are kana. All else is signs, one each;
/// symbols beyond ASCII stay together, as emoji are several scalars.
struct WordCutter {
  /// In UTF-8 offsets.
  struct Token {
    var isWord: Bool
    var start: Int
    var spaceStart: Int
    var end: Int
  }

  private enum Kind {
    case space, letter, ideograph, joiner, sign, symbol
    /// Belongs to the scalar before it.
    case mark
  }

  /// - Parameter text: UTF-8.
  static func tokens(of text: [UInt8]) -> [Token] {
    var cutter = WordCutter()
    var offset = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      cutter.take(kind(of: scalar), offset, length: length)
      offset += length
    }
    return cutter.tokens
  }

  private var tokens: [Token] = []
  /// Of the scalar before.
  private var last = Kind.space
  /// Whether that scalar is a joiner directly behind a letter.
  private var mayJoin = false

  private mutating func take(_ kind: Kind, _ offset: Int, length: Int) {
    let end = offset + length
    defer {
      mayJoin = kind == .joiner && last == .letter
      if kind != .mark { last = kind }
    }
    guard !tokens.isEmpty else { return add(kind, offset, end) }
    let index = tokens.count - 1
    switch (last, kind) {
    case (_, .space): tokens[index].end = end
    case (.space, .mark): add(kind, offset, end)
    case (_, .mark), (.letter, .letter), (.symbol, .symbol): extend(index, to: end)
    case (.joiner, .letter) where mayJoin && index > 0:
      tokens.removeLast()
      extend(index - 1, to: end)
    default: add(kind, offset, end)
    }
  }

  private mutating func extend(_ index: Int, to end: Int) {
    (tokens[index].spaceStart, tokens[index].end) = (end, end)
  }

  private mutating func add(_ kind: Kind, _ start: Int, _ end: Int) {
    let isWord = kind == .letter || kind == .ideograph
    tokens.append(Token(isWord: isWord, start: start, spaceStart: kind == .space ? start : end, end: end))
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.isASCII {
      switch scalar.value {
      case 0x09...0x0D, 0x20: return .space
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
      case 0x26, 0x27, 0x2C...0x2F, 0x3A, 0x40, 0x5F: return .joiner
      default: return .sign
      }
    }
    return kind(of: scalar.properties, scalar)
  }

  private static func kind(of properties: Unicode.Scalar.Properties, _ scalar: Unicode.Scalar) -> Kind {
    if scalar == "’" || scalar == "‑" { return .joiner }
    if properties.isWhitespace { return .space }
    if properties.isIdeographic || (0x3041...0x30FF).contains(scalar.value) { return .ideograph }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: return .mark
    case .otherSymbol, .mathSymbol, .currencySymbol, .privateUse, .unassigned, .surrogate, .control: return .symbol
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .sign
    default: return .letter
    }
  }
}

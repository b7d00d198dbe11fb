/// The line breaking classes of UAX #14, in the order of `Scripts/line-break-table.pl`.
///
/// Three are halves of a class: ``widePunctuationClose`` and ``widePunctuationOpen`` are CP and OP of East Asian width
/// F, W or H (rule LB30), ``futurePictograph`` is ID kept free for pictographs (rule LB30b).
enum LineBreakClass: UInt8 {
  case alphabetic, mandatory, carriageReturn, lineFeed, nextLine, space, zeroWidthSpace, wordJoiner, glue
  case combiningMark, zeroWidthJoiner, close, closeParenthesis, widePunctuationClose, exclamation, infix, symbol
  case open, widePunctuationOpen, quotation, nonstarter, breakBoth, breakAfter, hyphen, breakBefore, hebrew
  case numeric, prefix, postfix, inseparable, ideographic, futurePictograph, emojiBase, emojiModifier, contingent
  case jamoL, jamoV, jamoT, hangulLV, hangulLVT, regionalIndicator

  /// Constant for alphabets and ideographs, else logarithmic in the size of the table.
  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    self = value < Self.common.count ? Self.common[value] : Self.lookUp(scalar.value)
  }

  /// The classes of the scalars below U+3400.
  private static let common: [LineBreakClass] = {
    var classes: [LineBreakClass] = []
    for (first, next) in zip(lineBreakTable, lineBreakTable.dropFirst()) where first >> 8 < 0x3400 {
      let end = min(0x3400, Int(next >> 8))
      classes += Array(repeating: LineBreakClass(entry: first), count: end - classes.count)
    }
    return classes
  }()

  private init(entry: UInt32) {
    self = LineBreakClass(rawValue: UInt8(truncatingIfNeeded: entry)) ?? .alphabetic
  }

  private static func lookUp(_ value: UInt32) -> LineBreakClass {
    if (0x4E00...0x9FFF).contains(value) { return .ideographic }
    if (0xAC00...0xD7A3).contains(value) { return (value - 0xAC00) % 28 == 0 ? .hangulLV : .hangulLVT }
    var (low, high) = (0, lineBreakTable.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineBreakTable[middle] >> 8 <= value { low = middle } else { high = middle }
    }
    return LineBreakClass(entry: lineBreakTable[low])
  }
}

extension LineBreakClass {
  var isLetter: Bool { self == .alphabetic || self == .hebrew }
  var isNumberAffix: Bool { self == .prefix || self == .postfix }
  var isOpen: Bool { self == .open || self == .widePunctuationOpen }
  var isCloseParenthesis: Bool { self == .closeParenthesis || self == .widePunctuationClose }
  var isPictograph: Bool { isIdeograph || self == .emojiModifier }
  var isMark: Bool { self == .combiningMark || self == .zeroWidthJoiner }

  var isIdeograph: Bool { self == .ideographic || self == .futurePictograph || self == .emojiBase }

  /// Line ends and spaces, to which no mark can be joined (LB9).
  var refusesMarks: Bool {
    switch self {
    case .mandatory, .carriageReturn, .lineFeed, .nextLine, .space, .zeroWidthSpace: true
    default: false
    }
  }

  var isHangul: Bool {
    switch self {
    case .jamoL, .jamoV, .jamoT, .hangulLV, .hangulLVT: true
    default: false
    }
  }
}

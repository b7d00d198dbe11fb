/// A word, a number or a sign of a passage.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number
    case period, comma, colon, semicolon, question, exclamation, ellipsis
    case dash, tilde, slash, bar, at
    case openBracket, closeBracket
    /// `"`, `“`, `”`, `„`, `«`, `»`
    case doubleStraight, doubleOpen, doubleClose, doubleLow, guillemetOpen, guillemetClose
    /// `'`, `‘` (and the backtick), `’`
    case singleStraight, singleOpen, singleClose
    case other
  }

  struct Shape: OptionSet, Sendable {
    let rawValue: UInt16
    /// The first letter is a capital.
    static let capitalized = Shape(rawValue: 1 << 0)
    /// Two letters or more, none of them small.
    static let allCaps = Shape(rawValue: 1 << 1)
    static let spaceBefore = Shape(rawValue: 1 << 2)
    /// Ends in `'s`, which the hash leaves out.
    static let possessive = Shape(rawValue: 1 << 3)
    /// Its last byte is the full stop of an abbreviation or an initial.
    static let dotted = Shape(rawValue: 1 << 4)
    /// A single letter, with or without a full stop.
    static let initial = Shape(rawValue: 1 << 5)
    /// Parts joined by a hyphen.
    static let hyphenated = Shape(rawValue: 1 << 6)
    static let hasDigit = Shape(rawValue: 1 << 7)
    /// A legislator's party and state: `D-Mich.`, `R-SC`.
    static let party = Shape(rawValue: 1 << 8)
    /// Ends as the names of occupations do: *-er*, *-or*, *-ist*, *-ian*, *-man*, *-ant*.
    static let occupation = Shape(rawValue: 1 << 9)
  }

  /// A set of kinds.
  struct Kinds: Sendable {
    private var bits: UInt32 = 0

    mutating func insert(_ kind: Kind) { bits |= 1 << UInt32(kind.rawValue) }
    func contains(_ kind: Kind) -> Bool { bits & 1 << UInt32(kind.rawValue) != 0 }

    var hasDoubleMark: Bool { bits & Self.doubleMarks != 0 }
    var hasSingleMark: Bool { bits & Self.singleMarks != 0 }

    private static let doubleMarks: UInt32 =
      (1 << UInt32(Kind.guillemetClose.rawValue + 1)) - (1 << UInt32(Kind.doubleStraight.rawValue))
    private static let singleMarks: UInt32 =
      (1 << UInt32(Kind.singleClose.rawValue + 1)) - (1 << UInt32(Kind.singleStraight.rawValue))
  }

  /// UTF-8 offsets into the body's text.
  let lower: Int32
  let upper: Int32
  /// Of the lower-case word (see ``WordHash``); 0 for signs.
  let hash: UInt32
  let classes: WordClass
  let kind: Kind
  let shape: Shape

  var range: Range<Int> { Int(lower)..<Int(upper) }
  var isWord: Bool { kind == .word }
  var isCapitalized: Bool { shape.contains(.capitalized) }
  var hasSpaceBefore: Bool { shape.contains(.spaceBefore) }

  func isAny(_ wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }

  var isDoubleMark: Bool {
    kind.rawValue >= Kind.doubleStraight.rawValue && kind.rawValue <= Kind.guillemetClose.rawValue
  }
  var isSingleMark: Bool { kind == .singleStraight || kind == .singleOpen || kind == .singleClose }
  /// Of a plural: *the tenants’ demands*.
  var isApostrophe: Bool { (kind == .singleClose || kind == .singleStraight) && !hasSpaceBefore }
  var endsSentence: Bool { kind == .period || kind == .question || kind == .exclamation }
}

import PostModel
import TextLayout

/// What a scalar is to the words of a text.
struct WordScalar: Sendable {
  let kind: Kind
  /// What it is written as in folded words; its own bytes are ``FoldedScalar/itself``.
  let folded: FoldedScalar

  enum Kind: UInt8, Sendable {
    /// Ends a word: white space, quotation marks, other punctuation, symbols.
    case separator
    /// Ends a word as a hyphen does, of any kind.
    case dash
    /// As if it were not there: apostrophes, soft hyphens, format characters.
    case nothing
    /// A mark that belongs to the letter before it and is left out.
    case unseenMark
    case letter
    /// A mark that is written with the letter before it, as those of Indic scripts.
    case mark
    /// A word of its own, with the marks on it, in scripts that put no spaces between words.
    case alone
    /// Folds to more than one word, or to letters and punctuation: `½` is `1/2`.
    case several
  }
}

/// What each scalar is to words; made when first asked, in some milliseconds.
///
/// Letters are folded as search folds them (``FoldTable``); what is a letter, a mark, a number or a dash is by the
/// general categories of Unicode.
struct WordTable: Sendable {
  /// By byte: what an ASCII letter or digit is written as, or one of the four values below.
  let ascii: [UInt8]
  /// Those of alphabets and punctuation, by their number.
  private let common: [WordScalar]

  static let separator: UInt8 = 0
  static let nothing: UInt8 = 1
  static let dash: UInt8 = 2
  /// The byte begins a scalar beyond ASCII.
  static let longer: UInt8 = 3

  static let standard = WordTable()

  private init() {
    ascii = (0..<256).map { Self.ascii(UInt8($0)) }
    common = (0..<0x3400).map { Unicode.Scalar(UInt32($0)).map(Self.word) ?? Self.space }
  }

  subscript(scalar: Unicode.Scalar) -> WordScalar {
    switch scalar.value {
    case ..<0x3400: common[Int(scalar.value)]
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: WordScalar(kind: .alone, folded: .itself)
    case 0xAC00...0xD7A3: WordScalar(kind: .letter, folded: .itself)
    default: Self.word(scalar)
    }
  }

  private static let space = WordScalar(kind: .separator, folded: .space)

  private static func ascii(_ byte: UInt8) -> UInt8 {
    guard byte < 0x80 else { return longer }
    let folded = FoldTable.standard.fold(Unicode.Scalar(byte))
    return switch plainKind(Unicode.Scalar(byte)) {
    case .letter: folded[0]
    case .dash: dash
    case .nothing: nothing
    default: separator
    }
  }

  private static func word(_ scalar: Unicode.Scalar) -> WordScalar {
    let folded = FoldTable.standard.fold(scalar)
    return switch folded {
    case .nothing: WordScalar(kind: scalar.isMark ? .unseenMark : .nothing, folded: folded)
    case .space, .quote: space
    case .itself: WordScalar(kind: plainKind(scalar), folded: folded)
    default: WordScalar(kind: kind(of: scalars(of: folded)), folded: folded)
    }
  }

  /// The scalars that a scalar folds to, which is not itself.
  static func scalars(of folded: FoldedScalar) -> [Unicode.Scalar] {
    Array(String(decoding: (0..<folded.count).map { folded[$0] }, as: UTF8.self).unicodeScalars)
  }

  private static func kind(of scalars: [Unicode.Scalar]) -> WordScalar.Kind {
    let kinds = scalars.map(plainKind)
    if kinds.count == 1 { return kinds[0] }
    if kinds.allSatisfy({ $0 == .letter }) { return .letter }
    return kinds.contains { [.letter, .mark, .alone].contains($0) } ? .several : .separator
  }

  /// What a scalar is that is folded already.
  static func plainKind(_ scalar: Unicode.Scalar) -> WordScalar.Kind {
    if scalar == "'" || scalar == "`" { return .nothing }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: letterKind(scalar)
    case .decimalNumber, .letterNumber, .otherNumber: letterKind(scalar)
    case .nonspacingMark, .spacingMark, .enclosingMark: .mark
    case .dashPunctuation: .dash
    default: .separator
    }
  }

  private static func letterKind(_ scalar: Unicode.Scalar) -> WordScalar.Kind {
    isUnspaced(scalar) ? .alone : .letter
  }

  /// Whether a letter is of a script written without spaces between words: Thai, Lao, Myanmar, Khmer, Hiragana,
  /// Katakana, Han (by the blocks of Unicode 16).
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xE00: false
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
    case 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x30FF, 0x31F0...0x31FF, 0x1AFF0...0x1B16F: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
}

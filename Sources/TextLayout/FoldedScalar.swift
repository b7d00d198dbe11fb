/// What search takes a scalar for: nothing, itself, or up to four other bytes of UTF-8.
package struct FoldedScalar: Sendable, Hashable {
  /// The bytes, first one lowest, padded with zeros.
  private let packed: UInt32

  /// Not to be seen by search: apostrophes, combining marks, format characters.
  package static let nothing = FoldedScalar(packed: 0)
  /// Search sees the scalar's own bytes.
  package static let itself = FoldedScalar(packed: .max)
  /// White space of any kind.
  package static let space = FoldedScalar(packed: 0x20)
  /// A hyphen or dash of any kind.
  package static let dash = FoldedScalar(packed: 0x2D)
  /// A quotation mark of any kind.
  package static let quote = FoldedScalar(packed: 0x22)

  private init(packed: UInt32) { self.packed = packed }

  /// At most four bytes.
  package init(bytes: some Collection<UInt8>) {
    packed = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A run of spaces or of dashes counts once.
  var isRun: Bool { self == .space || self == .dash }

  /// How many bytes there are, unless the scalar is itself.
  package var count: Int { packed == 0 ? 0 : 4 - packed.leadingZeroBitCount / 8 }

  /// The bytes, by numbers below ``count``.
  package subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * UInt32(index))) }
}

/// Folds scalars for search; made when first asked, in well under a millisecond.
package struct FoldTable: Sendable {
  /// Those of alphabets and punctuation, by their number.
  private let common: [FoldedScalar]
  private let rare: [UInt32: FoldedScalar]

  /// The only table there is.
  package static let standard = FoldTable()

  private init() {
    let words = searchFoldTable.unicodeScalars.split { $0 == " " || $0 == "\n" }
    var listed: [UInt32: FoldedScalar] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      let folded = FoldedScalar(bytes: Array(String(words[index]).utf8))
      for scalar in words[index + 1] { listed[scalar.value] = folded }
    }
    common = (0..<0x3400).map { value in
      Unicode.Scalar(UInt32(value)).map { Self.special($0) ?? listed[$0.value] ?? .itself } ?? .itself
    }
    rare = listed.filter { $0.key >= 0x3400 }
  }

  /// What search takes a scalar for; a look into an array for most.
  @inline(__always)
  package func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
    scalar.value < 0x3400 ? common[Int(scalar.value)] : foldRare(scalar)
  }

  private func foldRare(_ scalar: Unicode.Scalar) -> FoldedScalar {
    if (0x3400...0xA63F).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value) { return .itself }
    return Self.special(scalar) ?? rare[scalar.value] ?? .itself
  }

  /// What is not in the table of letters: white space, dashes, quotation marks, apostrophes, what is not seen.
  private static func special(_ scalar: Unicode.Scalar) -> FoldedScalar? {
    if scalar.isASCII { return fold(ascii: UInt8(scalar.value)) }
    return switch scalar.value {
    case 0x2018...0x201B, 0x2032, 0x2035, 0x2BB...0x2BF, 0xB4, 0xFF07: .nothing
    case 0x201C...0x201F, 0x2033, 0x2036, 0xAB, 0xBB, 0x2039...0x203A, 0x301D...0x301F, 0xFF02: .quote
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0x85, 0x2028...0x2029: .space
    case _ where GlyphComposer.whiteSpace(scalar) != nil: .space
    case _ where isUnseen(scalar): .nothing
    default: nil
    }
  }

  /// Marks that readers leave out when they type: those of Latin, Greek and Cyrillic, of Hebrew and Arabic vowels.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670: true
    default: GlyphComposer.isInvisible(scalar)
    }
  }

  private static func fold(ascii byte: UInt8) -> FoldedScalar {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .nothing
    case 0x09...0x0D, 0x20: .space
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): FoldedScalar(bytes: [byte + 0x20])
    case 0: .itself
    default: FoldedScalar(bytes: [byte])
    }
  }
}

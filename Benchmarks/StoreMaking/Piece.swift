/// A part of a text that a copy of it may have otherwise.
struct Piece: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    /// A word that the corpus knows in capitals only.
    case name
    /// A word in lower case, long enough to be exchanged.
    case word
    /// Four digits of this century or the last.
    case year
    /// A month's whole name.
    case month
    case number
    /// The last seven digits of a telephone number, with what stands after the third.
    case phone
  }

  /// UTF-8 offset.
  let start: UInt32
  /// Bytes.
  let length: UInt16
  let kind: Kind

  init(_ kind: Kind, _ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    length = UInt16(clamping: range.count)
    self.kind = kind
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIILower: Bool { self &- 0x61 < 26 }
  var isASCIIUpper: Bool { self &- 0x41 < 26 }
  /// Of the Latin alphabet, or a part of any other character.
  var isOfWord: Bool { isASCIILower || isASCIIUpper || self >= 0x80 }
}

/// A number for a word, whichever of its letters are capitals (FNV-1a).
func wordHash(_ word: ArraySlice<UInt8>) -> UInt64 {
  word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1 | 0x20)) &* 0x100_0000_01B3 }
}

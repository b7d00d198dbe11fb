import TextLayout

/// A title as folded scalars that know where they come from.
struct FuzzyText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// By scalar: the UTF-8 offsets it was folded from.
  private var sources: [Range<Int>] = []

  init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count)
    sources.reserveCapacity(text.utf8.count)
    Self.read(text) { scalar, source in
      scalars.append(scalar)
      sources.append(source)
      return true
    }
  }

  /// Whether the scalars are in the text, in their order; there is at least one, and no space among them.
  static func contains(_ wanted: [Unicode.Scalar], in text: String) -> Bool {
    text.withUTF8Text { text in
      var found = 0
      var offset = 0
      while offset < text.bytes.count, found < wanted.count {
        let byte = text.bytes[offset]
        if byte < 0x80 {
          if UInt32(isUpper(byte) ? byte | 0x20 : byte) == wanted[found].value { found += 1 }
          offset += 1
        } else {
          let (scalar, length) = text.scalar(at: offset)
          offset += length
          _ = fold(scalar, at: 0..<0) { folded, _ in
            if folded == wanted[found] { found += 1 }
            return found < wanted.count
          }
        }
      }
      return found == wanted.count
    }
  }

  /// The ranges of some scalars, by their ascending numbers; those that touch are one.
  func ranges(of places: [Int]) -> [Range<Int>] {
    places.reduce(into: []) { ranges, place in
      let source = sources[place]
      if let last = ranges.last, last.upperBound >= source.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, source.upperBound)
      } else {
        ranges.append(source)
      }
    }
  }

  /// Gives the folded scalars of a text one by one, until one is not taken.
  @inline(__always)
  private static func read(_ text: String, _ take: (Unicode.Scalar, Range<Int>) -> Bool) {
    text.withUTF8Text { text in
      var offset = 0
      while offset < text.bytes.count {
        let byte = text.bytes[offset]
        if isPlain(byte) {
          guard take(Unicode.Scalar(isUpper(byte) ? byte | 0x20 : byte), offset..<offset + 1) else { return }
          offset += 1
        } else {
          let (scalar, length) = text.scalar(at: offset)
          guard fold(scalar, at: offset..<min(offset + length, text.bytes.count), take) else { return }
          offset += length
        }
      }
    }
  }

  /// Gives what a scalar folds to; false where one was not taken.
  @inline(__always)
  private static func fold(
    _ scalar: Unicode.Scalar, at source: Range<Int>, _ take: (Unicode.Scalar, Range<Int>) -> Bool
  ) -> Bool {
    let folded = FoldTable.standard.fold(scalar)
    if folded == .itself { return take(scalar, source) }
    if folded.count == 1 { return take(Unicode.Scalar(folded[0]), source) }
    return WordTable.scalars(of: folded).allSatisfy { take($0, source) }
  }

  @inline(__always)
  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// Whether a byte is an ASCII letter, a digit or a space, which most are.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || byte == 0x20 || isUpper(byte) || (0x30...0x39).contains(byte)
  }
}

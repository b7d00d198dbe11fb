/// A text as words are looked for in it: each run of white space is one space, curly, straight and angular marks are
/// alike, and what cannot be seen (soft hyphens, zero-width spaces) is left out.
struct FoldedWords {
  private(set) var bytes: [UInt8] = []
  /// Where each byte comes from: UTF-8 offsets into the text, and its length at the end.
  private var offsets: [Int32] = []

  /// Linear in the text's length, which is below 2 GiB.
  init(_ text: String, ignoresCase: Bool = false) {
    bytes.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      add(scalar, from: offset, ignoresCase: ignoresCase)
      offset += Int32(UTF8.width(scalar))
    }
    offsets.append(offset)
  }

  /// A text's folded form without white space at its ends: equal for names that differ in nothing else.
  static func key(_ text: String) -> String {
    String(decoding: trimmed(FoldedWords(text, ignoresCase: true).bytes[...]), as: UTF8.self)
  }

  private mutating func add(_ scalar: Unicode.Scalar, from offset: Int32, ignoresCase: Bool) {
    switch scalar.value {
    case 0x09...0x0D, 0x20: addSpace(from: offset)
    case 0x41...0x5A where ignoresCase: add(UInt8(scalar.value) + 0x20, from: offset)
    case 0x21...0x7E: add(UInt8(scalar.value), from: offset)
    case 0xAD, 0x200B, 0x2060, 0xFEFF: break
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x301D...0x301F: add(UInt8(ascii: "\""), from: offset)
    case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: add(UInt8(ascii: "'"), from: offset)
    case 0x80... where scalar.properties.isWhitespace: addSpace(from: offset)
    case 0x80... where ignoresCase:
      for lower in scalar.properties.lowercaseMapping.utf8 { add(lower, from: offset) }
    default:
      for (index, byte) in String(scalar).utf8.enumerated() { add(byte, from: offset + Int32(index)) }
    }
  }

  private mutating func add(_ byte: UInt8, from offset: Int32) {
    bytes.append(byte)
    offsets.append(offset)
  }

  private mutating func addSpace(from offset: Int32) {
    if bytes.last != 0x20 { add(0x20, from: offset) }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop { $0 == 0x20 }
    return start.last == 0x20 ? start.dropLast() : start
  }
}

// MARK: - Search

extension FoldedWords {
  /// Words to look for: folded, without white space at their ends and without the marks that hold all of them.
  struct Pattern {
    let bytes: [UInt8]
    /// For each byte, how much of the pattern's beginning ends there (Knuth, Morris and Pratt 1977).
    fileprivate let borders: [Int]

    /// - Parameter keepsMarks: Whether marks at both ends belong to the words.
    init(_ text: String, ignoresCase: Bool = false, keepsMarks: Bool = false) {
      let words = trimmed(FoldedWords(text, ignoresCase: ignoresCase).bytes[...])
      bytes = Array(keepsMarks ? words : Self.withoutMarks(words))
      var borders = Array(repeating: 0, count: bytes.count)
      var length = 0
      for index in bytes.indices.dropFirst() {
        while length > 0, bytes[index] != bytes[length] { length = borders[length - 1] }
        if bytes[index] == bytes[length] { length += 1 }
        borders[index] = length
      }
      self.borders = borders
    }

    private static func withoutMarks(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let double = UInt8(ascii: "\"")
      guard let first = words.first, let last = words.last, words.count > 1 else { return words }
      if first == last, first == double || first == UInt8(ascii: "'") { return trimmed(words.dropFirst().dropLast()) }
      guard words.count(where: { $0 == double }) == 1 else { return words }
      if first == double { return trimmed(words.dropFirst()) }
      return last == double ? trimmed(words.dropLast()) : words
    }
  }

  /// Calls a function with each place of the words, in order and without overlap, as UTF-8 offsets into the text, until
  /// it says `false`; a place that begins or ends inside a word is none.
  ///
  /// Linear in the text.
  func eachPlace(of pattern: Pattern, _ isWanted: (Range<Int>) -> Bool) {
    guard !pattern.bytes.isEmpty else { return }
    var length = 0
    for index in bytes.indices {
      while length > 0, bytes[index] != pattern.bytes[length] { length = pattern.borders[length - 1] }
      if bytes[index] == pattern.bytes[length] { length += 1 }
      guard length == pattern.bytes.count else { continue }
      let start = index + 1 - length
      if isInsideWord(start) || isInsideWord(index + 1) {
        length = pattern.borders[length - 1]
        continue
      }
      if !isWanted(Int(offsets[start])..<Int(offsets[index + 1])) { return }
      length = 0
    }
  }

  /// The first place of the words.
  func place(of pattern: Pattern) -> Range<Int>? {
    var found: Range<Int>?
    eachPlace(of: pattern) { place in
      found = place
      return false
    }
    return found
  }

  /// Whether letters or digits stand on both sides of a byte's beginning.
  private func isInsideWord(_ index: Int) -> Bool {
    guard index > 0, index < bytes.count else { return false }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isOfWord(start) && isOfWord(index)
  }

  /// Scripts without spaces between words have no case, and no bounds that could be seen here.
  private func isOfWord(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let scalar = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    return scalar?.properties.isCased ?? false
  }
}

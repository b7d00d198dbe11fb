/// Phrases in lower case, looked for all at once.
struct LinePhrases: Sendable {
  /// By their first byte.
  private let phrases: [[[UInt8]]]

  init(_ phrases: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { byFirst[Int(first)].append(bytes) }
    }
    self.phrases = byFirst
  }

  /// Whether one of them stands anywhere in the words; linear in these, times the phrases of one first letter.
  func occurs(in words: PlainWords) -> Bool {
    words.bytes.withUnsafeBufferPointer { bytes in
      for start in bytes.indices {
        for phrase in phrases[Int(bytes[start])] where Self.stands(phrase, in: bytes, at: start) { return true }
      }
      return false
    }
  }

  private static func stands(_ phrase: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + phrase.count <= bytes.count, phrase.count < 2 || bytes[start + 1] == phrase[1] else { return false }
    return phrase.indices.allSatisfy { bytes[start + $0] == phrase[$0] }
  }
}

/// The words of a line as phrases are written: in lower case, with plain apostrophes and spaces.
struct PlainWords: Sendable, Hashable {
  /// In UTF-8 bytes; no program adds a line that is longer.
  static let limit = 1_500

  /// None where the line is too long to be looked at.
  let bytes: [UInt8]
  let isTooLong: Bool
  /// Runs of characters that are no white space.
  let count: Int

  init(_ words: String) {
    isTooLong = words.utf8.count > Self.limit
    count = isTooLong ? Self.limit : words.wordCount
    bytes = isTooLong ? [] : Self.plain(words)
  }

  private static func plain(_ words: String) -> [UInt8] {
    let isASCII = words.utf8.allSatisfy { $0 < 0x80 }
    guard isASCII else { return plain(words.lowercased().utf8) }
    return words.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func plain(_ utf8: String.UTF8View) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(utf8.count)
    for byte in utf8 {
      plain.append(byte)
      if plain.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
        plain.removeLast(3)
        plain.append(UInt8(ascii: "'"))
      } else if plain.suffix(2).elementsEqual([0xC2, 0xA0]) {
        plain.removeLast(2)
        plain.append(0x20)
      }
    }
    return plain
  }

  func starts(with prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }
}

/// The words that the rules know, found by the hash of their lower-case bytes.
struct Lexicon: Sendable {
  private struct Slot {
    /// 0 where the slot is empty.
    var key: UInt32
    var classes: WordClass
  }

  /// Open addressing; the capacity is a power of two and at least twice the count.
  private var slots: [Slot]
  private let mask: Int

  init() {
    let capacity = 8192
    slots = Array(repeating: Slot(key: 0, classes: []), count: capacity)
    mask = capacity - 1
    for (words, classes) in Self.lists { add(words, classes) }
  }

  /// The classes of the word with this hash (see ``WordHash``); empty where it is not known.
  subscript(hash: UInt32) -> WordClass {
    var slot = Int(hash) & mask
    while slots[slot].key != 0 {
      if slots[slot].key == hash { return slots[slot].classes }
      slot = (slot + 1) & mask
    }
    return []
  }

  /// Takes words that are separated by white space.
  private mutating func add(_ words: String, _ classes: WordClass) {
    var hash = WordHash()
    var isWord = false
    for byte in words.utf8 {
      if byte != 0x20, byte != 0x0A {
        hash.add(byte)
        isWord = true
      } else if isWord {
        add(hash.finished, classes)
        hash = WordHash()
        isWord = false
      }
    }
    if isWord { add(hash.finished, classes) }
  }

  private mutating func add(_ hash: UInt32, _ classes: WordClass) {
    var slot = Int(hash) & mask
    while slots[slot].key != 0, slots[slot].key != hash { slot = (slot + 1) & mask }
    slots[slot].key = hash
    slots[slot].classes.formUnion(classes)
  }

  private static let lists: [(String, WordClass)] =
    SpeechWords.lists + PeopleWords.lists + GrammarWords.lists + GivenNames.lists + RomanceAndGermanWords.lists
}

/// FNV-1a over the lower-case bytes of a word: ASCII and the two-byte letters of Latin-1 lose their case.
struct WordHash {
  private(set) var value: UInt32 = 2_166_136_261
  private var previous: UInt8 = 0

  init() {}

  mutating func add(_ byte: UInt8) {
    var folded = byte
    if (0x41...0x5A).contains(byte) { folded = byte + 0x20 }
    if previous == 0xC3, (0x80...0x9E).contains(byte) { folded = byte + 0x20 }
    previous = byte
    value = (value ^ UInt32(folded)) &* 16_777_619
  }

  /// The small ASCII letters, which need no folding, that a range begins with; how many they are.
  mutating func add(lowercaseOf bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    var hash = value
    while offset < range.upperBound, bytes[offset] &- 0x61 < 26 {
      hash = (hash ^ UInt32(bytes[offset])) &* 16_777_619
      offset += 1
    }
    value = hash
    previous = 0
    return offset - range.lowerBound
  }

  /// Never 0, which stands for an empty slot.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.finished
  }

  var finished: UInt32 { value == 0 ? 1 : value }
}

/// The words that the rules know, found by the hash of their lower-case bytes.
struct Lexicon: Sendable {
  /// Open addressing; the capacity is a power of two and at least twice the count.
  private var keys: [UInt32]
  private var values: [WordClass]
  private let mask: Int

  init() {
    let capacity = 8192
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: [], count: capacity)
    mask = capacity - 1
    for (words, classes) in Self.lists { add(words, classes) }
  }

  /// The classes of the word with this hash (see ``WordHash``); empty where it is not known.
  subscript(hash: UInt32) -> WordClass {
    var slot = Int(hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
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
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    keys[slot] = hash
    values[slot].formUnion(classes)
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

  /// A small ASCII letter, which needs no folding.
  mutating func add(lowercase byte: UInt8) {
    previous = byte
    value = (value ^ UInt32(byte)) &* 16_777_619
  }

  /// Never 0, which stands for an empty slot.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.finished
  }

  var finished: UInt32 { value == 0 ? 1 : value }
}

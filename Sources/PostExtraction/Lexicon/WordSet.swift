/// A small set of words, found by the hash of their lower-case bytes (see ``WordHash``).
struct WordSet: Sendable {
  /// Open addressing; 0 is an empty slot, the capacity a power of two and at least four times the count.
  private var slots: [UInt32]
  private let mask: Int

  /// The words of a text, parted by spaces or line ends.
  init(_ words: String) {
    self.init(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0.utf8) })
  }

  /// Hashes of words, none of them 0.
  init(_ hashes: [UInt32]) {
    var capacity = 8
    while capacity < hashes.count * 4 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for hash in hashes {
      var slot = Int(hash) & mask
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
      slots[slot] = hash
    }
  }

  func contains(_ hash: UInt32) -> Bool {
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  func union(_ other: WordSet) -> WordSet { WordSet((slots + other.slots).filter { $0 != 0 }) }
}

/// A small set of phrases, found by the hashes of their words in a row.
struct PhraseSet: Sendable {
  private let phrases: WordSet

  /// Phrases of words parted by spaces.
  init(_ phrases: [Substring]) {
    self.phrases = WordSet(
      phrases.map { phrase in
        var hash = PhraseHash()
        for word in phrase.split(separator: " ") { hash.add(WordHash.of(word.utf8)) }
        return hash.finished
      })
  }

  func contains(_ phrase: PhraseHash) -> Bool { phrases.contains(phrase.finished) }
}

/// FNV-1a over the hashes of words in a row (see ``WordHash``).
struct PhraseHash {
  private var value: UInt32 = 2_166_136_261
  /// Words so far.
  private(set) var count = 0

  mutating func add(_ word: UInt32) {
    value = (value ^ word) &* 16_777_619
    // A product's high bits do not reach its low ones, by which a slot is chosen.
    value ^= value >> 15
    count += 1
  }

  /// Never 0, which stands for an empty slot.
  var finished: UInt32 { value == 0 ? 1 : value }
}

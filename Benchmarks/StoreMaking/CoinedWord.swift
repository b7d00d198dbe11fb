/// Words that no language has, another one for each number, so that a vocabulary grows as an archive does.
enum CoinedWord {
  private static let consonants = Array("bdfghjklmnprstvwyz".utf8)
  private static let vowels = Array("aeiou".utf8)
  /// Added, so that the shortest word has three syllables.
  private static let first = 9000

  /// Appends the word of a number, in lower case.
  static func append(_ number: Int, to text: inout [UInt8]) {
    let syllables = consonants.count * vowels.count
    var rest = number + first
    var word: [UInt8] = []
    while rest > 0 {
      let syllable = rest % syllables
      word += [consonants[syllable / vowels.count], vowels[syllable % vowels.count]]
      rest /= syllables
    }
    text += word
  }
}

/// Tells a text's language by its commonest small words.
struct LanguageGuess {
  /// Tokens, at most, that are looked at.
  private static let reach = 600

  /// A BCP 47 tag; `nil` where there are too few words to tell.
  static func language(of source: Source) -> String? {
    var counts: [String: Int] = [:]
    for token in source.tokens.prefix(reach) where token.isWord {
      for tag in tags[token.hash] ?? [] { counts[tag, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= 3 else { return nil }
    return best.key
  }

  private static let tags: [UInt32: [String]] = {
    let lists = [
      "en": "the of and to in that is for with was by on this from are said he she they it not",
      "es": "el la los las de del que y en por para con una un se su al como más dijo es",
      "fr": "le la les des du et en que pour une un dans est qui sur au avec par",
      "de": "der die das und den dem des mit von für ist nicht ein eine auf zu im sagte",
      "pt": "o os as do da dos das que e em para com uma um não por ao disse é",
    ]
    var table: [UInt32: [String]] = [:]
    for (tag, words) in lists.sorted(by: { $0.key < $1.key }) {
      for word in words.split(separator: " ") { table[WordHash.of(word.utf8), default: []].append(tag) }
    }
    return table
  }()
}

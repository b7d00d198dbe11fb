/// Tells a text's language by its commonest small words.
struct LanguageGuess {
  /// Tokens, at most, that are looked at.
  private static let reach = 140

  /// A BCP 47 tag; `nil` where there are too few words to tell.
  static func language(of source: Source) -> String? {
    let (languages, smallWords) = (languages, smallWords)
    var counts = Array(repeating: 0, count: languages.count)
    for token in source.tokens.prefix(reach) where token.isWord && smallWords.contains(token.hash) {
      for index in languages.indices where languages[index].words.contains(token.hash) { counts[index] += 1 }
    }
    guard let most = counts.max(), most >= 3 else { return nil }
    return counts.firstIndex(of: most).map { languages[$0].tag }
  }

  /// The words of all languages: most words of a text are none of them.
  private static let smallWords = languages.reduce(WordSet("")) { $0.union($1.words) }

  /// Where two languages tie, the one named first is taken.
  private static let languages: [(tag: String, words: WordSet)] = [
    ("en", WordSet("the of and to in that is for with was by on this from are said he she they it not")),
    ("es", WordSet("el la los las de del que y en por para con una un se su al como más dijo es")),
    ("fr", WordSet("le la les des du et en que pour une un dans est qui sur au avec par")),
    ("de", WordSet("der die das und den dem des mit von für ist nicht ein eine auf zu im sagte")),
    ("pt", WordSet("o os as do da dos das que e em para com uma um não por ao disse é")),
  ]
}

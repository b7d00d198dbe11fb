import GRDB

/// Stems, by the tokenizer of the full text (Porter's algorithm, 1980).
struct Stemmer {
  private let tokenizer: any FTS5Tokenizer

  init(_ db: Database) throws {
    tokenizer = try db.makeTokenizer(.porter(wrapping: .ascii()))
  }

  /// The English stem of a folded word; itself where it is no English word.
  func stem(of word: String) throws -> String {
    guard Self.isEnglish(word) else { return word }
    return try tokenizer.tokenize(document: word).first?.token ?? word
  }

  /// All folded words of the archive that have a word's stem, itself among them.
  func forms(of word: String, in db: Database) throws -> Set<String> {
    guard Self.isEnglish(word) else { return [word] }
    let stem = try stem(of: word)
    let words = try String.fetchAll(
      db.cachedStatement(sql: "SELECT word FROM vocabulary WHERE stem = ?"), arguments: [stem])
    // A word that is its own stem has none in the vocabulary; and some stems, as words, would have another one.
    let isOwn = try self.stem(of: stem) == stem
    return Set(words).union(isOwn ? [word, stem] : [word])
  }

  private static func isEnglish(_ word: String) -> Bool { word.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
}

import GRDB

/// Stems, by the tokenizer of the full text (Porter's algorithm, 1980).
///
/// The tokenizer is that of a database in memory: GRDB traps where the one that it is asked of cannot be read, or where
/// reading it is cancelled just then (`FTS5.api`), and a catalog may be damaged or taken away at any moment.
struct Stemmer {
  private let memory: DatabaseQueue
  private let tokenizer: any FTS5Tokenizer

  init() throws {
    memory = try DatabaseQueue()
    tokenizer = try memory.read { db in try db.makeTokenizer(.porter(wrapping: .ascii())) }
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

import GRDB
import Synchronization

/// Which words of the archive have been told to the catalog already, and what their stems are.
///
/// A bare word of a question finds all words of its stem: they are looked up in the vocabulary, so that the full text
/// has each word as it stands, once.
package final class Vocabulary: Sendable {
  /// Hashes of the words that are known.
  private let known = Mutex<Set<Int>>([])

  package init() {}

  /// The English words of a text, parted by spaces, that were in no text before.
  func newWords(in text: String) -> [String] {
    known.withLock { known in
      var text = text
      return text.withUTF8 { bytes in
        var new: [String] = []
        var start = 0
        while start < bytes.count {
          var (end, hash, isEnglish) = (start, 5381, true)
          while end < bytes.count, bytes[end] != 0x20 {
            hash = hash &* 33 ^ Int(bytes[end])
            isEnglish = isEnglish && (0x61...0x7A).contains(bytes[end])
            end += 1
          }
          if isEnglish, end - start >= Self.shortestStemmed, known.insert(hash).inserted {
            new.append(String(decoding: bytes[start..<end], as: UTF8.self))
          }
          start = end + 1
        }
        return new
      }
    }
  }

  /// Shorter words are their own stems.
  private static let shortestStemmed = 3
}

/// Stems, by the tokenizer of the full text (Porter's algorithm, 1980).
struct Stemmer {
  private let tokenizer: any FTS5Tokenizer

  init(_ db: Database) throws {
    tokenizer = try db.makeTokenizer(.porter(wrapping: .ascii()))
  }

  /// The stem of a folded word.
  func stem(of word: String) throws -> String {
    try tokenizer.tokenize(document: word).first?.token ?? word
  }

  /// All folded words of the archive that have a word's stem, itself among them.
  func forms(of word: String, in db: Database) throws -> Set<String> {
    let stem = try stem(of: word)
    let words = try String.fetchAll(
      db.cachedStatement(sql: "SELECT word FROM vocabulary WHERE stem = ?"), arguments: [stem])
    return Set(words).union([word, stem])
  }
}

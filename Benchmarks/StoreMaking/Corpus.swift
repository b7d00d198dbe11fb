import ExtractionHarness
import Glibc

/// A text that copies are made of.
package struct SourceText: Sendable {
  package let bytes: [UInt8]
  /// When it was released, as its file's name tells.
  package let day: Day?
  let pieces: [Piece]
}

/// Texts to make an archive of, and the words that their copies get instead of their own.
package struct Corpus: Sendable {
  package let texts: [SourceText]
  let pool: WordPool

  /// One word in so many is in the pool.
  private static let poolStep = 29
  /// A word that stands in lower case less often may still be a name.
  private static let timesOfLowerWord = 3

  /// - Parameter texts: at least one.
  init(_ texts: [(bytes: [UInt8], day: Day?)]) {
    precondition(!texts.isEmpty, "A corpus has at least one text.")
    let scanner = PieceScanner(lowerWords: Self.lowerWords(of: texts.lazy.map(\.bytes)))
    self.texts = texts.map { SourceText(bytes: $0.bytes, day: $0.day, pieces: scanner.pieces(of: $0.bytes)) }
    pool = Self.pool(of: self.texts)
  }

  /// Every file below a folder, in the order of their paths.
  package static func reading(_ folder: String) throws(StoreMakingError) -> Corpus {
    var texts: [(bytes: [UInt8], day: Day?)] = []
    for path in FileTree.files(below: folder) {
      let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
      texts.append((try PostFile.read(path), Day(fileName: name)))
    }
    guard !texts.isEmpty else { throw .noTexts(folder) }
    return Corpus(texts)
  }

  private static func lowerWords(of texts: some Sequence<[UInt8]>) -> Set<UInt64> {
    let scanner = PieceScanner(lowerWords: [])
    var counts: [UInt64: Int] = [:]
    for text in texts {
      for piece in scanner.pieces(of: text) where piece.kind == .word {
        counts[wordHash(text[piece.range]), default: 0] += 1
      }
    }
    return Set(counts.lazy.filter { $0.value >= timesOfLowerWord }.map(\.key))
  }

  private static func pool(of texts: [SourceText]) -> WordPool {
    var pool = WordPool()
    var number = 0
    for text in texts {
      for piece in text.pieces where piece.kind == .word {
        if number % poolStep == 0 { pool.add(text.bytes[piece.range]) }
        number += 1
      }
    }
    return pool
  }
}

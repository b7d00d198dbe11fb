/// What a word is to search: one definition for the index, for queries and for what is highlighted.
///
/// Letters and digits of all scripts make words, without case and diacritics, ligatures written out, as search folds
/// them (`FoldTable` of TextLayout). Apostrophes, soft hyphens, zero-width and format characters are left out; all other
/// punctuation, symbols and white space end a word, hyphens and dashes too. Each letter of a script without spaces
/// between words (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) is a word of its own.
package enum WordFold {
  /// The words of a text, in order; linear in it.
  package static func words(of text: some StringProtocol) -> [FoldedWord] {
    var list = WordList()
    list.take(text)
    return list.words
  }
}

/// A word of a text as search sees it.
package struct FoldedWord: Sendable, Hashable {
  /// Folded: letters, digits and their marks alone, never empty.
  package let text: String
  /// Where it stands: UTF-8 offsets into the text.
  ///
  /// Words that are one scalar together (`½` is `1` and `2`) share it.
  package let range: Range<Int>
  /// Whether one hyphen or dash of any kind, and nothing else that is seen, stands between this and the next word.
  package let joinsNext: Bool
}

private struct WordList: WordSink {
  private(set) var words: [FoldedWord] = []
  private var bytes: [UInt8] = []
  private var start = 0

  mutating func begin(at offset: Int, isJoined: Bool) {
    if isJoined, let last = words.popLast() {
      words.append(FoldedWord(text: last.text, range: last.range, joinsNext: true))
    }
    bytes.removeAll(keepingCapacity: true)
    start = offset
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func end(at offset: Int) {
    words.append(FoldedWord(text: String(decoding: bytes, as: UTF8.self), range: start..<offset, joinsNext: false))
  }
}

/// A paragraph of either text.
struct Paragraph {
  /// UTF-8.
  let text: [UInt8]
  /// The same number for the same text.
  let number: Int
  /// Without a gap from the first to the last byte; none before ``cut(_:)``.
  private(set) var words: [Word] = []
  /// The numbers of the words that have letters or digits, each once, ascending.
  private(set) var content: [Int] = []

  /// A word or a sign, and the white space behind it.
  struct Word {
    /// The same for the same bytes without the space.
    let number: Int
    /// Whether it has letters or digits.
    let isWord: Bool
    let start: Int
    /// Where the white space begins.
    let spaceStart: Int
    let end: Int
  }

  init(_ text: Substring, _ vocabulary: inout Vocabulary) {
    self.text = Array(text.utf8)
    number = vocabulary.number(of: self.text[...])
  }

  /// Cuts the text into words: what stands in both texts as it is needs none.
  mutating func cut(_ vocabulary: inout Vocabulary) {
    words = WordCutter.tokens(of: text).map { token in
      Word(
        number: vocabulary.number(of: text[token.start..<token.spaceStart]), isWord: token.isWord, start: token.start,
        spaceStart: token.spaceStart, end: token.end)
    }
    content = Array(Set(words.lazy.filter(\.isWord).map(\.number))).sorted()
  }
}

/// Texts as numbers.
struct Vocabulary {
  private var numbers: [Bytes: Int] = [:]

  mutating func number(of text: ArraySlice<UInt8>) -> Int {
    let key = Bytes(bytes: text)
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  /// Compared as they are: strings are equal where they are canonically equivalent.
  private struct Bytes: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }
}

/// A text as the index keeps it.
package struct IndexedText: Sendable, Hashable {
  /// Its words, folded, in order, one space between each two.
  package let words: String
  /// How many words there are.
  package let count: Int
  /// Words with hyphens between them, written together: `wellbeing` for `well-being`.
  ///
  /// Each once, in order of the first; a run of more than four words (``Compound/lengths``) has none.
  package let compounds: [String]

  /// Linear in the text: some nanoseconds a byte.
  package init(_ text: String) {
    var count = 0
    var compounds: [String] = []
    words = String(unsafeUninitializedCapacity: IndexWriter.mostBytes(for: text)) { output in
      var writer = IndexWriter(output)
      writer.take(text)
      (count, compounds) = writer.finish()
      return writer.length
    }
    self.count = count
    self.compounds = compounds
  }
}

/// Words with a hyphen between each two of them, which are also found when written together.
package enum Compound {
  /// How many words may be joined.
  package static let lengths = 2...4
}

extension Term {
  /// The words written together, where there are as many as a hyphenated compound may have: `wellbeing` of `well-being`.
  ///
  /// A term with the words w1 to wn is found where they stand next to each other; with one word, also where that is the
  /// compound of a hyphenated run; and with more, unless it is exact, also where one word is this compound. Of a prefix the
  /// last word, or the compound, need only begin so.
  package var compound: String? { Compound.lengths.contains(words.count) ? words.joined() : nil }
}

/// Writes words into one piece of memory.
private struct IndexWriter: WordSink {
  private let output: UnsafeMutableBufferPointer<UInt8>
  private(set) var length = 0
  private var count = 0
  private var compounds: [String] = []
  private var known: Set<String> = []
  /// Where the first word of a hyphenated run begins in the output, and how many it has.
  private var runStart = 0
  private var runCount = 0

  init(_ output: UnsafeMutableBufferPointer<UInt8>) { self.output = output }

  /// The most that a text's words can take, with their spaces: `½` has two bytes, and ` 1 2` four.
  static func mostBytes(for text: String) -> Int { 2 * text.utf8.count }

  mutating func begin(at _: Int, isJoined: Bool) {
    if !isJoined { endRun() }
    if count > 0 { append(0x20) }
    if !isJoined { runStart = length }
    runCount += 1
    count += 1
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    output[length] = byte
    length += 1
  }

  mutating func end(at _: Int) {}

  mutating func finish() -> (count: Int, compounds: [String]) {
    endRun()
    return (count, compounds)
  }

  private mutating func endRun() {
    if Compound.lengths.contains(runCount) { noteCompound() }
    runCount = 0
  }

  private mutating func noteCompound() {
    let compound = String(decoding: output[runStart..<length].filter { $0 != 0x20 }, as: UTF8.self)
    if known.insert(compound).inserted { compounds.append(compound) }
  }
}

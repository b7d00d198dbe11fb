/// Words of a corpus, each as often as the corpus has it.
struct WordPool: Sendable {
  private var letters: [UInt8] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  mutating func add(_ word: ArraySlice<UInt8>) {
    letters += word
    ends.append(letters.count)
  }

  subscript(index: Int) -> ArraySlice<UInt8> { letters[ends[index]..<ends[index + 1]] }
}

/// How a copy differs from its source.
struct Variation {
  let corpus: Corpus
  /// Another one for each post.
  let seed: UInt64
  /// Years and months that the copy is later than its source.
  let years: Int
  let months: Int

  /// A word in so many is another word of the corpus, and one in so many a word that is new.
  private static let wordsToExchanged = 10
  private static let wordsToCoined = 300
  /// How many new words there are in all, should an archive have use for them.
  private static let coinedWords = 20_000_000

  /// Appends the copy of a text.
  func append(_ source: SourceText, to copy: inout [UInt8]) {
    var numbers = SeededNumbers(seed: seed, series: 0)
    var done = 0
    for piece in source.pieces {
      let range = piece.range
      copy += source.bytes[done..<range.lowerBound]
      append(piece.kind, source.bytes[range], &numbers, to: &copy)
      done = range.upperBound
    }
    copy += source.bytes[done...]
  }

  private func append(
    _ kind: Piece.Kind, _ text: ArraySlice<UInt8>, _ numbers: inout SeededNumbers, to copy: inout [UInt8]
  ) {
    switch kind {
    case .name: appendName(text, to: &copy)
    case .word: appendWord(text, &numbers, to: &copy)
    case .year: appendYear(text, to: &copy)
    case .month: appendMonth(text, to: &copy)
    case .number: appendNumber(text, &numbers, to: &copy)
    case .phone:
      copy += "555".utf8
      copy += text.dropFirst(3).prefix(1)
      copy += "01".utf8
      copy += Day.twoDigits(numbers.below(100)).utf8
    }
  }

  /// The same name is the same other name throughout the copy; every second one stays.
  private func appendName(_ name: ArraySlice<UInt8>, to copy: inout [UInt8]) {
    let number = SeededNumbers.mix(wordHash(name) ^ seed)
    guard number & 1 == 1 else {
      copy += name
      return
    }
    let surnames = FictionalNames.surnames
    let other = surnames[SeededNumbers.rank(number, below: surnames.count)]
    let isInCapitals = name.dropFirst().first?.isASCIIUpper ?? false
    if isInCapitals { copy += other.lazy.map { $0 & ~0x20 } } else { copy += other }
  }

  private func appendWord(_ word: ArraySlice<UInt8>, _ numbers: inout SeededNumbers, to copy: inout [UInt8]) {
    if numbers.once(in: Self.wordsToCoined) {
      CoinedWord.append(numbers.rank(below: Self.coinedWords), to: &copy)
    } else if numbers.once(in: Self.wordsToExchanged) {
      copy += corpus.pool[numbers.below(corpus.pool.count)]
    } else {
      copy += word
    }
  }

  private func appendYear(_ digits: ArraySlice<UInt8>, to copy: inout [UInt8]) {
    let year = digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) } + years
    copy += "\(min(max(year, 1900), 2099))".utf8
  }

  private func appendMonth(_ name: ArraySlice<UInt8>, to copy: inout [UInt8]) {
    let month = Day.monthNames.firstIndex { $0.utf8.elementsEqual(name) } ?? 0
    copy += Day.monthNames[((month + months) % 12 + 12) % 12].utf8
  }

  /// Another number of as many digits; one digit stays, for it is often the number of a list.
  private func appendNumber(_ digits: ArraySlice<UInt8>, _ numbers: inout SeededNumbers, to copy: inout [UInt8]) {
    guard digits.count > 1 else {
      copy += digits
      return
    }
    copy.append(UInt8(0x31 + numbers.below(9)))
    for _ in 1..<digits.count { copy.append(UInt8(0x30 + numbers.below(10))) }
  }
}

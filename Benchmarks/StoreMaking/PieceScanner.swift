/// Finds in a text what a copy of it may have otherwise.
struct PieceScanner {
  /// Hashes of the words that the corpus has in lower case: in capitals they are no names.
  let lowerWords: Set<UInt64>

  /// Letters of the shortest word that is exchanged, and of the shortest name.
  private static let shortestWord = 4
  private static let shortestName = 4

  func pieces(of text: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    while index < text.count {
      if text[index].isOfWord {
        let end = Self.end(of: text, from: index) { $0.isOfWord }
        if let kind = kindOfWord(text[index..<end]) { pieces.append(Piece(kind, index..<end)) }
        index = end
      } else if text[index].isASCIIDigit {
        let piece = Self.piece(ofDigits: text, at: index)
        pieces.append(piece)
        index = max(index + 1, piece.range.upperBound)
      } else {
        index += 1
      }
    }
    return pieces
  }

  private func kindOfWord(_ word: ArraySlice<UInt8>) -> Piece.Kind? {
    guard word.count >= Self.shortestName, let first = word.first, word.allSatisfy({ $0 < 0x80 }) else { return nil }
    if first.isASCIILower {
      return word.count >= Self.shortestWord && word.allSatisfy(\.isASCIILower) ? .word : nil
    }
    let rest = word.dropFirst()
    guard rest.allSatisfy(\.isASCIILower) || rest.allSatisfy(\.isASCIIUpper) else { return nil }
    if Self.months.contains(Array(word)) { return .month }
    let hash = wordHash(word)
    return lowerWords.contains(hash) || Self.kept.contains(hash) ? nil : .name
  }

  private static func piece(ofDigits text: [UInt8], at index: Int) -> Piece {
    let end = end(of: text, from: index) { $0.isASCIIDigit }
    let digits = index..<end
    if digits.count == 3, end < text.count, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: ".") {
      let last = self.end(of: text, from: end + 1) { $0.isASCIIDigit }
      if last - end == 5 { return Piece(.phone, index..<last) }
    }
    let startsYear = text[digits].starts(with: "19".utf8) || text[digits].starts(with: "20".utf8)
    return Piece(digits.count == 4 && startsYear ? .year : .number, digits)
  }

  private static func end(of text: [UInt8], from start: Int, where holds: (UInt8) -> Bool) -> Int {
    var end = start
    while end < text.count, holds(text[end]) { end += 1 }
    return end
  }

  private static let months = Set(Day.monthNames.map { Array($0.utf8) })

  /// Names that are no person's, and that say what an archive is about.
  private static let kept = Set(
    """
    senate senator senators congress congressional congressman congresswoman representative representatives president \
    governor secretary chairman chairwoman american americans america united states washington republican republicans \
    democrat democrats democratic monday tuesday wednesday thursday friday saturday sunday sens contact medicare \
    medicaid january february march april june july august september october november december
    """.split(separator: " ").map { wordHash(Array($0.utf8)[...]) })
}

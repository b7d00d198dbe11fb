/// Which marks stand around quoted words, and around what is quoted in them.
///
/// Source: the American way, double marks outside and single ones inside, by turns (CMOS 17, 6.9–6.11 and 13.30; AP
/// Stylebook, *quotation marks*).
package enum QuotationStyle: String, Sendable, Hashable, CaseIterable {
  /// `“ ”` and `‘ ’`.
  case curly
  /// `"` and `'`.
  case straight
  /// The words as the post has them, in the marks that stand around them there.
  case asWritten = "as-written"

  /// The words between marks.
  ///
  /// - Parameter written: The marks that stand around the words in the post.
  package func quoted(_ words: String, written: QuotedText.Marks?) -> String {
    let marks = outer(written)
    return marks.opening + inner(words) + marks.closing
  }

  /// The marks around words.
  package func outer(_ written: QuotedText.Marks?) -> QuotedText.Marks {
    switch self {
    case .curly: .curly
    case .straight: .straight
    case .asWritten: written ?? .curly
    }
  }

  /// Words as they stand between double marks: what is in double marks in them is in single ones.
  package func inner(_ words: String) -> String {
    self == .asWritten ? words : NestedMarks(words, isCurly: self == .curly).text
  }
}

/// Turns the marks inside a quotation into those of their depth.
///
/// Linear in the length.
private struct NestedMarks {
  private(set) var text = ""
  private let scalars: [Unicode.Scalar]
  private let isCurly: Bool
  /// The marks that are open, each whether it was a double one.
  private var open: [Bool] = []

  init(_ words: String, isCurly: Bool) {
    scalars = Array(words.unicodeScalars)
    self.isCurly = isCurly
    for index in scalars.indices { take(index) }
  }

  private mutating func take(_ index: Int) {
    switch scalars[index] {
    // German closes with the mark that English opens with.
    case "“" where !opens(index) && open.contains(true): closeMark(isDouble: true)
    case "“", "„", "«", "‟": openMark(isDouble: true)
    case "”", "»": closeMark(isDouble: true)
    case "\"" where opens(index): openMark(isDouble: true)
    case "\"" where open.contains(true): closeMark(isDouble: true)
    case "‘" where open.contains(true) || closesLater(index): openMark(isDouble: false)
    case "'" where opens(index) && closesLater(index): openMark(isDouble: false)
    case "’", "'", "‘": singleMark(index)
    default: text.unicodeScalars.append(scalars[index])
    }
  }

  private mutating func openMark(isDouble: Bool) {
    open.append(isDouble)
    put(depth: open.count - 1, isOpening: true)
  }

  /// Closes the innermost open mark of the kind, and those inside it, which were never closed.
  private mutating func closeMark(isDouble: Bool) {
    guard let index = open.lastIndex(of: isDouble) else { return put(depth: 0, isOpening: false) }
    open.removeSubrange(index...)
    put(depth: index, isOpening: false)
  }

  /// An apostrophe, or the end of what is in single marks.
  private mutating func singleMark(_ index: Int) {
    let isInWord = isWord(index - 1) && isWord(index + 1)
    if !isInWord, !opens(index), open.contains(false) { return closeMark(isDouble: false) }
    text += isCurly ? "’" : "'"
  }

  private mutating func put(depth: Int, isOpening: Bool) {
    let isSingle = depth % 2 == 0
    if isCurly {
      text += isSingle ? (isOpening ? "‘" : "’") : (isOpening ? "“" : "”")
    } else {
      text += isSingle ? "'" : "\""
    }
  }

  /// Whether a word begins behind a mark, and none ends before it.
  private func opens(_ index: Int) -> Bool {
    guard index + 1 < scalars.count, !scalars[index + 1].properties.isWhitespace else { return false }
    guard index > 0 else { return true }
    let before = scalars[index - 1]
    return before.properties.isWhitespace || "([{—–-/“„«‘\"".unicodeScalars.contains(before)
  }

  /// Whether a single mark further on stands where no apostrophe does.
  private func closesLater(_ index: Int) -> Bool {
    scalars.indices.dropFirst(index + 1).contains { later in
      (scalars[later] == "’" || scalars[later] == "'") && !isWord(later + 1) && !opens(later)
    }
  }

  private func isWord(_ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil
  }
}

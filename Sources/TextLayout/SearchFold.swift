/// Search as people type: without case and diacritics (`nunez` finds `Nuñez`), all quotation marks alike, all dashes
/// alike, apostrophes left out (`dont` finds `don’t`), each run of white space one space.
///
/// A pattern is not found where it would begin inside one scalar that folds to several letters (`n` in `ﬁnd` is).
package enum SearchFold {
  /// Whether the pattern is in the text; true where the pattern is empty.
  ///
  /// Linear in the text.
  package static func contains(_ text: String, _ pattern: FoldedPattern) -> Bool {
    pattern.isEmpty || text.withUTF8Text { FoldMatcher($0, pattern).next(from: 0) != nil }
  }
}

/// A text to be searched for the places of patterns.
package struct FoldedText: Sendable {
  private let text: String

  package init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  /// Where the pattern is, in order and without overlap: UTF-8 offsets into the original; none where it is empty.
  package func ranges(of needle: FoldedPattern) -> [Range<Int>] {
    guard !needle.isEmpty else { return [] }
    return text.withUTF8Text { text in
      let matcher = FoldMatcher(text, needle)
      return Array(
        sequence(state: 0) { offset in
          let found = matcher.next(from: offset)
          offset = found?.upperBound ?? offset
          return found
        })
    }
  }

  package func contains(_ needle: FoldedPattern) -> Bool { SearchFold.contains(text, needle) }
}

/// Finds one pattern in one text.
private struct FoldMatcher {
  private let text: UTF8Text
  private let pattern: [UInt8]
  private let table = FoldTable.standard
  /// The bytes below 0x80 that a match may begin with; 0xFF where there is none.
  private let lower: UInt8
  private let upper: UInt8

  /// The pattern is not empty.
  init(_ text: UTF8Text, _ pattern: FoldedPattern) {
    self.text = text
    self.pattern = pattern.bytes
    let first = pattern.bytes[0]
    lower = first < 0x80 ? first : 0xFF
    upper = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) ? first - 0x20 : lower
  }

  /// The first match that begins at an offset or after it.
  ///
  /// The bytes E4 to E9 begin ideographs (U+4000 to U+9FFF), which fold to nothing else.
  func next(from start: Int) -> Range<Int>? {
    let bytes = text.bytes
    var offset = start
    let isForeign = pattern[0] >= 0x80
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == lower || byte == upper || byte >= 0xC2 && (isForeign || !(0xE4...0xE9).contains(byte)) {
        if let end = matchEnd(at: offset) { return offset..<end }
        offset = afterDashes(offset)
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// A failed match that began in a run of dashes fails at all the others of that run.
  private func afterDashes(_ offset: Int) -> Int {
    let first = fold(at: offset)
    guard first.folded == .dash else { return first.next }
    var next = first.next
    while next < text.bytes.count {
      let following = fold(at: next)
      guard following.folded == .dash || following.folded == .nothing else { break }
      next = following.next
    }
    return next
  }

  private func fold(at offset: Int) -> (folded: FoldedScalar, next: Int) {
    let (scalar, length) = text.scalar(at: offset)
    return (table.fold(scalar), offset + length)
  }

  /// The end of a match that begins just there, marks on its last letter included.
  private func matchEnd(at start: Int) -> Int? {
    var offset = start
    var matched = 0
    var run: FoldedScalar?
    while matched < pattern.count {
      guard offset < text.bytes.count else { return nil }
      let (scalar, length) = text.scalar(at: offset)
      let folded = table.fold(scalar)
      if folded == .nothing || folded == run {
        guard offset > start else { return nil }
      } else {
        guard let taken = match(folded, at: offset, length, matched) else { return nil }
        matched += taken
        run = folded.isRun ? folded : nil
      }
      offset += length
    }
    return end(offset, run)
  }

  /// How many bytes of the pattern a scalar accounts for; `nil` where it is another.
  private func match(_ folded: FoldedScalar, at offset: Int, _ length: Int, _ matched: Int) -> Int? {
    let isItself = folded == .itself
    let count = min(isItself ? length : folded.count, pattern.count - matched)
    for index in 0..<count {
      let byte = isItself ? text.bytes[offset + index] : folded[index]
      if byte != pattern[matched + index] { return nil }
    }
    return count
  }

  /// Moves the end of a match behind the marks on its last letter and the rest of a run.
  private func end(_ offset: Int, _ run: FoldedScalar?) -> Int {
    var end = offset
    while end < text.bytes.count, run != nil || text.bytes[end] >= 0xCC {
      let (scalar, length) = text.scalar(at: end)
      let folded = table.fold(scalar)
      let isMark = folded == .nothing && scalar.properties.canonicalCombiningClass != .notReordered
      guard isMark || folded == run else { break }
      end += length
    }
    return end
  }
}

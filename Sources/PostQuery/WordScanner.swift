import TextLayout

/// What the words of a text are given to, a byte at a time.
protocol WordSink {
  /// A word begins, at a UTF-8 offset into the text; it is joined where only a hyphen stands before it and another word.
  mutating func begin(at offset: Int, isJoined: Bool)
  /// The next byte of the word, folded.
  mutating func append(_ byte: UInt8)
  /// The word ends at a UTF-8 offset into the text; what is left out of it inside (an apostrophe) lies before.
  mutating func end(at offset: Int)
}

extension WordSink {
  /// Takes all words of a text, in order; linear in it.
  mutating func take(_ text: some StringProtocol) {
    text.withUTF8Text { text in
      var scanner = WordScanner(text)
      scanner.run(into: &self)
    }
  }
}

/// Cuts a text into words: the one place that knows where they begin and end.
private struct WordScanner {
  private let text: UTF8Text
  private let table = WordTable.standard
  private var offset = 0
  private var isInWord = false
  /// Whether the word is one scalar that is a word of its own.
  private var isAlone = false
  /// Where the word's last letter ends.
  private var end = 0
  private var gap = Gap.other

  /// What stands behind the last word.
  private enum Gap {
    case nothing, hyphen, other
  }

  init(_ text: UTF8Text) { self.text = text }

  mutating func run(into sink: inout some WordSink) {
    table.ascii.withUnsafeBufferPointer { ascii in
      while offset < text.bytes.count {
        switch ascii[Int(text.bytes[offset])] {
        case WordTable.separator:
          separate(.other, &sink)
          offset += 1
        case WordTable.nothing: offset += 1
        case WordTable.dash:
          separate(.hyphen, &sink)
          offset += 1
        case WordTable.longer: takeLonger(&sink)
        default: takeLetters(ascii, &sink)
        }
      }
    }
    if isInWord { sink.end(at: end) }
  }

  /// A run of ASCII letters and digits.
  @inline(__always)
  private mutating func takeLetters(_ ascii: UnsafeBufferPointer<UInt8>, _ sink: inout some WordSink) {
    if !isInWord || isAlone { begin(at: offset, &sink) }
    var next = offset
    while next < text.bytes.count {
      let folded = ascii[Int(text.bytes[next])]
      guard folded > WordTable.longer else { break }
      sink.append(folded)
      next += 1
    }
    offset = next
    end = next
  }

  private mutating func takeLonger(_ sink: inout some WordSink) {
    let (scalar, length) = text.scalar(at: offset)
    take(table[scalar], at: offset..<min(offset + length, text.bytes.count), &sink)
    offset += length
  }

  private mutating func take(_ word: WordScalar, at range: Range<Int>, _ sink: inout some WordSink) {
    switch word.kind {
    case .separator: separate(.other, &sink)
    case .dash: separate(.hyphen, &sink)
    case .nothing: break
    case .unseenMark: if isInWord { end = range.upperBound }
    case .letter:
      if !isInWord || isAlone { begin(at: range.lowerBound, &sink) }
      append(word.folded, at: range, &sink)
    case .mark:
      if !isInWord { begin(at: range.lowerBound, &sink) }
      append(word.folded, at: range, &sink)
    case .alone:
      begin(at: range.lowerBound, &sink)
      isAlone = true
      append(word.folded, at: range, &sink)
    case .several: takeSeveral(word.folded, at: range, &sink)
    }
  }

  /// A scalar that is a few words; nothing else is in the first or the last of them.
  private mutating func takeSeveral(_ folded: FoldedScalar, at range: Range<Int>, _ sink: inout some WordSink) {
    separate(.other, &sink)
    for scalar in WordTable.scalars(of: folded) {
      let kind = WordTable.plainKind(scalar)
      take(WordScalar(kind: kind, folded: FoldedScalar(bytes: Array(String(scalar).utf8))), at: range, &sink)
    }
    separate(.other, &sink)
  }

  private mutating func append(_ folded: FoldedScalar, at range: Range<Int>, _ sink: inout some WordSink) {
    if folded == .itself {
      for index in range { sink.append(text.bytes[index]) }
    } else {
      for index in 0..<folded.count { sink.append(folded[index]) }
    }
    end = range.upperBound
  }

  @inline(__always)
  private mutating func begin(at offset: Int, _ sink: inout some WordSink) {
    if isInWord { close(&sink) }
    sink.begin(at: offset, isJoined: gap == .hyphen)
    isInWord = true
    isAlone = false
  }

  @inline(__always)
  private mutating func separate(_ by: Gap, _ sink: inout some WordSink) {
    if isInWord { close(&sink) }
    gap = by == .hyphen && gap == .nothing ? .hyphen : .other
  }

  @inline(__always)
  private mutating func close(_ sink: inout some WordSink) {
    sink.end(at: end)
    isInWord = false
    gap = .nothing
  }
}

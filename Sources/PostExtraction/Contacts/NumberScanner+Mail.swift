extension NumberScanner {
  /// Octets, at most, before and behind the `@` (RFC 5321 4.5.3.1).
  private static let longestPart = 64

  func email(around at: Int, in range: Range<Int>) -> ContactNumber? {
    var lower = at
    while lower > range.lowerBound, at - lower < Self.longestPart, isLocal(bytes[lower - 1]) { lower -= 1 }
    while lower < at, bytes[lower] == UInt8(ascii: ".") || bytes[lower] == UInt8(ascii: "-") { lower += 1 }
    guard lower < at, let upper = domainEnd(at: at + 1, before: range.upperBound) else { return nil }
    return ContactNumber(kind: .email, range: lower..<upper, text: source.string(lower..<upper))
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B || byte == 0x25
  }

  /// The offset behind a domain of two labels or more.
  private func domainEnd(at start: Int, before end: Int) -> Int? {
    var index = start
    var dot: Int?
    while index < end, index - start < 253,
      isWordByte(bytes[index]) || bytes[index] == 0x2D || bytes[index] == 0x2E
    {
      if bytes[index] == 0x2E, index + 1 < end, isWordByte(bytes[index + 1]) { dot = index }
      index += 1
    }
    guard let dot, dot > start else { return nil }
    while index > dot, !isWordByte(bytes[index - 1]) { index -= 1 }
    let suffix = bytes[dot + 1..<index]
    return suffix.count >= 2 && suffix.allSatisfy { Tokenizer.isLetter($0) } ? index : nil
  }

  /// `dana [at] rivers [dot] example`: forms in brackets only.
  func bracketed(at open: Int, in range: Range<Int>) -> ContactNumber? {
    guard let behind = bracketWord("at", at: open, before: range.upperBound) else { return nil }
    var upper = open
    while upper > range.lowerBound, bytes[upper - 1] == 0x20 { upper -= 1 }
    var lower = upper
    while lower > range.lowerBound, upper - lower < Self.longestPart, isLocal(bytes[lower - 1]) { lower -= 1 }
    guard lower < upper else { return nil }
    var text = source.string(lower..<upper) + "@"
    var index = behind
    var labels = 0
    while labels < 5 {
      while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
      let first = index
      while index < range.upperBound, isLocal(bytes[index]) { index += 1 }
      while index > first, bytes[index - 1] == 0x2E { index -= 1 }
      guard index > first else { break }
      text += source.string(first..<index)
      labels += 1
      var next = index
      while next < range.upperBound, bytes[next] == 0x20 { next += 1 }
      guard next < range.upperBound, let after = bracketWord("dot", at: next, before: range.upperBound) else { break }
      text += "."
      index = after
    }
    guard labels >= 1, text.contains("."), text.last != "." else { return nil }
    return ContactNumber(kind: .email, range: lower..<index, text: text)
  }

  /// The offset behind `[word]`, spaces inside left out.
  private func bracketWord(_ word: String, at open: Int, before end: Int) -> Int? {
    guard open < end, bytes[open] == UInt8(ascii: "[") || bytes[open] == UInt8(ascii: "(") else { return nil }
    var index = open + 1
    while index < end, bytes[index] == 0x20 { index += 1 }
    for letter in word.utf8 {
      guard index < end, bytes[index] | 0x20 == letter else { return nil }
      index += 1
    }
    while index < end, bytes[index] == 0x20 { index += 1 }
    return index < end && (bytes[index] == UInt8(ascii: "]") || bytes[index] == UInt8(ascii: ")")) ? index + 1 : nil
  }
}

import PostModel

/// The words at a span of a body, without what surrounds them.
struct BodyWords {
  private let body: Body

  init(_ body: Body) { self.body = body }

  /// A span's lines, each without white space and without a mark that only begins or ends it; empty ones left out.
  func pieces(of span: Range<Int>) -> [Range<Int>] {
    var start = span.lowerBound
    return body.slice(span).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).compactMap {
      line in
      let range = start..<start + line.count
      start = range.upperBound + 1
      let piece = withoutMarks(trimmed(range) { $0.properties.isWhitespace })
      return piece.isEmpty ? nil : piece
    }
  }

  /// A span without white space and punctuation at its ends.
  func core(of span: Range<Int>) -> Range<Int> {
    trimmed(span) { scalar in
      if scalar.properties.isWhitespace { return true }
      return switch scalar.properties.generalCategory {
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
        .dashPunctuation:
        true
      default: false
      }
    }
  }

  /// Whether a mark that can open stands right before a span, or one that can close right behind it.
  func isInMarks(_ span: Range<Int>) -> Bool {
    let before = body.slice(0..<span.lowerBound).unicodeScalars.reversed().first { !$0.properties.isWhitespace }
    let behind = body.slice(span.upperBound..<body.text.utf8.count).unicodeScalars.first {
      !$0.properties.isWhitespace
    }
    let opens = before.map { Self.isMark($0) && $0 != "\u{201D}" } ?? false
    let closes = behind.map { Self.isMark($0) && $0 != "\u{201C}" } ?? false
    return opens || closes
  }

  private func withoutMarks(_ span: Range<Int>) -> Range<Int> {
    let words = body.slice(span).unicodeScalars
    let count = words.count(where: Self.isMark)
    guard let first = words.first, let last = words.last, count == 1 || count == 2 else { return span }
    let (opens, closes) = (Self.isMark(first), Self.isMark(last))
    guard count == 1 ? opens || closes : opens && closes && words.count > 1 else { return span }
    let lower = span.lowerBound + (opens ? UTF8.width(first) : 0)
    let upper = span.upperBound - (closes ? UTF8.width(last) : 0)
    return lower < upper ? trimmed(lower..<upper) { $0.properties.isWhitespace } : span.lowerBound..<span.lowerBound
  }

  private func trimmed(_ span: Range<Int>, _ isOutside: (Unicode.Scalar) -> Bool) -> Range<Int> {
    let words = body.slice(span).unicodeScalars
    let lead = words.prefix(while: isOutside)
    if lead.endIndex == words.endIndex { return span.lowerBound..<span.lowerBound }
    var tail = 0
    for scalar in words.reversed() {
      guard isOutside(scalar) else { break }
      tail += UTF8.width(scalar)
    }
    return span.lowerBound + Substring(lead).utf8.count..<span.upperBound - tail
  }

  /// Double marks of any language.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x301D...0x301F: true
    default: false
    }
  }
}

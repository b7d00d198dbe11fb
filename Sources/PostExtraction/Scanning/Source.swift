import PostModel

/// A body as the rules see it: bytes, passages and their tokens.
struct Source: Sendable {
  /// The text's UTF-8, or as much of its beginning as was asked for.
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var passages: [Passage] = []

  /// Lines of 200 bytes or more that a skimming reader takes before it passes over all but short lines.
  private static let skimmedAfter = 4
  /// Lines of 200 bytes or more read so far, where only a head is wanted.
  private var longLines = 0

  /// Reads the blocks up to a UTF-8 offset; a block that reaches beyond it is cut there.
  ///
  /// Skimming reads the first paragraphs, and behind them short lines alone.
  init(_ body: Body, lexicon: Lexicon, limit: Int = .max, skims: Bool = false) {
    let utf8 = body.text.utf8
    var end = min(limit, utf8.count)
    bytes = utf8.withContiguousStorageIfAvailable { Array($0.prefix(end)) } ?? Array(utf8.prefix(end))
    while end > 0, end < utf8.count, utf8[utf8.index(utf8.startIndex, offsetBy: end)] & 0xC0 == 0x80 { end -= 1 }
    tokens.reserveCapacity(end / 5)
    passages.reserveCapacity(min(body.blocks.count, 1 + end / 8))
    bytes.withUnsafeBufferPointer { buffer in
      for (index, block) in body.blocks.enumerated() {
        if block.range.lowerBound >= end { break }
        let range = block.range.lowerBound..<min(block.range.upperBound, end)
        add(range, Passage.Kind(block), number: index, buffer, lexicon: lexicon, skims: skims)
      }
    }
  }

  /// Cuts a block at its line feeds; a line without words makes no passage.
  private mutating func add(
    _ block: Range<Int>, _ kind: Passage.Kind, number: Int, _ buffer: UnsafeBufferPointer<UInt8>, lexicon: Lexicon,
    skims: Bool
  ) {
    let firstPassage = passages.count
    var start = block.lowerBound
    while start <= block.upperBound {
      let end = Self.lineEnd(buffer, from: start, before: block.upperBound)
      defer { start = end + 1 }
      if skims, passesOver(end - start) { continue }
      let firstToken = tokens.count
      var tokenizer = Tokenizer(buffer, start..<end, lexicon: lexicon)
      tokenizer.run(into: &tokens)
      guard tokens.count > firstToken else { continue }
      let words = tokens[firstToken].range.lowerBound..<tokens[tokens.count - 1].range.upperBound
      passages.append(
        Passage(
          range: words, tokens: firstToken..<tokens.count, kinds: tokenizer.kinds, block: number, kind: kind,
          startsBlock: passages.count == firstPassage))
    }
  }

  /// The offset of the next line feed; eight bytes at a time, for most paragraphs are one long line.
  private static func lineEnd(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(buffer)
    let (ones, highBits): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var offset = start
    while offset + 8 <= end {
      // A byte that is a line feed becomes 0, and only from 0 does taking 1 borrow (Warren, Hacker's Delight, 6-1).
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ (ones &* 0x0A)
      if (word &- ones) & ~word & highBits != 0 { break }
      offset += 8
    }
    while offset < end, buffer[offset] != UInt8(ascii: "\n") { offset += 1 }
    return offset
  }

  private mutating func passesOver(_ length: Int) -> Bool {
    if longLines >= Self.skimmedAfter { return length > 80 }
    if length >= 200 { longLines += 1 }
    return false
  }

  /// The tokens that begin in a span of offsets; `nil` where none does.
  func tokens(in span: Range<Int>) -> Range<Int>? {
    guard let first = tokens.firstIndex(where: { Int($0.lower) >= span.lowerBound }) else { return nil }
    let end = tokens[first...].firstIndex { Int($0.lower) >= span.upperBound } ?? tokens.count
    return first < end ? first..<end : nil
  }

  /// The words of a span of offsets.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words from one token to another.
  func string(tokens range: Range<Int>) -> String { string(span(range)) }

  /// The offsets from a first token to a last.
  func span(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(tokens[range.lowerBound].lower)..<Int(tokens[range.upperBound - 1].upper)
  }

  /// The offset behind a token's word, without `'s`.
  func nameEnd(_ token: Token) -> Int {
    let end = Int(token.upper)
    guard token.shape.contains(.possessive) else { return end }
    return bytes[end - 2] == UInt8(ascii: "'") ? end - 2 : end - 4
  }
}

/// A paragraph, or one line of a paragraph whose line breaks the author meant.
struct Passage: Sendable {
  enum Kind: Sendable { case paragraph, heading, listItem, tableRow, preformatted }

  /// UTF-8 offsets, from the first token to the last.
  let range: Range<Int>
  /// Indices into the source's tokens; never empty.
  let tokens: Range<Int>
  /// The kinds of its tokens.
  let kinds: Token.Kinds
  /// The index of its block in the body.
  let block: Int
  let kind: Kind
  let startsBlock: Bool
}

extension Passage.Kind {
  init(_ block: Block) {
    switch block.kind {
    case .paragraph: self = .paragraph
    case .heading: self = .heading
    case .listItem: self = .listItem
    case .tableRow: self = .tableRow
    case .preformatted, .rule: self = .preformatted
    }
  }
}

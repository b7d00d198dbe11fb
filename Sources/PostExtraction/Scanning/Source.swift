import PostModel

/// A body as the rules see it: bytes, passages and their tokens.
struct Source: Sendable {
  /// The text's UTF-8, or as much of its beginning as was asked for.
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private(set) var passages: [Passage] = []

  /// Reads the blocks up to a UTF-8 offset; a block that reaches beyond it is cut there.
  init(_ body: Body, lexicon: Lexicon, limit: Int = .max) {
    let utf8 = body.text.utf8
    var end = min(limit, utf8.count)
    bytes = utf8.withContiguousStorageIfAvailable { Array($0.prefix(end)) } ?? Array(utf8.prefix(end))
    while end > 0, end < utf8.count, utf8[utf8.index(utf8.startIndex, offsetBy: end)] & 0xC0 == 0x80 { end -= 1 }
    tokens.reserveCapacity(end / 5)
    for (index, block) in body.blocks.enumerated() {
      if block.range.lowerBound >= end { break }
      add(block, number: index, before: end, lexicon: lexicon)
    }
  }

  private mutating func add(_ block: Block, number: Int, before end: Int, lexicon: Lexicon) {
    var start = block.range.lowerBound
    let blockEnd = min(block.range.upperBound, end)
    let firstPassage = passages.count
    for offset in start...blockEnd where offset == blockEnd || bytes[offset] == UInt8(ascii: "\n") {
      let firstToken = tokens.count
      bytes.withUnsafeBufferPointer { buffer in
        var tokenizer = Tokenizer(buffer, start..<offset, lexicon: lexicon)
        tokenizer.run(into: &tokens)
      }
      start = offset + 1
      guard tokens.count > firstToken else { continue }
      let words = tokens[firstToken].range.lowerBound..<tokens[tokens.count - 1].range.upperBound
      passages.append(
        Passage(
          range: words, tokens: firstToken..<tokens.count, block: number, kind: Passage.Kind(block),
          startsBlock: passages.count == firstPassage))
    }
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

import PostModel

/// Writes the words of one block with their styles and links.
///
/// Whatever Markdown could take for a sign of its own is escaped. A style whose signs would not be taken for such (a
/// closing `**` behind a space, say) is left out.
struct MarkdownInline {
  private let bytes: [UInt8]
  private let block: Block
  /// What a line break inside the block is: a backslash, a line feed, and what stands before the next line's words.
  private let lineStart: [UInt8]
  private let escapesAll: Bool
  private(set) var out: [UInt8] = []
  private var escaping: MarkdownEscaping

  init(bytes: [UInt8], block: Block, lineStart: [UInt8], escapesAll: Bool) {
    self.bytes = bytes
    self.block = block
    self.lineStart = lineStart
    self.escapesAll = escapesAll
    escaping = MarkdownEscaping(block: block, escapesAll: escapesAll)
  }

  /// - Parameter runs: Those of the block, in order.
  mutating func write(_ runs: ArraySlice<StyledRun>) {
    var place = block.range.lowerBound
    for piece in Piece.pieces(of: runs, in: block.range) {
      put(place..<piece.range.lowerBound)
      put(piece)
      place = piece.range.upperBound
    }
    put(place..<block.range.upperBound)
  }

  /// A stretch that looks the same all over.
  private struct Piece {
    var range: Range<Int>
    var styles: StyledRun.Styles
    var target: String?

    /// Runs may overlap: a stretch has the styles of all of them, and the innermost target.
    static func pieces(of runs: ArraySlice<StyledRun>, in block: Range<Int>) -> [Piece] {
      if runs.isEmpty { return [] }
      let bounds = Set(runs.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
      var pieces: [Piece] = []
      var open: [StyledRun] = []
      var rest = runs
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        open.removeAll { $0.range.upperBound <= start }
        while let next = rest.first, next.range.lowerBound <= start { open.append(rest.removeFirst()) }
        guard !open.isEmpty else { continue }
        let styles = open.reduce(into: StyledRun.Styles()) { $0.formUnion($1.styles) }
        pieces.append(
          Piece(
            range: start..<min(end, block.upperBound), styles: styles, target: open.last { $0.target != nil }?.target))
      }
      return pieces
    }
  }

  private mutating func put(_ piece: Piece) {
    var inner = piece.range
    while inner.lowerBound < inner.upperBound, bytes[inner.lowerBound] <= 0x20 {
      inner = inner.lowerBound + 1..<inner.upperBound
    }
    while inner.lowerBound < inner.upperBound, bytes[inner.upperBound - 1] <= 0x20 {
      inner = inner.lowerBound..<inner.upperBound - 1
    }
    put(piece.range.lowerBound..<inner.lowerBound)
    if !inner.isEmpty { putStyled(inner, piece) }
    put(inner.upperBound..<piece.range.upperBound)
  }

  private mutating func putStyled(_ range: Range<Int>, _ piece: Piece) {
    if let address = automaticLink(range, piece) { return putAutomaticLink(address) }
    if piece.styles.contains(.code), putCode(range) { return }
    let signs = delimiters(piece.styles, around: range)
    out += signs
    if piece.styles.contains(.image) {
      out += "![".utf8
    } else if piece.target != nil {
      out.append(UInt8(ascii: "["))
    }
    escaping.isInLink = piece.target != nil || piece.styles.contains(.image)
    put(range)
    escaping.isInLink = false
    if piece.styles.contains(.image) {
      out += "]()".utf8
    } else if let target = piece.target {
      out += "](<".utf8 + MarkdownEscaping.destination(target) + ">)".utf8
    }
    out += signs.reversed()
    escaping.isAtLineStart = false
  }

  /// `<https://…>` where the words are the address.
  private func automaticLink(_ range: Range<Int>, _ piece: Piece) -> [UInt8]? {
    guard piece.styles.isEmpty, let target = piece.target else { return nil }
    let words = bytes[range]
    let isAddress = target.utf8.elementsEqual(words) && ["https://", "http://"].contains { target.hasPrefix($0) }
    let isSafe = words.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\\{}&".utf8.contains($0) }
    return isAddress && isSafe ? Array(words) : nil
  }

  private mutating func putAutomaticLink(_ address: [UInt8]) {
    out += [UInt8(ascii: "<")] + address + [UInt8(ascii: ">")]
    escaping.isAtLineStart = false
  }

  /// Code between backticks; `false` where its words cannot stand there as they are.
  private mutating func putCode(_ range: Range<Int>) -> Bool {
    let words = bytes[range]
    if out.last == UInt8(ascii: "`") { return false }
    guard !words.contains(where: { [0x0A, UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), 0].contains($0) })
    else { return false }
    out += [UInt8(ascii: "`")] + words + [UInt8(ascii: "`")]
    escaping.isAtLineStart = false
    return true
  }

  /// The signs of strong, emphasis and strikethrough, where they can open before the range and close behind it.
  ///
  /// Source: CommonMark 0.29, 6.4 (left- and right-flanking delimiter runs).
  private func delimiters(_ styles: StyledRun.Styles, around range: Range<Int>) -> [UInt8] {
    var signs: [UInt8] = []
    if styles.contains(.strikethrough) { signs += "~~".utf8 }
    if styles.contains(.strong) { signs += "**".utf8 }
    if styles.contains(.emphasis) { signs += "*".utf8 }
    let before = range.lowerBound > block.range.lowerBound ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < block.range.upperBound ? bytes[range.upperBound] : 0x20
    let opens = !Self.isSign(bytes[range.lowerBound]) || Self.isEdge(before)
    let closes = !Self.isSign(bytes[range.upperBound - 1]) || Self.isEdge(after)
    let isTouching = out.last == UInt8(ascii: "*") || out.last == UInt8(ascii: "~")
    return opens && closes && !isTouching ? signs : []
  }

  /// A sign, or the first byte of what may be one (dashes and curly marks are not ASCII).
  private static func isSign(_ byte: UInt8) -> Bool {
    byte >= 0x80 || !((0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF))
  }

  private static func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || byte < 0x80 && isSign(byte) }

  private mutating func put(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let plain = escaping.plainCount(from: index, to: range.upperBound, of: bytes)
      if plain > 0 {
        out += bytes[index..<index + plain]
        index += plain
        continue
      }
      if bytes[index] == 0x0A {
        out += lineStart
        escaping.isAtLineStart = true
      } else {
        escaping.put(bytes[index], at: index, of: bytes, into: &out)
      }
      index += 1
    }
  }
}

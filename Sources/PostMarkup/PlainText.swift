package import PostModel

/// Plain text to a body: blank lines part the blocks, soft line ends of hard-wrapped paragraphs become spaces.
package enum PlainText {
  /// The body of decoded text with LF line ends; linear in its length.
  ///
  /// `Body.text` has exactly the bytes of `text`, but for soft line ends, each of which is one space instead: so
  /// UTF-8 offsets into the body are offsets into `text`. Indentation, trailing white space and list markers lie
  /// outside the blocks' ranges.
  package static func body(of text: String) -> Body {
    var native = text
    native.makeContiguousUTF8()
    let lines = native.utf8.withContiguousStorageIfAvailable { PlainTextLine.all(in: $0) } ?? []
    let wrapping = HardWrap(of: lines)
    var builder = PlainTextBlocks(lines: lines, wrapping: wrapping)
    builder.build()
    return Body(text: builder.joined(native), blocks: builder.blocks)
  }
}

/// Gathers lines into blocks and remembers which line ends were soft.
struct PlainTextBlocks {
  let lines: [PlainTextLine]
  let wrapping: HardWrap
  private(set) var blocks: [Block] = []
  /// Offsets of the line feeds that stand for a space.
  private(set) var softEnds: [Int] = []
  private var open: (kind: Block.Kind, range: Range<Int>)?

  init(lines: [PlainTextLine], wrapping: HardWrap) {
    self.lines = lines
    self.wrapping = wrapping
  }

  mutating func build() {
    for index in lines.indices {
      let line = lines[index]
      if line.isBlank {
        close()
      } else if let kind = itemKind(at: index) {
        close()
        open = (kind, line.afterMarker..<line.words.upperBound)
      } else {
        add(line, after: index > 0 ? lines[index - 1] : nil)
      }
    }
    close()
  }

  /// The text with each soft line end as a space.
  func joined(_ text: String) -> String {
    if softEnds.isEmpty { return text }
    var bytes = Array(text.utf8)
    for offset in softEnds { bytes[offset] = UInt8(ascii: " ") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func add(_ line: PlainTextLine, after previous: PlainTextLine?) {
    guard let previous, let block = open else {
      close()
      open = (.paragraph, line.words)
      return
    }
    switch wrapping.end(of: previous, before: line, inItem: block.kind != .paragraph) {
    case .soft:
      softEnds.append(previous.end)
      open = (block.kind, block.range.lowerBound..<line.words.upperBound)
    case .lineBreak:
      open = (block.kind, block.range.lowerBound..<line.words.upperBound)
    case .paragraph:
      close()
      open = (.paragraph, line.words)
    }
  }

  private mutating func close() {
    if let block = open { blocks.append(Block(block.kind, range: block.range)) }
    open = nil
  }

  /// The list item that a line begins; a hyphen or a number counts only beside another item of its sort.
  private func itemKind(at index: Int) -> Block.Kind? {
    let line = lines[index]
    guard let marker = line.marker else { return nil }
    guard marker == .bullet || hasNeighbour(of: marker, around: index) else { return nil }
    return .listItem(marker: line.markerText, depth: line.indentation >= 8 ? 1 : 0)
  }

  private func hasNeighbour(of marker: PlainTextLine.Marker, around index: Int) -> Bool {
    for step in [-1, 1] {
      var place = index + step
      var distance = 0
      while lines.indices.contains(place), distance < 4 {
        if lines[place].marker == marker { return true }
        place += step
        distance += 1
      }
    }
    return false
  }
}

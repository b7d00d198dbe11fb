/// Paragraphs as WordPress makes them of lines (its `wpautop`): a blank line parts paragraphs, a single line end is a
/// line break, and neither means anything beside a tag that starts a line of its own, nor in `pre` and the like.
enum ParagraphMarks {
  /// Linear in the text.
  static func added(to html: [UInt8]) -> [UInt8] {
    var writer = Writer(html)
    return writer.html()
  }

  private struct Writer {
    private let input: [UInt8]
    private var output: [UInt8] = []
    private var index = 0
    /// Whether what was written last begins or ends a block, or nothing was.
    private var isAtBlock = true
    /// Line ends that have been seen and not yet written.
    private var lines = 0

    init(_ input: [UInt8]) { self.input = input }

    mutating func html() -> [UInt8] {
      output.reserveCapacity(input.count + input.count / 16)
      while index < input.count {
        switch input[index] {
        case UInt8(ascii: "<"): tag()
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lineEnd()
        default: words()
        }
      }
      return output
    }

    /// White space alone does not end a run of line ends.
    private mutating func words() {
      let end = input[index...].firstIndex { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "<") } ?? input.count
      let words = input[index..<end]
      index = end
      if words.allSatisfy({ $0 <= 0x20 }) {
        if lines == 0 { output += words }
        return
      }
      flushLines()
      output += words
      isAtBlock = false
    }

    private mutating func lineEnd() {
      if input[index] == 0x0A || index + 1 >= input.count || input[index + 1] != 0x0A { lines += 1 }
      index += 1
    }

    private mutating func flushLines() {
      if lines == 0 { return }
      if isAtBlock {
        output.append(0x0A)
      } else {
        output += (lines > 1 ? "<p>" : "<br>").utf8
      }
      lines = 0
    }

    private mutating func tag() {
      let tag = MarkupTag(input, at: index)
      guard let tag else {
        flushLines()
        output.append(input[index])
        index += 1
        isAtBlock = false
        return
      }
      if tag.isBlock || tag.name == "br" {
        if lines > 0 { output.append(0x0A) }
        lines = 0
        isAtBlock = true
      } else if !tag.isComment {
        flushLines()
        isAtBlock = false
      } else if tag.isMore {
        // The place where the front page cuts a post off stands between paragraphs.
        lines = max(lines, 2)
      }
      let end = tag.isVerbatim && !tag.isEnd ? tag.elementEnd(in: input) : tag.range.upperBound
      if !tag.isComment { output += input[index..<end] }
      index = end
    }
  }
}

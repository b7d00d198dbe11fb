package import PostModel

/// A body as Markdown that reads as the same body.
///
/// What is written is read again before it is given out: where styles or links would cost a word or a mark of the
/// text, the block is written without them, every sign escaped. Linear in the body's length.
package struct MarkdownText: Sendable, Hashable {
  /// Ends in a line feed, unless it is empty.
  package let text: String

  /// Fails where no Markdown has exactly these words.
  ///
  /// Kept are the words of every block to the byte, and all that Markdown can say of the rest: block kinds, depths,
  /// styles and links. Not kept are a second line of a heading (it is a heading of its own), markers that are no numbers
  /// (they are bullets), and styles inside preformatted text.
  package init?(_ body: Body) {
    let words = Self.words(of: body)
    let written = [MarkdownWriter.Styling.asIs, .none].lazy.map { MarkdownWriter(body, $0).written() }
    guard let text = written.first(where: { Self.words(of: Self.reading($0)) == words }) else { return nil }
    self.text = text
  }

  /// As a store reads a Markdown file's body.
  private static func reading(_ text: String) -> Body { Markdown.body(of: TemplateTags.removed(fromMarkdown: text)) }

  /// The blocks' words, one after the other; what parts headings and cells is left out.
  private static func words(of body: Body) -> [UInt8] {
    var words: [UInt8] = []
    var text = body.text
    text.withUTF8 { bytes in
      words.reserveCapacity(bytes.count)
      for block in body.blocks where !block.range.isEmpty {
        switch block.kind {
        case .tableRow: words += joined(bytes[block.range].split(separator: 0x09))
        case .heading: words += joined(bytes[block.range].split(separator: 0x0A))
        default: words += joined([bytes[block.range]])
        }
      }
    }
    return words
  }

  /// Parts of a block that are written apart, without the blanks around each.
  private static func joined(_ parts: [Slice<UnsafeBufferPointer<UInt8>>]) -> [UInt8] {
    parts.flatMap { trimmed($0) + [0x0A] }
  }

  private static func trimmed(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var part = part.drop { $0 == 0x20 || $0 == 0x09 }
    while part.last == 0x20 || part.last == 0x09 { part.removeLast() }
    return part
  }
}

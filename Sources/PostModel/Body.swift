/// The logical text of a post: paragraphs, headings, list items, never hard-wrapped.
///
/// `text` holds every block's words. A `"\n"` inside a block is a line break that the author meant; blocks are kept
/// apart by one or more `"\n"` between their ranges. Markup, list markers and quotation bars are not in the text:
/// they are in ``Block`` and ``StyledRun``. All offsets are UTF-8 offsets into `text`, on scalar boundaries.
///
/// For a plain-text file the offsets are those of the file itself after decoding: BOM dropped, CRLF and CR made LF,
/// and each soft line end of a hard-wrapped paragraph replaced by one space.
package struct Body: Sendable, Hashable {
  /// The whole text; native UTF-8, so that offsets are cheap.
  package let text: String
  /// The blocks in reading order; ranges ascend and do not overlap.
  package let blocks: [Block]
  /// Inline styles and links; ranges ascend by lower bound, lie inside one block, and may overlap.
  package let runs: [StyledRun]

  package init(text: String, blocks: [Block], runs: [StyledRun] = []) {
    var native = text
    native.makeContiguousUTF8()
    self.text = native
    self.blocks = blocks
    self.runs = runs
  }

  /// A body without words, such as that of a post with front matter alone.
  package static let empty = Body(text: "", blocks: [])

  /// The words at a span of UTF-8 offsets, exactly as the text has them.
  ///
  /// Traps where the range leaves the text.
  package func slice(_ range: Range<Int>) -> Substring {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    return text[lower..<upper]
  }
}

/// One paragraph-like piece of a body.
package struct Block: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case paragraph
    /// `level` is 1 to 6.
    case heading(level: Int)
    /// `marker` is what stands before the words (`•`, `3.`); `depth` counts from 0.
    case listItem(marker: String, depth: Int)
    /// Shown line by line, spaces kept.
    case preformatted
    /// A row of a table; cells are separated by `"\t"`.
    case tableRow(isHeader: Bool)
    /// A thematic break; its range is empty.
    case rule
  }

  package let kind: Kind
  /// UTF-8 offsets into the body's text.
  package let range: Range<Int>
  /// How many block quotes this stands in.
  package let quoteDepth: Int

  package init(_ kind: Kind, range: Range<Int>, quoteDepth: Int = 0) {
    self.kind = kind
    self.range = range
    self.quoteDepth = quoteDepth
  }
}

/// A run of a body's text with inline styles, a link, or both.
package struct StyledRun: Sendable, Hashable {
  package struct Styles: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let strong = Styles(rawValue: 1 << 0)
    package static let emphasis = Styles(rawValue: 1 << 1)
    package static let code = Styles(rawValue: 1 << 2)
    package static let strikethrough = Styles(rawValue: 1 << 3)
    package static let image = Styles(rawValue: 1 << 4)
  }

  /// UTF-8 offsets into the body's text.
  package let range: Range<Int>
  package let styles: Styles
  /// The target as the author wrote it, not yet checked: see ``Link/init(_:)``.
  package let target: String?

  package init(range: Range<Int>, styles: Styles, target: String? = nil) {
    self.range = range
    self.styles = styles
    self.target = target
  }
}

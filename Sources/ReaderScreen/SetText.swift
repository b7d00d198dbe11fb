import PostModel
import TextLayout

/// A short text set in lines, broken where UAX #14 allows it.
struct SetText {
  /// At most `limit` of them; the last one holds all the rest, to be cut with an ellipsis where it is written.
  let lines: [SafeText]

  init(_ text: SafeText, columns: Int, limit: Int = .max) {
    // More than can be shown is not laid out: twice the columns of the lines, because a glyph may be of several scalars.
    let most = limit.multipliedReportingOverflow(by: 2 * max(1, columns))
    let string = most.overflow ? text.string : String(text.string.prefix(most.partialValue))
    let body = Body(text: string, blocks: [Block(.paragraph, range: 0..<string.utf8.count)])
    let ranges = BodyLayout(body, columns: columns).lines.map(\.range)
    lines = ranges.prefix(limit).enumerated().map { index, range in
      let isCut = index == limit - 1 && ranges.count > limit
      return Self.line(body.slice(range.lowerBound..<(isCut ? body.text.utf8.count : range.upperBound)))
    }
  }

  /// The space at which a line is broken is no part of it.
  private static func line(_ text: Substring) -> SafeText {
    var words = text
    while words.last == " " { words.removeLast() }
    return SafeText(oneLine: words)
  }
}

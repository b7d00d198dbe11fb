package import PostModel
package import TextLayout

/// The Body pane: a post's head and text laid out to a width, seen through a window.
///
/// Lines count from 0 over the head, one blank line, and the body's own lines. The head repeats what the front matter
/// states and the text does not; it has no offsets. The text is laid out as far as it has been looked at, and a little more,
/// so that a very long one is there at once.
package struct BodyView: Sendable {
  package enum Line: Sendable {
    case head(Int)
    case blank
    case body(Int)
  }

  package let head: BodyLayout?
  package private(set) var text: BodyLayout
  /// The first line of the window.
  package private(set) var top = 0
  /// Lines in the window.
  package private(set) var height: Int
  package let columns: Int

  /// - Parameter folds: the blocks that are shown as one line, ascending and apart.
  package init(head: Body?, body: Body, columns: Int, height: Int, folds: [Range<Int>] = []) {
    self.columns = max(1, columns)
    self.height = max(1, height)
    self.head = head.map { BodyLayout($0, columns: max(1, columns)) }
    text = BodyLayout(body, columns: max(1, columns), past: Self.stride, folds: folds)
    layOut(through: self.height)
  }

  /// How much is laid out at once, in bytes.
  private static let stride = 1 << 17

  private var headCount: Int { head.map { $0.lines.count + 1 } ?? 0 }

  /// The lines that are laid out.
  private var count: Int { headCount + text.lines.count }

  /// How many lines there are; an estimate where not all of the text is laid out.
  package var estimatedCount: Int {
    text.isComplete ? count : Int(Double(count) * Double(text.body.text.utf8.count) / Double(max(1, text.end)))
  }

  /// Lays out as many lines as there are, up to some number.
  private mutating func layOut(through line: Int) {
    while !text.isComplete, count < line { text.extend(past: text.end + Self.stride) }
  }

  package subscript(line: Int) -> Line {
    if line >= headCount { return .body(line - headCount) }
    return line == headCount - 1 ? .blank : .head(line)
  }

  /// The lines that the window shows.
  package var window: Range<Int> { top..<min(count, top + height) }

  /// The UTF-8 offset of the first words in the window; 0 while the head shows.
  package var topOffset: Int {
    guard top >= headCount else { return 0 }
    let lines = text.lines[min(top - headCount, text.lines.count)...]
    return lines.first { !$0.range.isEmpty }?.range.lowerBound ?? lines.first?.range.lowerBound ?? 0
  }

  /// The UTF-8 offsets of the text that the window shows; `nil` where it shows none.
  package var textInWindow: Range<Int>? {
    let lines = window.compactMap { line in
      if case .body(let index) = self[line] { text.lines[index].range } else { nil }
    }
    guard let first = lines.first, let last = lines.last else { return nil }
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// Whether all of the text is above the window's end.
  package var isAtEnd: Bool { text.isComplete && top + height >= count }

  package mutating func resize(height: Int) {
    self.height = max(1, height)
    scroll(to: top)
  }

  /// Folds these blocks and no others, the line at the top staying there.
  ///
  /// Linear in the text down to there.
  package mutating func fold(_ blocks: [Range<Int>]) {
    guard blocks != text.folds else { return }
    let offset = top >= headCount ? topOffset : nil
    text = BodyLayout(text.body, columns: columns, past: max(offset ?? 0, Self.stride), folds: blocks)
    scroll(to: offset.map { headCount + text.line(at: $0) } ?? top)
  }

  package mutating func scroll(by lines: Int) { scroll(to: top + lines) }

  package mutating func scroll(to line: Int) {
    layOut(through: line.addingReportingOverflow(height).partialValue)
    top = min(max(0, line), max(0, count - height))
  }

  /// Puts the line that shows an offset at the window's top.
  package mutating func scroll(toOffset offset: Int) {
    text.extend(past: offset)
    scroll(to: offset == 0 ? 0 : headCount + text.line(at: offset))
  }

  /// Brings a span into the window, moving as little as need be: whole where it fits, else from its beginning.
  package mutating func reveal(_ range: Range<Int>) {
    text.extend(past: range.upperBound)
    let first = headCount + text.line(at: range.lowerBound)
    let last = headCount + text.line(at: max(range.lowerBound, range.upperBound - 1))
    if first >= top, last < top + height { return }
    let margin = max(0, min(3, height - (last - first + 1)))
    scroll(to: first - margin)
  }
}

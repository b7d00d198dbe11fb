/// At which column a text was hard-wrapped, judged from its lines, and so what each line end means.
struct HardWrap {
  /// What stands between a line and the next one.
  enum LineEnd { case soft, lineBreak, paragraph }

  /// A line longer than this (in scalars) is a whole paragraph on one line.
  static let longestWrappedLine = 120
  /// Lines shorter than this (in scalars) are no evidence of wrapping.
  static let shortestWrappedLine = 28

  /// The widest line that ran on into a lower-case word, in scalars; 0 where no line did.
  let column: Int

  init(of lines: [PlainTextLine]) {
    var widest = 0
    for (line, next) in zip(lines, lines.dropFirst()) where Self.runsOn(line, next) { widest = max(widest, line.width) }
    column = widest
  }

  /// A line that a lower-case word goes on from: the surest evidence of a soft line end.
  private static func runsOn(_ line: PlainTextLine, _ next: PlainTextLine) -> Bool {
    next.startsLowercase && next.marker == nil && !next.isLabelled && !line.endsSentence && !isContact(next)
      && (shortestWrappedLine...longestWrappedLine).contains(line.width)
  }

  /// One word with an `@` or the like is no sentence going on.
  private static func isContact(_ line: PlainTextLine) -> Bool { line.isLabelled && line.width == line.firstWordWidth }

  /// What the line feed between two lines with words means.
  func end(of line: PlainTextLine, before next: PlainTextLine, inItem: Bool) -> LineEnd {
    if line.endsInTitle { return .soft }
    if line.width > Self.longestWrappedLine { return next.startsLowercase && !line.endsSentence ? .soft : .paragraph }
    if next.width > Self.longestWrappedLine, !next.startsLowercase { return .paragraph }
    if next.indentation >= line.indentation + 2, !inItem, next.indentation != line.valueColumn {
      return next.startsLowercase ? .soft : .paragraph
    }
    if next.isLabelled { return .lineBreak }
    if isFull(line, before: next) { return .soft }
    return isParagraphEnd(line) ? .paragraph : .lineBreak
  }

  /// Whether the next line's first word would not have fitted; lines set in a proportional type end unevenly, so a
  /// line that nothing closes may be a fifth short, a closed one before a capital letter hardly at all.
  private func isFull(_ line: PlainTextLine, before next: PlainTextLine) -> Bool {
    guard column > 0, line.width >= Self.shortestWrappedLine else { return false }
    let needed = line.width + 1 + next.firstWordWidth
    if next.startsLowercase, !line.endsSentence { return needed * 10 > column * 6 }
    return line.endsSentence ? needed * 100 > column * 97 : needed * 100 > column * 78
  }

  /// In wrapped text, a shorter line that closes a sentence closes its paragraph.
  private func isParagraphEnd(_ line: PlainTextLine) -> Bool { column > 0 && line.endsSentence }
}

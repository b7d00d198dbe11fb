import PostModel

/// How the words of a block go into lines.
enum LineManner {
  /// White space collapses, and vanishes at the ends of lines.
  case flowing
  /// White space stays; tabs go to the next multiple of 8.
  case preformatted
  /// As flowing, and a tab is a bar between two cells.
  case cells
}

/// Where the next glyph of a line goes; the filler of lines and the writer of their glyphs move it alike.
struct LinePen {
  let width: Int
  let manner: LineManner
  /// The columns taken, without ``gap``.
  var columns = 0
  /// 1 where white space is due before the next glyph.
  var gap = 0

  static let tabStop = 8

  /// A wide glyph in a line of one column is shown by a narrow one.
  func fitted(_ columns: Int) -> Int { min(columns, width) }

  mutating func glyph(_ glyphColumns: Int) {
    columns += gap + glyphColumns
    gap = 0
  }

  mutating func space() {
    if manner == .preformatted { columns += 1 } else if columns > 0 { gap = 1 }
  }

  mutating func tab() {
    switch manner {
    case .flowing: space()
    case .preformatted: columns += Self.tabStop - columns % Self.tabStop
    case .cells:
      guard fitsBar else { return space() }
      gap = barGap
      glyph(1)
      gap = 1
    }
  }

  /// Whether a bar between cells has room, with a space before it unless it comes first.
  var fitsBar: Bool { columns + barGap + 1 <= width }
  var barGap: Int { columns > 0 ? 1 : 0 }
}

/// Breaks the words of one block into lines, greedily and in one pass (UAX #14).
struct LineFiller {
  private let text: UTF8Text
  private let end: Int
  private var pen: LinePen
  private var composer = GlyphComposer()
  private var breaker = LineBreaker()
  private var lineStart: Int
  /// The last place in this line where it may be broken, and the columns up to there, due space included.
  private var lastBreak: Place?
  /// The last glyph after a no-break space, where a line is broken rather than within a word.
  private var lastGap: Place?
  /// A place to break came just before a scalar that shows nothing, or a no-break space.
  private var isBreakDue = false

  private struct Place {
    let offset: Int
    let columns: Int

    /// This place in the line that begins at another, if words are between them.
    func after(_ start: Place) -> Place? {
      columns > start.columns ? Place(offset: offset, columns: columns - start.columns) : nil
    }
  }

  init(_ text: UTF8Text, range: Range<Int>, width: Int, manner: LineManner) {
    self.text = text
    end = range.upperBound
    lineStart = range.lowerBound
    pen = LinePen(width: width, manner: manner)
  }

  /// Calls `emit` with the offsets of each line; together they are the block's range.
  mutating func fill(emit: (Range<Int>) -> Void) {
    var offset = lineStart
    while offset < end {
      offset += takeLetters(at: offset)
      if offset == end { break }
      let (scalar, length) = text.scalar(at: offset)
      let effect = composer.take(scalar)
      let next = offset + length
      noteBreak(before: scalar, effect, at: offset, next: next)
      switch effect {
      case .glyph(let columns): place(pen.fitted(columns), at: offset, emit)
      case .space: pen.space()
      case .tab: tab(next: next)
      case .lineFeed: endLine(next, emit)
      case .mark, .nothing: break
      }
      offset = next
    }
    if lineStart < end { emit(lineStart..<end) }
  }

  /// Takes the ASCII letters that go on with a word and fit the line; the count of them.
  @inline(__always)
  private mutating func takeLetters(at offset: Int) -> Int {
    guard breaker.isInWord, pen.gap == 0, !isBreakDue else { return 0 }
    let limit = min(end, offset + pen.width - pen.columns)
    var next = offset
    while next < limit, UInt8(ascii: "a")...UInt8(ascii: "z") ~= text.bytes[next] | 0x20 { next += 1 }
    guard next > offset else { return 0 }
    composer.begin(Unicode.Scalar(text.bytes[next - 1]))
    pen.columns += next - offset
    return next - offset
  }

  private mutating func noteBreak(before scalar: Unicode.Scalar, _ effect: CellEffect, at offset: Int, next: Int) {
    let rest = Rest(text: text, range: next..<end)
    let opportunity = breaker.take(Self.breakClass(of: scalar, effect)) { rest.firstClass }
    guard opportunity == .allowed && !isAfterScheme(offset) || isBreakDue else { return }
    switch effect {
    case .mark: break
    case .nothing, .space: isBreakDue = true
    case .glyph, .tab, .lineFeed:
      isBreakDue = false
      lastBreak = Place(offset: offset, columns: pen.columns + pen.gap)
    }
  }

  /// After `//` an address goes on: `https://` does not stand at the end of a line.
  private func isAfterScheme(_ offset: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    return offset - lineStart >= 2 && text.bytes[offset - 1] == slash && text.bytes[offset - 2] == slash
  }

  private mutating func place(_ columns: Int, at offset: Int, _ emit: (Range<Int>) -> Void) {
    if pen.gap > 0 { lastGap = Place(offset: offset, columns: pen.columns + pen.gap) }
    if overflows(columns), let lastBreak, lastBreak.offset > lineStart { breakLine(at: lastBreak, emit) }
    if overflows(columns), let lastGap, lastGap.offset > lineStart { breakLine(at: lastGap, emit) }
    if overflows(columns), offset > lineStart {
      breakLine(at: Place(offset: offset, columns: pen.columns + pen.gap), emit)
    }
    pen.glyph(columns)
  }

  private func overflows(_ columns: Int) -> Bool { pen.columns + pen.gap + columns > pen.width }

  /// A line may always be broken after a tab.
  private mutating func tab(next: Int) {
    pen.tab()
    lastBreak = Place(offset: next, columns: pen.columns + pen.gap)
  }

  private mutating func endLine(_ next: Int, _ emit: (Range<Int>) -> Void) {
    breakLine(at: Place(offset: next, columns: pen.columns + pen.gap), emit)
    breaker = LineBreaker()
  }

  private mutating func breakLine(at place: Place, _ emit: (Range<Int>) -> Void) {
    emit(lineStart..<place.offset)
    lineStart = place.offset
    lastBreak = nil
    lastGap = lastGap.flatMap { $0.after(place) }
    pen.columns = max(0, pen.columns - place.columns)
    if pen.columns == 0 { pen.gap = 0 }
  }

  /// The class of a scalar as shown: all white space breaks as a space does unless it is a no-break space, and a soft
  /// hyphen, which shows nothing, breaks nothing.
  @inline(__always)
  private static func breakClass(of scalar: Unicode.Scalar, _ effect: CellEffect) -> LineBreakClass {
    if scalar.value >= 0x20, scalar.value < 0x7F { return LineBreakClass(scalar) }
    if scalar == "\u{AD}" { return .combiningMark }
    let found = LineBreakClass(SafeText.harmless(scalar))
    let isWhite = effect == .space || effect == .tab
    return isWhite && found != .glue ? .space : found
  }
}

/// The text after a scalar, for a rule that must look ahead.
private struct Rest {
  let text: UTF8Text
  let range: Range<Int>

  /// The class of the first scalar that is not a mark.
  var firstClass: LineBreakClass? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      let found = LineBreakClass(scalar)
      if !found.isMark { return found }
      offset += length
    }
    return nil
  }
}

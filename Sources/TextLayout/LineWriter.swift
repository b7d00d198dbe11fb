import PostModel

/// Makes the glyphs of one line, with their places and styles.
struct LineWriter {
  private(set) var glyphs: [PlacedGlyph] = []
  private let line: BodyLayout.Line
  private var styles: StyleSweep
  private var pen: LinePen
  private var composer = GlyphComposer()
  private var gapOffset = 0
  private let table: TableColumns?
  private var cell = 0

  init(_ line: BodyLayout.Line, body: Body, runReach: [Int], width: Int, table: TableColumns?) {
    self.line = line
    self.table = table
    let manner = line.block.map { body.blocks[$0].kind.manner } ?? .flowing
    pen = LinePen(width: width, manner: manner)
    styles = StyleSweep(body.runs, reach: runReach, over: line.range)
  }

  mutating func write(from text: UTF8Text) {
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      let effect = composer.take(scalar)
      switch effect {
      case .glyph(let columns): write(composer.glyph(effect), columns, at: offset)
      case .mark: join(SafeText.harmless(scalar))
      case .space: space(at: offset)
      case .tab: tab(at: offset)
      case .lineFeed where table != nil: space(at: offset)
      case .nothing, .lineFeed: break
      }
      offset += length
    }
  }

  private mutating func write(_ glyph: Glyph, _ columns: Int, at offset: Int) {
    if pen.gap > 0 { append(.space, column: pen.columns, offset: gapOffset) }
    let shown = pen.fitted(columns)
    append(shown < columns ? .tooWide : glyph, column: pen.columns + pen.gap, offset: offset)
    pen.glyph(shown)
  }

  private mutating func join(_ mark: Unicode.Scalar) {
    guard let last = glyphs.last, last.glyph.columns <= pen.width, last.offset != nil else { return }
    glyphs[glyphs.count - 1].glyph.text.unicodeScalars.append(mark)
  }

  private mutating func space(at offset: Int) {
    if pen.manner == .preformatted, pen.columns < pen.width { append(.space, column: pen.columns, offset: offset) }
    if pen.gap == 0 { gapOffset = offset }
    pen.space()
  }

  private mutating func tab(at offset: Int) {
    switch pen.manner {
    case .flowing: space(at: offset)
    case .preformatted:
      let start = pen.columns
      pen.tab()
      for column in start..<max(start, min(pen.columns, pen.width)) {
        append(.space, column: column, offset: column == start ? offset : nil)
      }
    case .cells:
      align()
      if pen.fitsBar {
        let column = pen.columns + pen.barGap
        if pen.barGap > 0 { append(.space, column: pen.columns, offset: nil) }
        append(.oneColumn("│", else: "|"), column: column, offset: nil)
      }
      gapOffset = offset
      pen.tab()
    }
  }

  /// Moves to the end of a cell in a table whose columns line up.
  private mutating func align() {
    guard let table else { return }
    cell += 1
    pen.columns = table.start(of: cell) - TableColumns.separator
    pen.gap = 0
  }

  private mutating func append(_ glyph: Glyph, column: Int, offset: Int?) {
    let style = offset.map { styles.style(at: $0) } ?? (styles: StyledRun.Styles(rawValue: 0), target: nil)
    glyphs.append(
      PlacedGlyph(
        glyph: glyph, column: line.indent + column, offset: offset, styles: style.styles, target: style.target))
  }
}

/// The styles at ascending offsets of one line.
struct StyleSweep {
  /// The runs that touch the line and have not ended, by lower bound.
  private var open: [StyledRun] = []
  private let runs: [StyledRun]
  private var next: Int

  /// `reach` is the greatest upper bound up to each run.
  init(_ runs: [StyledRun], reach: [Int], over range: Range<Int>) {
    self.runs = runs
    var (low, high) = (0, reach.count)
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    next = low
  }

  mutating func style(at offset: Int) -> (styles: StyledRun.Styles, target: String?) {
    while next < runs.count, runs[next].range.lowerBound <= offset {
      if runs[next].range.upperBound > offset { open.append(runs[next]) }
      next += 1
    }
    if open.isEmpty { return (StyledRun.Styles(rawValue: 0), nil) }
    open.removeAll { $0.range.upperBound <= offset }
    let styles = open.reduce(into: StyledRun.Styles()) { $0.formUnion($1.styles) }
    return (styles, open.last { $0.target != nil }?.target)
  }
}

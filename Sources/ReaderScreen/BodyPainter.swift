import PostModel
import ReaderCore
import TextLayout

/// Draws the visible lines of the open post, or of a comparison in its place.
struct BodyPainter {
  let rect: Rect
  private let view: BodyView
  private let look: any BodyLook

  init(rect: Rect, article: Article, keymap: Keymap) {
    self.rect = rect
    view = article.shownView
    if let comparison = article.comparison {
      look = ComparisonLook(comparison)
    } else {
      look = ArticleLook(article, keymap)
    }
  }

  func draw(in frame: inout Frame) {
    for (row, line) in zip(rect.row + 1..<max(rect.row + 1, rect.endRow), view.window) {
      switch view[line] {
      case .blank: break
      case .head(let index): if let head = view.head { draw(head, index, row: row, isHead: true, in: &frame) }
      case .body(let index): draw(view.text, index, row: row, isHead: false, in: &frame)
      }
    }
  }

  private func draw(_ layout: BodyLayout, _ index: Int, row: Int, isHead: Bool, in frame: inout Frame) {
    if !isHead, let sign = look.sign(beside: layout.lines[index]) {
      frame.write([sign], row: row, column: rect.column, columns: 1)
    }
    if !isHead, layout.lines[index].fold != nil {
      let column = rect.column + PaneSizes.bodyMargin
      let columns = max(0, rect.endColumn - column)
      let spans = look.fold(at: layout.lines[index], columns: min(columns, layout.columns))
      return frame.write(spans, row: row, column: column, columns: columns)
    }
    let kind = layout.kind(of: index)
    var (target, link): (String?, Link?)
    let glyphs = layout.glyphs(of: index)
    for (place, placed) in glyphs.enumerated() {
      let column = rect.column + PaneSizes.bodyMargin + placed.column
      guard column + placed.glyph.columns <= rect.endColumn else { break }
      let style = isHead ? Self.headStyle(kind) : look.style(of: placed, in: kind)
      if placed.target != target { (target, link) = (placed.target, Self.link(of: glyphs[place...])) }
      frame.put(placed.glyph, row: row, column: column, style: style, link: link)
    }
  }

  /// What the first of the glyphs links to; `nil` too where its words name another place, which a terminal would hide.
  private static func link(of glyphs: ArraySlice<PlacedGlyph>) -> Link? {
    guard let target = glyphs.first?.target, let link = Link(target) else { return nil }
    let words = glyphs.prefix { $0.target == target }.map(\.glyph.text).joined()
    return link.otherPlace(namedIn: words) == nil ? link : nil
  }

  private static func headStyle(_ kind: Block.Kind?) -> CellStyle {
    switch kind {
    case .heading(level: 1): CellStyle(.title, .bold)
    case .heading: CellStyle(.title)
    default: CellStyle(.date)
    }
  }
}

/// How the words of a body look, and what stands beside its lines.
protocol BodyLook {
  /// In the first column of the pane; `nil` is nothing.
  func sign(beside line: BodyLayout.Line) -> Span?
  func style(of placed: PlacedGlyph, in kind: Block.Kind?) -> CellStyle
  /// What stands for blocks that are folded.
  func fold(at line: BodyLayout.Line, columns: Int) -> [Span]
}

/// A post: what the text says of its words (heading, bold, link), and what was found there (quote, match).
private struct ArticleLook: BodyLook {
  private let article: Article
  private let shown: SpanIndex
  private let keymap: Keymap

  init(_ article: Article, _ keymap: Keymap) {
    self.article = article
    self.keymap = keymap
    shown = SpanIndex(article.highlightedRanges)
  }

  func sign(beside line: BodyLayout.Line) -> Span? { shown.overlaps(line.range) ? Span("▌", .focus) : nil }

  func style(of placed: PlacedGlyph, in kind: Block.Kind?) -> CellStyle {
    var style = Self.markup(placed, in: kind)
    guard let offset = placed.offset else { return CellStyle(.frame) }
    if article.quoted.contains(offset) { style.role = .quote }
    if shown.contains(offset) { style.attributes.insert(.bold) }
    if article.matches.contains(offset) { style = CellStyle(.match, style.attributes.union(.reverse)) }
    return style
  }

  func fold(at line: BodyLayout.Line, columns: Int) -> [Span] {
    guard let fold = article.fold(of: line) else { return [] }
    let matches = article.matches.count(startingIn: fold.range)
    return FoldRow(fold, matches: matches, keymap: keymap).spans(columns: columns)
  }

  private static func markup(_ placed: PlacedGlyph, in kind: Block.Kind?) -> CellStyle {
    var style = CellStyle(kind)
    if placed.styles.contains(.strong) { style.attributes.insert(.bold) }
    if placed.styles.contains(.emphasis) { style.attributes.insert(.italic) }
    if placed.styles.contains(.strikethrough) || placed.styles.contains(.image) { style.attributes.insert(.dim) }
    if placed.styles.contains(.code) { style.role = .code }
    if placed.target.flatMap({ Link($0) }) != nil { style = CellStyle(.link, style.attributes.union(.underline)) }
    return style
  }
}

/// Two texts in one: told by signs first, by attributes and colours besides.
private struct ComparisonLook: BodyLook {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  func sign(beside line: BodyLayout.Line) -> Span? {
    switch comparison.sign(beside: line) {
    case .same: nil
    case .changed: Span("~", .frame)
    case .removed: Span("−", .removed)
    case .added: Span("+", .added)
    case .here: Span("▌", .focus)
    }
  }

  /// Compared texts are shown whole.
  func fold(at line: BodyLayout.Line, columns: Int) -> [Span] { [] }

  func style(of placed: PlacedGlyph, in kind: Block.Kind?) -> CellStyle {
    guard let offset = placed.offset else { return CellStyle(.frame) }
    if comparison.removed.contains(offset) { return CellStyle(.removed, .dim) }
    if comparison.added.contains(offset) { return CellStyle(.added, [.bold, .underline]) }
    return CellStyle(kind)
  }
}

extension CellStyle {
  /// How the words of a block look by themselves.
  fileprivate init(_ kind: Block.Kind?) {
    switch kind {
    case .heading: self.init(.heading, .bold)
    case .tableRow(isHeader: true): self.init(.plain, .bold)
    default: self.init()
    }
  }
}

import PostModel
import ReaderCore
import TextLayout

/// Draws the visible lines of the open post.
struct BodyPainter {
  let rect: Rect
  let article: Article
  private let shown: SpanIndex

  init(rect: Rect, article: Article) {
    self.rect = rect
    self.article = article
    shown = SpanIndex(article.highlightedRanges)
  }

  func draw(in frame: inout Frame) {
    let view = article.view
    for (row, line) in zip(rect.row + 1..<max(rect.row + 1, rect.endRow), view.window) {
      switch view[line] {
      case .blank: break
      case .head(let index): if let head = view.head { draw(head, index, row: row, isHead: true, in: &frame) }
      case .body(let index): draw(view.text, index, row: row, isHead: false, in: &frame)
      }
    }
  }

  private func draw(_ layout: BodyLayout, _ index: Int, row: Int, isHead: Bool, in frame: inout Frame) {
    if !isHead, shown.overlaps(layout.lines[index].range) {
      frame.write([Span("▌", .focus)], row: row, column: rect.column, columns: 1)
    }
    let kind = layout.kind(of: index)
    for placed in layout.glyphs(of: index) {
      let column = rect.column + PaneSizes.bodyMargin + placed.column
      guard column + placed.glyph.columns <= rect.endColumn else { break }
      let style = isHead ? Self.headStyle(kind) : style(of: placed, in: kind)
      frame.put(placed.glyph, row: row, column: column, style: style)
    }
  }

  /// What the text says of a glyph (heading, bold, link) and what was found there (quote, match).
  private func style(of placed: PlacedGlyph, in kind: Block.Kind?) -> CellStyle {
    var style = Self.markup(placed, in: kind)
    guard let offset = placed.offset else { return CellStyle(.frame) }
    if article.quoted.contains(offset) { style.role = .quote }
    if shown.contains(offset) { style.attributes.insert(.bold) }
    if article.matches.contains(offset) { style = CellStyle(.match, style.attributes.union(.reverse)) }
    return style
  }

  private static func markup(_ placed: PlacedGlyph, in kind: Block.Kind?) -> CellStyle {
    var style = CellStyle()
    if case .heading = kind { style = CellStyle(.heading, .bold) }
    if case .tableRow(isHeader: true) = kind { style.attributes.insert(.bold) }
    if placed.styles.contains(.strong) { style.attributes.insert(.bold) }
    if placed.styles.contains(.emphasis) { style.attributes.insert(.italic) }
    if placed.styles.contains(.strikethrough) || placed.styles.contains(.image) { style.attributes.insert(.dim) }
    if placed.styles.contains(.code) { style.role = .code }
    if placed.target.flatMap(Link.init) != nil { style = CellStyle(.link, style.attributes.union(.underline)) }
    return style
  }

  private static func headStyle(_ kind: Block.Kind?) -> CellStyle {
    switch kind {
    case .heading(level: 1): CellStyle(.title, .bold)
    case .heading: CellStyle(.title)
    default: CellStyle(.date)
    }
  }
}

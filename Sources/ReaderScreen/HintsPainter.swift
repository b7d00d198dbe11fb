import PostModel
import ReaderCore
import TextLayout

/// The letters of links: over the first word of each in the text, and in a box that tells where each leads.
struct HintsPainter {
  private let hints: Hints
  private let body: Rect?
  private let view: BodyView

  init(_ hints: Hints, article: Article, body: Rect?) {
    self.hints = hints
    self.body = body
    view = article.view
  }

  func draw(in frame: inout Frame) {
    let left = hints.left
    if let body {
      for (row, line) in zip(body.row + 1..<max(body.row + 1, body.endRow), view.window) {
        if case .body(let index) = view[line] { mark(left, in: index, row: row, body, in: &frame) }
      }
    }
    drawBox(left, in: &frame)
  }

  private func mark(_ targets: [Hints.Target], in line: Int, row: Int, _ body: Rect, in frame: inout Frame) {
    let range = view.text.lines[line].range
    for target in targets {
      guard let offset = target.offset, range.contains(offset),
        let placed = view.text.glyphs(of: line).first(where: { $0.offset == offset })
      else { continue }
      let column = body.column + PaneSizes.bodyMargin + placed.column
      frame.put(SafeText(target.letters).glyphs(), row: row, column: column, style: Self.style)
    }
  }

  /// At the foot of the screen, as many as have room there.
  private func drawBox(_ targets: [Hints.Target], in frame: inout Frame) {
    let shown = targets.prefix(max(1, frame.size.rows / 2 - 3))
    let widest = shown.map { ShownLink($0).text.columns + $0.letters.count }.max() ?? 0
    let width = min(max(widest + 6, 34), frame.size.columns)
    let rect = Rect(
      column: frame.size.columns - width, row: frame.size.rows - shown.count - 3, columns: width,
      rows: shown.count + 2)
    let more = targets.count > shown.count ? SafeText(", \(targets.count - shown.count) more") : ""
    frame.box(rect, title: title + more, style: CellStyle(.focus))
    for (index, target) in shown.enumerated() {
      let text = ShownLink(target).text(columns: width - 6 - target.letters.count)
      let spans = [Span(SafeText(target.letters), Self.style), Span("  " + text, .link)]
      frame.write(spans, row: rect.row + 1 + index, column: rect.column + 2, columns: width - 4)
    }
  }

  private var title: SafeText {
    switch hints.purpose {
    case .opening: "Letters open, Esc closes"
    case .copying: "Letters copy, Esc closes"
    }
  }

  private static let style = CellStyle(.focus, [.bold, .reverse])
}

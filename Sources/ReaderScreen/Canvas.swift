package import PostModel
package import ReaderCore
package import TextLayout

/// Words with one look.
package struct Span: Sendable, Hashable {
  package var text: SafeText
  package var style: CellStyle
  /// What the words link to.
  package var link: Link?

  package init(_ text: SafeText, _ style: CellStyle = CellStyle(), link: Link? = nil) {
    self.text = text
    self.style = style
    self.link = link
  }

  package init(_ text: SafeText, _ role: CellStyle.Role, _ attributes: CellStyle.Attributes = []) {
    self.init(text, CellStyle(role, attributes))
  }
}

/// Writing into a frame.
extension Frame {
  /// Writes spans one after another into one row, cut at `columns` with an ellipsis, and fills what is left.
  ///
  /// - Parameter overlay: attributes that every cell of the row gets besides its own, the filling included.
  package mutating func write(
    _ spans: [Span], row: Int, column: Int, columns: Int, overlay: CellStyle.Attributes = []
  ) {
    var glyphs: [Glyph] = []
    var styles: [CellStyle] = []
    var linked: [(glyphs: Range<Int>, link: Link)] = []
    var room = columns
    for span in spans where room >= 0 {
      let more = span.text.glyphs(upTo: room)
      glyphs += more
      styles += repeatElement(span.style.adding(overlay), count: more.count)
      if let link = span.link { linked.append((glyphs.count - more.count..<glyphs.count, link)) }
      room -= more.columns
    }
    var next = column
    for (index, (glyph, style)) in zip(glyphs.fitted(to: columns), styles).enumerated() {
      let link = linked.first { $0.glyphs.contains(index) }?.link
      put(glyph, row: row, column: next, style: style, link: link)
      next += glyph.columns
    }
    let filling = CellStyle(spans.last?.style.role ?? .plain, overlay)
    fill(row: row, columns: next..<max(next, column + columns), with: " ", style: filling)
  }

  /// Repeats a glyph of one column.
  package mutating func fill(row: Int, columns: Range<Int>, with text: SafeText, style: CellStyle) {
    guard let glyph = text.glyphs().first else { return }
    for column in columns { put(glyph, row: row, column: column, style: style) }
  }

  /// Puts glyphs side by side and returns the column after the last.
  @discardableResult
  package mutating func put(_ glyphs: [Glyph], row: Int, column: Int, style: CellStyle) -> Int {
    var next = column
    for glyph in glyphs {
      put(glyph, row: row, column: next, style: style)
      next += glyph.columns
    }
    return next
  }

  /// A box with a title on its upper edge, blank inside.
  package mutating func box(_ rect: Rect, title: SafeText, style: CellStyle) {
    let right = rect.endColumn - 1
    let bottom = rect.endRow - 1
    for row in rect.row...max(rect.row, bottom) {
      fill(row: row, columns: rect.column..<rect.endColumn, with: " ", style: CellStyle())
      fill(row: row, columns: rect.column..<rect.column + 1, with: "│", style: style)
      fill(row: row, columns: right..<right + 1, with: "│", style: style)
    }
    for (row, corners) in [(rect.row, ("╭", "╮")), (bottom, ("╰", "╯"))] as [(Int, (SafeText, SafeText))] {
      fill(row: row, columns: rect.column..<rect.endColumn, with: "─", style: style)
      fill(row: row, columns: rect.column..<rect.column + 1, with: corners.0, style: style)
      fill(row: row, columns: right..<right + 1, with: corners.1, style: style)
    }
    let label = (SafeText(" ") + title + " ").fitted(to: max(0, rect.columns - 4))
    put(label, row: rect.row, column: rect.column + 2, style: style.adding(.bold))
  }
}

extension CellStyle {
  /// The same look with more attributes.
  package func adding(_ more: Attributes) -> CellStyle {
    CellStyle(role, attributes.union(more))
  }
}

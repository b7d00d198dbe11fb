package import PostModel

/// A glyph at its place in a line of a body.
package struct PlacedGlyph: Sendable, Hashable {
  package internal(set) var glyph: Glyph
  /// Counted from 0 at the layout's left edge.
  package let column: Int
  /// The UTF-8 offset of the glyph's first scalar in the body's text; `nil` for bars, markers, rules and padding.
  package let offset: Int?
  package let styles: StyledRun.Styles
  /// The target of the link that the glyph is part of, as the author wrote it: see ``Link/init(_:)``.
  package let target: String?
}

extension BodyLayout {
  /// What a line shows, by ascending column, at most ``columns`` wide.
  package func glyphs(of line: Int) -> [PlacedGlyph] {
    let line = lines[line]
    let decoration = decorations(of: line)
    guard let block = line.block else { return decoration }
    if case .rule = body.blocks[block].kind { return decoration + rule(from: line.indent) }
    return decoration
      + body.text.withUTF8Text { text in
        var writer = LineWriter(
          line, body: body, runReach: runReach, width: columns - line.indent, table: table(of: block))
        writer.write(from: text)
        return writer.glyphs
      }
  }

  private func decorations(of line: Line) -> [PlacedGlyph] {
    let bar = Glyph.oneColumn("│", else: "|")
    let bars = (0..<line.bars).flatMap { [(bar, $0 * 2), (.space, $0 * 2 + 1)] }
    return (bars + marker(of: line)).map(PlacedGlyph.init(decoration:column:))
  }

  private func marker(of line: Line) -> [(Glyph, Int)] {
    guard line.isFirstOfBlock, let block = line.block, case .listItem(let marker, _) = body.blocks[block].kind else {
      return []
    }
    var column = line.markerColumn
    let room = line.indent - column
    return SafeText(oneLine: marker).fitted(to: max(room - 1, min(1, room))).map {
      glyph in
      defer { column += glyph.columns }
      return (glyph, column)
    }
  }

  private func rule(from indent: Int) -> [PlacedGlyph] {
    let dash = Glyph.oneColumn("─", else: "-")
    return (indent..<columns).map { PlacedGlyph(decoration: dash, column: $0) }
  }
}

extension PlacedGlyph {
  init(decoration glyph: Glyph, column: Int) {
    self.init(glyph: glyph, column: column, offset: nil, styles: StyledRun.Styles(rawValue: 0), target: nil)
  }
}

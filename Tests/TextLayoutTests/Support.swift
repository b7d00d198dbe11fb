import Glibc
import PostModel
import TextLayout

/// Whether libc measures scalars by Unicode; each suite that measures requires it.
let isUnicodeLocale = setlocale(LC_ALL, "C.UTF-8") != nil

/// A body made of blocks with their words, two line feeds between them.
func body(_ blocks: (kind: Block.Kind, words: String)..., quoteDepth: Int = 0) -> Body {
  var text = ""
  let placed = blocks.map { block in
    if !text.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    text += block.words
    return Block(block.kind, range: start..<text.utf8.count, quoteDepth: quoteDepth)
  }
  return Body(text: text, blocks: placed)
}

extension BodyLayout {
  /// The lines as they look, without blanks at their ends.
  var drawing: String { lines.indices.map(row).joined(separator: "\n") }

  func row(_ line: Int) -> String {
    var row = ""
    var column = 0
    for placed in glyphs(of: line) {
      row += String(repeating: " ", count: placed.column - column) + placed.glyph.text
      column = placed.column + placed.glyph.columns
    }
    return String(row.reversed().drop { $0 == " " }.reversed())
  }
}

/// The drawing of one paragraph.
func paragraph(_ words: String, columns: Int) -> String {
  BodyLayout(body((.paragraph, words)), columns: columns).drawing
}

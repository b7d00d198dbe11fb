import CCmark
import Glibc

/// Lines that Markdown takes for code because they are indented, and that are something else.
///
/// Code is fenced in posts; what is indented after a blank line is HTML, indented as HTML is, or a paragraph with its
/// first line set in. Only what looks like neither stays code.
enum IndentedBlocks {
  /// Mends the tree; gives back whether HTML or footnotes are in it, which only a rendering gives their meaning.
  ///
  /// Linear in the tree: what a mended block has indented in it stays as it is.
  static func mend(in root: OpaquePointer) -> Bool { walk(root, isMending: true) }

  private static func walk(_ root: OpaquePointer, isMending: Bool) -> Bool {
    guard let iterator = cmark_iter_new(root) else { return false }
    defer { cmark_iter_free(iterator) }
    var hasHTML = false
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_FOOTNOTE_DEFINITION: hasHTML = true
      // A block has no event but this one, and the next is known: it may leave the tree.
      case CMARK_NODE_CODE_BLOCK where isMending: hasHTML = mend(node) || hasHTML
      default: break
      }
    }
    return hasHTML
  }

  /// Whether HTML came into the tree.
  private static func mend(_ code: OpaquePointer) -> Bool {
    var (length, offset, fence): (Int32, Int32, CChar) = (0, 0, 0)
    guard cmark_node_get_fenced(code, &length, &offset, &fence) == 0 else { return false }
    guard let literal = cmark_node_get_literal(code) else { return false }
    let count = strlen(literal)
    return literal.withMemoryRebound(to: UInt8.self, capacity: count) { start in
      let words = UnsafeBufferPointer(start: start, count: count)
      if isHTML(words) || followsHTML(code) { return replaceByHTML(code) }
      return isProse(words) && replaceByMarkdown(code, words)
    }
  }

  private static func followsHTML(_ code: OpaquePointer) -> Bool {
    cmark_node_previous(code).map { cmark_node_get_type($0) == CMARK_NODE_HTML_BLOCK } ?? false
  }

  /// Whether an element begins or ends at its head.
  private static func isHTML(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard words.count > 1, words[0] == UInt8(ascii: "<") else { return false }
    return "/!".utf8.contains(words[1]) || (0x61...0x7A).contains(words[1] | 0x20)
  }

  /// Whether it has a line that is longer than code is wont to be, and nearly all letters and blanks.
  private static func isProse(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    words.split(separator: UInt8(ascii: "\n")).contains { line in
      let letters = line.count { $0 == 0x20 || $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
      return line.count > 100 && letters * 100 >= line.count * 85
    }
  }

  /// Puts an HTML block with the same words in the node's place.
  private static func replaceByHTML(_ code: OpaquePointer) -> Bool {
    guard let html = cmark_node_new(CMARK_NODE_HTML_BLOCK) else { return false }
    cmark_node_set_literal(html, cmark_node_get_literal(code))
    cmark_node_insert_before(code, html)
    cmark_node_free(code)
    return true
  }

  /// Puts the blocks that the words make by themselves in the node's place; gives back whether HTML is in them.
  private static func replaceByMarkdown(_ code: OpaquePointer, _ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let part = MarkdownDocument.parse(words) else { return false }
    defer { cmark_node_free(part) }
    let hasHTML = walk(part, isMending: false)
    cmark_node_own(part)
    while let block = cmark_node_first_child(part) { cmark_node_insert_before(code, block) }
    cmark_node_free(code)
    return hasHTML
  }
}

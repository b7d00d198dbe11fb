import CCmark
import Glibc

/// What Markdown takes for something else than a post's author meant.
///
/// Code is fenced in posts: what is indented after a blank line is HTML, indented as HTML is, or a paragraph with its
/// first line set in; only what looks like neither stays code. And `###` or `# # #` alone on a line is no empty
/// heading, but the mark at a release's end.
struct MarkdownMending {
  private let source: UnsafeBufferPointer<UInt8>
  /// Where each line of the source begins; found when it is first asked for.
  private lazy var lineStarts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }

  init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Mends the tree; gives back whether HTML or footnotes are in it, which only a rendering gives their meaning.
  ///
  /// Linear in the tree: what a mended block has indented in it stays as it is.
  mutating func mend(in root: OpaquePointer) -> Bool { walk(root, isMending: true) }

  private mutating func walk(_ root: OpaquePointer, isMending: Bool) -> Bool {
    guard let iterator = cmark_iter_new(root) else { return false }
    defer { cmark_iter_free(iterator) }
    var hasHTML = false
    var endMarks: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_FOOTNOTE_DEFINITION: hasHTML = true
      // Code has no event but this one, and the next is known: it may leave the tree.
      case CMARK_NODE_CODE_BLOCK where isMending: hasHTML = mend(node) || hasHTML
      case CMARK_NODE_HEADING where isMending: endMarks += isEndMark(node) ? [node] : []
      default: break
      }
    }
    for heading in endMarks { replaceByItsLine(heading) }
    return hasHTML
  }

  /// Whether HTML came into the tree.
  private mutating func mend(_ code: OpaquePointer) -> Bool {
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

  private func followsHTML(_ code: OpaquePointer) -> Bool {
    cmark_node_previous(code).map { cmark_node_get_type($0) == CMARK_NODE_HTML_BLOCK } ?? false
  }

  /// Whether an element begins or ends at its head.
  private func isHTML(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard words.count > 1, words[0] == UInt8(ascii: "<") else { return false }
    return "/!".utf8.contains(words[1]) || (0x61...0x7A).contains(words[1] | 0x20)
  }

  /// Whether it has a line that is longer than code is wont to be, and nearly all letters and blanks.
  private func isProse(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    words.split(separator: UInt8(ascii: "\n")).contains { line in
      let letters = line.count { $0 == 0x20 || $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
      return line.count > 100 && letters * 100 >= line.count * 85
    }
  }

  /// Puts an HTML block with the same words in the node's place.
  private func replaceByHTML(_ code: OpaquePointer) -> Bool {
    guard let html = cmark_node_new(CMARK_NODE_HTML_BLOCK) else { return false }
    cmark_node_set_literal(html, cmark_node_get_literal(code))
    cmark_node_insert_before(code, html)
    cmark_node_free(code)
    return true
  }

  /// Puts the blocks that the words make by themselves in the node's place; gives back whether HTML is in them.
  private mutating func replaceByMarkdown(_ code: OpaquePointer, _ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let part = MarkdownDocument.parse(words) else { return false }
    defer { cmark_node_free(part) }
    let hasHTML = walk(part, isMending: false)
    cmark_node_own(part)
    while let block = cmark_node_first_child(part) { cmark_node_insert_before(code, block) }
    cmark_node_free(code)
    return hasHTML
  }

  /// Whether a heading has no words, or number signs for words.
  private func isEndMark(_ heading: OpaquePointer) -> Bool {
    guard let words = cmark_node_first_child(heading) else { return true }
    guard cmark_node_next(words) == nil, cmark_node_get_type(words) == CMARK_NODE_TEXT else { return false }
    guard let literal = cmark_node_get_literal(words) else { return false }
    return strspn(literal, "# ") == strlen(literal)
  }

  /// Puts a paragraph with the heading's line in its place.
  private mutating func replaceByItsLine(_ heading: OpaquePointer) {
    let line = Int(cmark_node_get_start_line(heading)) - 1
    guard lineStarts.indices.contains(line) else { return }
    let start = lineStarts[line] + max(0, Int(cmark_node_get_start_column(heading)) - 1)
    let words = source[min(start, source.count)...].prefix { $0 != UInt8(ascii: "\n") }
    guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH), let text = cmark_node_new(CMARK_NODE_TEXT) else {
      return
    }
    cmark_node_set_literal(text, String(decoding: words, as: UTF8.self))
    cmark_node_append_child(paragraph, text)
    cmark_node_insert_before(heading, paragraph)
    cmark_node_free(heading)
  }
}

import CCmark

/// Sections of a page of docs/ as parts of a manual page, by cmark's writer of man(7).
struct MarkdownManual {
  private let markdown: String

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  init(_ markdown: String) { self.markdown = markdown }

  /// All of it; the page's title is the section's.
  func whole() -> String { MarkdownTree(markdown).roff { _ in true } }

  /// The section with this heading, those below it included.
  func section(_ title: String) throws(Fault) -> String {
    var level: Int32?
    var isOver = false
    let roff = MarkdownTree(markdown).roff { node in
      guard !isOver, cmark_node_get_type(node) == CMARK_NODE_HEADING else { return !isOver && level != nil }
      let own = cmark_node_get_heading_level(node)
      if let started = level {
        isOver = own <= started
        return !isOver
      }
      guard MarkdownTree.roff(ofInlinesIn: node) == MarkdownTree.roff(ofLine: title) else { return false }
      level = own
      return true
    }
    if roff.isEmpty { throw Fault(description: "there is no section \(title)") }
    return roff
  }
}

import CCmark

/// A parsed page; freed with the value.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer?

  init(_ markdown: String) {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    root = cmark_parser_finish(parser)
  }

  deinit { cmark_node_free(root) }

  /// Some of the page's blocks in the macros of man(7): the first heading is a section's, all others those of its parts.
  func roff(of isWanted: (OpaquePointer) -> Bool) -> String {
    Self.unlinkPages(below: root)
    var roff = ""
    var isFirst = true
    for block in Self.children(of: root) where isWanted(block) {
      if cmark_node_get_type(block) == CMARK_NODE_HEADING {
        let words = Self.roff(ofInlinesIn: block).replacing(/\\f[BIR]/, with: "")
        roff += isFirst ? ".SH \(words.uppercased())\n" : ".SS \(words)\n"
        isFirst = false
      } else {
        roff += Self.typeName(of: block) == "table" ? Self.items(of: block) : Self.rendered(block)
      }
    }
    return roff
  }

  /// The words of a line of Markdown, as ``roff(ofInlinesIn:)`` has those of a heading.
  static func roff(ofLine markdown: String) -> String {
    let tree = MarkdownTree(markdown)
    return children(of: tree.root).first.map(roff(ofInlinesIn:)) ?? ""
  }

  /// The words of a heading, a paragraph, or a cell.
  static func roff(ofInlinesIn node: OpaquePointer) -> String {
    let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
    let inlines = children(of: node)
    for inline in inlines { cmark_node_append_child(paragraph, inline) }
    guard let paragraph else { return "" }
    let roff = rendered(paragraph)
    for inline in inlines { cmark_node_append_child(node, inline) }
    cmark_node_free(paragraph)
    return String(roff.drop { $0 != "\n" }.dropFirst().prefix { $0 != "\n" })
  }

  /// A table's rows without its head, each as a term and what is said of it: a terminal has no room for columns of sentences.
  private static func items(of table: OpaquePointer) -> String {
    children(of: table).dropFirst().map { row in
      let cells = children(of: row).map(roff(ofInlinesIn:)).filter { !$0.isEmpty }
      let rest = cells.dropFirst().joined(separator: "\n.br\n")
      return ".TP\n\(cells.first ?? "")\n\(rest)\n"
    }.joined()
  }

  /// One block alone; it stays in its place.
  private static func rendered(_ block: OpaquePointer) -> String {
    let document = cmark_node_new(CMARK_NODE_DOCUMENT)
    defer { cmark_node_free(document) }
    let place = cmark_node_new(CMARK_NODE_PARAGRAPH)
    if cmark_node_parent(block) != nil { cmark_node_replace(block, place) }
    cmark_node_append_child(document, block)
    defer {
      if cmark_node_parent(place) != nil { cmark_node_replace(place, block) } else { cmark_node_unlink(block) }
      cmark_node_free(place)
    }
    guard let text = cmark_render_man(document, CMARK_OPT_DEFAULT, 0) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    // The font of code is one that every device of groff has.
    return String(cString: text).replacing("\\f[C]", with: "\\fB").replacing("\\f[]", with: "\\fR")
  }

  /// A link to another page of docs/ is its words.
  private static func unlinkPages(below node: OpaquePointer?) {
    for child in children(of: node) {
      unlinkPages(below: child)
      guard cmark_node_get_type(child) == CMARK_NODE_LINK, let address = cmark_node_get_url(child),
        !String(cString: address).contains(":")
      else { continue }
      for inline in children(of: child) { cmark_node_insert_before(child, inline) }
      cmark_node_free(child)
    }
  }

  private static func children(of node: OpaquePointer?) -> [OpaquePointer] {
    Array(
      sequence(state: cmark_node_first_child(node)) { next in
        defer { next = next.flatMap { cmark_node_next($0) } }
        return next
      })
  }

  private static func typeName(of node: OpaquePointer) -> String { String(cString: cmark_node_get_type_string(node)) }
}

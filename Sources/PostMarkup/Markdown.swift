import CCmark
package import PostModel
import Synchronization

/// Markdown as GitHub reads it (CommonMark with tables, strikethrough, and bare links), marks left as they are typed.
package enum Markdown {
  /// The logical text, its markup in blocks and runs.
  ///
  /// A document with HTML or footnotes in it is rendered and then read as ``HTML``: what its elements enclose may
  /// reach over any number of Markdown's own blocks. Text that could only be meant to choke the parser is read as
  /// ``PlainText``.
  package static func body(of markdown: String) -> Body {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
      if isTooKnotty(bytes) { return nil }
      guard let document = MarkdownDocument(bytes) else { return .empty }
      if document.needsRendering { return HTML.body(of: document.html) }
      var walk = MarkdownWalk(capacity: bytes.count)
      walk.walk(document)
      return walk.finish()
    } ?? PlainText.body(of: markdown)
  }

  /// Whether a stretch without a blank line has so many images or `@` that cmark-gfm would take minutes.
  ///
  /// Its time for both grows with the square of their number (CVE-2023-22486 and the autolink extension).
  private static func isTooKnotty(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var images = 0
    var signs = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "[") where previous == UInt8(ascii: "!"): images += 1
      case UInt8(ascii: "@"): signs += 1
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\n"): (images, signs) = (0, 0)
      default: break
      }
      if images > 1000 || signs > 5000 { return true }
      previous = byte
    }
    return false
  }
}

/// A parsed document; the tree is freed with it.
struct MarkdownDocument: ~Copyable {
  let root: OpaquePointer
  /// Whether nodes are there that only a rendering gives their meaning.
  let needsRendering: Bool

  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let root = Self.parse(bytes) else { return nil }
    self.root = root
    var mending = MarkdownMending(source: bytes)
    needsRendering = mending.mend(in: root)
  }

  deinit { cmark_node_free(root) }

  /// cmark-gfm's tables of special characters are global and change while extensions are at work: one parse at a time.
  private static let inlineTables = Mutex(())

  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  private static let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES

  /// A tree that the caller frees.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    registered
    let parsed = inlineTables.withLock { _ -> UInt? in
      guard let parser = cmark_parser_new(options) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "autolink"] {
        if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
      }
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      return UInt(bitPattern: cmark_parser_finish(parser))
    }
    return parsed.flatMap { OpaquePointer(bitPattern: $0) }
  }

  var html: String {
    guard let rendered = cmark_render_html(root, Self.options, nil) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
    return String(cString: rendered)
  }
}

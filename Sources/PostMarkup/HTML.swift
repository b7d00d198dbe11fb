import CGumbo
package import PostModel

/// HTML as a browser would show it: elements that start a line make blocks, white space collapses, entities are
/// characters, and nothing of `script`, `style`, `noscript` or `template` is read.
package enum HTML {
  /// The logical text of a page or a piece of one; linear in its length, whatever the nesting.
  ///
  /// - Parameter link: What becomes of a link's target.
  package static func body(of html: String, link: ((String) -> String)? = nil) -> Body {
    var html = html
    return html.withUTF8 { bytes in
      HTMLNesting.flattened(bytes).map { $0.withUnsafeBufferPointer { body(of: $0, link) } } ?? body(of: bytes, link)
    }
  }

  private static func body(of bytes: UnsafeBufferPointer<UInt8>, _ link: ((String) -> String)?) -> Body {
    let arena = GumboArena()
    return withExtendedLifetime(arena) {
      guard let root = arena.parse(bytes, as: .fragment) else { return .empty }
      var walk = HTMLWalk(capacity: bytes.count, link: link)
      walk.walk(root)
      return walk.finish()
    }
  }

  /// A fragment on one line: tags dropped, entities decoded, white space collapsed; for titles and the like.
  package static func plainText(of fragment: String) -> String {
    let text =
      fragment.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ? body(of: fragment).text : fragment
    return oneLine(text)
  }

  /// A fragment that ``plainText(of:)`` reads as these words; themselves where they are read as they are.
  package static func fragment(of words: String) -> String {
    if plainText(of: words) == oneLine(words) { return words }
    return words.unicodeScalars.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  }

  /// White space collapsed, as HTML has it.
  package static func oneLine(_ text: String) -> String {
    text.utf8.split { $0 <= 0x20 && [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }
}

/// The memory of one parsed tree, given back all at once.
///
/// Gumbo frees a tree by recursion, one stack frame for each level: a page of nested elements would end the program.
/// What it takes from here is therefore never freed by it.
final class GumboArena {
  /// What is parsed.
  enum Text {
    /// As inside a body: a fragment's first words must not be taken for a head's.
    case fragment
    case page
  }

  private var chunks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var room = 0

  deinit { for chunk in chunks { chunk.deallocate() } }

  /// The document's root, which lives as long as this arena and `bytes` do.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>, as text: Text) -> UnsafeMutablePointer<GumboNode>? {
    var options = kGumboDefaultOptions
    options.userdata = Unmanaged.passUnretained(self).toOpaque()
    options.allocator = { arena, count in
      arena.map { Unmanaged<GumboArena>.fromOpaque($0).takeUnretainedValue().allocate(count) }
    }
    options.deallocator = { _, _ in }
    options.max_errors = 0
    if text == .fragment { options.fragment_context = GUMBO_TAG_BODY }
    return bytes.withMemoryRebound(to: CChar.self) { text in
      gumbo_parse_with_options(&options, text.baseAddress, text.count)?.pointee.root
    }
  }

  private func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    let needed = (count + 15) & ~15
    if needed > room { addChunk(atLeast: needed) }
    guard let start = next else { preconditionFailure("A chunk was just added.") }
    next = start + needed
    room -= needed
    return start
  }

  /// Chunks double from 64 KiB to 64 MiB.
  private func addChunk(atLeast needed: Int) {
    let size = max(needed, 65_536 << min(chunks.count, 10))
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    chunks.append(chunk)
    next = chunk
    room = size
  }
}

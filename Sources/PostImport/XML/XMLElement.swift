/// An element with all that is in it; no deeper than ``XMLMending/depthLimit``.
struct XMLElement: Sendable, Hashable {
  enum Node: Sendable, Hashable {
    case text(String)
    case element(XMLElement)
  }

  struct Attribute: Sendable, Hashable {
    let name: XMLName
    let value: String
  }

  let name: XMLName
  let attributes: [Attribute]
  var children: [Node] = []
  /// The address that relative ones in it are relative to, as far as `xml:base` says; may be relative itself.
  var base: String?
  /// The language that it is in, as far as `xml:lang` says.
  var language: String?

  /// The value of the attribute of this name in any vocabulary but XML's own; `nil` where there is none.
  func attribute(_ local: String) -> String? {
    attributes.first { $0.name.local == local && $0.name.vocabulary != .xml }?.value
  }

  var elements: some Sequence<XMLElement> {
    children.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  func elements(_ vocabularies: [XMLVocabulary] = [.feed, .atom], _ local: String) -> [XMLElement] {
    elements.filter { $0.name.local == local && vocabularies.contains($0.name.vocabulary) }
  }

  func first(_ vocabularies: [XMLVocabulary] = [.feed, .atom], _ local: String) -> XMLElement? {
    elements.first { $0.name.local == local && vocabularies.contains($0.name.vocabulary) }
  }

  /// The element without some of its children.
  func without(_ isDropped: (XMLName) -> Bool) -> XMLElement {
    var rest = self
    rest.children.removeAll { if case .element(let element) = $0 { isDropped(element.name) } else { false } }
    return rest
  }

  var hasElements: Bool { children.contains { if case .element = $0 { true } else { false } } }

  /// All words in it, those of inner elements too.
  var text: String {
    if case .text(let words)? = children.first, children.count == 1 { return words }
    return children.reduce(into: "") { text, child in
      switch child {
      case .text(let words): text += words
      case .element(let element): text += element.text
      }
    }
  }

  /// The words without the white space around them; `nil` where none are left.
  var words: String? {
    let words = text.trimmingASCIISpace
    return words.isEmpty ? nil : words
  }
}

// MARK: - Markup

extension XMLElement {
  /// The element written down again in UTF-8: the same for the same content, whatever stood around it.
  var markup: [UInt8] {
    var writer = MarkupWriter(isHTML: false)
    writer.write(self)
    return writer.bytes
  }

  /// What is in it as HTML: names without prefixes.
  var innerHTML: String {
    var writer = MarkupWriter(isHTML: true)
    for child in children { writer.write(child) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private struct MarkupWriter {
    let isHTML: Bool
    var bytes: [UInt8] = []

    init(isHTML: Bool) { self.isHTML = isHTML }

    /// HTML §13.1.2; what a feed has in one of them by mistake stands behind it.
    private static let void: Set<String> = [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    mutating func write(_ node: Node) {
      switch node {
      case .text(let words): escape(words)
      case .element(let element): write(element)
      }
    }

    mutating func write(_ element: XMLElement) {
      let name = isHTML ? element.name.local : element.name.written
      bytes += "<".utf8
      bytes += name.utf8
      for attribute in element.attributes {
        bytes += " ".utf8
        bytes += (isHTML ? attribute.name.local : attribute.name.written).utf8
        bytes += "=\"".utf8
        escape(attribute.value)
        bytes += "\"".utf8
      }
      bytes += ">".utf8
      for child in element.children { write(child) }
      if isHTML, Self.void.contains(name) { return }
      bytes += "</".utf8
      bytes += name.utf8
      bytes += ">".utf8
    }

    private mutating func escape(_ words: String) {
      var words = words
      words.withUTF8 { words in
        var rest = words[...]
        while let next = rest.firstIndex(where: { Self.reference(for: $0) != nil }) {
          bytes += rest[..<next]
          bytes += Self.reference(for: rest[next])?.utf8 ?? "".utf8
          rest = rest[(next + 1)...]
        }
        bytes += rest
      }
    }

    private static func reference(for byte: UInt8) -> String? {
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: nil
      }
    }
  }
}

import CGumbo
import PostMarkup

/// What a page says of itself in `meta`, `link` and `base`.
struct MetaTags {
  private var contents: [String: [String]] = [:]
  /// The address that relative ones are resolved against, as written.
  private(set) var base: String?
  private(set) var canonical: String?

  init(_ document: HTMLDocument) {
    var count = 0
    for (index, node) in document.nodes.enumerated() where !node.isText {
      switch node.tag {
      case GUMBO_TAG_META where count < Self.limit:
        count += 1
        add(index, of: document)
      case GUMBO_TAG_LINK where canonical == nil:
        let relations = document.attribute("rel", of: index)?.lowercased().split(separator: " ") ?? []
        if relations.contains("canonical") { canonical = document.attribute("href", of: index) }
      case GUMBO_TAG_BASE where base == nil: base = document.attribute("href", of: index)
      default: break
      }
    }
  }

  /// How many tags are looked at.
  private static let limit = 1000

  private mutating func add(_ index: Int, of document: HTMLDocument) {
    guard let content = document.attribute("content", of: index) else { return }
    for attribute: StaticString in ["name", "property", "itemprop", "http-equiv"] {
      guard let names = document.attribute(attribute, of: index)?.lowercased() else { continue }
      for name in names.split(separator: " ").prefix(4) {
        contents[Self.common(name), default: []].append(content)
      }
    }
  }

  /// Dublin Core's names in one form of the several that are written: `dc:date` for `dc.date` and `dcterms.date`.
  private static func common(_ name: Substring) -> String {
    String(name).replacing(".", with: ":").replacing("dcterms:", with: "dc:").replacing("dcterm:", with: "dc:")
  }

  /// The first of these names that has words, on one line; `dc.date` and `dc:date` are one.
  func first(_ names: [String]) -> String? {
    for name in names {
      for content in contents[name] ?? [] {
        let text = HTML.plainText(of: content)
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  func all(_ names: [String]) -> [String] {
    names.flatMap { contents[$0] ?? [] }.map { HTML.plainText(of: $0) }.filter { !$0.isEmpty }
  }
}

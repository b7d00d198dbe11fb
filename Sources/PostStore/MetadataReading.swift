import PostMarkup
import PostModel

/// Fields to metadata, by the names that Hugo, Jekyll and their themes have for it (docs/store-format.md lists them).
struct MetadataReading {
  private let byName: [String: FrontMatterField]
  private(set) var faults: [FrontMatterFields.Fault] = []

  /// A name is the same in capitals or not, with `_`, with `-`, or without.
  init(_ fields: [FrontMatterField]) {
    byName = Dictionary(fields.map { (Self.normal($0.key), $0) }) { _, last in last }
  }

  static func normal(_ key: String) -> String {
    key.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? key : key.lowercased().filter { $0 != "_" && $0 != "-" }
  }

  mutating func metadata(_ file: FileName) -> Metadata {
    var stated = Metadata()
    stated.title = line("title", "headline")
    stated.subtitle = line("subtitle", "subhead", "subheadline", "subheading", "deck", "dek").map(Self.withoutMarkdown)
    stated.date = date("date", "publishdate", "pubdate", "published", "publishedat", "dateposted") ?? file.date
    stated.updated = date("updated", "lastmod", "modified", "lastmodified", "lastmodifiedat", "updatedat")
    stated.embargo = date("embargo", "embargountil", "embargoed", "embargoeduntil")
    stated.source = address(
      "source", "canonical", "canonicalurl", "sourceurl", "originalurl", "link", "externalurl", "url")
    stated.organization = line("organization", "organisation", "org", "publisher")
    stated.dateline = line("dateline")
    stated.language = language("language", "lang", "locale")
    stated.tags = tags("tags", "tag", "categories", "category", "topics", "topic")
    stated.isDraft = flag("draft") == true || flag("published") == false || file.isInDrafts
    stated.corrections = corrections()
    readImport(into: &stated)
    return stated
  }

  /// What an import has written.
  private func readImport(into stated: inout Metadata) {
    if case .tree(let node) = byName[ImportReading.key]?.value { stated.imported = ImportReading.records(node) }
    stated.extent = texts(["extent"])?.texts.first.flatMap(Extent.init) ?? .full
    stated.revisionOf = texts(["revisionof"])?.texts.first.map(PostID.init)
    stated.nearCopyOf = texts(["nearcopyof"])?.texts.first.map(PostID.init)
  }

  private mutating func corrections() -> Corrections? {
    let byName = byName
    guard CorrectionReading.keys.contains(where: { byName[$0] != nil }) else { return nil }
    var reading = CorrectionReading()
    defer { faults += reading.faults }
    return reading.corrections { key in if case .tree(let node) = byName[key]?.value { node } else { nil } }
  }

  // MARK: Forms of values

  /// The texts of the first name that has any.
  private func texts(_ names: [String]) -> (field: FrontMatterField, texts: [String])? {
    for name in names {
      guard let field = byName[name] else { continue }
      switch field.value {
      case .text(let text, _) where !Self.isBlank(text): return (field, [text])
      case .list(let texts) where texts.contains(where: { !Self.isBlank($0) }): return (field, texts)
      default: continue
      }
    }
    return nil
  }

  private static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

  /// One line without markup; the parts of a list joined by commas.
  private func line(_ names: String...) -> String? {
    guard let texts = self.texts(names)?.texts else { return nil }
    let line = texts.map { HTML.plainText(of: $0) }.filter { !$0.isEmpty }.joined(separator: ", ")
    return line.isEmpty ? nil : line
  }

  /// Themes take a deck for Markdown: its emphasis and its links are dropped.
  static func withoutMarkdown(_ line: String) -> String {
    guard line.utf8.contains(where: { "*_`[".utf8.contains($0) }) else { return line }
    let body = Markdown.body(of: line)
    return body.blocks.map(\.kind) == [.paragraph] ? body.text : line
  }

  /// The first that states one; a field that is no date, as `published: true` is, states none.
  private mutating func date(_ names: String...) -> PostDate? {
    for name in names {
      guard let (field, texts) = self.texts([name]), let text = texts.first, Self.flag(text) == nil else { continue }
      switch DateReading(text) {
      case .date(let date): return date
      case .ambiguous: fault(field, .ambiguousDate(key: field.key, text: text))
      case .unreadable: fault(field, .noDate(key: field.key, text: text))
      }
    }
    return nil
  }

  /// The first that is an address rather than a name or a path.
  private func address(_ names: String...) -> String? {
    for name in names {
      guard let text = texts([name])?.texts.first else { continue }
      let address = HTML.plainText(of: text)
      if address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("www.") { return address }
    }
    return nil
  }

  /// A BCP 47 tag; `en_US` is taken as `en-US`.
  private mutating func language(_ names: String...) -> String? {
    guard let (field, texts) = self.texts(names), let text = texts.first else { return nil }
    let tag = String(text.map { $0 == "_" ? "-" : $0 }).split(separator: ".").first.map(String.init) ?? ""
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.first.map { (2...3).contains($0.count) } == true && parts.allSatisfy(Self.isSubtag)
    if !isTag { fault(field, .noLanguage(key: field.key, text: text)) }
    return isTag ? tag : nil
  }

  private static func isSubtag(_ part: Substring.UTF8View) -> Bool {
    (1...8).contains(part.count)
      && part.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) && $0 < 0x80 }
  }

  /// Of all the names, in order, each tag once.
  private func tags(_ names: String...) -> [String] {
    var tags: [String] = []
    for name in names {
      for tag in self.tags(named: name).map({ HTML.plainText(of: $0) }) where !tag.isEmpty && !tags.contains(tag) {
        tags.append(tag)
      }
    }
    return tags
  }

  /// A string is parted at its commas; without any, that of a plural name at its spaces, as Jekyll does.
  private func tags(named name: String) -> [String] {
    switch byName[name]?.value {
    case .list(let texts): return texts
    case .text(let text, _) where text.contains(","): return text.split(separator: ",").map(String.init)
    case .text(let text, _) where name.hasSuffix("s"): return text.split(separator: " ").map(String.init)
    case .text(let text, _): return [text]
    default: return []
    }
  }

  private func flag(_ name: String) -> Bool? {
    guard case .text(let text, _) = byName[name]?.value else { return nil }
    return Self.flag(text)
  }

  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  private mutating func fault(_ field: FrontMatterField, _ fault: PostFault) {
    faults.append(.init(line: field.line, fault: fault))
  }
}

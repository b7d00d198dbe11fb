import ImportModel
import PostMarkup
import PostModel

/// One item of an export.
struct WordPressItem {
  private let item: XMLElement
  private let number: Int

  /// - Parameter number: Which item of the export it is, from 1.
  init(_ item: XMLElement, number: Int) {
    self.item = item
    self.number = number
  }

  private func words(_ vocabulary: XMLVocabulary, _ local: String) -> String? { item.first([vocabulary], local)?.words }

  private var id: String? { words(.wordpress, "post_id") }
  private var place: String { id.map { "post \($0)" } ?? "item \(number)" }
  private var status: String { words(.wordpress, "status")?.lowercased() ?? "publish" }
  private var type: String { words(.wordpress, "post_type")?.lowercased() ?? "post" }

  func read(site: inout WordPressSite, options: ImportOptions) -> SourceItem {
    let identity = identity(in: &site)
    if let reason = WordPressType.refusal(of: type, options: options) ?? refusal(options) {
      return .skipped(.skipped(reason, place: place))
    }
    var draft = Draft(.wordpress)
    draft.place = place
    draft.identity = identity
    draft.metadata = metadata(site)
    let content = item.first([.content], "encoded")?.text ?? ""
    let body = WordPressContent.body(of: content, base: draft.metadata.source ?? site.link)
    draft.metadata.subtitle = subtitle(for: body)
    draft.body = options.linksOnly ? .empty : body
    draft.extent = options.linksOnly ? .link : .full
    draft.byline = words(.dublinCore, "creator").map { site.name(of: $0) }
    draft.original = item.without { Self.isBesides($0) }.markup
    if draft.metadata.title == nil, body.isBlank {
      return .skipped(SourceRefusal.emptyExportItem.skipped(place: place))
    }
    return .post(draft)
  }

  /// Comments and the plugins' notes are not the post, and change without it.
  private static func isBesides(_ name: XMLName) -> Bool {
    name.vocabulary == .wordpress && ["comment", "postmeta"].contains(name.local)
  }

  /// Why an item of a wanted type is not taken.
  private func refusal(_ options: ImportOptions) -> String? {
    switch status {
    case "publish": break
    case "trash": return "is in the trash"
    case "auto-draft", "inherit": return "is WordPress's own copy, status \(WordPressType.shown(status))"
    default:
      if !options.includesDrafts {
        return "is not published, status \(WordPressType.shown(status)); --drafts takes it too"
      }
    }
    if isLocked, !options.includesDrafts { return "is behind a password; --drafts takes it too" }
    return nil
  }

  private var isLocked: Bool { words(.wordpress, "post_password") != nil }
}

// MARK: - Metadata

extension WordPressItem {
  private func metadata(_ site: WordPressSite) -> Metadata {
    var metadata = Metadata()
    metadata.title = item.first([.feed], "title").flatMap { FeedText(.html, $0.text).line }
    metadata.date =
      WordPressDate.read(words(.wordpress, "post_date"), gmt: words(.wordpress, "post_date_gmt"))
      ?? FeedDate.read(words(.feed, "pubdate"))
    metadata.updated = WordPressDate.read(
      words(.wordpress, "post_modified"), gmt: words(.wordpress, "post_modified_gmt"))
    if let date = metadata.date, let updated = metadata.updated, updated <= date { metadata.updated = nil }
    metadata.source = words(.feed, "link").map { WebAddress.resolved($0, against: site.link) }
      .flatMap { WebAddress.isWeb($0) ? $0 : nil }
    metadata.organization = site.title
    metadata.language = site.language
    metadata.tags = tags
    metadata.isDraft = status != "publish" || isLocked
    return metadata
  }

  /// Categories and tags; WXR 1.0 lists each with and without its domain.
  private var tags: [String] {
    item.elements([.feed], "category").filter { category in
      [nil, "category", "post_tag", "tag"].contains(category.attribute("domain"))
        && category.attribute("nicename") != "uncategorized" && category.text != "Uncategorized"
    }.compactMap { FeedText(.html, $0.text).line }.uniqued()
  }

  /// The GUID; with the item's number behind it where an item before has the same.
  private func identity(in site: inout WordPressSite) -> String? {
    guard let guid = words(.feed, "guid") else { return id.map { (site.link ?? "") + "?p=" + $0 } }
    if site.isFirst(guid: guid) { return guid }
    return guid + "#" + (id ?? String(number))
  }

  /// The excerpt where it is one line of its own, rather than the text's beginning.
  private func subtitle(for body: Body) -> String? {
    guard let excerpt = item.first([.excerpt], "encoded")?.text else { return nil }
    let words = HTML.body(of: excerpt)
    guard words.blocks.count == 1, !words.text.contains("\n"), words.text.utf8.count <= 240,
      let line = FeedText(.html, excerpt).line, !body.text.hasPrefix(line.trimmingEnd { !$0.isLetter && !$0.isNumber })
    else { return nil }
    return line
  }
}

/// The types of WordPress's items.
enum WordPressType {
  /// A type or status as a reason says it: quoted where it is a plain word.
  static func shown(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "_-#".utf8.contains($0)
    }
    return isPlain && word.utf8.count <= 40 ? "“\(word)”" : "unknown"
  }

  /// Why items of a type are not taken; `nil` where they are.
  static func refusal(of type: String, options: ImportOptions) -> String? {
    switch type {
    case "post": nil
    case "page": options.includesPages ? nil : "is a page; --pages takes pages too"
    case "attachment": "is an attachment"
    case "nav_menu_item": "is an entry of a menu"
    case "revision": "is an earlier version of another item"
    case "feedback": "is a message that a person sent by a form"
    default: "is of type \(shown(type)), not a post"
    }
  }
}

import ImportModel

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeed {
  /// The longest, in bytes: JSON is read as a whole.
  static let limit = 16 * 1_048_576

  /// Gives the entries; returns what is wrong with the whole, if anything is.
  ///
  /// - Parameter text: UTF-8.
  static func read(_ text: [UInt8], _ take: (XMLFeed.Item, FeedHeader) -> Bool) -> SkippedSource? {
    if text.count > limit { return SourceRefusal.longJSONFeed(mebibytes: limit / 1_048_576).skipped() }
    guard let (feed, isWhole) = JSONScan.read(text) else { return SourceRefusal.brokenJSONFeed.skipped() }
    let header = header(of: feed)
    let items = feed["items"]?.array ?? []
    for item in items where !take(.entry(entry(item, header)), header) { return nil }
    return isWhole ? nil : SourceRefusal.cutJSONFeed(items: items.count).skipped()
  }

  private static func header(of feed: JSONValue) -> FeedHeader {
    var header = FeedHeader()
    header.title = feed["title"]?.line
    header.link = feed["home_page_url"]?.string ?? feed["feed_url"]?.string
    header.language = feed["language"]?.string
    header.author = authors(feed)
    header.hasContent = true
    return header
  }

  private static func entry(_ item: JSONValue, _ header: FeedHeader) -> FeedEntry {
    var entry = FeedEntry()
    entry.title = item["title"]?.line
    entry.identity = item["id"]?.string
    let link = item["url"]?.string ?? item["external_url"]?.string ?? entry.identity
    entry.link = link.map { WebAddress.resolved($0, against: header.link) }.flatMap { WebAddress.isWeb($0) ? $0 : nil }
    entry.published = FeedDate.read(item["date_published"]?.string)
    entry.updated = FeedDate.read(item["date_modified"]?.string)
    entry.byline = authors(item) ?? header.author
    entry.language = item["language"]?.string ?? header.language
    entry.tags = (item["tags"]?.array ?? []).compactMap(\.line).uniqued()
    entry.attachments = (item["attachments"]?.array ?? []).compactMap { $0["url"]?.string }
      .compactMap { WebAddress.fileName(of: $0) }.uniqued()
    entry.content =
      item["content_html"]?.string.map { FeedText(.html, $0, base: entry.link ?? header.link) }
      ?? item["content_text"]?.string.map { FeedText(.plain, $0) }
    entry.summary = item["summary"]?.string.map { FeedText(.plain, $0) }
    entry.isSummaryMeant = true
    entry.original = Array(item.written.utf8)
    return entry
  }

  /// Version 1.1 has several.
  private static func authors(_ value: JSONValue) -> String? {
    let names = (value["authors"]?.array ?? [value["author"]].compactMap { $0 }).compactMap { $0["name"]?.line }
    return names.isEmpty ? nil : names.uniqued().joined(separator: ", ")
  }
}

extension JSONValue {
  /// The words on one line.
  fileprivate var line: String? { string.flatMap { FeedText(.plain, $0).line } }
}

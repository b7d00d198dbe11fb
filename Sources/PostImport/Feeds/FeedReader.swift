package import ImportModel
import PostModel

/// Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed.
package enum FeedReader {
  /// The longest feed, in bytes.
  package static let limit = 32 * 1_048_576
  /// The most entries that are read of one feed.
  package static let entryLimit = 50_000

  /// Gives each entry as a post, in the order of the feed; in the end what was wrong with the whole, if anything was.
  package static func read(_ source: ByteSource, options: ImportOptions, _ take: TakeItem) {
    guard let bytes = source.all(upTo: limit) else {
      _ = take(.skipped(SourceRefusal.longFeed(mebibytes: limit / 1_048_576).skipped()))
      return
    }
    let end = entries(of: bytes) { place, item, header in
      switch item {
      case .tooLong:
        take(
          .skipped(SourceRefusal.longEntry(mebibytes: XMLTreeBuilder.elementLimit / 1_048_576).skipped(place: place)))
      case .entry(let entry) where entry.isEmpty:
        take(.skipped(SourceRefusal.emptyEntry.skipped(place: place)))
      case .entry(let entry): take(.post(draft(entry, header, place: place, options: options)))
      }
    }
    if let end { _ = take(.skipped(end)) }
  }

  /// The entries as the feed states them, with their places, and what ended the reading before the end.
  package static func entries(
    of bytes: [UInt8], _ take: (_ place: String, _ item: XMLFeed.Item, _ header: FeedHeader) -> Bool
  ) -> SkippedSource? {
    let text = XMLEncoding.utf8(bytes)
    guard let (kind, start) = FeedKind.locate(text) else {
      return SourceRefusal.noFeed.skipped()
    }
    if kind == .wordpress { return SourceRefusal.exportAsFeed.skipped() }
    var count = 0
    var hasTooMany = false
    func number(_ item: XMLFeed.Item, _ header: FeedHeader) -> Bool {
      hasTooMany = count == entryLimit
      if hasTooMany { return false }
      count += 1
      return take("item \(count)", item, header)
    }
    let tooMany = SourceRefusal.manyEntries(entryLimit).skipped()
    if kind == .json {
      if let failure = JSONFeed.read(Array(text[start...]), number) { return failure }
    } else {
      let feed = XMLFeed(Array(text[start...]))
      switch feed.entries({ number($0, feed.header) }) {
      case .stopped: return hasTooMany ? tooMany : nil
      case .refused(let refusal): return SourceRefusal.xml(refusal, items: count).skipped()
      case .cut: return SourceRefusal.cutFeed(items: count).skipped()
      case .whole: break
      }
    }
    if hasTooMany { return tooMany }
    return count == 0 ? SourceRefusal.emptyFeed.skipped() : nil
  }

  private static func draft(
    _ entry: FeedEntry, _ header: FeedHeader, place: String, options: ImportOptions
  ) -> Draft {
    var draft = Draft(.feed)
    if options.linksOnly {
      draft.extent = .link
    } else {
      (draft.body, draft.extent) = FeedExtent.judged(entry, feedHasContent: header.hasContent)
    }
    draft.place = place
    draft.identity = entry.identity
    draft.byline = entry.byline
    draft.attachments = entry.attachments
    draft.original = entry.original
    draft.metadata.title = entry.title
    draft.metadata.date = entry.published ?? entry.updated
    draft.metadata.updated = entry.updated == draft.metadata.date ? nil : entry.updated
    draft.metadata.source = entry.link.flatMap { WebAddress.isWeb($0) ? $0 : nil }
    draft.metadata.organization = header.title
    draft.metadata.language = entry.language
    draft.metadata.tags = entry.tags
    return draft
  }
}

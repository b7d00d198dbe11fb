import ImportModel
import PostModel

/// Why a source, or a part of it, becomes no post; the one place for its wording, but for mail (``MailRefusal``), XML
/// (``XMLRefusal``) and saved pages (``PageRefusal``).
enum SourceRefusal: Error, Sendable, Hashable {
  // The whole of a feed or an export.
  case longFeed(mebibytes: Int)
  case longJSONFeed(mebibytes: Int)
  case brokenJSONFeed
  case cutJSONFeed(items: Int)
  case noFeed
  case exportAsFeed
  case manyEntries(Int)
  case xml(XMLRefusal, items: Int)
  case cutFeed(items: Int)
  case emptyFeed
  case noExport
  case unreadableExport(items: Int)
  case cutExport(items: Int)
  // One entry, page or file.
  case longEntry(mebibytes: Int)
  case emptyEntry
  case emptyExportItem
  case noLink
  case noWords
  case jsonAlone
  case longPage(mebibytes: Int)
  case manyTags(Int)
  case longFile(mebibytes: Int)
  case unreadableFile(Int32)

  /// - Parameter place: `item 3` of a feed; `nil` where it is about the whole file.
  func skipped(place: String? = nil) -> SkippedSource { SkippedSource(verdict, place: place, reason: complaint.reason) }

  /// What is no post, or was not asked for, is no failure.
  private var verdict: SkippedSource.Verdict {
    switch self {
    case .emptyFeed, .emptyEntry, .emptyExportItem, .noLink, .noWords, .jsonAlone: .skipped
    default: .failed
    }
  }

  /// Without its place.
  var complaint: Complaint {
    switch self {
    case .longFeed(let most): Complaint("the feed has more than \(most) MiB", "split it into several")
    case .longJSONFeed(let most): Complaint("the feed has more than \(most) MiB of JSON", "split it into several")
    case .brokenJSONFeed: Complaint("the JSON of the feed is broken", "get it again")
    case .cutJSONFeed(let items): Complaint("the JSON of the feed breaks off after item \(items)", "get it again")
    case .noFeed: Complaint("is no feed: no rss, feed, rdf:RDF or channel element, and no JSON Feed")
    case .exportAsFeed: Complaint("is an export of WordPress, not a feed", "import it --as wordpress")
    case .manyEntries(let most): Complaint("reading ends after \(most) entries", "split the feed into several")
    case .xml(let refusal, let items): Complaint("reading ends after item \(items): \(refusal.reason)")
    case .cutFeed(let items): Complaint("the feed ends in the middle, after item \(items)", "get it again")
    case .emptyFeed: Complaint("the feed has no entries")
    case .noExport: Complaint("is no export of WordPress that can be read: no rss element at its beginning")
    case .unreadableExport(let items): Complaint("the export could not be read on after item \(items)", "try again")
    case .cutExport(let items): Complaint("the export ends in the middle, after item \(items)", "export it again")
    case .longEntry(let most): Complaint("has more than \(most) MiB", "save its text by itself and import that")
    case .emptyEntry: Complaint("has neither title nor text nor link")
    case .emptyExportItem: Complaint("has neither title nor text")
    case .noLink: Complaint("states no link, and only links were asked for")
    case .noWords: Complaint("has no words")
    case .jsonAlone: Complaint("is JSON, and no feed")
    case .longPage(let most): Complaint("is longer than \(most) MiB, and no page is", "import its text alone")
    case .manyTags(let most): Complaint("has more than \(most) tags", "import its text alone")
    case .longFile(let most): Complaint("is over the limit of \(most) MiB", "split it")
    case .unreadableFile(let code): SystemFault(code).complaint("cannot be read to its end")
    }
  }
}

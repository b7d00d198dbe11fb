import PostCopying
package import PostModel

/// Posts as an Atom feed (RFC 4287).
///
/// Names are made of what they name alone, so that a feed made again has the same: a post's of its id, the feed's of its
/// title and of what was asked for. What has no date is as old as can be said: 1970-01-01.
package struct AtomFeed: Sendable {
  private let title: String
  private let query: String
  /// The newest of the entries that were added.
  private var updated: PostDate?

  /// - Parameter query: What was asked for, as typed.
  package init(title: String, query: String) { (self.title, self.query) = (title, query) }

  /// Notes that a post is in the feed: its date may be the feed's.
  package mutating func add(_ post: Post, _ summary: PostSummary) {
    updated = [updated, Self.updated(post, summary)].compactMap { $0 }.max()
  }

  /// The feed up to its first entry, after all entries were added.
  package var opening: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
    <id>\(StableName.uuid(of: ["feed", title, query]))</id>
    <title>\(MarkupText.oneLine(title))</title>
    <updated>\(Self.moment(updated))</updated>
    <author><name>\(MarkupText.oneLine(title))</name></author>
    <generator>newsroom</generator>

    """
  }

  package static let closing = "</feed>\n"

  /// What an entry is made of.
  package static func entry(_ post: AnnotatedPost) -> String {
    let summary = post.summary
    var lines = [
      "<entry\(MarkupText.language(summary.language, named: "xml:lang"))>",
      "<id>\(StableName.uuid(of: ["post", summary.id.rawValue]))</id>",
      "<title>\(MarkupText.oneLine(summary.title))</title>",
      "<updated>\(moment(updated(post.post, summary)))</updated>",
    ]
    if let date = summary.date { lines.append("<published>\(moment(date))</published>") }
    if let author = summary.organization, !isBlank(author) {
      lines.append("<author><name>\(MarkupText.oneLine(author))</name></author>")
    }
    if let link = summary.source.flatMap(Link.init) {
      lines.append("<link rel=\"alternate\" href=\"\(MarkupText.escaped(link.address.string))\"/>")
    }
    lines += summary.tags.map { "<category term=\"\(MarkupText.oneLine($0))\"/>" }
    if let subtitle = summary.subtitle { lines.append("<summary>\(MarkupText.oneLine(subtitle))</summary>") }
    let body = BodyHTML(post.post.body, headingShift: 1).html()
    lines.append("<content type=\"html\">\(MarkupText.escaped(body))</content>")
    return (lines + ["</entry>"]).joined(separator: "\n") + "\n"
  }

  private static func updated(_ post: Post, _ summary: PostSummary) -> PostDate? {
    [post.metadata.updated, summary.date].compactMap { $0 }.max()
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// A date as RFC 3339 has it; a month is its first day, and what states no zone is in UTC.
  private static func moment(_ date: PostDate?) -> String {
    guard let date else { return "1970-01-01T00:00:00Z" }
    let day = date.day == nil ? date.isoDay + "-01" : date.isoDay
    guard let time = date.time else { return day + "T00:00:00Z" }
    return date.iso8601 + (time.utcOffset == nil ? "Z" : "")
  }
}

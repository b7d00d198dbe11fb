import ImportModel
import PostModel

/// Judges how much of a release an entry of a feed has.
enum FeedExtent {
  /// The text to take, and what it is.
  ///
  /// A summary is never taken for the release: an element for the whole text counts as that unless it ends like a
  /// teaser, RSS's `description` only where no entry of the feed has such an element and it is long and in paragraphs.
  static func judged(_ entry: FeedEntry, feedHasContent: Bool) -> (body: Body, extent: Extent) {
    let content = entry.content?.body ?? .empty
    if !content.isBlank { return (content, isTeaser(content) ? .summary : .full) }
    let summary = entry.summary?.body ?? .empty
    if summary.isBlank { return (.empty, .link) }
    let mayBeFull = !entry.isSummaryMeant && !feedHasContent
    return (summary, mayBeFull && isLong(summary) && !isTeaser(summary) ? .full : .summary)
  }

  /// At least three paragraphs and 1,200 bytes of words.
  private static func isLong(_ body: Body) -> Bool {
    body.text.utf8.count >= 1_200 && body.blocks.count { $0.range.count >= 40 } >= 3
  }

  /// Whether the words end in the sign of there being more elsewhere.
  static func isTeaser(_ body: Body) -> Bool {
    let lines = body.text.suffix(400).split(separator: "\n").map { String($0).lowercased().trimmingASCIISpace }
      .filter { !$0.isEmpty && !isFooter($0) }
    guard let end = lines.last else { return false }
    if ["[...]", "[…]", "[. . .]", "(...)", "(…)", "[&hellip;]"].contains(where: { end.hasSuffix($0) }) { return true }
    let bare = end.trimmingEnd { !$0.isLetter }
    let isShort = end.utf8.count <= 120
    if invitations.contains(where: { bare.hasSuffix($0) || isShort && end.hasPrefix($0) }) { return true }
    return (end.hasSuffix("...") || end.hasSuffix("…")) && body.text.utf8.count < 1_200
  }

  /// What WordPress's plugins put behind a text: *The post … appeared first on …*.
  private static func isFooter(_ line: String) -> Bool {
    line.hasPrefix("the post ") && line.contains(" appeared first on ")
  }

  private static let invitations = [
    "read more", "continue reading", "read the rest", "read the full story", "read full article",
    "read the full article",
    "read the full post", "leer más", "lire la suite", "weiterlesen", "keep reading", "read on",
    "in full, please click here",
  ]
}

extension Body {
  /// Whether it has no words.
  var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
}

extension String {
  func trimmingEnd(_ isDropped: (Character) -> Bool) -> Substring {
    var rest = Substring(self)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}

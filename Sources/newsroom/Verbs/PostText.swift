import PostModel

/// How people read a post, a quote and a contact on standard output.
enum PostText {
  /// The title with its date, and the post's id below it.
  static func heading(_ post: PostSummary) -> String {
    let title = [post.date?.isoDay, oneLine(post.title)].compactMap { $0 }.joined(separator: "  ")
    return title + "\n" + oneLine(post.id.rawValue)
  }

  /// What is found in a post, below its heading; an empty line after each part keeps it from the next.
  static func section(_ post: PostSummary, _ parts: [String]) -> String {
    heading(post) + "\n" + parts.map { $0 + "\n" }.joined()
  }

  /// Each segment on a line, then who said it and how that is known.
  static func quote(_ quote: Quote) -> String {
    let segments = quote.segments.map { "  “" + oneLine($0.text) + "”\n" }.joined()
    return segments + "      " + speaker(of: quote) + "\n"
  }

  /// Who, then a line for each phone and e-mail address.
  static func contact(_ contact: Contact) -> String {
    let who = [contact.name, contact.role, contact.organization].compactMap { $0 }.map(oneLine).joined(separator: ", ")
    let ways = (contact.phones + contact.emails).map { "      " + oneLine($0) + "\n" }.joined()
    return "  " + (who.isEmpty ? "(no name)" : who) + "\n" + ways
  }

  /// The head, then the body block by block with an empty line between two, its marks of lists and quotations before it.
  static func whole(_ post: AnnotatedPost) -> String {
    let summary = post.summary
    let facts = [summary.organization, summary.dateline, summary.source].compactMap { $0 }.map(oneLine)
    let problems = summary.problems.map { "! " + oneLine($0.description) }
    let head =
      [heading(summary)] + (summary.subtitle.map { [oneLine($0)] } ?? []) + facts + imported(post) + problems
    return head.joined(separator: "\n") + "\n" + blocks(of: post.post.body)
  }

  /// What is not the release itself, and what belongs together with it.
  private static func imported(_ post: AnnotatedPost) -> [String] {
    let (stated, related) = (post.post.metadata, post.related)
    let extent: [String] =
      switch stated.extent {
      case .full: []
      case .summary: ["Summary only; the release is " + (stated.source == nil ? "elsewhere" : "at the link")]
      case .link: ["Link only; the release is " + (stated.source == nil ? "elsewhere" : "at the link")]
      }
    let newer = stated.revisionOf.map { ["Older text of " + oneLine($0.rawValue)] } ?? []
    let copy = stated.nearCopyOf.map { ["Nearly the same as " + oneLine($0.rawValue)] } ?? []
    let older = related.olderTexts.map { "Older text: " + oneLine($0.rawValue) }
    let sources = stated.imported.map { oneLine($0.shortForm) }
    return extent + newer + copy + older
      + (sources.count > 1 ? ["Sources: " + sources.joined(separator: " · ")] : [])
  }

  /// The text on one line, runs of ASCII white space as one space, none at its ends.
  static func oneLine(_ text: String) -> String {
    let words = text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }

  private static func speaker(of quote: Quote) -> String {
    guard let speaker = quote.speaker else { return "speaker unknown" }
    let name = [speaker.name, speaker.role, speaker.affiliation].compactMap { $0 }.map(oneLine).joined(separator: ", ")
    guard quote.attribution == .inferred else { return name }
    return name + " (inferred" + (quote.speakerAsWritten.map { " from “\(oneLine($0))”" } ?? "") + ")"
  }

  private static func blocks(of body: Body) -> String {
    var text = ""
    var last: Block.Kind?
    for block in body.blocks {
      if !isTight(last, block.kind) { text += "\n" }
      text += lines(of: block, in: body)
      last = block.kind
    }
    return text
  }

  private static func isTight(_ last: Block.Kind?, _ next: Block.Kind) -> Bool {
    switch (last, next) {
    case (.listItem, .listItem), (.tableRow, .tableRow): true
    default: false
    }
  }

  private static func lines(of block: Block, in body: Body) -> String {
    let bars = String(repeating: "> ", count: block.quoteDepth)
    let (first, others) = margins(of: block.kind)
    let lines = body.slice(block.range).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { bars + ($0.offset == 0 ? first : others) + $0.element + "\n" }.joined()
  }

  private static func margins(of kind: Block.Kind) -> (first: String, others: String) {
    switch kind {
    case .heading(let level): (String(repeating: "#", count: level) + " ", "")
    case .listItem(let marker, let depth):
      (
        String(repeating: "  ", count: depth) + marker + " ",
        String(repeating: " ", count: 2 * depth + marker.count + 1)
      )
    case .preformatted: ("    ", "    ")
    case .rule: ("* * *", "")
    case .paragraph, .tableRow: ("", "")
    }
  }
}

import PostMarks
import PostModel
import TextLayout

/// The keys that a head names, as they are written there; `nil` where a command has none.
package struct HeadKeys: Sendable, Hashable {
  var compare: String?
  var related: String?

  package init() {}

  init(_ keymap: Keymap) {
    func key(_ command: Command) -> String? { keymap.keys(for: command, in: .body).first?.filter { $0 != " " } }
    (compare, related) = (key(.compare), key(.related))
  }
}

/// The head that is shown above a text: what the front matter states and the text does not, and what there is besides.
enum ArticleHead {
  /// `nil` where there is nothing to say.
  static func body(of annotated: AnnotatedPost, _ keys: HeadKeys, _ marks: PostMarks = PostMarks()) -> Body? {
    let stated = annotated.post.metadata
    var blocks = headings(of: annotated)
    let details = [stated.date?.isoDay, stated.organization, stated.dateline].compactMap { $0 }
    if !details.isEmpty { blocks.append((.paragraph, details.joined(separator: " · "))) }
    blocks += told(of: marks).map { (.paragraph, $0) }
    if let extent = extent(of: annotated) { blocks.append((.heading(level: 3), extent)) }
    let facts = relations(annotated.related, stated, keys)
    if !facts.isEmpty { blocks.append((.paragraph, facts.joined(separator: "\n"))) }
    if let embargo = annotated.embargo { blocks.append((.paragraph, "⊘ Embargoed until " + Embargo.moment(embargo))) }
    blocks += annotated.post.problems.map { (.paragraph, "! " + $0.description) }
    return blocks.isEmpty ? nil : linked(body(of: blocks), to: stated.source)
  }

  /// The first line is a link to where the post was published, and so is the address itself where it stands.
  private static func linked(_ body: Body, to source: String?) -> Body {
    guard let source, let first = body.blocks.first?.range else { return body }
    var runs = [StyledRun(range: first, styles: [], target: source)]
    if let end = body.blocks.dropFirst().first(where: { body.slice($0.range).hasSuffix(source) })?.range.upperBound {
      runs.append(StyledRun(range: end - source.utf8.count..<end, styles: [], target: source))
    }
    return Body(text: body.text, blocks: body.blocks, runs: runs)
  }

  /// The title and subtitle that the front matter states, where the text does not have them.
  static func headings(of annotated: AnnotatedPost) -> [(Block.Kind, String)] {
    let stated = annotated.post.metadata
    guard let title = stated.title, !states(title, annotated.findings.header) else { return [] }
    return [(.heading(level: 1), title)] + (stated.subtitle.map { [(.heading(level: 2), $0)] } ?? [])
  }

  /// What the user has said of a post: star and tags, then the note.
  static func told(of marks: PostMarks) -> [String] {
    let signs = (marks.isStarred ? ["* starred"] : []) + marks.tags.map { "#" + $0 }
    return (signs.isEmpty ? [] : [signs.joined(separator: " · ")]) + (marks.note.map { ["¶ " + $0] } ?? [])
  }

  private static func extent(of annotated: AnnotatedPost) -> String? {
    let metadata = annotated.post.metadata
    let place = metadata.source.map { "at " + $0 } ?? "elsewhere"
    return switch metadata.extent {
    case .full: nil
    case .summary: "Summary only; the release is " + place
    case .link: "Link only; the release is " + place
    }
  }

  private static func relations(_ related: RelatedPosts, _ stated: Metadata, _ keys: HeadKeys) -> [String] {
    var lines: [String] = []
    if let newer = related.newer {
      lines.append("Older text of: " + name(newer, key: keys.related))
    } else if let lost = stated.revisionOf {
      lines.append("Older text of \(lost.rawValue), which is not there any more")
    }
    if let copy = related.nearCopy {
      lines.append("Nearly the same as: " + name(copy, key: related.newer == nil ? keys.related : nil))
    }
    if !related.olderTexts.isEmpty {
      let since = related.changedSince.map { " since " + $0 } ?? ""
      lines.append("Changed" + since + (keys.compare.map { " · \($0) compares" } ?? ""))
    }
    if stated.imported.count > 1 {
      lines.append("Sources: " + stated.imported.map(\.shortForm).joined(separator: " · "))
    }
    return lines
  }

  private static func name(_ post: RelatedPosts.Named, key: String?) -> String {
    "\(post.title) (\(post.id.rawValue))" + (key.map { " · \($0) opens it" } ?? "")
  }

  /// Whether the text has this title as its headline, marks and case aside.
  private static func states(_ title: String, _ header: Header) -> Bool {
    guard let found = header.title?.text else { return false }
    return SearchFold.contains(found, FoldedPattern(title)) && SearchFold.contains(title, FoldedPattern(found))
  }

  /// A body of such blocks.
  static func body(of parts: [(Block.Kind, String)]) -> Body {
    var text = ""
    var blocks: [Block] = []
    for (kind, words) in parts {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      blocks.append(Block(kind, range: start..<text.utf8.count))
    }
    return Body(text: text, blocks: blocks)
  }
}

package import PostMarks
package import PostModel
import ReaderCore
import TextLayout

/// A post as one row of the list: date, then title; what is wrong or unfinished, and what the user has said of it, stands
/// before the title.
package struct PostRow {
  private let post: PostSummary
  private let marks: TitleMarks
  private let said: PostMarks
  private let embargoLeft: Int?

  /// - Parameter now: the time that embargoes are measured by.
  package init(
    _ post: PostSummary, marks: TitleMarks = TitleMarks(), said: PostMarks = PostMarks(), now: PostDate? = nil
  ) {
    self.post = post
    self.marks = marks
    self.said = said
    embargoLeft = Embargo.left(until: post.embargo, now: now)
  }

  /// - Parameter columns: the width of the row; a narrow one has the month alone.
  package func spans(columns: Int) -> [Span] {
    [Span(date(columns) + " ", .date), Span(said.isRead ? "  " : "• ", .focus, .bold)] + signs(columns)
      + embargo(columns) + flags(isNarrow: columns < Self.narrow)
      + MarkedText(post.title, marks: marks.ranges(in: post.title)).spans(CellStyle(.plain, said.isRead ? [] : .bold))
  }

  private func date(_ columns: Int) -> SafeText {
    let width = columns < Self.narrow ? 7 : 10
    let text = String((post.date?.isoDay ?? "").prefix(width))
    return SafeText(text + String(repeating: " ", count: width - text.count))
  }

  /// Where a day has no room.
  private static let narrow = 38

  /// Star, note and tags; in a narrow row, or where there are too many, their sign and number stand for the tags.
  private func signs(_ columns: Int) -> [Span] {
    var signs: [Span] = []
    if said.isStarred { signs.append(Span("* ", .warning, .bold)) }
    if said.note != nil { signs.append(Span("¶ ", .heading)) }
    guard !said.tags.isEmpty else { return signs }
    let tags = SafeText(oneLine: said.tags.map { "#" + $0 + " " }.joined())
    let few: SafeText = said.tags.count == 1 ? "# " : "#\(said.tags.count) "
    return signs + [Span(columns >= Self.narrow && tags.columns <= columns / 3 ? tags : few, .heading)]
  }

  /// How long the embargo holds, the shorter the narrower the row is, so that the title has room.
  private func embargo(_ columns: Int) -> [Span] {
    guard let embargoLeft else { return [] }
    let words =
      columns >= Self.wide
      ? "embargoed \(Embargo.words(seconds: embargoLeft)) more"
      : (columns < Self.narrow ? "" : "embargo ") + Embargo.shortWords(seconds: embargoLeft)
    return [Span(SafeText("⊘ " + words + " "), .warning, .bold)]
  }

  private static let wide = 70

  /// A post that is not the release itself says so; in a narrow row by an ellipsis.
  private func flags(isNarrow: Bool) -> [Span] {
    var flags: [Span] = []
    if !post.problems.isEmpty { flags.append(Span("! ", .error, .bold)) }
    if post.isDraft { flags.append(Span("draft ", .warning)) }
    if post.isRevision { flags.append(Span("older ", .plain, .dim)) }
    switch post.extent {
    case .full: break
    case .summary: flags.append(Span(isNarrow ? "… " : "summary ", .plain, .dim))
    case .link: flags.append(Span(isNarrow ? "… " : "link ", .plain, .dim))
    }
    return flags
  }
}

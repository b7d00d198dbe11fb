package import PostModel

/// A post as one row of the list: date, then title; what is wrong or unfinished stands before the title.
package struct PostRow {
  private let post: PostSummary
  private let marks: TitleMarks

  package init(_ post: PostSummary, marks: TitleMarks = TitleMarks()) {
    self.post = post
    self.marks = marks
  }

  /// - Parameter columns: the width of the row; a narrow one has the month alone.
  package func spans(columns: Int) -> [Span] {
    [Span(date(columns) + " ", .date)] + flags(isNarrow: columns < Self.narrow)
      + MarkedText(post.title, marks: marks.ranges(in: post.title)).spans(CellStyle())
  }

  private func date(_ columns: Int) -> SafeText {
    let width = columns < Self.narrow ? 7 : 10
    let text = String((post.date?.isoDay ?? "").prefix(width))
    return SafeText(text + String(repeating: " ", count: width - text.count))
  }

  /// Where a day has no room.
  private static let narrow = 38

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

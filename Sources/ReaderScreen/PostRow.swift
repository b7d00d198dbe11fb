package import PostModel
import ReaderCore

/// A post as one row of the list: date, then title; what is wrong or unfinished stands before the title.
package struct PostRow {
  private let post: PostSummary
  private let marks: TitleMarks
  private let embargoLeft: Int?

  /// - Parameter now: the time that embargoes are measured by.
  package init(_ post: PostSummary, marks: TitleMarks = TitleMarks(), now: PostDate? = nil) {
    self.post = post
    self.marks = marks
    embargoLeft = Embargo.left(until: post.embargo, now: now)
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
    if let embargoLeft {
      let words = Embargo.words(seconds: embargoLeft)
      flags.append(Span(SafeText(isNarrow ? "⊘ \(words) " : "⊘ embargoed \(words) more "), .warning, .bold))
    }
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

import PostMarks
import PostModel
import ReaderCore

/// A post in a line: as a row of the list, and as it is announced when it is opened.
struct LinearPost {
  private let summary: PostSummary
  private let said: PostMarks

  /// - Parameter said: what the user has said of it.
  init(_ summary: PostSummary, said: PostMarks) {
    self.summary = summary
    self.said = said
  }

  var row: SafeText {
    LinearWords.sentences([summary.date?.isoDay ?? "No date", summary.title, summary.organization] + states)
  }

  private var states: [String?] {
    [
      summary.isDraft ? "Draft" : nil, summary.isRevision ? "Older text" : nil, said.isStarred ? "Star" : nil,
      said.isRead ? nil : "Not read", said.tags.isEmpty ? nil : "Tags: " + said.tags.joined(separator: ", "),
      said.note == nil ? nil : "Has a note",
    ]
  }

  /// As in `Post 3 of 22. 2013-10-04. Rents fell. 5 quotes, 2 contacts.`.
  static func announcement(in reader: Reader) -> SafeText {
    let posts = reader.posts
    let count = posts.count.grouped + (posts.isComplete ? "" : " or more")
    let selection = reader.entries == nil ? posts.cursor.selection : nil
    let place = selection.map { "Post \(($0 + 1).grouped) of " + count }
    let selected = reader.entries == nil ? posts.selected : nil
    guard let summary = selected ?? reader.article?.summary else { return LinearWords.sentences([place]) }
    let row = LinearPost(summary, said: reader.marks.book[summary.id]).row
    return LinearWords.sentences([place]) + " " + row + found(in: reader, summary.id)
  }

  private static func found(in reader: Reader, _ id: PostID) -> SafeText {
    guard let article = reader.article, article.id == id else { return "" }
    let findings = article.annotated.findings
    var parts = [(findings.quotes.count, "quote"), (findings.contacts.count, "contact")]
    if reader.posts.highlighter != nil { parts.append((article.matches.spans.count, "match")) }
    let counts = parts.filter { $0.0 > 0 }.map { count, noun in
      noun == "match" && count != 1 ? count.grouped + " matches" : LinearWords.count(count, noun)
    }
    return " " + LinearWords.sentences([counts.isEmpty ? "No quotes, no contacts" : counts.joined(separator: ", ")])
  }
}

import PostModel
import PostQuery
package import ReaderCore

/// A text on one line, with what is searched for marked in it.
struct MarkedText {
  private let text: String
  private let marks: [Range<Int>]

  /// - Parameter marks: UTF-8 offsets into the text, ascending and apart; what does not fit it is left out.
  init(_ text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }

  func spans(_ style: CellStyle) -> [Span] {
    let utf8 = text.utf8
    var spans: [Span] = []
    var start = utf8.startIndex
    func add(upTo end: String.Index, _ style: CellStyle) {
      if start < end { spans.append(Span(SafeText(oneLine: text[start..<end]), style)) }
      start = end
    }
    for mark in marks {
      guard let lower = utf8.index(utf8.startIndex, offsetBy: mark.lowerBound, limitedBy: utf8.endIndex),
        let upper = utf8.index(lower, offsetBy: mark.count, limitedBy: utf8.endIndex), lower >= start
      else { break }
      add(upTo: lower, style)
      add(upTo: upper, CellStyle(.match, style.attributes.union(.reverse)))
    }
    add(upTo: utf8.endIndex, style)
    return spans
  }
}

/// What is marked in the titles of a list: the words of its query, or the letters of its filter.
package struct TitleMarks {
  private var highlighter: Highlighter?
  private var letters: FuzzyPattern?

  /// Marks nothing.
  package init() {}

  package init(of posts: PostList) {
    highlighter = posts.highlighter
    if case .fuzzyTitle(let text) = posts.kind { letters = TitleFilter.letters(of: text) }
  }

  func ranges(in title: String) -> [Range<Int>] {
    letters?.match(title)?.ranges ?? highlighter?.ranges(in: title, as: .title) ?? []
  }
}

import PostMarks
import PostModel
import ReaderCore

/// A list in lines, ten at a time; a row's number is its place in the list, and can be typed to open it.
struct LinearList {
  /// What it is called, with how many rows it has.
  let title: SafeText
  let count: Int
  /// Whether there may be more rows than are known of.
  let isOpenEnded: Bool
  /// The rows that a pane of the reader shows; of other lists, those around the selection.
  let window: Range<Int>
  private let row: (Int) -> [SafeText]

  static let rowsAtOnce = 10

  /// - Parameters:
  ///   - total: how many of the rows are what the list is of; without it all are.
  ///   - row: the lines of a row; empty while it is on its way.
  init(
    _ noun: String, count: Int, total: Int? = nil, isOpenEnded: Bool = false, window: Range<Int>,
    row: @escaping (Int) -> [SafeText]
  ) {
    let plural = (total ?? count) == 1 ? noun : noun.hasSuffix("ch") ? noun + "es" : noun + "s"
    let many = total ?? count
    title = SafeText(many == 0 ? "No \(noun)." : many.grouped + (isOpenEnded ? " or more " : " ") + plural + ".")
    (self.count, self.isOpenEnded, self.window, self.row) = (count, isOpenEnded, window, row)
  }

  /// Ten rows from one on.
  func lines(_ rows: Range<Int>) -> [SafeText] {
    rows.clamped(to: 0..<count).flatMap { index in
      let lines = row(index)
      return [SafeText("\((index + 1).grouped). ") + (lines.first ?? "…")] + lines.dropFirst()
    }
  }

  /// Said behind rows; `nil` where these are all.
  func rest(behind rows: Range<Int>) -> SafeText? {
    if rows.upperBound < count { return SafeText((count - rows.upperBound).grouped + " more.") }
    return rows.lowerBound > 0 ? "End of the list." : nil
  }

  static func page(with selection: Int?, of count: Int) -> Range<Int> {
    let first = (selection ?? 0) / rowsAtOnce * rowsAtOnce
    return first..<min(count, first + rowsAtOnce)
  }
}

extension LinearList {
  /// What a pane of the reader lists; `nil` for the body.
  init?(_ pane: Pane, of reader: Reader) {
    switch pane {
    case .posts: if let entries = reader.entries { self.init(entries) } else { self.init(posts: reader) }
    case .body: return nil
    case .quotes:
      let quotes = reader.article?.annotated.findings.quotes ?? []
      let page = Self.page(with: reader.article?.quotes.selection, of: quotes.count)
      self.init("quote", count: quotes.count, window: page) { [LinearQuote(quotes[$0]).line] }
    case .contacts:
      let contacts = (reader.article?.annotated.findings.contacts ?? []).map(LinearContact.init)
      let page = Self.page(with: reader.article?.contacts.selection, of: contacts.count)
      self.init("contact", count: contacts.count, window: page) { [contacts[$0].name] + contacts[$0].facts }
    case .searches: self.init(searches: reader.searches)
    }
  }

  private init(posts reader: Reader) {
    let posts = reader.posts
    self.init("post", count: posts.count, isOpenEnded: !posts.isComplete, window: posts.cursor.window) { row in
      posts[row].map { [LinearPost($0, said: reader.marks.book[$0.id]).row] } ?? []
    }
  }

  private init(_ entries: EntryList) {
    self.init(
      entries.view.noun(1), count: entries.count, total: entries.total, isOpenEnded: !entries.isComplete,
      window: entries.cursor.window
    ) { row in entries[row].map { [LinearEntry($0, in: entries).line] } ?? [] }
  }

  private init(searches: SearchList) {
    let entries = searches.entries
    let page = Self.page(with: searches.cursor.selection, of: entries.count)
    self.init("search", count: entries.count, window: page) { row in
      let count = searches.count(of: row).map { LinearWords.count($0, "post") }
      return [LinearWords.sentences([entries[row].name, count])]
    }
  }
}

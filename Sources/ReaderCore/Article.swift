package import PostMarks
package import PostModel
package import PostQuery
package import TextLayout

/// The open post: what fills the Body, Quotes and Contacts panes.
package struct Article: Sendable {
  /// What the body points at, to be shown there.
  package enum Highlight: Sendable, Hashable {
    case quote(Int)
    case contact(Int)
    /// UTF-8 offsets into the body's text.
    case match(Range<Int>)
  }

  package let annotated: AnnotatedPost
  package let summary: PostSummary
  /// The text; while it is compared with another it stays as it was left.
  package private(set) var view: BodyView
  /// What is shown in the text's place.
  package internal(set) var comparison: Comparison?
  /// What the text is compared with, or will be when that is read; `nil` where it is not.
  package internal(set) var compared: ComparedWith?
  /// By the quote's number: those that other posts have, too, as far as that is known.
  package private(set) var echoes: [Int: QuoteEcho] = [:]
  package private(set) var quotes: ListCursor
  /// How many rows the Quotes pane gives to each.
  package private(set) var rowsPerQuote: Int
  package private(set) var contacts: ListCursor
  /// How many rows the Contacts pane gives to each.
  package private(set) var rowsPerContact: Int
  package private(set) var highlight: Highlight?
  /// Whether this is only the beginning of a very long post, the rest of which is on its way.
  package internal(set) var isBeginning = false
  /// Where somebody's words stand in the body.
  package let quoted: SpanIndex
  /// Where the words that are searched for stand in the body.
  package private(set) var matches = SpanIndex([])
  /// What is folded in the text; ``view`` shows it so.
  package private(set) var folds: FoldList
  private var highlighter: Highlighter?
  private let keys: HeadKeys
  /// What the user has said of it.
  private var marks: PostMarks

  /// - Parameter isFolded: Whether boilerplate and blocks of contacts are folded at first.
  package init(
    _ annotated: AnnotatedPost, panes: PaneSizes, keys: HeadKeys = HeadKeys(), marks: PostMarks = PostMarks(),
    isFolded: Bool = true
  ) {
    self.annotated = annotated
    self.keys = keys
    self.marks = marks
    summary = annotated.summary
    folds = FoldList(FoldFinder(annotated).folds)
    if !isFolded { folds.openAll() }
    view = BodyView(
      head: ArticleHead.body(of: annotated, keys, marks), body: annotated.post.body,
      columns: panes.bodyColumns ?? PaneSizes.widestText, height: panes.bodyRows, folds: folds.closed.map(\.blocks))
    quoted = SpanIndex(annotated.findings.quotes.flatMap { $0.segments.map(\.range) })
    let count = annotated.findings.quotes.count
    rowsPerQuote = panes.rowsPerQuote(of: count)
    quotes = ListCursor(count: count, height: panes.quoteRows / rowsPerQuote)
    let contactCount = annotated.findings.contacts.count
    rowsPerContact = panes.rowsPerContact(of: contactCount)
    contacts = ListCursor(count: contactCount, height: panes.contactRows / rowsPerContact)
  }

  package var id: PostID { annotated.post.id }
  package var body: Body { annotated.post.body }
  package var selectedQuote: Quote? { quotes.selection.map { annotated.findings.quotes[$0] } }
  package var selectedContact: Contact? { contacts.selection.map { annotated.findings.contacts[$0] } }

  /// The spans to show: the segments of the quote, the contact, or the match.
  package var highlightedRanges: [Range<Int>] {
    switch highlight {
    case .quote(let index): annotated.findings.quotes[index].segments.map(\.range)
    case .contact(let index): [annotated.findings.contacts[index].range]
    case .match(let range): [range]
    case nil: []
    }
  }

  /// The text, or what is shown in its place.
  package var shownView: BodyView { comparison?.view ?? view }

  /// Lays the text out for new pane sizes, the line at the top staying there.
  package mutating func resize(_ panes: PaneSizes) {
    if let columns = panes.bodyColumns, columns != view.columns { setText(columns: columns, height: panes.bodyRows) }
    view.resize(height: panes.bodyRows)
    comparison?.resize(panes)
    rowsPerQuote = panes.rowsPerQuote(of: quotes.count)
    quotes.resize(height: panes.quoteRows / rowsPerQuote)
    rowsPerContact = panes.rowsPerContact(of: contacts.count)
    contacts.resize(height: panes.contactRows / rowsPerContact)
  }

  /// Lays the text out anew, the line at the top staying there.
  private mutating func setText(columns: Int, height: Int) {
    let offset = view.topOffset
    view = BodyView(
      head: ArticleHead.body(of: annotated, keys, marks), body: body, columns: columns, height: height,
      folds: folds.closed.map(\.blocks))
    view.scroll(toOffset: offset)
  }

  /// Shows above the text what the user has said of it.
  mutating func show(_ marks: PostMarks, panes: PaneSizes) {
    let isSame = ArticleHead.told(of: marks) == ArticleHead.told(of: self.marks)
    self.marks = marks
    if !isSame { setText(columns: view.columns, height: panes.bodyRows) }
  }

  package mutating func scroll(_ change: (inout BodyView) -> Void) {
    if comparison?.scroll(change) == nil { change(&view) }
  }

  mutating func take(_ echoes: [QuoteEcho]) {
    self.echoes = Dictionary(echoes.map { ($0.quote, $0) }) { first, _ in first }
  }
  /// Moves the window over the quotes by so many rows, at least by one quote.
  package mutating func scrollQuotes(by rows: Int) { quotes.scroll(by: Self.items(in: rows, of: rowsPerQuote)) }

  /// The same for the contacts.
  package mutating func scrollContacts(by rows: Int) { contacts.scroll(by: Self.items(in: rows, of: rowsPerContact)) }

  private static func items(in rows: Int, of height: Int) -> Int { rows.signum() * max(1, abs(rows) / max(1, height)) }

  package mutating func clearHighlight() { highlight = nil }

  /// Marks where the words of a query stand in the body.
  ///
  /// Linear in the text, unless they have been marked already.
  package mutating func findMatches(of highlighter: Highlighter?) {
    guard highlighter != self.highlighter else { return }
    self.highlighter = highlighter
    matches = SpanIndex(highlighter?.ranges(in: body.text, as: .body) ?? [])
    if case .match(let range) = highlight, matches.index(of: range) == nil { highlight = nil }
  }

  /// Takes the post as it is now, window and selections staying where they are.
  package mutating func update(_ annotated: AnnotatedPost, panes: PaneSizes) {
    let former = self
    self = Article(annotated, panes: panes, keys: former.keys, marks: former.marks)
    if annotated == former.annotated { (comparison, compared) = (former.comparison, former.compared) }
    changeFolds { $0.open(as: former.folds) }
    if annotated.findings.quotes == former.annotated.findings.quotes { echoes = former.echoes }
    view.scroll(to: former.view.top)
    quotes.select(former.quotes.selection ?? 0)
    contacts.select(former.contacts.selection ?? 0)
    switch former.highlight {
    case .quote(let index) where index < quotes.count: highlight = former.highlight
    case .contact(let index) where index < contacts.count: highlight = former.highlight
    case .match: highlight = former.highlight
    default: break
    }
  }
}

/// What is folded.
extension Article {
  mutating func changeFolds(_ change: (inout FoldList) -> Void) {
    change(&folds)
    view.fold(folds.closed.map(\.blocks))
  }

  /// The fold that a line of the text stands for.
  package func fold(of line: BodyLayout.Line) -> Fold? {
    line.fold == nil ? nil : folds.folds.first { $0.range == line.range }
  }

  private mutating func openFolds(at range: Range<Int>) {
    if folds.closed.contains(where: { $0.touches(range) }) { changeFolds { $0.open(range) } }
  }

  /// Puts the line that shows an offset at the window's top, out of a fold where it is in one.
  ///
  /// - Parameter offset: UTF-8, into the body's text.
  package mutating func scroll(toOffset offset: Int) {
    if folds.closed.contains(where: { $0.range.lowerBound < offset && offset < $0.range.upperBound }) {
      openFolds(at: offset..<offset)
    }
    view.scroll(toOffset: offset)
  }
}

/// Walking from place to place.
extension Article {
  package mutating func showQuote(_ index: Int) {
    quotes.select(index)
    show(quotes.selection.map { .quote($0) })
  }

  package mutating func showContact(_ index: Int) {
    contacts.select(index)
    show(contacts.selection.map { .contact($0) })
  }

  package mutating func showMatch(_ range: Range<Int>) { show(.match(range)) }

  /// Shows where the words of the query stand first, if they are in the body.
  package mutating func showFirstMatch() { matches.spans.first.map { showMatch($0) } }

  /// Shows the next place of a kind; `false` where there is none in this post.
  package mutating func showNext(_ target: Find.Target, _ direction: Find.Direction) -> Bool {
    let starts = starts(of: target)
    guard let index = next(in: starts, after: position(of: target), direction) else { return false }
    show(target, index)
    return true
  }

  /// Shows the first place of a kind, or going backward the last; where there is none, the top of the text.
  package mutating func land(on target: Find.Target, _ direction: Find.Direction) {
    let count = starts(of: target).count
    guard count > 0 else { return view.scroll(to: 0) }
    show(target, direction == .forward ? 0 : count - 1)
  }

  private mutating func show(_ target: Find.Target, _ index: Int) {
    switch target {
    case .quotes: showQuote(index)
    case .contacts: showContact(index)
    case .match: showMatch(matches.spans[index])
    case .unread: break
    }
  }

  /// In the text: a comparison ends.
  private mutating func show(_ place: Highlight?) {
    endComparing()
    highlight = place
    guard let first = highlightedRanges.first, let last = highlightedRanges.last else { return }
    for range in highlightedRanges { openFolds(at: range) }
    view.reveal(first)
    view.reveal(first.lowerBound..<max(first.upperBound, last.upperBound))
  }

  private func starts(of target: Find.Target) -> [Int] {
    switch target {
    case .quotes: annotated.findings.quotes.map { $0.segments[0].range.lowerBound }
    case .contacts: annotated.findings.contacts.map(\.range.lowerBound)
    case .match: matches.spans.map(\.lowerBound)
    case .unread: []
    }
  }

  /// Where the walk stands: at the shown place of that kind, or else at the top of the window.
  private func position(of target: Find.Target) -> Position {
    switch (target, highlight) {
    case (.quotes, .quote(let index)), (.contacts, .contact(let index)): .item(index)
    case (.match, .match(let range)): matches.index(of: range).map { .item($0) } ?? .offset(range.lowerBound)
    default: .offset(view.topOffset)
    }
  }

  private enum Position {
    case item(Int)
    case offset(Int)
  }

  private func next(in starts: [Int], after position: Position, _ direction: Find.Direction) -> Int? {
    switch (position, direction) {
    case (.item(let index), .forward): index + 1 < starts.count ? index + 1 : nil
    case (.item(let index), .backward): index > 0 ? index - 1 : nil
    case (.offset(let offset), .forward): starts.firstIndex { $0 >= offset }
    case (.offset(let offset), .backward): starts.lastIndex { $0 < offset }
    }
  }
}

import PostMarks
import PostModel
package import ReaderCore
import TextLayout

/// What the terminal shall show: a pure function of the reader's state.
package struct Screen {
  private let reader: Reader
  private let layout: PaneLayout

  package init(of reader: Reader) {
    self.reader = reader
    layout = reader.layout
  }

  package func frame() -> Frame {
    var frame = Frame(size: reader.size, title: title)
    guard layout.shape != .tooSmall else {
      drawTooSmall(in: &frame)
      return frame
    }
    drawDivider(in: &frame)
    for pane in Pane.allCases {
      if let rect = layout[pane] { draw(pane, rect, in: &frame) }
    }
    drawStatus(in: &frame)
    drawOverlays(in: &frame)
    return frame
  }

  private var title: SafeText {
    guard let article = reader.article else { return "newsroom" }
    let words = article.summary.title.unicodeScalars.prefix(160)
    return SafeText(oneLine: String(String.UnicodeScalarView(words))) + " – newsroom"
  }
}

/// The panes.
extension Screen {
  private func draw(_ pane: Pane, _ rect: Rect, in frame: inout Frame) {
    frame.mark(rect, as: .pane(pane))
    drawHeader(pane, rect, in: &frame)
    switch pane {
    case .posts where reader.entries != nil: drawEntries(drawTimeline(rect, in: &frame), in: &frame)
    case .posts:
      list(pane, drawTimeline(rect, in: &frame), reader.posts.cursor, rowsPerItem: 1).draw(
        in: &frame, empty: whyNoPosts(in: pane)
      ) {
        [marks = TitleMarks(of: reader.posts), book = reader.marks.book, now = reader.now] index, columns in
        guard let post = reader.posts[index] else { return [[]] }
        return [PostRow(post, marks: marks, said: book[post.id], now: now).spans(columns: columns)]
      }
    case .body: drawBody(rect, in: &frame)
    case .quotes: drawQuotes(rect, in: &frame)
    case .contacts: drawContacts(rect, in: &frame)
    case .searches: drawSearches(rect, in: &frame)
    }
  }

  private func drawHeader(_ pane: Pane, _ rect: Rect, in frame: inout Frame) {
    frame.fill(row: rect.row, columns: rect.column..<rect.endColumn, with: "─", style: CellStyle(.frame))
    var column = rect.column
    for span in PaneHeader(pane, of: reader).spans(columns: rect.columns) {
      let glyphs = span.text.fitted(to: max(0, rect.endColumn - column))
      column = frame.put(glyphs, row: rect.row, column: column, style: span.style)
    }
  }

  private func drawBody(_ rect: Rect, in frame: inout Frame) {
    guard let article = reader.article else { return say(whyNoPosts(in: .body), rect, in: &frame) }
    BodyPainter(rect: rect, article: article, keymap: reader.keymap).draw(in: &frame)
    guard article.shownView.text.lines.isEmpty else { return }
    let rows = article.shownView.window.count
    let below = Rect(
      column: rect.column + 1, row: rect.row + rows, columns: rect.columns - 1, rows: max(0, rect.rows - rows))
    say("This post has no text", below, in: &frame)
  }

  private func drawQuotes(_ rect: Rect, in frame: inout Frame) {
    let cursor = reader.article?.quotes ?? ListCursor()
    let empty: SafeText = reader.article == nil ? "" : "No quotes in this post"
    let rows = reader.article?.rowsPerQuote ?? PaneSizes.rowsPerItem
    list(.quotes, rect, cursor, rowsPerItem: rows).draw(in: &frame, empty: empty) { index, columns in
      guard let quote = reader.article?.annotated.findings.quotes[index] else { return [] }
      let echo = reader.article?.echoes[index]
      return QuoteRow(quote, highlighter: reader.posts.highlighter, echo: echo).rows(columns: columns, limit: rows)
    }
  }

  /// Draws the timeline below the pane's header, and returns what it leaves: a rectangle whose first row is not drawn in.
  private func drawTimeline(_ rect: Rect, in frame: inout Frame) -> Rect {
    guard let timeline = reader.timeline, reader.headRows > 0 else { return rect }
    let size = Size(columns: rect.columns - 2, rows: reader.headRows)
    let plot = TimelinePlot(timeline.counted, size: size, hasUnicode: reader.hasUnicode)
    for (row, line) in plot.lines.enumerated() {
      frame.write(line, row: rect.row + 1 + row, column: rect.column + 1, columns: size.columns)
    }
    return Rect(column: rect.column, row: rect.row + size.rows, columns: rect.columns, rows: rect.rows - size.rows)
  }

  private func drawEntries(_ rect: Rect, in frame: inout Frame) {
    guard let entries = reader.entries else { return }
    var painter = list(.posts, rect, entries.cursor, rowsPerItem: entries.rowsPerEntry)
    painter.fillsUp = true
    painter.draw(in: &frame, empty: EmptyList(entries, of: reader).sentence) { index, columns in
      let blank = Array(repeating: [Span](), count: entries.rowsPerEntry)
      return entries[index].map { EntryRow($0, in: entries).rows(columns: columns, limit: entries.rowsPerEntry) }
        ?? blank
    }
  }

  private func drawSearches(_ rect: Rect, in frame: inout Frame) {
    let searches = reader.searches
    let shown = searches.entry(of: reader.posts.kind)
    list(.searches, rect, searches.cursor, rowsPerItem: 1).draw(in: &frame, empty: "") { index, columns in
      let row = SearchRow(searches.entries[index], count: searches.count(of: index), isShown: index == shown)
      return [row.spans(columns: columns)]
    }
  }

  private func drawContacts(_ rect: Rect, in frame: inout Frame) {
    let cursor = reader.article?.contacts ?? ListCursor()
    let empty: SafeText = reader.article == nil ? "" : "No contact in this post"
    let rows = reader.article?.rowsPerContact ?? PaneSizes.rowsPerItem
    list(.contacts, rect, cursor, rowsPerItem: rows).draw(in: &frame, empty: empty) { index, columns in
      guard let contact = reader.article?.annotated.findings.contacts[index] else { return [] }
      return ContactRow(contact).rows(columns: columns, limit: rows)
    }
  }

  private func list(_ pane: Pane, _ rect: Rect, _ cursor: ListCursor, rowsPerItem: Int) -> ListPainter {
    ListPainter(rect: rect, cursor: cursor, hasFocus: reader.focus == pane, rowsPerItem: rowsPerItem) {
      .item(pane, $0)
    }
  }

  private func say(_ text: SafeText, _ rect: Rect, in frame: inout Frame) {
    ListPainter(rect: rect, cursor: ListCursor(), hasFocus: false, rowsPerItem: 1)
      .draw(in: &frame, empty: text) { _, _ in [] }
  }

  /// Said where the list would be, or the text of a post; once where both are on the screen.
  private func whyNoPosts(in pane: Pane) -> SafeText {
    let posts = reader.posts
    if posts.count > 0 { return "" }
    let isSaidByList = pane == .body && layout[.posts] != nil
    if !posts.kind.isEverything, !posts.isComplete { return isSaidByList ? "" : "Searching…" }
    if !posts.kind.isEverything {
      let way: SafeText = reader.overlays.isEmpty ? "; Esc shows all" : ""
      return isSaidByList ? "" : "No post has “" + SafeText(oneLine: posts.kind.text) + "”" + way
    }
    if !posts.isComplete || reader.progress != nil { return isSaidByList ? "" : "Reading the posts…" }
    if pane == .posts, layout[.body] != nil { return "No posts in this folder" }
    return """
      No posts in this folder. Posts are files that end in .md, .markdown or .txt, and .html with front matter. How to \
      bring some in from elsewhere: newsroom help import
      """
  }
}

/// Around the panes and over them.
extension Screen {
  private func drawDivider(in frame: inout Frame) {
    guard let column = layout.divider, let body = layout[.body] else { return }
    let headers = [Pane.searches, .posts, .quotes, .contacts].compactMap { layout[$0]?.row }
    frame.mark(Rect(column: column, row: body.row, columns: 1, rows: body.rows), as: .divider)
    for row in body.row..<body.endRow {
      let line: SafeText = row == body.row ? "┬" : headers.contains(row) ? "┤" : "│"
      frame.fill(row: row, columns: column..<column + 1, with: line, style: CellStyle(.frame))
    }
  }

  private func drawStatus(in frame: inout Frame) {
    let row = frame.size.rows - 1
    let status = StatusLine(of: reader)
    let notice = status.longNotice(columns: frame.size.columns - 2, limit: frame.size.rows / 2)
    if !notice.isEmpty { return drawNotice(notice, in: &frame) }
    let right = status.right(columns: frame.size.columns / 2)
    let rightColumns = min(right.columns, frame.size.columns / 2)
    let room = frame.size.columns - rightColumns - (rightColumns > 0 ? 2 : 1)
    frame.write(status.left(columns: room), row: row, column: 1, columns: room)
    frame.write([Span(right, .status)], row: row, column: frame.size.columns - rightColumns, columns: rightColumns)
    if case .commandPrompt(let line)? = reader.overlays.last {
      let column = min(1 + CommandPromptBox(line).cursorColumn, frame.size.columns - 1)
      frame.cursor = Point(column: column, row: row)
    }
    if case .prompt(let prompt)? = reader.overlays.last {
      for (index, line) in status.promptError(columns: room, limit: row / 2).reversed().enumerated() {
        frame.write([Span(" ")] + line, row: row - 1 - index, column: 0, columns: frame.size.columns)
      }
      let typed = SafeText(oneLine: prompt.label + prompt.input.beforeCursor).columns
      frame.cursor = Point(column: min(1 + typed, frame.size.columns - 1), row: row)
    }
  }

  /// A message that is too long for the status line covers as many rows above it as it needs.
  private func drawNotice(_ lines: [[Span]], in frame: inout Frame) {
    for (index, line) in lines.enumerated() {
      let row = frame.size.rows - lines.count + index
      frame.write([Span(" ")] + line, row: row, column: 0, columns: frame.size.columns)
    }
  }

  private func drawOverlays(in frame: inout Frame) {
    if !reader.pendingKeys.isEmpty { PrefixPopup(of: reader).draw(in: &frame) }
    for overlay in reader.overlays {
      switch overlay {
      case .palette(let palette): PaletteBox(palette, of: reader).draw(in: &frame)
      case .question: break
      case .commandPrompt(let line): CommandPromptBox(line).drawCandidates(in: &frame)
      case .hints(let hints):
        if let article = reader.article {
          HintsPainter(hints, article: article, body: layout[.body]).draw(in: &frame)
        }
      case .text(let box): TextBoxPainter(box).draw(in: &frame)
      case .prompt: break
      }
    }
  }

  private func drawTooSmall(in frame: inout Frame) {
    let least = PaneLayout.minimum
    let text: SafeText =
      "newsroom needs \(least.columns)×\(least.rows) characters; this is \(frame.size.columns)×\(frame.size.rows)"
    let lines = SetText(text, columns: frame.size.columns).lines
    for (row, line) in lines.prefix(frame.size.rows).enumerated() {
      frame.write([Span(line)], row: row, column: 0, columns: frame.size.columns)
    }
  }
}

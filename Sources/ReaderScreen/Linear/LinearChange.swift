import PostModel
import ReaderCore

/// What a command has changed, said once: of several things the one that it was for.
extension LinearReading {
  mutating func change(from before: Reader, to reader: Reader) -> [SafeText] {
    if let comparison = comparison(from: before, to: reader) { return comparison }
    if before.view != reader.view, reader.focus == .posts { return list(.posts, of: reader) }
    if before.posts.kind != reader.posts.kind {
      if reader.focus == .posts { return list(.posts, of: reader) }
      let opened = walked(from: before, to: reader) ?? moved(from: before, to: reader)
      return [listTitle(of: reader)] + opened
    }
    if let walked = walked(from: before, to: reader) { return walked }
    if before.focus != reader.focus { return pane(reader, isOtherPost: before.article?.id != reader.article?.id) }
    let isOtherRow = before.posts.cursor.selection != reader.posts.cursor.selection
    if reader.entries == nil, isOtherRow || before.article?.id != reader.article?.id {
      return moved(from: before, to: reader)
    }
    if before.entries?.cursor.selection != reader.entries?.cursor.selection, reader.focus == .posts {
      return movedEntry(from: before, to: reader)
    }
    if before.searches.cursor.selection != reader.searches.cursor.selection { return row(of: .searches, reader) }
    if before.article?.folds != reader.article?.folds { return reader.article.map { refolded($0, reader) } ?? [] }
    return []
  }

  private mutating func comparison(from before: Reader, to reader: Reader) -> [SafeText]? {
    let (old, new) = (before.article?.comparison, reader.article?.comparison)
    guard let new else {
      return old == nil ? nil : ["The text again."] + pane(reader, isOtherPost: false)
    }
    let comparison = LinearComparison(new)
    if old?.old != new.old { return [comparison.heading] + comparison.lines }
    return old?.change == new.change ? nil : comparison.change
  }

  /// To a quote, a contact, a match; in another post, that is announced first.
  private mutating func walked(from before: Reader, to reader: Reader) -> [SafeText]? {
    guard let article = reader.article, let highlight = article.highlight else { return nil }
    let isOther = before.article?.id != article.id
    let isOpened = reader.focus == .body && (before.focus == .quotes || before.focus == .contacts)
    guard isOther || isOpened || before.article?.highlight != highlight, reader.focus != .posts else { return nil }
    let announcement = isOther ? [LinearPost.announcement(in: reader)] : []
    let body = LinearBody(article, keymap: reader.keymap)
    let start = article.highlightedRanges.first?.lowerBound ?? 0
    // What goes on goes on with the paragraph that the place is in.
    (place.post, place.paragraphs) = (article.id, body.index(at: start)..<body.index(at: start))
    let findings = article.annotated.findings
    switch highlight {
    case .quote(let index):
      let number: SafeText = "Quote \(index + 1) of \(findings.quotes.count), "
      return announcement + [number + LinearQuote(findings.quotes[index]).line]
    case .contact(let index):
      let contact = LinearContact(findings.contacts[index])
      return announcement + ["Contact \(index + 1) of \(findings.contacts.count): " + contact.name] + contact.facts
    case .match(let range): return announcement + match(range, in: article, body)
    }
  }

  private func match(_ range: Range<Int>, in article: Article, _ body: LinearBody) -> [SafeText] {
    let index = article.matches.index(of: range) ?? 0
    let words = LinearWords.oneLine(String(article.body.slice(range)))
    let paragraph = body.index(at: range.lowerBound)
    return [SafeText(oneLine: "Match \(index + 1) of \(article.matches.spans.count): \(words)")]
      + body.lines(paragraph..<paragraph + 1)
  }

  /// What the pane shows that has the focus now.
  private mutating func pane(_ reader: Reader, isOtherPost: Bool) -> [SafeText] {
    guard reader.focus == .body else { return list(reader.focus, of: reader) }
    guard let article = reader.article else { return ["No post is open."] }
    let body = LinearBody(article, keymap: reader.keymap)
    if place.post == article.id, !isOtherPost {
      let said = place.paragraphs
      return paragraphs(said.isEmpty ? body.passage(from: said.lowerBound) : said, of: reader)
    }
    return [LinearPost.announcement(in: reader)] + body.head + paragraphs(body.passage(from: 0), of: reader)
  }

  /// Another post is selected: a page of the list, or the post.
  private mutating func moved(from before: Reader, to reader: Reader) -> [SafeText] {
    if reader.focus == .body { return pane(reader, isOtherPost: true) }
    let (old, new) = (before.posts.cursor, reader.posts.cursor)
    let isPage = abs((new.selection ?? 0) - (old.selection ?? 0)) >= LinearList.rowsAtOnce / 2
    if reader.focus == .posts, isPage, old.top != new.top { return list(.posts, of: reader) }
    return [LinearPost.announcement(in: reader)]
  }

  /// Another entry is selected: a page of the list, or its row.
  private mutating func movedEntry(from before: Reader, to reader: Reader) -> [SafeText] {
    let (old, new) = (before.entries?.cursor ?? ListCursor(), reader.entries?.cursor ?? ListCursor())
    guard let row = new.selection else { return [] }
    let isPage = abs(row - (old.selection ?? 0)) >= new.height / 2
    if isPage, old.top != new.top { return list(.posts, of: reader) }
    return LinearList(.posts, of: reader)?.lines(row..<row + 1) ?? []
  }

  private func row(of pane: Pane, _ reader: Reader) -> [SafeText] {
    guard let row = reader.searches.cursor.selection else { return [] }
    return LinearList(pane, of: reader)?.lines(row..<row + 1) ?? []
  }

  /// Paragraphs that were folded, or a line for each that is now.
  private mutating func refolded(_ article: Article, _ reader: Reader) -> [SafeText] {
    let body = LinearBody(article, keymap: reader.keymap)
    let passages = article.folds.folds.map { fold in
      body.index(at: fold.range.lowerBound)...body.index(at: max(fold.range.lowerBound, fold.range.upperBound - 1))
    }
    guard let last = passages.last else { return [] }
    (place.post, place.paragraphs) = (article.id, last.upperBound..<last.upperBound + 1)
    return passages.flatMap { body.lines($0.lowerBound..<$0.upperBound + 1) }
  }
}

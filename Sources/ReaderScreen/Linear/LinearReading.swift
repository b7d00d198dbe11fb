package import PostModel
package import ReaderCore

/// Reading line by line, for those who hear a screen or read it with their fingers: lines come in, lines go out, and
/// nothing that was said is ever changed.
///
/// Pure: it makes messages for the reader out of a line, and lines out of what the reader is then.
package struct LinearReading: Sendable {
  /// The size that a reader has which is read line by line: one pane at a time, with ten rows.
  package static let size = Size(columns: 100, rows: LinearList.rowsAtOnce + 2)

  var place = LinearPlace()
  private var request = LinearRequest(.greeting)
  /// As the reader was when something was said last.
  private var told: Reader?
  /// As it was when the line came that is being answered.
  private var before: Reader?
  /// What had happened by then without being asked for.
  private var news: [SafeText] = []

  package init() {}

  /// Takes a line that was typed, without its line feed.
  ///
  /// - Parameter reader: as it is before; the messages are for it. When it has taken them, ``report(on:)`` has the answer.
  package mutating func take(_ line: String, _ reader: Reader) -> [Message] {
    news = LinearNews(from: told, to: reader).lines
    before = reader
    request = LinearInput(line, reader, place).request
    return request.messages
  }

  /// What to say when the reader has answered.
  package mutating func report(on reader: Reader) -> [SafeText] {
    let lines = news + answer(reader)
    news = []
    told = reader
    return lines.filter { !$0.string.isEmpty }
  }

  /// Whether something has been said.
  package var hasBegun: Bool { told != nil }

  /// Lines for paper, a pipe, or a terminal of so many columns: there they are broken between words, as the terminal
  /// would break them within.
  package static func set(_ lines: [SafeText], columns: Int?) -> [SafeText] {
    guard let columns else { return lines }
    return lines.flatMap { SetText($0, columns: max(1, columns - 1)).lines }
  }

  /// What stands before the cursor while a line is awaited.
  package static func prompt(of reader: Reader) -> SafeText {
    if case .text(let label, _)? = LinearOverlay(of: reader) { label } else { "> " }
  }

  private mutating func answer(_ reader: Reader) -> [SafeText] {
    switch request.answer {
    case .greeting: greeting(reader)
    case .lines(let lines): lines
    case .choices(let rows): choices(rows, of: reader)
    case .rows(let rows, let pane): self.rows(rows, in: pane, of: reader)
    case .paragraphs(let passage): paragraphs(passage, of: reader)
    case .whereabouts: whereabouts(reader)
    case .changes: changes(reader)
    }
  }

  private mutating func changes(_ reader: Reader) -> [SafeText] {
    let notice = notice(of: reader)
    if let overlay = LinearOverlay(of: reader) { return notice + lines(of: overlay, reader) }
    let lines = notice + change(from: before ?? reader, to: reader)
    return lines.isEmpty ? ["Nothing has changed."] : lines
  }
}

/// What each answer says; it notes what its numbers are of.
extension LinearReading {
  private mutating func greeting(_ reader: Reader) -> [SafeText] {
    let help: SafeText = "A number opens that row, an empty line goes on, ? is help, q goes back and quits."
    return notice(of: reader) + list(.posts, of: reader) + returned(reader) + [help]
  }

  /// Where reading goes on that was left another time.
  private mutating func returned(_ reader: Reader) -> [SafeText] {
    guard let article = reader.article, reader.focus == .body else { return [] }
    let index = LinearBody(article, keymap: reader.keymap).index(at: article.view.topOffset)
    (place.post, place.paragraphs) = (article.id, index..<index)
    return ["Reading goes on where it was left.", LinearPost.announcement(in: reader)]
  }

  func notice(of reader: Reader) -> [SafeText] {
    guard let notice = reader.notice else { return [] }
    let kind: SafeText = notice.kind == .error ? "Error: " : ""
    return [kind + LinearWords.sentences([notice.text.string])]
  }

  private mutating func lines(of overlay: LinearOverlay, _ reader: Reader) -> [SafeText] {
    switch overlay {
    case .text(_, let lines): return lines
    case .choices(_, let list), .letters(_, let list): return [list.title] + choices(list.window, of: reader)
    case .page(let title, let text):
      let lines = text.string.split(separator: "\n").map { SafeText(oneLine: $0) }
      return [title + ":"] + lines + ["End of what it printed."]
    }
  }

  private mutating func choices(_ rows: Range<Int>, of reader: Reader) -> [SafeText] {
    let list: LinearList
    switch LinearOverlay(of: reader) {
    case .choices(_, let choices), .letters(_, let choices): list = choices
    case .text, .page, nil: return []
    }
    place.choices = rows
    let rest = list.rest(behind: rows).map { [$0] } ?? []
    return list.lines(rows) + rest + [rows.lowerBound == 0 && !rows.isEmpty ? "A number chooses." : ""]
  }

  /// A pane's list, with what it is.
  mutating func list(_ pane: Pane, of reader: Reader) -> [SafeText] {
    guard let list = LinearList(pane, of: reader) else { return [] }
    return [pane == .posts ? listTitle(of: reader) : list.title] + rows(list.window, in: pane, of: reader)
  }

  /// How many posts there are, and what was searched for.
  func listTitle(of reader: Reader) -> SafeText {
    let kind = reader.posts.kind.isEverything ? "" : " Searched for: \(reader.posts.kind.text)."
    return (LinearList(.posts, of: reader)?.title ?? "") + SafeText(oneLine: kind)
  }

  private mutating func rows(_ rows: Range<Int>, in pane: Pane, of reader: Reader) -> [SafeText] {
    guard let list = LinearList(pane, of: reader) else { return [] }
    (place.pane, place.rows) = (pane, rows)
    return list.lines(rows) + (list.rest(behind: rows).map { [$0] } ?? [])
  }

  mutating func paragraphs(_ passage: Range<Int>, of reader: Reader) -> [SafeText] {
    guard let article = reader.article else { return ["No post is open."] }
    let body = LinearBody(article, keymap: reader.keymap)
    (place.post, place.paragraphs) = (article.id, passage)
    return body.lines(passage) + [body.count == 0 ? "This post has no text." : body.rest(behind: passage.upperBound)]
  }

  private mutating func whereabouts(_ reader: Reader) -> [SafeText] {
    switch reader.focus {
    case .body:
      let said = place.post == reader.article?.id ? place.paragraphs : 0..<0
      let body = reader.article.map { LinearBody($0, keymap: reader.keymap) }
      return [LinearPost.announcement(in: reader)]
        + paragraphs(said.isEmpty ? body?.passage(from: said.lowerBound) ?? said : said, of: reader)
    default: return list(reader.focus, of: reader) + [LinearPost.announcement(in: reader)]
    }
  }
}
